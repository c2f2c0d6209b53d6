import Foundation

/// The folders of cases that the tests read.
enum Cases {
    private static let tests = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent()

    /// The cases of this project, beside its tests.
    static let own = tests.appending(path: "Cases")

    /// The cases of the public suite, beside the package; not everybody has them.
    static let shared = tests.deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "shared/yaml-cases")

    /// The names of the cases in a folder, in order.
    static func names(in folder: URL) -> [String] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return names.filter { exists(folder.appending(path: "\($0)/in.yaml")) }.sorted()
    }

    static func exists(_ file: URL) -> Bool { FileManager.default.fileExists(atPath: file.path) }

    static func bytes(_ file: URL) throws -> [UInt8] { [UInt8](try Data(contentsOf: file)) }
}
