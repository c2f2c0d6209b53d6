import Foundation
import Testing
import YAML

@Suite("The project's own cases")
struct GoldenTests {
    /// `in.yaml` is read as `out.json` or `out.txt` says.
    ///
    /// With `WARDEN_RECORD=1` these are written anew, and the test fails so that nobody takes a
    /// recording for a check.
    @Test("A case reads as recorded", arguments: Cases.names(in: Cases.own))
    func golden(name: String) throws {
        let folder = Cases.own.appending(path: name)
        let stream = YAMLStream(reading: try Cases.bytes(folder.appending(path: "in.yaml")))
        let json = Reading.json(stream)
        let found = json ?? Reading.problems(stream)
        let output = folder.appending(path: json == nil ? "out.txt" : "out.json")
        let other = folder.appending(path: json == nil ? "out.json" : "out.txt")
        if ProcessInfo.processInfo.environment["WARDEN_RECORD"] == "1" {
            try Data(found.utf8).write(to: output)
            try? FileManager.default.removeItem(at: other)
            Issue.record("recorded \(name)")
            return
        }
        #expect(!Cases.exists(other))
        #expect(try String(contentsOf: output, encoding: .utf8) == found)
    }

    @Test("There are cases")
    func cases() { #expect(Cases.names(in: Cases.own).count > 60) }
}
