public import Diagnostics
public import Text

/// Fixes of one file that can be made at once: none of them touches another one.
public struct FixBatch {
    /// The edits, none of which overlaps another one.
    public private(set) var edits: [ByteEdit] = []

    /// The indices of the findings that they fix.
    public private(set) var fixed: [Int] = []

    /// The indices of the findings whose fixes touch one of the edits, and have to wait.
    public private(set) var waiting: [Int] = []

    /// Takes the fixes of findings in one file: of those that touch each other, the first.
    ///
    /// Several findings can be fixed by the same edits.
    public init(of findings: [Diagnostic]) {
        self.init(of: findings, at: Array(findings.indices))
    }

    /// Takes the fixes of the findings at some indices.
    init(of findings: [Diagnostic], at indices: [Int]) {
        var taken: Set<[ByteEdit]> = []
        var ranges: [SourceRange] = []
        for index in indices {
            let fixes = findings[index].fixes
            guard !fixes.isEmpty, Self.areApart(fixes.map(\.range).sorted()) else { continue }
            if taken.contains(fixes) {
                fixed.append(index)
            } else if fixes.allSatisfy({ Self.isFree($0.range, ranges) }) {
                taken.insert(fixes)
                edits += fixes
                for fix in fixes { ranges.insert(fix.range, at: Self.index(of: fix.range, ranges)) }
                fixed.append(index)
            } else {
                waiting.append(index)
            }
        }
    }

    /// Where a range has its place among those in order.
    private static func index(of range: SourceRange, _ ranges: [SourceRange]) -> Int {
        var (low, high) = (0, ranges.count)
        while low < high {
            let middle = (low + high) / 2
            if ranges[middle] < range { low = middle + 1 } else { high = middle }
        }
        return low
    }

    private static func isFree(_ range: SourceRange, _ ranges: [SourceRange]) -> Bool {
        let index = index(of: range, ranges)
        return areApart(
            Array(ranges[max(0, index - 1)..<index]) + [range] + ranges[index...].prefix(1))
    }

    /// Whether ranges in order leave each other alone: two may lie side by side, but what is
    /// inserted touches nothing.
    private static func areApart(_ ranges: [SourceRange]) -> Bool {
        zip(ranges, ranges.dropFirst()).allSatisfy { one, next in
            one.isEmpty || next.isEmpty ? one.end < next.start : one.end <= next.start
        }
    }
}
