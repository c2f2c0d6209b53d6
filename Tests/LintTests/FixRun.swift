import Secrets
import Diagnostics
import Lint
import Catalog
import Text

/// A repository in memory whose findings are mended until nothing is left to mend.
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
    var findings: [Diagnostic] {
        let sources = files.map { SourceFile(path: MaskedText($0.key), bytes: $0.value) }
        let snapshot = CatalogSnapshot(sources.map(CatalogFile.init(reading:))) { _ in false }
        return TestRun.findings(in: snapshot)
    }

    func text(of path: String) -> String { String(decoding: files[path] ?? [], as: UTF8.self) }

    /// Applies the fixes that do not touch each other; false when there are none.
    private mutating func applyOnce() -> Bool {
        var taken: [String: [ByteEdit]] = [:]
        for finding in findings where !finding.fixes.isEmpty {
            let others = taken[finding.file.path.shown] ?? []
            let isFree = finding.fixes.allSatisfy { edit in
                others.allSatisfy {
                    edit.range.end < $0.range.start || $0.range.end < edit.range.start
                }
            }
            if isFree { taken[finding.file.path.shown] = others + finding.fixes }
        }
        for (path, edits) in taken {
            for edit in edits.sorted(by: { $0.range > $1.range }) {
                files[path]?.replaceSubrange(
                    edit.range.start..<edit.range.end, with: Array(edit.replacement.utf8))
            }
        }
        return !taken.isEmpty
    }
}
