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

    @Test("A link to what is not there yet makes the file that it leads to")
    func danglingLinks() throws {
        let repository = try EditedRepository()
        for (link, target) in [("a", "new.txt"), ("b", "a2"), ("a2", "catalog/../newer.txt")] {
            try FileManager.default.createSymbolicLink(
                atPath: repository.url(link).path, withDestinationPath: target)
        }
        try OutputFile(at: repository.url("a").path).write(Array("one\n".utf8))
        try OutputFile(at: repository.url("b").path).write(Array("two\n".utf8))
        #expect(try repository.text(of: "new.txt") == "one\n")
        #expect(try repository.text(of: "newer.txt") == "two\n")
        #expect(
            try FileManager.default.destinationOfSymbolicLink(atPath: repository.url("a").path)
                == "new.txt")
    }

    @Test("A link that goes in a circle is refused")
    func circles() throws {
        let repository = try EditedRepository()
        try FileManager.default.createSymbolicLink(
            atPath: repository.url("a").path, withDestinationPath: "a")
        #expect(throws: WriteProblem.self) {
            try OutputFile(at: repository.url("a").path).write([])
        }
    }

    @Test("A pipe is written to, by its own name and by that of its descriptor")
    func pipes() throws {
        let repository = try EditedRepository()
        let pipe = Pipe()
        let number = pipe.fileHandleForWriting.fileDescriptor
        try OutputFile(at: "/dev/fd/\(number)").write(Array("one\n".utf8))
        try OutputFile(at: "/dev/fd/\(number)").append(Array("two\n".utf8))
        try pipe.fileHandleForWriting.close()
        let read = try pipe.fileHandleForReading.readToEnd()
        #expect(read == Data("one\ntwo\n".utf8))

        let path = repository.url("pipe").path
        let status = unsafe mkfifo(path, 0o600)
        try #require(status == 0)
        // Opened for both, so that neither end waits for the other.
        let both = try #require(FileHandle(forUpdatingAtPath: path))
        try OutputFile(at: path).write(Array("three\n".utf8))
        #expect(both.availableData == Data("three\n".utf8))
    }

    @Test("What the shell has opened is written to where it stands")
    func descriptors() throws {
        let repository = try EditedRepository()
        let file = try #require(FileHandle(forUpdatingAtPath: repository.url().path))
        try file.seekToEnd()
        try OutputFile(at: "/dev/fd/\(file.fileDescriptor)").write(Array("more\n".utf8))
        #expect(try repository.text() == "old\nmore\n")
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
