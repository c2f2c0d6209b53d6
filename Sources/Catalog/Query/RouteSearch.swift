internal import Secrets
internal import Text

/// A search for routes by the words that a person has.
///
/// Any word may match. A word that few routes have weighs more than one of many (inverse document
/// frequency), one in a name more than one in a sentence, and one that names what all routes are
/// about, as "key" does, less than any other.
public struct RouteSearch: Sendable {
    /// The words that are searched for, as they were given.
    public let words: [String]

    /// What is looked for: of each word all of it, then its parts where it has several.
    private let terms: [SearchTerm]

    /// The terms of each word; the first is all of it.
    private let termsOfWords: [Range<Int>]

    /// The terms of two neighbouring words joined, by the first of them: `data dog` may be Datadog.
    private let joined: [Int: Int]

    /// The terms that are looked for as misspellings, since no route has them.
    private let misspelt: Set<Int>

    /// Words that a question has and an answer does not, folded.
    private static let questionWords: Set<String> = [
        "a", "about", "all", "also", "am", "an", "and", "another", "any", "anyone", "are", "as",
        "ask", "at", "be", "been", "before", "but", "by", "can", "cannot", "cant", "come", "comes",
        "could", "did", "do", "does", "doesnt", "dont", "else", "ever", "find", "for", "from",
        "get", "gets", "getting", "give", "given", "gives", "got", "hand", "hands", "has", "have",
        "he", "help", "here", "hi", "how", "i", "if", "im", "in", "into", "is", "isnt", "it", "its",
        "ive", "just", "know", "let", "like", "made", "make", "makes", "may", "me", "might",
        "must", "my", "need", "needs", "no", "not", "now", "of", "off", "on", "one", "only", "or",
        "our", "out", "own", "owns", "please", "really", "she", "should", "so", "some", "somebody",
        "someone", "something", "still", "tell", "than", "that", "thats", "the", "their", "them",
        "then", "there", "these", "they", "this", "those", "to", "too", "up", "us", "use", "uses",
        "using", "want", "wants", "was", "we", "were", "what", "whats", "when", "where", "which",
        "while", "who", "whom", "whos", "whose", "why", "will", "with", "without", "wont", "would",
        "yet", "you", "your",
    ]

    /// Prepares a search; arguments are split at spaces and question words are dropped.
    ///
    /// There may be nothing left to search for; then no route answers.
    public init(_ arguments: [String]) {
        var words: [String] = []
        var terms: [SearchTerm] = []
        var ranges: [Range<Int>] = []
        for word in arguments.flatMap({ $0.split(whereSeparator: \.isWhitespace) }) {
            let text = SearchText(String(word))
            let parts = (0..<text.wordCount).map { Array(text.word($0)) }
            let isAsked = parts.contains {
                !Self.questionWords.contains(String(decoding: $0, as: UTF8.self))
            }
            guard isAsked else { continue }
            words.append(String(word))
            let first = terms.count
            terms.append(SearchTerm(String(word), letters: text.letters))
            if parts.count > 1 {
                for index in parts.indices
                where !Self.questionWords.contains(String(decoding: parts[index], as: UTF8.self)) {
                    terms.append(
                        SearchTerm(
                            text.written(index...index, in: String(word)), letters: parts[index]))
                }
            }
            ranges.append(first..<terms.count)
        }
        var joined: [Int: Int] = [:]
        for word in words.indices.dropLast()
        where ranges[word].count == 1 && ranges[word + 1].count == 1 {
            let (first, second) = (
                terms[ranges[word].lowerBound], terms[ranges[word + 1].lowerBound]
            )
            joined[word] = terms.count
            terms.append(
                SearchTerm(
                    "\(first.written) \(second.written)",
                    letters: first.letters + second.letters))
        }
        self.init(
            words: words, terms: terms, termsOfWords: ranges, joined: joined, misspelt: [])
    }

    private init(
        words: [String], terms: [SearchTerm], termsOfWords: [Range<Int>], joined: [Int: Int],
        misspelt: Set<Int>
    ) {
        self.words = words
        self.terms = terms
        self.termsOfWords = termsOfWords
        self.joined = joined
        self.misspelt = misspelt
    }

