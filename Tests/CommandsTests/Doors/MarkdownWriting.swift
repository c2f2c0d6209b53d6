@testable import Specimens

/// The ways to write one line of text in Markdown.
enum MarkdownSpelling: CaseIterable {
    case plain
    case entities
    case backslashes
    case code
    case emphasis
    case linkText
    case linkDestination
    case linkTitle
    case image
    case autolink
    case inlineHTML

    /// The text as it stands in a paragraph, a heading, a cell or an item of a list.
    func write(_ text: String, _ generator: inout SeededGenerator) -> String {
        switch self {
        case .plain: return text
        case .entities: return Self.entities(text, &generator)
        case .backslashes: return Self.escaped(text)
        case .code: return text.contains("`") ? "`` \(text) ``" : "`\(text)`"
        case .emphasis:
            return generator.pick(["*\(text)*", "__\(text)__", "~~\(text)~~"], or: text)
        case .linkText: return "[\(text)](other.md)"
        case .linkDestination: return "[a page](\(Self.percentEncoded(text, &generator)))"
        case .linkTitle: return "[a page](missing.md \"\(Self.escaped(text))\")"
        case .image: return "![\(text)](<\(text.filter { $0 != "<" && $0 != ">" })>)"
        case .autolink: return "<https://example.com/\(Self.percentEncoded(text, &generator))>"
        case .inlineHTML: return "<a title='\(Self.entities(text, &generator))'>x</a>"
        }
    }

    /// The text as it stands in a cell of a table.
    func writeCell(_ text: String, _ generator: inout SeededGenerator) -> String {
        write(text, &generator).split(separator: "|", omittingEmptySubsequences: false)
            .joined(separator: "\\|")
    }

    private static func entities(_ text: String, _ generator: inout SeededGenerator) -> String {
        let chosen = Int.random(in: 2..<6, using: &generator)
        return text.unicodeScalars.enumerated().map { index, scalar in
            // After a backslash the `&` of a reference would be one of text.
            guard index % chosen == 0 || scalar == "\\", scalar != " " else {
                return String(scalar)
            }
            let digits = String(scalar.value, radix: index % 2 == 0 ? 10 : 16)
            return index % 2 == 0 ? "&#\(digits);" : "&#x\(digits);"
        }.joined()
    }

    private static func escaped(_ text: String) -> String {
        text.unicodeScalars.map { scalar in
            let isMark = scalar.isASCII && scalar.value > 0x20 && !scalar.properties.isAlphabetic
            let isDigit = ("0"..."9").contains(scalar)
            return isMark && !isDigit && scalar.value < 0x7F ? "\\\(scalar)" : String(scalar)
        }.joined()
    }

    private static func percentEncoded(
        _ text: String, _ generator: inout SeededGenerator
    ) -> String {
        let chosen = Int.random(in: 2..<6, using: &generator)
        return text.utf8.enumerated().map { index, byte in
            let isPlain = byte > 0x20 && byte < 0x7F && !" <>()%\"\\".utf8.contains(byte)
            guard !isPlain || index % chosen == 0 else {
                return String(decoding: [byte], as: UTF8.self)
            }
            let digits = String(byte, radix: 16)
            return "%" + (digits.count < 2 ? "0" : "") + digits
        }.joined()
    }
}
