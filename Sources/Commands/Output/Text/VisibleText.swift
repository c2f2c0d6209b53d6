internal import Secrets
internal import Text

/// Text that is safe to print: nothing in it moves the cursor, hides, or turns around.
///
/// Whatever people read is made of it, so no renderer can forget to escape. A literal is warden's
/// own text; what is put into a literal is escaped, and stays on one line.
struct VisibleText: Sendable {
    /// The text as it is printed, with the escape sequences that colour it.
    fileprivate(set) var printed: String

    /// Takes a text in which nothing needs to be escaped.
    fileprivate init(safe printed: String) {
        self.printed = printed
    }

    // MARK: - Escaping

    /// A text on one line: line breaks and tabs become spaces.
    static func line(_ text: String) -> VisibleText {
        escaping(text) { scalar in scalar == "\n" || scalar == "\r" || scalar == "\t" ? " " : nil }
    }

    /// A text with its line breaks; a tab becomes four spaces.
    static func block(_ text: String) -> VisibleText {
        escaping(text) { scalar in
            switch scalar {
            case "\n": "\n"
            case "\t": "    "
            default: nil
            }
        }
    }

    /// A text as a document for programs: with tabs, and LF at the end of each line.
    static func document(_ text: String) -> VisibleText {
        var isAfterReturn = false
        return escaping(text) { scalar in
            defer { isAfterReturn = scalar == "\r" }
            return switch scalar {
            case "\n": isAfterReturn ? "" : "\n"
            case "\r": "\n"
            case "\t": "\t"
            default: nil
            }
        }
    }

    /// A text on one line.
    static func line(_ text: MaskedText) -> VisibleText { line(text.shown) }

    /// A text with its line breaks.
    static func block(_ text: MaskedText) -> VisibleText { block(text.shown) }

    private static func escaping(
        _ text: String, _ replacement: (Unicode.Scalar) -> String?
    ) -> VisibleText {
        guard HiddenCharacter.mayOccur(in: text) else { return VisibleText(safe: text) }
        var safe = ""
        HiddenCharacter.forEachScalar(of: text) { scalar, hidden in
            if let replacement = replacement(scalar) {
                safe += replacement
            } else if hidden != nil {
                safe += scalar.escape
            } else {
                safe.unicodeScalars.append(scalar)
            }
        }
        return VisibleText(safe: safe)
    }

    // MARK: - Layout, of text without colour

    var isEmpty: Bool { printed.isEmpty }

    /// How many columns the text takes in a terminal.
    var columns: Int { DisplayWidth.columns(printed) }

    /// How many lines end in the text.
    var lineCount: Int { printed.utf8.count { $0 == UInt8(ascii: "\n") } }

    /// The text cut to so many columns, with `…` at the end where something is gone.
    func cut(to width: Int) -> VisibleText {
        VisibleText(safe: DisplayWidth.cut(printed, to: width))
    }

    /// The last characters of the text that fit into so many columns.
    func suffix(columns: Int) -> VisibleText {
        var suffix: [Character] = []
        var used = 0
        for character in printed.reversed() {
            used += DisplayWidth.columns(String(character))
            if used > columns { break }
            suffix.append(character)
        }
        return VisibleText(safe: String(suffix.reversed()))
    }

    /// The text with spaces after it up to so many columns.
    func padded(to width: Int) -> VisibleText {
        VisibleText(safe: DisplayWidth.pad(printed, to: width))
    }

    /// The lines of the text, none wider than `width` columns unless a single word is.
    func wrapped(to width: Int) -> [VisibleText] {
        TextWrapping.lines(of: printed, width: width).map(VisibleText.init(safe:))
    }

    /// The text so many times.
    func repeated(_ count: Int) -> VisibleText {
        VisibleText(safe: String(repeating: printed, count: max(0, count)))
    }

    // MARK: - Joining

    static func + (left: VisibleText, right: VisibleText) -> VisibleText {
        VisibleText(safe: left.printed + right.printed)
    }

    static func += (left: inout VisibleText, right: VisibleText) { left.printed += right.printed }
}

extension VisibleText: ExpressibleByStringInterpolation {
    init(stringLiteral value: String) {
        self.init(safe: value)
    }

    init(stringInterpolation: StringInterpolation) {
        self.init(safe: stringInterpolation.text)
    }

    struct StringInterpolation: StringInterpolationProtocol {
        fileprivate var text = ""

        init(literalCapacity: Int, interpolationCount: Int) {
            text.reserveCapacity(literalCapacity + 16 * interpolationCount)
        }

        mutating func appendLiteral(_ literal: String) { text += literal }

        mutating func appendInterpolation(_ text: VisibleText) { self.text += text.printed }

        mutating func appendInterpolation(_ text: String) { appendInterpolation(.line(text)) }

        mutating func appendInterpolation(_ value: some CustomStringConvertible) {
            appendInterpolation(.line(value.description))
        }
    }
}

extension [VisibleText] {
    /// The texts as one, with `separator` between them.
    func joined(separator: VisibleText = "") -> VisibleText {
        VisibleText(safe: map(\.printed).joined(separator: separator.printed))
    }

    /// The texts as one, each on a line with its break.
    var lines: VisibleText {
        VisibleText(safe: map { $0.printed + "\n" }.joined())
    }
}

extension TextStyle {
    /// The text, coloured by its role where colours are wanted; spaces after it stay as they are.
    func paint(_ text: VisibleText, _ role: Role) -> VisibleText {
        guard isColored, let code = role.code,
            let last = text.printed.lastIndex(where: { $0 != " " })
        else { return text }
        let end = text.printed.index(after: last)
        return VisibleText(
            safe: "\u{1B}[\(code)m\(text.printed[..<end])\u{1B}[0m\(text.printed[end...])")
    }
}
