import Foundation
import Testing

@Suite("Questions of people who know no id")
struct QuestionTests {
    private struct Question {
        let words: String
        let answer: String
    }

    private struct Answer: Decodable {
        struct Route: Decodable { let id: String }
        let routes: [Route]
    }

    private static func all() throws -> [Question] {
        let file = TestFolders.tests.appending(path: "Questions/questions.txt")
        return try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
            .filter { !$0.hasPrefix("#") }
            .map { line in
                let parts = line.components(separatedBy: " => ")
                try #require(parts.count == 2, "\(line)")
                return Question(words: parts[0], answer: parts[1])
            }
    }

    /// The id that `route find` gives first.
    private static func first(for words: String) throws -> String? {
        let run = WardenRun(
            ["route", "find", "--json", "--", words], in: TestFolders.repository.path)
        return try JSONDecoder().decode(Answer.self, from: Data(run.output.utf8)).routes.first?.id
    }

    @Test("There are sixty, each answered by a route of this catalog")
    func answerable() throws {
        let questions = try Self.all()
        #expect(questions.count == 60)
        #expect(Set(questions.map(\.words)).count == 60)
        for answer in Set(questions.map(\.answer)) {
            let run = WardenRun(["route", "show", answer], in: TestFolders.repository.path)
            #expect(run.exit == 0, "\(answer)")
        }
    }

    @Test("The right route comes first in 57 of them at least")
    func first() throws {
        let wrong = try Self.all().filter { try Self.first(for: $0.words) != $0.answer }
        #expect(wrong.count <= 3, "\(wrong.map(\.words))")
    }
}
