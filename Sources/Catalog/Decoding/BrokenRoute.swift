public import Secrets
public import Diagnostics
internal import Text

/// A route file that cannot be shown as a route, with what breaks it.
public struct BrokenRoute: Error {
    /// What breaks it; at least one.
    public let problems: [Diagnostic]

    init(problems: [Diagnostic]) {
        self.problems = problems
    }

    /// A file that is no route file because of its name or place: it is reported and not read.
    public init(misplaced source: SourceFile) {
        let isDirectlyInside = source.path.shown.split(separator: "/").count == 2
        let kind = RouteProblem.Kind.notARoute(isDirectlyInside ? .wrongEnding : .inSubfolder)
        problems = [RouteProblem(kind: kind, range: .fileStart).diagnostic(in: source)]
    }
}
