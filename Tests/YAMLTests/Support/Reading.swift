import Diagnostics
import Secrets
import Text
import YAML

@testable import yaml_to_json

/// What a text was read as, in a form to compare.
enum Reading {
    /// Each document as a line of JSON; nil when the text is refused.
    static func json(_ stream: YAMLStream) -> String? {
        stream.problems.isEmpty ? YAMLToJSON.lines(of: stream) : nil
    }

    static func json(_ text: String) -> String? { json(YAMLStream(reading: Array(text.utf8))) }

    /// Each problem with its positions, rule and words, one or more lines each.
    static func problems(_ stream: YAMLStream) -> String {
        let lines = LineTable(stream.source.bytes(for: .structure))
        func positions(_ range: SourceRange) -> String {
            let start = lines.position(of: range.start)
            let end = lines.position(of: range.end)
            return "\(start.line):\(start.column)-\(end.line):\(end.column)"
        }
        return stream.problems.map { problem in
            var text = "\(positions(problem.range)) \(problem.rule): \(problem.message)\n"
            if let help = problem.help { text += "    help: \(help)\n" }
            if let note = problem.note { text += "    \(positions(note.range)): \(note.message)\n" }
            return text
        }.joined()
    }

    /// The rules that a text breaks, in order.
    static func rules(_ text: String) -> [String] {
        YAMLStream(reading: Array(text.utf8)).problems.map(\.rule.name)
    }

    /// The text of the only scalar of a document, or of the only element or value in it.
    static func scalar(_ text: String) -> String? {
        let stream = YAMLStream(reading: Array(text.utf8))
        guard stream.problems.isEmpty, let last = stream.nodes.indices.last else { return nil }
        return String(decoding: stream.text(of: last).bytes(for: .structure), as: UTF8.self)
    }
}
