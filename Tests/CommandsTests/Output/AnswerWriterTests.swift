import Foundation
import Testing

/// What is written, wherever it goes.
@Suite("Writing an answer")
struct AnswerWriterTests {
    /// Writes `count` routes with mistakes into `folder`.
    private static func makeRoutes(_ count: Int, in folder: URL) throws {
        let catalog = folder.appending(path: "catalog")
        try FileManager.default.createDirectory(at: catalog, withIntermediateDirectories: true)
        for number in 0..<count {
            try "id: key-\(number)\ntitel: A key\n".write(
                to: catalog.appending(path: "key-\(number).yaml"), atomically: false,
                encoding: .utf8)
        }
    }

    @Test(
        "A file gets all of an answer that is written in pieces",
        arguments: ["json", "sarif", "gitlab", "text"])
    func largeFile(format: String) throws {
        try TestFolders.withTemporaryFolder { folder in
            try Self.makeRoutes(80, in: folder)
            let command = ["lint", "--as-of", "2026-11-24", "--format", format]
            let printed = WardenRun(command, in: folder.path).output
            #expect(printed.utf8.count > 1 << 16)
            _ = WardenRun(command + ["--output-file", "report"], in: folder.path)
            let written = try String(
                contentsOf: folder.appending(path: "report"), encoding: .utf8)
            #expect(written == printed)
        }
    }
}
