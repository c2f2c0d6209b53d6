/// Finds HTML in text: tags, comments, instructions, declarations (CommonMark 0.31 §6.6).
struct HTMLInlineScanner {
    private var deadEnds = HTMLTag.DeadEnds()

    /// The terminators that were looked for in vain; they need not be looked for again.
    private var missing: Set<String> = []

    /// The end of the HTML that starts at `start`, where `<` stands.
    mutating func end(in bytes: [UInt8], at start: Int) -> (end: Int, comment: Range<Int>?)? {
        guard start + 1 < bytes.count else { return nil }
        switch bytes[start + 1] {
        case UInt8(ascii: "!"): return markup(in: bytes, at: start)
        case UInt8(ascii: "?"): return find("?>", in: bytes, from: start + 2).map { ($0 + 2, nil) }
        default:
            let end = HTMLTag.end(in: bytes, at: start, before: bytes.count, deadEnds: &deadEnds)
            return end.map { ($0, nil) }
        }
    }

    private mutating func markup(
        in bytes: [UInt8], at start: Int
    ) -> (end: Int, comment: Range<Int>?)? {
        if bytes.holds("<!--", at: start, before: bytes.count) {
            for short in ["<!-->", "<!--->"]
            where bytes.holds(short, at: start, before: bytes.count) {
                let end = start + short.utf8.count
                return (end, (start + 4)..<(start + 4))
            }
            return find("-->", in: bytes, from: start + 4).map { ($0 + 3, (start + 4)..<$0) }
        }
        if bytes[start...].starts(with: "<![CDATA[".utf8) {
            return find("]]>", in: bytes, from: start + 9).map { ($0 + 3, nil) }
        }
        guard start + 2 < bytes.count, bytes[start + 2].isLetter else { return nil }
        return find(">", in: bytes, from: start + 3).map { ($0 + 1, nil) }
    }

    private mutating func find(_ end: String, in bytes: [UInt8], from start: Int) -> Int? {
        guard !missing.contains(end) else { return nil }
        if let place = bytes.first(end, from: start, to: bytes.count) { return place }
        missing.insert(end)
        return nil
    }
}
