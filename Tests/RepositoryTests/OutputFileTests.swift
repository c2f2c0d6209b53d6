import Repository
import Foundation
import Testing

@Suite("Output files")
struct OutputFileTests {
    @Test("A new file is made, an old one replaced, a link kept")
    func writes() throws {
        let repository = try EditedRepository()
        let new = repository.url("report.txt")
        try OutputFile(at: new.path).write(Array("one\n".utf8))
        try OutputFile(at: new.path).write(Array("two\n".utf8))
        let link = repository.url("link.txt")
        try FileManager.default.createSymbolicLink(
            atPath: link.path, withDestinationPath: "report.txt")
        try OutputFile(at: link.path).write(Array("three\n".utf8))
        #expect(try repository.text(of: "report.txt") == "three\n")
        #expect(
            try FileManager.default.destinationOfSymbolicLink(atPath: link.path) == "report.txt")
    }

    @Test("What is appended comes behind what is there")
    func appends() throws {
        let repository = try EditedRepository()
        let file = OutputFile(at: repository.url("summary.md").path)
        try file.append(Array("one\n".utf8))
        try file.append(Array("two\n".utf8))
        #expect(try repository.text(of: "summary.md") == "one\ntwo\n")
    }

    @Test("A device is written to, and stays one")
    func device() throws {
        try OutputFile(at: "/dev/null").write(Array("gone\n".utf8))
        let attributes = try FileManager.default.attributesOfItem(atPath: "/dev/null")
        #expect(attributes[.type] as? FileAttributeType == .typeCharacterSpecial)
    }

    @Test("A folder, or a file in a folder that is not there, cannot be written")
    func refuses() throws {
        let repository = try EditedRepository()
        for path in ["catalog", "nowhere/report.txt"] {
            let problem = #expect(throws: WriteProblem.self) {
                try OutputFile(at: repository.url(path).path).write([])
            }
            #expect(problem?.message.contains("cannot be written") == true)
        }
        #expect(try repository.names() == ["key.yaml"])
    }
}
