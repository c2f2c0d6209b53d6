@testable import Specimens

/// The ways to write one text as a value of YAML.
enum YAMLSpelling: CaseIterable {
    case plain
    case folded
    case singleQuoted
    case doubleQuoted
    case escaped
    case continued
    case literalBlock
    case foldedBlock

    /// Those that may stand in a flow collection.
    static let inFlow: [YAMLSpelling] = [
        .plain, .singleQuoted, .doubleQuoted, .escaped, .continued,
    ]

    /// What can be written so.
    var fit: Supply.Fit {
        switch self {
        case .plain, .folded, .singleQuoted: .line
        case .doubleQuoted, .escaped, .continued, .literalBlock, .foldedBlock: .lines
        }
    }

    /// The text as it stands after `key: `; `indent` is that of further lines.
    func write(_ text: String, indent: Int, _ generator: inout SeededGenerator) -> String {
        let margin = "\n" + String(repeating: " ", count: indent)
        switch self {
        case .plain:
            return Self.isPlain(text) ? text : Self.singleQuoted(text)
        case .folded:
            let head = text.prefix { $0 != " " }
            let rest = text.dropFirst(head.count + 1)
            guard Self.isPlain(text), !head.isEmpty, rest.first?.isLetter == true else {
                return Self.singleQuoted(text)
            }
            return head + margin + rest
        case .singleQuoted:
            return Self.singleQuoted(text)
        case .doubleQuoted:
            return Self.doubleQuoted(text, escaping: { _ in false }, breaking: { _ in nil })
        case .escaped:
            let chosen = Int.random(in: 2..<5, using: &generator)
            var count = 0
            return Self.doubleQuoted(
                text,
                escaping: { _ in
                    count += 1
                    return count % chosen == 0
                }, breaking: { _ in nil })
        case .continued:
            let chosen = Int.random(in: 7..<20, using: &generator)
            return Self.doubleQuoted(text, escaping: { _ in false }) { index in
                index % chosen == 0 ? "\\" + margin : nil
            }
        case .literalBlock, .foldedBlock:
            guard Self.isBlock(text) else {
                return Self.doubleQuoted(text, escaping: { _ in false }, breaking: { _ in nil })
            }
            let lines = text.split(separator: "\n", omittingEmptySubsequences: true)
            return (self == .literalBlock ? "|-" : ">-") + lines.map { margin + $0 }.joined()
        }
    }

    private static func isPlain(_ text: String) -> Bool {
        guard let first = text.unicodeScalars.first, first.properties.isAlphabetic,
            !text.contains(where: \.isNewline)
        else { return false }
        return !text.contains(": ") && !text.contains(" #") && !text.hasSuffix(":")
            && !text.hasSuffix(" ") && text.unicodeScalars.allSatisfy(isPrintable)
            && !text.contains { "[]{},".contains($0) }
    }

    /// Whether a block scalar can hold the text without more to say about its indentation.
    private static func isBlock(_ text: String) -> Bool {
        guard let first = text.first, first != " ", !first.isNewline else { return false }
        return !text.contains("\r")
            && text.unicodeScalars.allSatisfy { isPrintable($0) || $0 == "\n" }
    }

    private static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x20..<0x7F, 0xA0..<0x2028, 0x202A...0xFEFE, 0x10000...: true
        default: false
        }
    }

    static func singleQuoted(_ text: String) -> String {
        guard text.unicodeScalars.allSatisfy(isPrintable) else {
            return doubleQuoted(text, escaping: { _ in false }, breaking: { _ in nil })
        }
        return "'"
            + text.split(separator: "'", omittingEmptySubsequences: false)
            .joined(separator: "''") + "'"
    }

    /// The text in double quotes, with the characters escaped that have to be, or are to be.
    static func doubleQuoted(
        _ text: String, escaping isEscaped: (Unicode.Scalar) -> Bool,
        breaking lineBreak: (Int) -> String?
    ) -> String {
        var result = "\""
        for (index, scalar) in text.unicodeScalars.enumerated() {
            // A blank at the start of a line would be lost.
            if index > 0, scalar != " ", let lineBreak = lineBreak(index) { result += lineBreak }
            switch scalar {
            case "\\", "\"": result += "\\\(scalar)"
            case "\n": result += "\\n"
            default:
                let mustBe = !isPrintable(scalar) || (scalar.value >= 0x80 && isEscaped(scalar))
                if mustBe || isEscaped(scalar) {
                    result += escape(scalar, isLong: index % 2 == 0)
                } else {
                    result.unicodeScalars.append(scalar)
                }
            }
        }
        return result + "\""
    }

    private static func escape(_ scalar: Unicode.Scalar, isLong: Bool) -> String {
        let digits = String(scalar.value, radix: 16)
        func padded(_ width: Int) -> String {
            String(repeating: "0", count: max(0, width - digits.count)) + digits
        }
        if scalar.value > 0xFFFF { return "\\U" + padded(8) }
        return scalar.value > 0xFF || isLong ? "\\u" + padded(4) : "\\x" + padded(2)
    }
}
