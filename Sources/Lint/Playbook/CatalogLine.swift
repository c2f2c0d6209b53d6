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

    /// The places of the word "draft", in whatever case.
    private static func draft(in range: SourceRange, of bytes: [UInt8]) -> [SourceRange] {
        let word = Array("draft".utf8)
        var found: [SourceRange] = []
        var place = range.start
        while place + word.count <= range.end {
            let end = place + word.count
            let isWord =
                bytes[place] | 0x20 == word[0]
                && bytes[place..<end].elementsEqual(word) { $0 | 0x20 == $1 }
                && (place == range.start || !isLetter(bytes[place - 1]))
                && (end == range.end || !isLetter(bytes[end]))
            if isWord { found.append(SourceRange(place, end)) }
            place += 1
        }
        return found
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), 0x80...0xFF:
            true
        default: false
        }
    }

    // MARK: - What is written instead

    /// What a line says behind the id of a draft.
    static let draftWords = ", draft until its promotion gate is met"

    /// The edit that makes it name `id`, in the first code span or in the place of the first word.
    func naming(_ id: RouteID) -> ByteEdit? {
        guard let id = id.text.writable else { return nil }
        if let span = codeSpans.first { return ByteEdit(span.codeRange, id) }
        var end = value.start
        while end < value.end, Self.isPartOfID(bytes[end]) { end += 1 }
        let isDraftWord = draft.map { $0.start < end } ?? false
        guard !isDraftWord else {
            return ByteEdit(SourceRange(value.start, value.start), "`\(id)`, ")
        }
        let space = value.start > 0 && bytes[value.start - 1] == UInt8(ascii: ":") ? " " : ""
        return ByteEdit(SourceRange(value.start, end), "\(space)`\(id)`")
    }

    private static func isPartOfID(_ byte: UInt8) -> Bool {
        isLetter(byte) || byte == UInt8(ascii: "-")
    }

    /// The edit that makes it say "draft".
    var addingDraft: ByteEdit {
        var end = value.end
        while end > value.start, bytes[end - 1] == UInt8(ascii: ".") { end -= 1 }
        return ByteEdit(SourceRange(end, end), Self.draftWords)
    }

    /// The edit that takes out "draft" and what follows it; nil when the id would go with that.
    var removingDraft: ByteEdit? {
        guard let draft, let span = codeSpans.first, span.range.end <= draft.start else {
            return nil
        }
        var start = draft.start
        while start > span.range.end, Self.separates(bytes[start - 1]) { start -= 1 }
        return ByteEdit(SourceRange(start, value.end), "")
    }

    private static func separates(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"), UInt8(ascii: "\n"),
            UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "-"),
            UInt8(ascii: "("), UInt8(ascii: "*"), UInt8(ascii: "_"):
            true
        default: false
        }
    }
}