    // MARK: - One route

    /// What a route answers to each term, before it is known what the others do: how much the best
    /// place is worth, at most 10,000, and 0 without any.
    public struct Answers: Sendable {
        fileprivate let isActive: Bool
        fileprivate let worth: [Int16]
        fileprivate let isExact: [Bool]
    }

    /// How a word of the catalog matched.
    public enum How: String, CaseIterable, Sendable {
        /// It is the word, however its parts are joined.
        case exact

        /// It is another form of it, or begins with it.
        case part

        /// It is a misspelling of it.
        case spelling
    }

    /// Where a word was found.
    public struct Match: Sendable {
        /// The field, as in `custody.properties`.
        public let field: String

        /// The word, or the part of it, as it was given.
        public let word: String

        /// What the catalog has there, as it is written.
        public let found: String

        /// How the two match.
        public let how: How
    }

    /// What a route answers; nil when it answers no word at all.
    public func answers(of route: Route) -> Answers? {
        var worth = [Int16](repeating: 0, count: terms.count)
        var isExact = [Bool](repeating: false, count: terms.count)
        forEachPlace(in: route) { term, place, field, text, _ in
            let value = Self.worth(place, in: field, text)
            if value > worth[term] { worth[term] = value }
            if place.likeness == .exact { isExact[term] = true }
        }
        guard worth.contains(where: { $0 > 0 }) else { return nil }
        return Answers(
            isActive: route.status.value == .active, worth: worth, isExact: isExact)
    }

    private func forEachPlace(
        in route: Route,
        _ take: (Int, SearchTerm.Place, SearchedField, SearchText, MaskedText) -> Void
    ) {
        var text = SearchText()
        for field in SearchedField.all {
            field.forEachText(of: route) { written in
                text.read(written.shown)
                for index in terms.indices {
                    let place =
                        misspelt.contains(index)
                        ? terms[index].placeOfMisspelling(in: text) : terms[index].place(in: text)
                    if let place { take(index, place, field, text, written) }
                }
            }
        }
    }

    /// What a place is worth: by its field, by how it matches, and in a name by how much of it.
    private static func worth(
        _ place: SearchTerm.Place, in field: SearchedField, _ text: SearchText
    ) -> Int16 {
        let full = field.weight.rawValue * place.likeness.rawValue
        guard field.weight.isName, text.wordCount > 1 else { return Int16(clamping: full) }
        let covered =
            text.starts[place.words.upperBound + 1] - text.starts[place.words.lowerBound]
        return Int16(clamping: full * (70 + 30 * covered / max(1, text.letters.count)) / 100)
    }

    // MARK: - All routes

    /// The same search, in which what no route has is taken for a misspelling; nil where every word
    /// is had, or too short to be one.
    public func takingMisspellings(in found: some Sequence<Answers>) -> RouteSearch? {
        let frequencies = frequencies(in: found)
        let joinedWords = wordsJoined(frequencies, in: found)
        var misspelt: Set<Int> = []
        for (word, range) in termsOfWords.enumerated()
        where frequencies[range.lowerBound] == 0 && !joinedWords.contains(word) {
            let parts = range.count > 1 ? range.dropFirst() : range[...]
            misspelt.formUnion(parts.filter { frequencies[$0] == 0 && terms[$0].length >= 5 })
        }
        return misspelt.isEmpty
            ? nil
            : RouteSearch(
                words: words, terms: terms, termsOfWords: termsOfWords, joined: joined,
                misspelt: misspelt)
    }

    /// The words that count joined with their neighbour: one of the two is found nowhere by itself,
    /// and both together are a word of some route.
    private func wordsJoined(
        _ frequencies: [Int], in found: some Sequence<Answers>
    ) -> Set<Int> {
        var words: Set<Int> = []
        for (word, term) in joined where frequencies[term] > 0 {
            let alone = [word, word + 1].contains { frequencies[termsOfWords[$0].lowerBound] == 0 }
            if alone, found.contains(where: { $0.isExact[term] }) {
                words.formUnion([word, word + 1])
            }
        }
        return words
    }

