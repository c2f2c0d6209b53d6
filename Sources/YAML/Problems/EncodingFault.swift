internal import Text

/// Why some bytes are no text that YAML allows (YAML 1.2.2 §5.1 and §5.2).
public enum EncodingFault: Hashable, Sendable {
    /// Bytes that are not UTF-8.
    case notUTF8

    /// A control character, or U+FFFE or U+FFFF, which YAML does not print.
    case controlCharacter(Unicode.Scalar)

    /// A file in UTF-16 or UTF-32, by its byte order mark.
    case otherEncoding(String)

    var message: String {
        switch self {
        case .notUTF8: "this is not UTF-8"
        case .controlCharacter(let scalar):
            "YAML does not allow the control character \(scalar.codePoint)"
        case .otherEncoding(let name): "this file is \(name); only UTF-8 is read"
        }
    }

    var help: String {
        switch self {
        case .notUTF8, .otherEncoding: "save the file as UTF-8"
        case .controlCharacter(let scalar):
            scalar.value < 0x100
                ? "remove it, or write it in double quotes as \\x\(Hexadecimal.digits(scalar.value, width: 2))"
                : "remove it, or write it in double quotes as \\u\(Hexadecimal.digits(scalar.value, width: 4))"
        }
    }
}
