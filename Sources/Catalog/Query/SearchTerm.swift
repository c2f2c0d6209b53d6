internal import Text

/// A word that is searched for, folded.
struct SearchTerm: Sendable {
    /// As it was given.
    let written: String

    /// Its letters and digits.
    let letters: [UInt8]

    /// How many characters it has.
    let length: Int

    /// Whether it names what all routes are about, as "key" does, and so tells them apart less.
    let isGeneric: Bool

    /// Other words for it, folded, that people write short.
    let spelledOut: [UInt8]?

    init(_ written: String, letters: [UInt8]) {
        self.written = written
        self.letters = letters
        let text = String(decoding: letters, as: UTF8.self)
        length = text.count
        isGeneric = Self.genericWords.contains(text)
        spelledOut = Self.abbreviations[text].map { Array($0.utf8) }
    }

    private static let genericWords: Set<String> = [
        "access", "api", "apikey", "cred", "credential", "credentials", "creds", "key", "keys",
        "login", "pass", "password", "passwords", "secret", "secrets", "token", "tokens", "value",
    ]

    private static let abbreviations = [
        "db": "database", "dbs": "databases", "ns": "namespace", "passwd": "password",
        "pass": "password", "pwd": "password", "pw": "password",
    ]

    /// How a term is found in words of a text.
    enum Likeness: Int, Sendable {
        /// It is these words, however they are joined.
        case exact = 100

        /// It is another form of a word, or stands for it.
        case form = 85

        /// A word begins with it.
        case beginning = 60

        /// It is misspelt.
        case misspelling = 50
    }

    /// Where a term is found.
    struct Place {
        let likeness: Likeness
        let words: ClosedRange<Int>
    }

    /// Where it is found best in a text; nil when it is not.
    func place(in text: SearchText) -> Place? {
        var best: Place?
        for word in 0..<text.wordCount {
            guard let place = place(in: text, from: word) else { continue }
            if place.likeness == .exact { return place }
            if place.likeness.rawValue > best?.likeness.rawValue ?? 0 { best = place }
        }
        return best ?? placeOfInitials(in: text)
    }

    private func place(in text: SearchText, from word: Int) -> Place? {
        let start = text.starts[word]
        let end = text.starts[word + 1]
        guard let first = letters.first, text.letters[start] == first else {
            return spelledOut.flatMap { text.word(word).elementsEqual($0) ? $0 : nil }
                .map { _ in Place(likeness: .form, words: word...word) }
        }
        let shared = sharedLength(with: text.letters, from: start)
        if shared == letters.count {
            if let last = text.lastWord(endingAt: start + shared, from: word) {
                return Place(likeness: .exact, words: word...last)
            }
            if Self.isEnding(text.letters[(start + shared)..<max(start + shared, end)]) {
                return Place(likeness: .form, words: word...word)
            }
            return shared >= 3 && start + shared < end
                ? Place(likeness: .beginning, words: word...word) : nil
        }
        if start + shared == end, end - start >= 3 {
            if Self.isEnding(letters[shared...]) {
                return Place(likeness: .form, words: word...word)
            }
        }
        let isNumeronym =
            isNumeronym(letters[...], of: text.word(word))
            || isNumeronym(text.word(word), of: letters[...])
        let isPlural =
            Self.isPlural(letters[...], of: text.word(word))
            || Self.isPlural(text.word(word), of: letters[...])
        return isNumeronym || isPlural ? Place(likeness: .form, words: word...word) : nil
    }

    /// How many letters are the same.
    private func sharedLength(with other: [UInt8], from start: Int) -> Int {
        var length = 0
        while length < letters.count, start + length < other.count,
            letters[length] == other[start + length]
        {
            length += 1
        }
        return length
    }

    /// Whether what is left of a word only makes another form of it.
    private static func isEnding(_ rest: ArraySlice<UInt8>) -> Bool {
        switch rest.count {
        case 1: rest.elementsEqual("s".utf8) || rest.elementsEqual("d".utf8)
        // `postgres` is PostgreSQL.
        case 2: ["es", "ed", "er", "ql"].contains { rest.elementsEqual($0.utf8) }
        case 3: ["ing", "ion", "ers"].contains { rest.elementsEqual($0.utf8) }
        default: false
        }
    }

    /// Whether a word is the plural in "ies" of one in "y".
    private static func isPlural(_ word: ArraySlice<UInt8>, of other: ArraySlice<UInt8>) -> Bool {
        word.count == other.count + 2 && word.suffix(3).elementsEqual("ies".utf8)
            && other.last == UInt8(ascii: "y") && word.dropLast(3).elementsEqual(other.dropLast())
    }

    /// Whether a word is another one with a number for the letters between first and last, as in
    /// `k8s`.
    private func isNumeronym(_ word: ArraySlice<UInt8>, of other: ArraySlice<UInt8>) -> Bool {
        guard word.count >= 3, word.count <= 4, other.count > 4, word.first == other.first,
            word.last == other.last
        else { return false }
        let digits = word.dropFirst().dropLast()
        guard digits.allSatisfy(\.isDigit) else { return false }
        return digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) } == other.count - 2
    }

    /// Words whose first letters it is, as of `eso`: External Secrets Operator.
    private func placeOfInitials(in text: SearchText) -> Place? {
        guard length >= 3, letters.count <= 5, text.capitalCount >= letters.count else {
            return nil
        }
        for first in 0...(text.wordCount - letters.count) where text.isCapitalized(first) {
            let words = first...(first + letters.count - 1)
            if words.allSatisfy({ word in
                text.isCapitalized(word) && text.letters[text.starts[word]] == letters[word - first]
            }) {
                return Place(likeness: .form, words: words)
            }
        }
        return nil
    }

    /// Where a misspelling of it stands: from five letters one mistake, from nine two, the first
    /// letter the same.
    func placeOfMisspelling(in text: SearchText) -> Place? {
        guard length >= 5 else { return nil }
        let given = String(decoding: letters, as: UTF8.self)
        for word in 0..<text.wordCount {
            let other = text.word(word)
            guard other.first == letters.first, abs(other.count - letters.count) <= 2 else {
                continue
            }
            let candidate = String(decoding: other, as: UTF8.self)
            let mistakes = length >= 9 ? 2 : 1
            if Spelling.isMistaken(given, for: candidate, atMost: mistakes) {
                return Place(likeness: .misspelling, words: word...word)
            }
        }
        return nil
    }
}
