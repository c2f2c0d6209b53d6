internal import Markdown
public import Secrets
internal import Text

/// Text as it is written in a page, so that it reads as what is meant.
///
/// Whatever is written is read again first; nil is what cannot be written.
public enum MarkdownSource {
    /// The bytes of a text as it is compared: without backticks, its white space single spaces.
    public static func plain(_ text: MaskedText) -> [UInt8] {
        joined(text.bytes(for: .identity)) { $0 != .backtick }
    }

    /// The bytes that `isKept` names, with runs of white space as single spaces and none around.
    private static func joined(_ text: [UInt8], where isKept: (UInt8) -> Bool) -> [UInt8] {
        var joined: [UInt8] = []
        var needsSpace = false
        for byte in text where isKept(byte) {
            if byte.isSpaceOrTab || byte.isLineBreak {
                needsSpace = !joined.isEmpty
            } else {
                if needsSpace { joined.append(.space) }
                needsSpace = false
                joined.append(byte)
            }
        }
        return joined
    }

    /// A text on one line, without backticks.
    public static func line(_ text: MaskedText) -> String {
        String(decoding: joined(Array(text.shown.utf8)) { $0 != .backtick }, as: UTF8.self)
    }

    /// Whether two texts say the same, markup and white space aside.
    public static func agree(_ one: MaskedText, _ other: MaskedText) -> Bool {
        one == other || plain(one) == plain(other)
    }

    /// A heading of level 1.
    public static func title(_ text: MaskedText) -> String? {
        candidates(for: text).map { "# " + $0 }.first { heading in
            let headings = MarkdownDocument(reading: Array(heading.utf8)).headings()
            return headings.count == 1 && agree(headings[0].text, text)
        }
    }

    /// What follows `label` on a line of a paragraph, as in `Workplan: WP-1`.
    public static func value(_ text: MaskedText, after label: String) -> String? {
        candidates(for: text).first { value in
            let document = MarkdownDocument(reading: Array("\(label) \(value)".utf8))
            let paragraphs = document.paragraphs()
            return document.blocks.count == 1 && paragraphs.count == 1
                && agree(paragraphs[0].text, MaskedText("\(label) ") + text)
        }
    }

    /// The text of an item of a list.
    static func item(_ text: MaskedText) -> String? {
        candidates(for: text).first { item in
            let document = MarkdownDocument(reading: Array("- \(item)".utf8))
            return document.blocks.count == 3 && document.blocks[2].kind == .paragraph
                && agree(document.text(of: 2), text)
        }
    }

    /// A cell of a table that says `text`.
    public static func cell(_ text: MaskedText) -> String? {
        candidates(for: text).map(withPipesEscaped).first { cell in
            read(cell: cell).map { agree($0.text, text) } ?? false
        }
    }

    /// A cell of a table with `code` in a code span.
    public static func codeCell(_ code: MaskedText) -> String? {
        guard let text = code.writable else { return nil }
        let cell = withPipesEscaped(codeSpan(text))
        return read(cell: cell)?.codeSpans.map(\.text) == [code] ? cell : nil
    }

    /// A code span (CommonMark 0.31 §6.1), between more backticks than it has in a row.
    public static func codeSpan(_ code: String) -> String {
        var longest = 0
        var run = 0
        for byte in code.utf8 {
            run = byte == .backtick ? run + 1 : 0
            longest = max(longest, run)
        }
        let fence = String(repeating: "`", count: longest + 1)
        return longest == 0 ? fence + code + fence : "\(fence) \(code) \(fence)"
    }

    /// The text as it is, then with a backslash before every mark; none for a text that must not
    /// be written.
    ///
    /// A text with brackets may be a link of the page, which only the page can tell.
    private static func candidates(for text: MaskedText) -> [String] {
        guard let text = text.writable else { return [] }
        let bytes = Array(text.utf8)
        let line = String(decoding: joined(bytes) { _ in true }, as: UTF8.self)
        let marked = joined(bytes) { $0 != .backtick }.flatMap { byte in
            byte.isPunctuation ? [.backslash, byte] : [byte]
        }
        let escaped = String(decoding: marked, as: UTF8.self)
        return bytes.contains(UInt8(ascii: "[")) ? [escaped] : [line, escaped]
    }

    /// A pipe would end the cell, even in a code span (GFM §4.10).
    private static func withPipesEscaped(_ text: String) -> String {
        var escaped: [UInt8] = []
        for byte in text.utf8 {
            if byte == UInt8(ascii: "|"), escaped.last != .backslash { escaped.append(.backslash) }
            escaped.append(byte)
        }
        return String(decoding: escaped, as: UTF8.self)
    }

    private static func read(cell: String) -> MarkdownTableCell? {
        let page = "| |\n|-|\n| \(cell) |\n"
        let rows = MarkdownDocument(reading: Array(page.utf8)).tables().first?.rows ?? []
        return rows.count == 1 && rows[0].cells.count == 1 ? rows[0].cells[0] : nil
    }
}
