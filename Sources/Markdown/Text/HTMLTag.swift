internal import Text

/// An opening or closing HTML tag as CommonMark reads it (CommonMark 0.31 §6.6).
enum HTMLTag {
    /// Offsets at which a quoted value opened in what was read as a tag before.
    ///
    /// What follows such an offset does not depend on where the tag began, and after a tag that was
    /// one nothing is read again. So an offset that is met twice led nowhere: reading stays linear.
    typealias DeadEnds = Set<Int>

    /// The offset after the tag that starts at `start`, where `<` is.
    static func end(in bytes: Span<UInt8>, at start: Int, before end: Int) -> Int? {
        var deadEnds = DeadEnds()
        return self.end(in: bytes, at: start, before: end, deadEnds: &deadEnds)
    }

    /// The offset after the tag that starts at `start`, where `<` is.
    static func end(
        in bytes: Span<UInt8>, at start: Int, before end: Int, deadEnds: inout DeadEnds
    ) -> Int? {
        let isClosing = start + 1 < end && bytes[start + 1] == UInt8(ascii: "/")
        let name = start + (isClosing ? 2 : 1)
        guard name < end, bytes[name].isLetter else { return nil }
        var offset = bytes.end(of: isNameByte, from: name, before: end)
        if !isClosing {
            while let next = attribute(in: bytes, at: offset, before: end, deadEnds: &deadEnds) {
                offset = next.end
            }
        }
        offset = bytes.end(of: \.isWhitespace, from: offset, before: end)
        if !isClosing, offset < end, bytes[offset] == UInt8(ascii: "/") { offset += 1 }
        guard offset < end, bytes[offset] == UInt8(ascii: ">") else { return nil }
        return offset + 1
    }

    /// The names that links can point at: an `id`, and the `name` of an `a`.
    static func anchors(in bytes: Span<UInt8>, from start: Int, to end: Int) -> [Range<Int>] {
        guard start + 1 < end, bytes[start + 1].isLetter else { return [] }
        var offset = bytes.end(of: isNameByte, from: start + 1, before: end)
        let isAnchor = offset == start + 2 && bytes[start + 1].lowercased == UInt8(ascii: "a")
        var anchors: [Range<Int>] = []
        var deadEnds = DeadEnds()
        while let attribute = attribute(in: bytes, at: offset, before: end, deadEnds: &deadEnds) {
            let name = attribute.name
            let isName =
                (name.count == 2 && bytes.holds(anyCaseOf: "id", at: name.lowerBound, before: end))
                || (isAnchor && name.count == 4
                    && bytes.holds(anyCaseOf: "name", at: name.lowerBound, before: end))
            if isName, let value = attribute.value, !value.isEmpty { anchors.append(value) }
            offset = attribute.end
        }
        return anchors
    }

    /// Where a tag leads: the `href` of an `a`, the `src` of an `img`; nil for any other.
    static func destination(in bytes: Span<UInt8>, from start: Int, to end: Int) -> Range<Int>? {
        guard start + 1 < end, bytes[start + 1].isLetter else { return nil }
        var offset = bytes.end(of: isNameByte, from: start + 1, before: end)
        let name = (start + 1)..<offset
        let wanted: String
        if name.count == 1, bytes.holds(anyCaseOf: "a", at: start + 1, before: offset) {
            wanted = "href"
        } else if name.count == 3, bytes.holds(anyCaseOf: "img", at: start + 1, before: offset) {
            wanted = "src"
        } else {
            return nil
        }
        var deadEnds = DeadEnds()
        while let attribute = attribute(in: bytes, at: offset, before: end, deadEnds: &deadEnds) {
            let name = attribute.name
            if name.count == wanted.utf8.count,
                bytes.holds(anyCaseOf: wanted, at: name.lowerBound, before: end)
            {
                return attribute.value
            }
            offset = attribute.end
        }
        return nil
    }

    /// The level of a heading that a tag opens, or closes; nil for any other tag.
    static func headingLevel(
        in bytes: Span<UInt8>, from start: Int, to end: Int
    ) -> (level: Int, isClosing: Bool)? {
        let isClosing = start + 1 < end && bytes[start + 1] == UInt8(ascii: "/")
        let name = start + (isClosing ? 2 : 1)
        guard name + 1 < end, bytes[name].lowercased == UInt8(ascii: "h"),
            (UInt8(ascii: "1")...UInt8(ascii: "6")).contains(bytes[name + 1]),
            bytes.end(of: isNameByte, from: name, before: end) == name + 2
        else { return nil }
        return (Int(bytes[name + 1] - UInt8(ascii: "0")), isClosing)
    }

    private struct Attribute {
        let name: Range<Int>
        let value: Range<Int>?
        let end: Int
    }

    private static func attribute(
        in bytes: Span<UInt8>, at start: Int, before end: Int, deadEnds: inout DeadEnds
    ) -> Attribute? {
        let first = bytes.end(of: \.isWhitespace, from: start, before: end)
        guard first > start, first < end, isAttributeStart(bytes[first]) else { return nil }
        let last = bytes.end(of: isAttributeByte, from: first, before: end)
        let bare = Attribute(name: first..<last, value: nil, end: last)
        let equals = bytes.end(of: \.isWhitespace, from: last, before: end)
        guard equals < end, bytes[equals] == UInt8(ascii: "=") else { return bare }
        let value = bytes.end(of: \.isWhitespace, from: equals + 1, before: end)
        guard value < end else { return nil }
        let quote = bytes[value]
        guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
            let close = bytes.end(of: isUnquotedByte, from: value, before: end)
            guard close > value else { return nil }
            return Attribute(name: first..<last, value: value..<close, end: close)
        }
        guard deadEnds.insert(value).inserted else { return nil }
        let close = bytes.end(of: { $0 != quote }, from: value + 1, before: end)
        guard close < end else { return nil }
        return Attribute(name: first..<last, value: (value + 1)..<close, end: close + 1)
    }

    private static func isNameByte(_ byte: UInt8) -> Bool {
        byte.isLetterOrDigit || byte == UInt8(ascii: "-")
    }

    private static func isAttributeStart(_ byte: UInt8) -> Bool {
        byte.isLetter || byte == UInt8(ascii: "_") || byte == UInt8(ascii: ":")
    }

    private static func isAttributeByte(_ byte: UInt8) -> Bool {
        isAttributeStart(byte) || byte.isDigit || byte == UInt8(ascii: ".")
            || byte == UInt8(ascii: "-")
    }

    private static func isUnquotedByte(_ byte: UInt8) -> Bool {
        switch byte {
        case 0...0x20, 0x22, 0x27, 0x3C...0x3E, 0x60: false
        default: true
        }
    }
}
