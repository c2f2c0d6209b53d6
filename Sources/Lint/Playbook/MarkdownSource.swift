internal import Secrets
internal import Markdown

/// Text as it is written in a page, so that it reads as what is meant.
///
/// Whatever is written is read again first; nil is what cannot be written.
enum MarkdownSource {
    /// The bytes of a text as it is compared: without backticks, its white space single spaces.
    static func plain(_ text: MaskedText) -> [UInt8] { plain(text.bytes(for: .identity)) }

    private static func plain(_ text: [UInt8]) -> [UInt8] {
        let space = UInt8(ascii: " ")
        var plain: [UInt8] = []
        var needsSpace = false
        for byte in text {
            switch byte {
            case UInt8(ascii: "`"): continue
            case space, UInt8(ascii: "\t"), UInt8(ascii: "\n"), UInt8(ascii: "\r"):
                needsSpace = !plain.isEmpty
            default:
                if needsSpace { plain.append(space) }
                needsSpace = false
                plain.append(byte)
            }
        }
        return plain
    }

    /// A text on one line, without backticks.
    static func line(_ text: MaskedText) -> String { line(text.shown) }

    private static func line(_ text: String) -> String {
        String(decoding: plain(Array(text.utf8)), as: UTF8.self)
    }

    /// Whether two texts say the same, markup and white space aside.
    static func agree(_ one: MaskedText, _ other: MaskedText) -> Bool {
        one == other || plain(one) == plain(other)
    }

    /// A heading of level 1.
    static func title(_ text: MaskedText) -> String? {
        candidates(for: text).map { "# " + $0 }.first { heading in
            let headings = MarkdownDocument(reading: Array(heading.utf8)).headings()
            return headings.count == 1 && agree(headings[0].text, text)
        }
    }

    /// A cell of a table that says `text`.
    static func cell(_ text: MaskedText) -> String? {
        candidates(for: text).map(withPipesEscaped).first { cell in
            read(cell: cell).map { agree($0.text, text) } ?? false
        }
    }

    /// A cell of a table with `code` in a code span.
    static func codeCell(_ code: MaskedText) -> String? {
        guard let text = code.writable else { return nil }
        let cell = withPipesEscaped(codeSpan(text))
        return read(cell: cell)?.codeSpans.map(\.text) == [code] ? cell : nil
    }

    /// A code span (CommonMark 0.31 §6.1), between more backticks than stand together in it.
    static func codeSpan(_ code: String) -> String {
        var longest = 0
        var run = 0
        for byte in code.utf8 {
            run = byte == UInt8(ascii: "`") ? run + 1 : 0
            longest = max(longest, run)
        }
        let fence = String(repeating: "`", count: longest + 1)
        return longest == 0 ? fence + code + fence : "\(fence) \(code) \(fence)"
    }

    /// The text as it stands, then with every mark behind a backslash.
    ///
    /// What stands in brackets may be a link of the page, which only the page can tell.
    ///
    /// There is none for a text that must not be written.
    private static func candidates(for text: MaskedText) -> [String] {
        guard let text = text.writable else { return [] }
        let line = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        let marked = Self.line(text)
        let escaped = marked.reduce(into: "") { escaped, character in
            let isMark = character.isASCII && (character.isPunctuation || character.isSymbol)
            escaped += isMark ? "\\\(character)" : String(character)
        }
        return line.utf8.contains(UInt8(ascii: "[")) ? [escaped] : [line, escaped]
    }

    /// A pipe would end the cell, even in a code span (GFM §4.10).
    private static func withPipesEscaped(_ text: String) -> String {
        var escaped = ""
        var previous: Character = " "
        for character in text {
            if character == "|", previous != "\\" { escaped += "\\" }
            escaped.append(character)
            previous = character
        }
        return escaped
    }

    private static func read(cell: String) -> MarkdownTableCell? {
        let page = "| |\n|-|\n| \(cell) |\n"
        let rows = MarkdownDocument(reading: Array(page.utf8)).tables().first?.rows ?? []
        return rows.count == 1 && rows[0].cells.count == 1 ? rows[0].cells[0] : nil
    }
}
