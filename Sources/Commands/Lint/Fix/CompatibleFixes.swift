internal import Diagnostics
internal import Text

/// The fixes of one file that can be made at once: none of them touches another one.
struct CompatibleFixes {
    /// The edits, none of which overlaps another one.
    private(set) var edits: [ByteEdit] = []

    /// How many findings they mend.
    private(set) var count = 0

    /// Takes the fixes of findings in one file, the first of those that touch; the others wait for
    /// the next pass.
    ///
    /// Findings that are mended by the same edits count each.
    init(of findings: [Diagnostic]) {
        var taken: Set<[ByteEdit]> = []
        for finding in findings {
            if taken.contains(finding.fixes) {
                count += 1
            } else if Self.areApart(finding.fixes), !finding.fixes.contains(where: touchesTaken) {
                edits += finding.fixes
                taken.insert(finding.fixes)
                count += 1
            }
        }
    }

    private func touchesTaken(_ edit: ByteEdit) -> Bool {
        edits.contains { $0.range.start <= edit.range.end && edit.range.start <= $0.range.end }
    }

    /// Whether the edits of one fix leave each other alone; side by side they may lie.
    private static func areApart(_ edits: [ByteEdit]) -> Bool {
        let ranges = edits.map(\.range).sorted()
        return zip(ranges, ranges.dropFirst()).allSatisfy { $0 != $1 && $0.end <= $1.start }
    }
}
