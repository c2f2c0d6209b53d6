internal import Diagnostics
internal import Text

/// The rules that the comments of a file name, by where their findings are ignored.
struct IgnoreIndex {
    /// The comments that begin on one line.
    private struct Line {
        let start: Int
        var end: Int
        var names: [RuleIdentity: SourceRange]
    }

    private let lines: [Line]

    /// Takes the comments of a file in their order.
    init(_ comments: [IgnoreComment]) {
        var lines: [Line] = []
        for comment in comments {
            guard case .ignore(let rules, _) = comment.content else { continue }
            if lines.last?.start != comment.scope.start {
                lines.append(Line(start: comment.scope.start, end: comment.scope.end, names: [:]))
            }
            let last = lines.count - 1
            lines[last].end = max(lines[last].end, comment.scope.end)
            for name in rules {
                guard let rule = name.rule, lines[last].names[rule] == nil else { continue }
                lines[last].names[rule] = name.range
            }
        }
        self.lines = lines
    }

    /// The range of the name by which a finding is ignored; nil when it is not.
    func name(ignoring finding: Diagnostic) -> SourceRange? {
        let offset = finding.range.start
        var (low, high) = (0, lines.count)
        while low < high {
            let middle = (low + high) / 2
            if lines[middle].start <= offset { low = middle + 1 } else { high = middle }
        }
        // Only comments on the finding's own line and on the one before it (or before its code
        // block) reach it.
        for line in lines[max(0, low - 2)..<low].reversed() where offset <= line.end {
            if let name = line.names[finding.rule] { return name }
        }
        return nil
    }
}
