internal import Diagnostics
internal import Lint
internal import Secrets
internal import Repository
internal import Text

/// The fixes that are offered for the selected findings, made in memory.
///
/// Each is made once and nothing else is, so that what lint offers and what `--fix` does are the
/// same.
struct FixRun {
    /// The files that change, by path.
    let files: [FixedFile]

    /// What lint finds once they are written.
    let result: CatalogCheck.Result

    /// One file that changes.
    struct FixedFile {
        let before: SourceFile
        let after: [UInt8]

        /// How many findings that fixes.
        let fixed: Int
    }

    /// Checks everything and makes the fixes; nothing is written.
    ///
    /// - Throws: when `catalog/` cannot be found.
    init(_ check: CatalogCheck, _ selection: FindingSelection) throws(CommandFailure) {
        try self.init(where: selection.contains) { replacing throws(CommandFailure) in
            try check.result(replacing: replacing)
        }
    }

    /// Makes the fixes of the findings that `isSelected` names; `check` checks everything, with
    /// some files replaced.
    ///
    /// Fixes that touch each other are made one after another, each pass after another check.
    init(
        where isSelected: (Diagnostic) -> Bool,
        check: ([MaskedText: [UInt8]]) throws(CommandFailure) -> CatalogCheck.Result
    ) throws(CommandFailure) {
        var result = try check([:])
        let fixable = result.findings.filter { !$0.fixes.isEmpty && isSelected($0) }
        let before = Dictionary(
            fixable.map { ($0.file.path, $0.file) }, uniquingKeysWith: { first, _ in first })
        var open = [FindingKey: Int](counting: fixable)
        var after: [MaskedText: [UInt8]] = [:]
        while true {
            let offered = result.findings.filter {
                !$0.fixes.isEmpty && open[FindingKey($0), default: 0] > 0
            }
            guard !offered.isEmpty else { break }
            for (path, findings) in Dictionary(grouping: offered, by: \.file.path) {
                let batch = FixBatch(of: findings)
                for index in batch.fixed { _ = open.take(FindingKey(findings[index])) }
                after[path] = ByteEdit.apply(
                    batch.edits, to: findings[0].file.bytes(for: .fileSystem))
            }
            result = try check(after)
        }
        var left = [FindingKey: Int](counting: result.findings)
        let fixed = Dictionary(
            grouping: fixable.filter { !left.take(FindingKey($0)) }, by: \.file.path)
        files = before.values.compactMap { file in
            after[file.path].map {
                FixedFile(before: file, after: $0, fixed: fixed[file.path]?.count ?? 0)
            }
        }.sorted { $0.before.path < $1.before.path }
        self.result = result
    }

    /// Writes the files, and returns those that could not be written.
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
