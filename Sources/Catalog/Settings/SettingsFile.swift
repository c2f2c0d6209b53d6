public import Diagnostics
public import Secrets
public import Text
internal import YAML

/// The settings file of a catalog, read; it never fails, since the defaults hold where it is wrong.
public struct SettingsFile: Sendable {
    /// The file as it was read.
    public let source: SourceFile

    /// What it says.
    public let settings: Settings

    /// All that is wrong with it, by range.
    public let problems: [Diagnostic]

    /// Why something that it says does not hold; none where it is merely wrong.
    public let breakingProblems: [Diagnostic]

    /// Where comments stand in it.
    public let comments: [SourceRange]

    /// Reads the bytes of the file.
    public init(_ source: SourceFile) {
        self.source = source
        let stream = YAMLStream(reading: source)
        comments = stream.comments()
        guard stream.problems.isEmpty else {
            settings = .default
            problems = stream.problems.map { $0.diagnostic(in: source) }
            breakingProblems = problems
            return
        }
        let (record, found) = Self.decoded(stream)
        settings = record.map(Settings.init) ?? .default
        problems = found.map { $0.diagnostic(in: source) }.sorted()
        breakingProblems = found.filter(\.isBreaking).map { $0.diagnostic(in: source) }.sorted()
    }

    private static func decoded(
        _ stream: YAMLStream
    ) -> (record: FieldRecord?, problems: [RouteProblem]) {
        guard let root = stream.documents.first else { return (nil, []) }
        let nodes = stream.nodes
        if stream.documents.count > 1 {
            return (nil, [notSettings(at: nodes[stream.documents[1]].range)])
        }
        // A file of comments alone says nothing.
        if nodes[root].kind == .scalar, nodes[root].range.isEmpty { return (nil, []) }
        guard nodes[root].kind == .mapping else {
            return (nil, [notSettings(at: nodes[root].range)])
        }
        var decoder = FieldDecoder(stream, .checked, status: nil)
        let record = decoder.record(at: root, Settings.fields.table, in: nil, breaks: true)
        return (record, decoder.problems)
    }

    private static func notSettings(at range: SourceRange) -> RouteProblem {
        RouteProblem(kind: .notSettings, range: range, isBreaking: true)
    }
}
