internal import Secrets
internal import Text

/// A search for routes by the words that a person has.
///
/// Any word may match. Routes with more of the words come first, then those where they stand in a
/// field that says more: an exact property or id, a keyword, the title, the summary.
public struct RouteSearch: Sendable {
    /// The words that are searched for, as they were given.
    public let words: [String]

    private let prepared: [SearchText]

    /// Words that a question has and an answer does not.
    private static let questionWords: Set<String> = [
        "a", "an", "and", "any", "are", "ask", "at", "by", "can", "do", "does", "find", "for",
        "from", "get",
        "give", "gives", "hand", "hands", "have", "how", "i", "in", "is", "it", "me", "my", "need",
        "of",
        "on", "or", "our", "out", "owns", "please", "should", "some", "that", "the", "there",
        "this",
        "to", "us", "want", "we", "what", "when", "where", "which", "who", "whom", "whose", "with",
        "you",
    ]

    /// Prepares a search; arguments are split at spaces and question words are dropped.
    ///
    /// There may be nothing left to search for; then no route answers.
    public init(_ arguments: [String]) {
        let all = arguments.flatMap { $0.split(whereSeparator: \.isWhitespace).map(String.init) }
        words = all.filter { word in
            !SearchText(word).words.allSatisfy(Self.questionWords.contains)
        }
        prepared = words.map(SearchText.init)
    }

    /// Where a word was found.
    public struct Match: Sendable {
        /// The field, as in `custody.properties`.
        public let field: String

        /// The word, as it was given.
        public let word: String
    }

    /// How a route answers each word, before it is known whether another route answers it better.
    public struct Answers: Sendable {
        fileprivate let isActive: Bool
        fileprivate let answers: [Answer?]
    }

    fileprivate struct Answer {
        let field: String
        let score: Int
        let isMisspelt: Bool
    }

    // MARK: - One route

    /// What a route answers; nil when it answers no word at all.
    public func answers(of route: Route) -> Answers? {
        let fields = Self.searchedFields(of: route)
        let answers = prepared.map { answer(to: $0, in: fields) }
        return answers.contains { $0 != nil }
            ? Answers(isActive: route.status.value == .active, answers: answers) : nil
    }

    private struct SearchedField {
        let name: String
        let text: SearchText
        let weight: SearchWeight
    }

    private static func searchedFields(of route: Route) -> [SearchedField] {
        var found: [SearchedField] = []
        for field in searched {
            for text in texts(of: route.record, at: field.path[...]) {
                found.append(
                    SearchedField(
                        name: field.name, text: SearchText(text.shown), weight: field.weight))
            }
        }
        return found
    }

    /// The declared fields that a search reads, each with the indices that lead to it.
    private static let searched = SearchWeight.allCases.flatMap { weight in
        declared(in: Route.fields.table, named: "", at: []).filter { $0.weight == weight }
    }

    private static func declared(
        in table: FieldTable, named prefix: String, at path: [Int]
    ) -> [(name: String, path: [Int], weight: SearchWeight)] {
        var found: [(name: String, path: [Int], weight: SearchWeight)] = []
        for (index, field) in table.fields.enumerated() {
            let (name, path) = (prefix + field.name, path + [index])
            if let weight = field.searchWeight { found.append((name, path, weight)) }
            if let inner = field.type.table {
                found += declared(in: inner, named: name + ".", at: path)
            }
        }
        return found
    }

    private static func texts(of record: FieldRecord, at path: ArraySlice<Int>) -> [MaskedText] {
        guard let index = path.first else { return [] }
        return switch record.value(at: index) {
        case .text(let text): [text.value]
        case .texts(let texts): texts.map(\.value)
        case .routeID(let id): [id.value.text]
        case .record(let record): texts(of: record, at: path.dropFirst())
        case .records(let records): records.flatMap { texts(of: $0, at: path.dropFirst()) }
        case nil, .undecoded, .date, .choice: []
        }
    }

    private func answer(to word: SearchText, in fields: [SearchedField]) -> Answer? {
        var best: Answer?
        for field in fields {
            guard let likeness = field.text.likeness(of: word) else { continue }
            let score = field.weight.score(likeness)
            if score > best?.score ?? 0 {
                best = Answer(field: field.name, score: score, isMisspelt: false)
            }
        }
        return best ?? misspeltAnswer(to: word, in: fields)
    }

    private func misspeltAnswer(to word: SearchText, in fields: [SearchedField]) -> Answer? {
        guard word.words.count == 1, let spelled = word.words.first, word.count >= 4 else {
            return nil
        }
        var best: Answer?
        for field in fields {
            let words = field.text.words
            guard !Spelling.nearest(to: spelled, among: words).isEmpty else { continue }
            let score = (words.count == 1 ? field.weight.everything : field.weight.wholeWords) / 10
            if score > best?.score ?? 0 {
                best = Answer(field: field.name, score: score, isMisspelt: true)
            }
        }
        return best
    }

    // MARK: - All routes

    /// The routes that were found among the answers of all, best first, each with the best field
    /// of every word.
    ///
    /// A word that some route answers as it is spelt counts nowhere as a misspelling. Of equal ones
    /// the routes that may be used come first, then it goes by id.
    public func hits<Found>(
        among found: [(id: RouteID, answers: Answers, value: Found)]
    ) -> [(matches: [Match], value: Found)] {
        let spelledRight = words.indices.map { index in
            found.contains { $0.answers.answers[index].map { !$0.isMisspelt } ?? false }
        }
        let scored = found.compactMap { candidate -> Scored<Found>? in
            var matches: [Match] = []
            var score = 0
            for (index, answer) in candidate.answers.answers.enumerated() {
                guard let answer, !(answer.isMisspelt && spelledRight[index]) else { continue }
                matches.append(Match(field: answer.field, word: words[index]))
                score += answer.score
            }
            return matches.isEmpty
                ? nil
                : Scored(
                    id: candidate.id, matches: matches, score: score,
                    isActive: candidate.answers.isActive, value: candidate.value)
        }
        return scored.sorted { $0.precedes($1) }.map { ($0.matches, $0.value) }
    }

    private struct Scored<Found> {
        let id: RouteID
        let matches: [Match]
        let score: Int
        let isActive: Bool
        let value: Found

        func precedes(_ other: Scored) -> Bool {
            let rank = (matches.count, score, isActive ? 1 : 0)
            let otherRank = (other.matches.count, other.score, other.isActive ? 1 : 0)
            return rank == otherRank ? id < other.id : rank > otherRank
        }
    }
}
