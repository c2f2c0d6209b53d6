import Text
import Testing

@Suite("Suggestions for a misspelt word")
struct SpellingTests {
    private static let words = [
        "show", "list", "find", "stale", "status", "root", "openrouter-llm-connect",
        "object-storage-sts", "ssh-certificate", "Überblick", "äpfel", "x", "xy",
    ]

    @Test(
        "Near words are found, the best first",
        arguments: [
            ("shwo", ["show"]), ("SHOW", ["show"]), ("lst", ["list"]), ("stael", ["stale"]),
            ("stat", ["status"]), ("sta", ["stale", "status"]), ("rot", ["root"]),
            ("opnrouter-llm-conect", ["openrouter-llm-connect"]),
            ("open", ["openrouter-llm-connect"]),
            ("ssh-certficate", ["ssh-certificate"]), ("überblikc", ["Überblick"]),
            ("ÄPFEL", ["äpfel"]), ("objekt-storage", []),
            ("zzzz", []), ("", []), ("x", ["x", "xy"]), ("q", []), ("xz", ["x", "xy"]),
        ] as [(String, [String])])
    func near(word: String, expected: [String]) {
        #expect(Spelling.nearest(to: word, among: Self.words) == expected)
    }

    @Test("At most the limit is given, ties in alphabetical order, each once")
    func limit() {
        let words = ["cat", "bat", "hat", "cat", "mat"]
        #expect(Spelling.nearest(to: "rat", among: words) == ["bat", "cat", "hat"])
        #expect(
            Spelling.nearest(to: "rat", among: words, limit: 9) == ["bat", "cat", "hat", "mat"])
        #expect(Spelling.nearest(to: "rat", among: words, limit: 0).isEmpty)
    }

    @Test("Two spellings of one character are two words")
    func spellings() {
        let words = ["caf\u{E9}", "cafe\u{301}", "caf\u{E9}"]
        let found = Spelling.nearest(to: "cafe", among: words)
        #expect(
            found.map { Array($0.utf8) } == [Array("cafe\u{301}".utf8), Array("caf\u{E9}".utf8)])
    }

    @Test("It agrees with the distance computed over the whole table")
    func oracle() {
        var random = SplitMix(state: 7)
        for _ in 0..<4000 {
            let word = random.word(from: "abcé", longest: 9)
            let candidate = random.word(from: "abcé", longest: 9)
            let distance = Self.distance(Array(word), Array(candidate))
            let near =
                distance <= max(1, word.count / 3)
                && distance < max(word.count, candidate.count)
            let begun = word.count > 1 && candidate.hasPrefix(word)
            let isEqual = word == candidate && !word.isEmpty
            let expected = !word.isEmpty && (near || begun || isEqual) ? [candidate] : []
            #expect(
                Spelling.nearest(to: word, among: [candidate]) == expected, "\(word) \(candidate)")
        }
    }

    @Test("It looks through many candidates, and through enormous ones")
    func many() {
        let names = (0..<20_000).lazy.map { "route-number-\($0)-of-many" }
        #expect(
            Spelling.nearest(to: "route-nubmer-17777-of-many", among: names, limit: 1)
                == ["route-number-17777-of-many"])
        let long = String(repeating: "ab", count: 10_000)
        #expect(Spelling.nearest(to: long + "c", among: [long, "short"]) == [long])
    }

    private static func distance(_ word: [Character], _ other: [Character]) -> Int {
        var table = (0...word.count).map { row in
            (0...other.count).map { row == 0 ? $0 : $0 == 0 ? row : 0 }
        }
        guard !word.isEmpty, !other.isEmpty else { return max(word.count, other.count) }
        for row in 1...word.count {
            for column in 1...other.count {
                let same = word[row - 1] == other[column - 1]
                table[row][column] = min(
                    table[row - 1][column] + 1, table[row][column - 1] + 1,
                    table[row - 1][column - 1] + (same ? 0 : 1))
                let isSwapped =
                    row > 1 && column > 1 && word[row - 1] == other[column - 2]
                    && word[row - 2] == other[column - 1]
                if isSwapped {
                    table[row][column] = min(table[row][column], table[row - 2][column - 2] + 1)
                }
            }
        }
        return table[word.count][other.count]
    }
}
