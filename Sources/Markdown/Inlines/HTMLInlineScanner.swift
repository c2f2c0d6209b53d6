internal import Text

/// Finds HTML in text: tags, comments, instructions, declarations (CommonMark 0.31 §6.6).
struct HTMLInlineScanner {
    /// What ends HTML that is no tag.
    private struct Ends: OptionSet {
        let rawValue: UInt8

        static let comment = Ends(rawValue: 1)
        static let instruction = Ends(rawValue: 2)
        static let declaration = Ends(rawValue: 4)
        static let characterData = Ends(rawValue: 8)
    }

    private var deadEnds = HTMLTag.DeadEnds()

    /// The ends that were looked for in vain; they need not be looked for again.
    private var missing: Ends = []

    /// Forgets what was found, for another text.
    mutating func clear() {
        missing = []
        if !deadEnds.isEmpty { deadEnds.removeAll() }
    }

    /// The end of the HTML that starts at `start`, where `<` is.
    mutating func end(
        in bytes: Span<UInt8>, at start: Int
    ) -> (end: Int, comment: Range<Int>?)? {
        guard start + 1 < bytes.count else { return nil }
        switch bytes[start + 1] {
        case UInt8(ascii: "!"): return markup(in: bytes, at: start)
        case UInt8(ascii: "?"):
            return find("?>", .instruction, in: bytes, from: start + 2).map { ($0 + 2, nil) }
        default:
            let end = HTMLTag.end(in: bytes, at: start, before: bytes.count, deadEnds: &deadEnds)
            return end.map { ($0, nil) }
        }
    }

    private mutating func markup(
        in bytes: Span<UInt8>, at start: Int
    ) -> (end: Int, comment: Range<Int>?)? {
        let text = start + 4
        if bytes.holds("<!--", at: start, before: bytes.count) {
            if bytes.holds(">", at: text, before: bytes.count) { return (text + 1, text..<text) }
            if bytes.holds("->", at: text, before: bytes.count) { return (text + 2, text..<text) }
            return find("-->", .comment, in: bytes, from: text).map { ($0 + 3, text..<$0) }
        }
        if bytes.holds("<![CDATA[", at: start, before: bytes.count) {
            return find("]]>", .characterData, in: bytes, from: start + 9).map { ($0 + 3, nil) }
        }
        guard start + 2 < bytes.count, bytes[start + 2].isLetter else { return nil }
        return find(">", .declaration, in: bytes, from: start + 3).map { ($0 + 1, nil) }
    }

    private mutating func find(
        _ text: String, _ end: Ends, in bytes: Span<UInt8>, from start: Int
    ) -> Int? {
        guard !missing.contains(end) else { return nil }
        if let offset = bytes.offset(of: text, from: start, before: bytes.count) { return offset }
        missing.insert(end)
        return nil
    }
}
