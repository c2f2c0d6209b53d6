extension Randomness {
    /// Whether the bytes after a known prefix can be a real value, not one made up for a page.
    var isRandomBody: Bool {
        guard distinct >= 8, longestRepeat < 7, steps * 2 < length else { return false }
        let isOneWord = digits == 0 && letterPairs >= 12 && wordPairs * 5 > letterPairs * 4
        // Short random text may fall into words by chance, but not between separators too.
        return !(words.isName && separators > 0) && !isOneWord && !isPlaceholder
    }

    /// Whether the bytes are so mixed that no person would call anything by them.
    ///
    /// Hexadecimal needs no mixing: only what is around it tells a key from a digest.
    var isRandom: Bool {
        guard length >= 16, distinct >= 8, steps * 2 < length else { return false }
        let isMixed =
            isHex
            ? length >= 20 && digits > 0 && digits < length
            : !words.isName && !words.isIdentifier && oddPairs * 20 >= pairs * 9 && pairs >= 8
        return isMixed && !isPlaceholder
    }

    /// Whether the bytes are what a person makes up as a password: eight or more, of three kinds.
    var isPassword: Bool {
        guard length >= 8, distinct >= 5, longestRepeat < 5, digits > 0,
            lowercase + uppercase > 0
        else { return false }
        if symbols > 0 { return !isPlaceholder }
        let isMixed = lowercase > 0 && uppercase > 0 && !words.isName && !words.isIdentifier
        return isMixed && oddPairs * 20 >= pairs * 9 && !isPlaceholder
    }

    /// Whether the bytes are a value, or a part of them is.
    var isOrHoldsValue: Bool { isRandom || isPassword || holdsValue }

    /// Whether a part is a value, though what is around it looks like a name, a path or
    /// a stand-in: `<value>/missing`, `<value>-example`.
    var holdsValue: Bool {
        let head = bytes[range].prefix { $0 != UInt8(ascii: "/") }
        let isWhole = head.count == range.count
        if !isWhole, Randomness(bytes, head.startIndex..<head.endIndex).isPassword { return true }
        var position = range.lowerBound
        while position < range.upperBound {
            let end = Alphabet.base62.runEnd(in: bytes, from: position, limit: range.upperBound)
            // Hexadecimal after a name is a digest.
            let isPart = end - position >= 16 && end - position < range.count
            if isPart, !Placeholder.isCut(bytes, at: end) {
                let part = Randomness(bytes, position..<end)
                if part.isRandom, !part.isHex || position == range.lowerBound { return true }
            }
            position = end + 1
        }
        return false
    }

    private var isPlaceholder: Bool { Placeholder.marks(bytes, range) }
}
