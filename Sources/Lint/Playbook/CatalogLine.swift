internal import Secrets
internal import Markdown
internal import Catalog
internal import Text

/// What the `Catalog:` line of a playbook says: the id of a route, and whether that is a draft.
struct CatalogLine {
    private let bytes: [UInt8]
    private let value: SourceRange

    /// The code spans of the line.
    let codeSpans: [MarkdownCodeSpan]

    /// The bytes of the first word "draft" outside of code.
    let draft: SourceRange?

    init(_ line: HeaderLine, of playbook: Playbook) {
        let bytes = playbook.source.bytes(for: .identity)
        self.bytes = bytes
        value = line.wrapped
        let spans = playbook.document.codeSpans(in: line.block..<(line.block + 1)).filter {
            line.wrapped.start <= $0.range.start && $0.range.end <= line.wrapped.end
        }
        codeSpans = spans
        draft = Self.draft(in: line.wrapped, of: bytes).first { word in
            !spans.contains { $0.range.overlaps(word) }
        }
    }

    /// The bytes of the line's value.
    var range: SourceRange { value }

    /// Whether it names `id` in code.
    func names(_ id: RouteID) -> Bool { codeSpans.contains { $0.text == id.text } }

    /// Whether it has no code, and `id` is one of its words.
    func namesWithoutBackticks(_ id: RouteID) -> Bool {
        codeSpans.isEmpty
            && bytes[value.start..<value.end].split { !Self.isPartOfID($0) }
                .contains { $0.elementsEqual(id.text.bytes(for: .identity)) }
    }

    /// Where the word "draft" is, in whatever case.
    private static func draft(in range: SourceRange, of bytes: [UInt8]) -> [SourceRange] {
        let word = Array("draft".utf8)
        var found: [SourceRange] = []
        var start = range.start
        while start + word.count <= range.end {
            let end = start + word.count
            let isWord =
                bytes[start] | 0x20 == word[0]
                && bytes[start..<end].elementsEqual(word) { $0 | 0x20 == $1 }
                && (start == range.start || !isPartOfWord(bytes[start - 1]))
                && (end == range.end || !isPartOfWord(bytes[end]))
            if isWord { found.append(SourceRange(start, end)) }
            start += 1
        }
        return found
    }

    private static func isPartOfWord(_ byte: UInt8) -> Bool {
        byte.isLetterOrDigit || byte == UInt8(ascii: "_") || byte >= 0x80
    }

    // MARK: - What is written instead

    /// What a line says after the id of a draft.
    static let draftWords = ", draft until its promotion gate is met"

    /// The edit that makes it name `id`; nil where nothing on the line is surely the wrong id.
    ///
    /// That is the only code span with the form of an id, or the only word of a line without code.
    /// An id without backticks gets them.
    func naming(_ id: RouteID) -> ByteEdit? {
        guard let text = id.text.writable else { return nil }
        guard codeSpans.isEmpty else {
            let ids = codeSpans.filter { RouteID($0.text) != nil }
            guard ids.count == 1 else { return nil }
            return ByteEdit(ids[0].codeRange, text)
        }
        let words = words
        let same = words.filter {
            bytes[$0.start..<$0.end].elementsEqual(id.text.bytes(for: .identity))
        }
        if same.count == 1 { return ByteEdit(same[0], "`\(text)`") }
        let start = SourceRange(value.start, value.start)
        let space = value.start > 0 && bytes[value.start - 1] == UInt8(ascii: ":") ? " " : ""
        guard let first = words.first else { return ByteEdit(start, "\(space)`\(text)`") }
        if first == draft { return ByteEdit(start, "\(space)`\(text)`, ") }
        let isAlone = words.count == 1 || words.dropFirst().first == draft
        return isAlone ? ByteEdit(first, "`\(text)`") : nil
    }

    /// The words of the value; an id is one.
    private var words: [SourceRange] {
        bytes[value.start..<value.end].split { !Self.isPartOfID($0) }
            .map { SourceRange($0.startIndex, $0.endIndex) }
    }

    private static func isPartOfID(_ byte: UInt8) -> Bool {
        isPartOfWord(byte) || byte == UInt8(ascii: "-")
    }

    /// The edit that makes it say "draft"; nil where a person's words follow the id.
    func addingDraft(after id: RouteID) -> ByteEdit? {
        guard let span = codeSpans.first(where: { $0.text == id.text }),
            !bytes[span.range.end..<value.end].contains(where: Self.isPartOfWord)
        else { return nil }
        var end = value.end
        while end > value.start, bytes[end - 1] == UInt8(ascii: ".") { end -= 1 }
        return ByteEdit(SourceRange(end, end), Self.draftWords)
    }

    /// The edit that removes "draft"; nil where a person's words follow it.
    var removingDraft: ByteEdit? {
        guard let draft, let span = codeSpans.first, span.range.end <= draft.start else {
            return nil
        }
        let text = bytes.span
        var start = draft.start
        while start > span.range.end, Self.separates(bytes[start - 1]) { start -= 1 }
        guard start == span.range.end else { return nil }
        let words = Self.draftWords.drop { $0 != "d" }
        let isOurs = text.holds(String(words), at: draft.start, before: value.end)
        let end = isOurs ? draft.start + words.utf8.count : draft.end
        let rest = bytes[end..<value.end]
        return rest.allSatisfy(Self.separates) ? ByteEdit(SourceRange(start, value.end), "") : nil
    }

    /// Whether a byte is one of the blanks and marks around the word.
    private static func separates(_ byte: UInt8) -> Bool {
        byte.isWhitespace || ",;:-().*_".utf8.contains(byte)
    }
}