    private func frequencies(in found: some Sequence<Answers>) -> [Int] {
        var frequencies = [Int](repeating: 0, count: terms.count)
        for answers in found {
            for index in terms.indices where answers.worth[index] > 0 { frequencies[index] += 1 }
        }
        return frequencies
    }

    /// What was found among the answers of all routes.
    public struct Result<Found> {
        /// The routes, best first.
        public let hits: [(value: Found, terms: Terms)]

        /// The words that no route has, as they were given.
        public let unmatched: [String]
    }

    /// The terms that count for a search.
    public struct Terms: Sendable {
        fileprivate let indices: [Int]
    }

    /// The routes that were found among the answers of all `total` routes, best first.
    ///
    /// Of a word with several parts, all of it counts where some route has it so; else its parts
    /// do. Of equal ones the routes that may be used come first, then it goes by id.
    public func result<Found>(
        among found: [(id: RouteID, answers: Answers, value: Found)], total: Int
    ) -> Result<Found> {
        let frequencies = frequencies(in: found.lazy.map(\.answers))
        var counted: [Int] = []
        var unmatched: [String] = []
        let joinedWords = wordsJoined(frequencies, in: found.lazy.map(\.answers))
        for (word, range) in termsOfWords.enumerated() {
            if joinedWords.contains(word) {
                if let term = joined[word], joinedWords.contains(word + 1), frequencies[term] > 0 {
                    counted.append(term)
                }
                continue
            }
            let whole = range.lowerBound
            let isWhole =
                range.count == 1 || found.contains { $0.answers.isExact[whole] }
            let indices = (isWhole ? whole..<(whole + 1) : range.dropFirst()).filter {
                frequencies[$0] > 0
            }
            counted += indices
            if indices.isEmpty { unmatched.append(words[word]) }
        }
        let rarities = counted.map { index in
            Self.rarity(frequencies[index], among: max(total, found.count))
                * (terms[index].isGeneric ? 30 : 100) / 100
        }
        let scored = found.compactMap { candidate -> Scored<Found>? in
            var score = 0
            for (position, index) in counted.enumerated() {
                score += Int(candidate.answers.worth[index]) * rarities[position]
            }
            return score == 0
                ? nil
                : Scored(
                    id: candidate.id, score: score, isActive: candidate.answers.isActive,
                    value: candidate.value)
        }
        return Result(
            hits: scored.sorted { $0.precedes($1) }.map { ($0.value, Terms(indices: counted)) },
            unmatched: unmatched)
    }

    private struct Scored<Found> {
        let id: RouteID
        let score: Int
        let isActive: Bool
        let value: Found

        func precedes(_ other: Scored) -> Bool {
            if score != other.score { return score > other.score }
            return isActive == other.isActive ? id < other.id : isActive
        }
    }

    /// How rare a word is that so many of all routes have, in hundredths: the logarithm to base 2
    /// of (2 total + 2) / (2 count + 1), between its whole numbers a straight line, so that it is
    /// the same on every machine.
    private static func rarity(_ count: Int, among total: Int) -> Int {
        let (above, below) = (2 * total + 2, 2 * count + 1)
        var whole = 0
        while below << (whole + 1) <= above { whole += 1 }
        let fraction = (above - below << whole) * 100 / (below << whole)
        return max(5, whole * 100 + fraction)
    }

    // MARK: - Matches

    /// Where the counted terms stand in a route: of each the best place.
    public func matches(in route: Route, _ counted: Terms) -> [Match] {
        var best: [Int: (worth: Int16, match: Match)] = [:]
        forEachPlace(in: route) { term, place, field, text, written in
            let value = Self.worth(place, in: field, text)
            guard value > best[term]?.worth ?? 0 else { return }
            best[term] = (
                value,
                Match(
                    field: field.name, word: terms[term].written,
                    found: text.written(place.words, in: written.shown),
                    how: place.likeness.how)
            )
        }
        return counted.indices.compactMap { best[$0]?.match }
    }
}

extension SearchTerm.Likeness {
    fileprivate var how: RouteSearch.How {
        switch self {
        case .exact: .exact
        case .form, .beginning: .part
        case .misspelling: .spelling
        }
    }
}
