import Secrets
import Diagnostics
import Lint
import Catalog
import Text

/// A repository in memory whose findings are fixed until nothing is left to fix.
struct FixRun {
    private(set) var files: [String: [UInt8]]
    private(set) var passes = 0

    /// More passes than any page needs.
    static let limit = 30

    init(_ files: [String: String]) {
        self.init(files.mapValues { Array($0.utf8) })
    }

    init(_ files: [String: [UInt8]]) {
        self.files = files
        while passes < Self.limit, applyOnce() { passes += 1 }
    }

    /// What lint finds in the files as they are now.
    var findings: [Diagnostic] { Self.findings(in: files) }

    /// What lint finds in these files.
    static func findings(in files: [String: String]) -> [Diagnostic] {
        findings(in: files.mapValues { Array($0.utf8) })
    }

    private static func findings(in files: [String: [UInt8]]) -> [Diagnostic] {
        let sources = files.map { SourceFile(path: MaskedText($0.key), bytes: $0.value) }
        let snapshot = CatalogSnapshot(sources.map { CatalogFile(reading: $0) }) { _ in false }
        return TestRun.findings(in: snapshot)
    }

    func text(of path: String) -> String { String(decoding: files[path] ?? [], as: UTF8.self) }

    /// Makes the fixes that do not touch each other; false when there are none.
    private mutating func applyOnce() -> Bool {
        let fixable = findings.filter { !$0.fixes.isEmpty }
        for (path, findings) in Dictionary(grouping: fixable, by: \.file.path) {
            files[path.shown] = ByteEdit.apply(
                FixBatch(of: findings).edits, to: findings[0].file.bytes(for: .fileSystem))
        }
        return !fixable.isEmpty
    }
}
