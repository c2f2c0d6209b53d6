import Diagnostics
import Foundation
import Testing
import YAML

@Suite(
    "The public cases",
    .enabled(
        if: Cases.exists(Cases.shared),
        "only the project's own cases were read: ../shared/yaml-cases is not there"))
struct ConformanceTests {
    private struct Row {
        let name: String
        let isError: Bool
    }

    private func rows() throws -> [Row] {
        let index = Cases.shared.appending(path: "index.tsv")
        return try String(contentsOf: index, encoding: .utf8)
            .split(separator: "\n").dropFirst()
            .map { line in
                let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
                return Row(name: String(fields[0]), isError: fields[2] == "1")
            }
    }

    private func stream(_ name: String) throws -> YAMLStream {
        YAMLStream(reading: try Cases.bytes(Cases.shared.appending(path: "\(name)/in.yaml")))
    }

    @Test("Every error of YAML 1.2 is refused")
    func errors() throws {
        let errors = try rows().filter(\.isError)
        for row in errors {
            #expect(try !stream(row.name).problems.isEmpty, "\(row.name)")
        }
        #expect(errors.count == 59)
    }

    @Test("All else is read as it means, or refused by name")
    func values() throws {
        var read = 0
        var refused = 0
        for row in try rows() where !row.isError {
            let stream = try stream(row.name)
            if let json = Reading.json(stream) {
                read += 1
                let file = Cases.shared.appending(path: "\(row.name)/in.json")
                let expected = JSONReader.values(try String(contentsOf: file, encoding: .utf8))
                #expect(expected != nil && JSONReader.values(json) == expected, "\(row.name)")
            } else {
                refused += 1
                #expect(
                    stream.problems.allSatisfy { $0.rule.name == "yaml-refused" }, "\(row.name)")
            }
        }
        #expect(read == 129)
        #expect(refused == 69)
    }
}
