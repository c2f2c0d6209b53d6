internal import Secrets
import Text

/// How a text is written as a scalar on one line.
enum ScalarText {
    /// The text as `style` has it, or in the next style that can hold it: plain, in `'`, in `"`.
    static func written(_ text: String, as style: YAMLNode.Style, inFlow: Bool) -> String {
        switch style {
        case .singleQuoted:
            canBeSingleQuoted(text) ? singleQuoted(text) : doubleQuoted(text)
        case .doubleQuoted: doubleQuoted(text)
        case .block, .flow, .plain, .literal, .folded:
            canBePlain(text, inFlow: inFlow) ? text : doubleQuoted(text)
        }
    }

    /// Whether every reader takes the text without quotes for that text, of YAML 1.1 and 1.2.
    ///
    /// It is written after a key and read; what begins with a sign is quoted in any case.
    static func canBePlain(_ text: String, inFlow: Bool) -> Bool {
        guard let first = text.utf8.first,
            first.isLetterOrDigit || first >= 0x80 || "/._(".utf8.contains(first),
            !inFlow || !text.utf8.contains(where: ":,[]{}?#\"'".utf8.contains)
        else { return false }
        let line = inFlow ? "{k: \(text)}" : "k: \(text)"
        let stream = YAMLStream(reading: Array(line.utf8))
        let value = 2
        return stream.problems.isEmpty && stream.nodes.count == 3
            && stream.nodes[value].style == .plain && stream.matches(value, text)
            && stream.coreType(of: value) == .string && stream.ambiguity(of: value) == nil
    }

    private static func canBeSingleQuoted(_ text: String) -> Bool {
        text.unicodeScalars.allSatisfy { !isEscaped($0) }
    }

    private static func singleQuoted(_ text: String) -> String {
        let quote = UInt8(ascii: "'")
        return "'"
            + String(
                decoding: text.utf8.flatMap { $0 == quote ? [quote, quote] : [$0] },
                as: UTF8.self) + "'"
    }

    static func doubleQuoted(_ text: String) -> String {
        var written = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": written += "\\\""
            case "\\": written += "\\\\"
            case "\n": written += "\\n"
            case "\t": written += "\\t"
            default:
                if isEscaped(scalar) {
                    written +=
                        "\\u"
                        + Hexadecimal.digits(
                            UInt64(scalar.value), width: 4, uppercase: false)
                } else {
                    written.unicodeScalars.append(scalar)
                }
            }
        }
        return written + "\""
    }

    /// Whether a character cannot be in a file as it is, or would end a line.
    private static func isEscaped(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0..<0x20, 0x7F..<0xA0, 0x2028, 0x2029, 0xFEFF, 0xFFFE, 0xFFFF: true
        default: false
        }
    }
}
