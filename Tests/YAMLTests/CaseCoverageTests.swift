import Foundation
import Testing
import YAML

@Suite("What the project's own cases cover")
struct CaseCoverageTests {
    /// A file of 16 MiB is made by `LimitTests`, and is none to keep.
    private static let withoutCase: Set = ["tooLarge"]

    /// The types whose cases are what the reader can report, by their files.
    @Test(
        "Every error that the reader can report has a case",
        arguments: ["SyntaxError", "RefusedConstruct", "EncodingFault"])
    func errors(type: String) throws {
        let declared = try Self.declaredCases(of: type)
        #expect(declared.count > 2)
        let missing = declared.subtracting(try Self.reported()).subtracting(Self.withoutCase)
        #expect(missing.sorted() == [], "each needs a folder in Tests/YAMLTests/Cases")
    }

    @Test("A key that appears twice has a case")
    func duplicateKeys() throws {
        #expect(try Self.reported().contains("duplicateKey"))
    }

    @Test("Every production of YAML 1.2.2 has a case")
    func productions() throws {
        let file = Cases.own.appending(path: "productions.txt")
        let rows = try String(contentsOf: file, encoding: .utf8)
            .split(separator: "\n").filter { !$0.hasPrefix("#") }
            .map { $0.split(separator: " ").map(String.init) }
        #expect(rows.map(\.first) == (1...211).map { String($0) })
        let cases = Set(Cases.names(in: Cases.own))
        let missing = rows.filter { $0.count != 3 || !cases.contains($0[2]) }
        #expect(missing == [])
    }

    /// The names of the cases that a type declares, read from its source: an enumeration with
    /// associated values can't list them.
    private static func declaredCases(of type: String) throws -> Set<String> {
        let file = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "../../Sources/YAML/Problems/\(type).swift")
        let text = try String(contentsOf: file, encoding: .utf8)
        return Set(text.matches(of: #/\n    case (\w+)/#).map { String($0.output.1) })
    }

    /// The names of all that is reported for the cases.
    private static func reported() throws -> Set<String> {
        var names: Set<String> = []
        for name in Cases.names(in: Cases.own) {
            let input = Cases.own.appending(path: "\(name)/in.yaml")
            for problem in YAMLStream(reading: try Cases.bytes(input)).problems {
                names.insert(Self.name(of: problem.kind))
            }
        }
        return names
    }

    private static func name(of kind: YAMLProblem.Kind) -> String {
        let text =
            switch kind {
            case .syntax(let error): "\(error)"
            case .refused(let construct): "\(construct)"
            case .encoding(let fault): "\(fault)"
            case .duplicateKey, .entryWithoutHyphen: "duplicateKey"
            }
        return String(text.prefix { $0 != "(" })
    }
}
