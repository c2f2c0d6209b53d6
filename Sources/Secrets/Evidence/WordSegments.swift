/// How a value falls apart into words, as the names of things do.
struct WordSegments {
    /// Whether it is words, or parts of words and small numbers, as in `llm-connect/provider2`.
    let isName: Bool

    /// Whether it is short parts in one case with separators between, as in `k8s-db-01-eu`.
    let isIdentifier: Bool

    /// Cuts the bytes in `range` at all that is not a letter or digit, and before a capital.
    init(_ bytes: [UInt8], _ range: Range<Int>) {
        var words = 0
        var letters = 0
        var isName = true
        var parts = 0
        var isIdentifier = true
        var casesOfAll: Alphabet = []
        var position = range.lowerBound
        while position < range.upperBound {
            let end = Alphabet.base62.runEnd(in: bytes, from: position, limit: range.upperBound)
            guard end > position else {
                position += 1
                continue
            }
            parts += 1
            let part = Part(bytes, position..<end)
            words += part.words
            letters += part.letters
            isName = isName && part.isName
            casesOfAll.formUnion(part.cases)
            isIdentifier = isIdentifier && (end - position <= 8 || part.isName)
            position = end
        }
        // Random text of both cases falls into crumbs; words do not.
        self.isName = isName && letters >= words * 4
        let isOneCase =
            casesOfAll.isDisjoint(with: .lowercase) || casesOfAll.isDisjoint(with: .uppercase)
        self.isIdentifier = isIdentifier && isOneCase && parts > 2
    }

    /// What lies between two separators.
    private struct Part {
        private(set) var words = 0
        private(set) var letters = 0
        private(set) var isName = true
        private(set) var cases: Alphabet = []

        init(_ bytes: [UInt8], _ range: Range<Int>) {
            var position = range.lowerBound
            while position < range.upperBound {
                let end = Part.wordEnd(in: bytes, position..<range.upperBound)
                let hasLetters = Alphabet.letters.contains(bytes[position])
                for byte in bytes[position..<end] { cases.formUnion(Alphabet(of: byte)) }
                if hasLetters {
                    words += 1
                    letters += end - position
                    isName = isName && Part.isWord(bytes, position..<end)
                } else {
                    isName = isName && end - position <= 4
                }
                position = end
            }
        }

        /// The end of the number, the word, the capitalised word or the capitals at the start.
        private static func wordEnd(in bytes: [UInt8], _ range: Range<Int>) -> Int {
            let start = range.lowerBound
            let limit = range.upperBound
            let digits = Alphabet.digits.runEnd(in: bytes, from: start, limit: limit)
            guard digits == start else { return digits }
            let capitals = Alphabet.uppercase.runEnd(in: bytes, from: start, limit: limit)
            let end = Alphabet.lowercase.runEnd(in: bytes, from: capitals, limit: limit)
            // `HTTPServer`: the last capital belongs to the word after it.
            return end > capitals && capitals - start > 1 ? capitals - 1 : end
        }

        private static func isWord(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
            guard range.count > 3 else { return true }
            var common = 0
            for position in range.dropLast()
            where WordLikeness.isCommon(bytes[position], bytes[position + 1]) {
                common += 1
            }
            return common * 10 >= (range.count - 1) * 7
        }
    }
}
