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

    private var isPlaceholder: Bool { Placeholder.marks(bytes, range) }
}
