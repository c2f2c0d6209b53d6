internal import Diagnostics
internal import Secrets
internal import Repository
internal import Text

/// All safe fixes of the selected findings, made in memory: pass after pass until nothing changes.
struct FixRun {
    /// The files that change, by path.
    let files: [FixedFile]

    /// What lint finds once they are written.
    let result: CatalogCheck.Result

    /// One file that changes.
    struct FixedFile {
        let before: SourceFile
        var after: [UInt8]

        /// How many findings that mends.
        var fixed: Int
    }

    /// Fixes that still change something after so many passes undo each other: they are not made.
    private static let mostPasses = 16

    /// Checks everything and makes the fixes; nothing is written.
    ///
    /// - Throws: when `catalog/` cannot be found.
    init(_ check: CatalogCheck, _ selection: FindingSelection) throws(CommandFailure) {
        var files: [MaskedText: FixedFile] = [:]
        var result = try check.result()
        var unsettled: Set<MaskedText> = []
        for _ in 0..<Self.mostPasses {
            unsettled = []
            let fixable = result.findings.filter {
                !$0.fixes.isEmpty && selection.contains($0.file.path)
            }
            for (path, findings) in Dictionary(grouping: fixable, by: \.file.path) {
                guard let source = findings.first?.file else { continue }
                let fixes = CompatibleFixes(of: findings)
                let after = ByteEdit.apply(fixes.edits, to: source.bytes(for: .fileSystem))
                guard after != source.bytes(for: .fileSystem) else { continue }
                unsettled.insert(path)
                files[path, default: FixedFile(before: source, after: after, fixed: 0)].after =
                    after
                files[path]?.fixed += fixes.count
            }
            guard !unsettled.isEmpty else { break }
            result = try check.result(replacing: files.mapValues(\.after))
        }
        // Fixes that undo each other are left to a person.
        if !unsettled.isEmpty {
            for path in unsettled { files[path] = nil }
            result = try check.result(replacing: files.mapValues(\.after))
        }
        self.files = files.values.filter { $0.after != $0.before.bytes(for: .fileSystem) }
            .sorted { $0.before.path < $1.before.path }
        self.result = result
    }

    /// Writes the files, and gives those that could not be written.
    func write(holding lock: inout CatalogLock) -> [WriteProblem] {
        var problems: [WriteProblem] = []
        for file in files {
            do throws(WriteProblem) {
                try AtomicEdit(file.before, to: file.after).write(holding: &lock)
            } catch {
                problems.append(error)
            }
        }
        return problems
    }
}
