import Foundation

/// Folders that tests run in.
enum TestFolders {
    /// The root of this repository.
    static let repository = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    /// The folder of these tests.
    static let tests = URL(filePath: #filePath).deletingLastPathComponent()

    /// Runs `body` in a new folder, which is removed afterwards.
    static func withTemporaryFolder<Result>(_ body: (URL) throws -> Result) throws -> Result {
        let folder = FileManager.default.temporaryDirectory
            .appending(path: "warden-tests-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        return try body(folder.resolvingSymlinksInPath())
    }

    /// Runs `body` in a copy of this repository's catalog and wiki.
    static func withCopyOfRepository<Result>(_ body: (URL) throws -> Result) throws -> Result {
        try withTemporaryFolder { folder in
            for name in ["catalog", "wiki", "README.md"] {
                let source = repository.appending(path: name)
                if FileManager.default.fileExists(atPath: source.path) {
                    try FileManager.default.copyItem(at: source, to: folder.appending(path: name))
                }
            }
            try FileManager.default.createDirectory(
                at: folder.appending(path: ".git"), withIntermediateDirectories: true)
            return try body(folder)
        }
    }
}
