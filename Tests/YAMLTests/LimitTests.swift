import Effort
import Testing
import YAML

@Suite("Limits")
struct LimitTests {
    @Test("64 levels are read, 65 are refused", arguments: ["[", "{a: ", "- ", "a:\n"])
    func depth(opening: String) {
        func text(_ levels: Int) -> String {
            switch opening {
            case "[": String(repeating: "[", count: levels) + String(repeating: "]", count: levels)
            case "{a: ":
                String(repeating: opening, count: levels) + String(repeating: "}", count: levels)
            case "- ": String(repeating: opening, count: levels) + "x\n"
            default: (0..<levels).map { String(repeating: " ", count: $0) + opening }.joined()
            }
        }
        #expect(Reading.json(text(64)) != nil)
        for levels in [65, 66, 100_000] {
            guard opening != "a:\n" || levels < 1000 else { continue }
            let problems = YAMLStream(reading: Array(text(levels).utf8)).problems
            #expect(problems.map(\.kind) == [.refused(.tooDeep)])
        }
    }

    @Test("16 MiB are read, a byte more is refused")
    func size() {
        var bytes = [UInt8](repeating: UInt8(ascii: "a"), count: 16 << 20)
        #expect(YAMLStream(reading: bytes).problems.isEmpty)
        bytes.append(UInt8(ascii: "a"))
        #expect(YAMLStream(reading: bytes).problems.map(\.kind) == [.refused(.tooLarge)])
    }

    @Test("A key of 1024 characters is read, of 1025 refused", arguments: ["a", "é", "😀"])
    func keyLength(letter: String) {
        let key = String(repeating: letter, count: 1024)
        let quoted = String(repeating: letter, count: 1022)
        #expect(Reading.json("\(key): 1\n") != nil)
        #expect(Reading.rules("\(key)\(letter): 1\n") == ["yaml-syntax"])
        #expect(Reading.json("\"\(quoted)\": 1\n") != nil)
        #expect(Reading.rules("\"\(quoted)\(letter)\": 1\n") == ["yaml-syntax"])
        #expect(Reading.json("[\(key): 1]\n") != nil)
        #expect(Reading.rules("[\(key)\(letter): 1]\n") == ["yaml-syntax"])
        // The keys of a flow mapping have no limit (§7.4.2).
        #expect(Reading.json("{\(key)\(letter): 1}\n") != nil)
    }

    @Test("A mapping of many keys, and one key in it twice")
    func manyKeys() {
        var text = ""
        let count = Effort.size(10_000, thorough: 100_000)
        for number in 0..<count { text += "key\(number): \(number)\n" }
        let stream = YAMLStream(reading: Array(text.utf8))
        #expect(stream.problems.isEmpty)
        #expect(stream.entries(of: 0).reduce(0) { sum, _ in sum + 1 } == count)
        let twice = YAMLStream(reading: Array((text + "\"key77\": again\n").utf8))
        #expect(twice.problems.map(\.kind) == [.duplicateKey("key77")])
        #expect(twice.problems.first?.note != nil)
    }

    @Test("A file of nothing but refused constructs costs a bounded number of problems")
    func manyProblems() {
        let text = String(repeating: "- &a\n", count: 100_000)
        #expect(YAMLStream(reading: Array(text.utf8)).problems.count == 1000)
    }
}
