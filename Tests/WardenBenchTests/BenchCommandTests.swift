import CommandLine
import Testing

@testable import warden_bench

@Suite("The command line")
struct BenchCommandTests {
    @Test("Its declaration is right")
    func declaration() {
        #expect(BenchCommand.declaration.declarationProblems() == [])
    }

    @Test(
        "A wrong word is a wrong call",
        arguments: [
            ["mesure"], ["make"], ["make", "made", "--routes", "many"], ["read"],
            ["run", "--only", "shwo"], ["run", "--jsn"], ["parse", "catalog", "--passes", "-1"],
        ])
    func usage(words: [String]) throws {
        #expect(try BenchCommand.run(words) == .usage)
    }
}
