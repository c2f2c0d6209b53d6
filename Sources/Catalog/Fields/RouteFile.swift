public import Secrets
public import Diagnostics
public import Text
internal import YAML

/// A route file that has been read: it gives the head that lists need, the whole route, or what is
/// wrong.
public struct RouteFile: Sendable {
    /// The file that was read.
    public let source: SourceFile

    private let stream: YAMLStream

    /// Reads the YAML of a file; nothing is decoded yet.
    public init(_ source: SourceFile) {
        self.source = source
        stream = YAMLStream(reading: source)
    }

    /// The file's name without `.yaml`, which the route's id has to be.
    public var name: MaskedText {
        let path = source.path.bytes(for: .identity)
        let start = path.lastIndex(of: UInt8(ascii: "/")).map { $0 + 1 } ?? 0
        return source.path.part(start..<max(start, path.count - ".yaml".utf8.count))
    }

    /// Where comments stand in the file.
    public var comments: [SourceRange] { stream.comments() }

    /// The id that the file says, in a broken route too.
    public var id: Located<RouteID>? {
        onlyMapping.flatMap { stream.value(RouteSchema.id, in: $0, as: RouteID.init) }
    }

    /// The page that the file names as the playbook, in a broken route too.
    public var playbook: Located<MaskedText>? {
        onlyMapping.flatMap { stream.text(RouteSchema.playbook, in: $0) }
    }

    /// The bytes of a field's key and value; nil when the route has no such field itself.
    public func ranges(of field: String) -> (key: SourceRange, value: SourceRange)? {
        guard let root = onlyMapping else { return nil }
        for (key, value) in stream.entries(of: root) where stream.matches(key, field) {
            return (stream.nodes[key].range, stream.nodes[value].range)
        }
        return nil
    }

    /// Whether the route has a field of that name, or one whose name is a misspelling of it.
    public func mentions(_ field: String) -> Bool {
        guard let root = onlyMapping else { return false }
        return stream.entries(of: root).contains { key, _ in
            let name = stream.text(of: key)
            return stream.matches(key, field)
                || Spelling.nearest(to: name.shown, among: [field]) == [field]
        }
    }

    // MARK: - Decoding

    /// The head of the route.
    ///
    /// - Throws: all that breaks the route, when it is broken: the file is not a route file or not
    ///   YAML, or its id, title, status or review does not decode.
    public func head() throws(BrokenRoute) -> RouteHead {
        try decoded().head
    }

    /// The whole route.
    ///
    /// - Throws: all that breaks the route, when it is broken.
    public func route() throws(BrokenRoute) -> Route {
        let (head, review, root) = try decoded()
        return Route(
            head: head, review: Review(head: review, stream, in: root), stream, in: root)
    }

    private func decoded() throws(BrokenRoute) -> (head: RouteHead, review: ReviewHead, root: Int) {
        guard stream.problems.isEmpty, let root = onlyMapping,
            let review = ReviewHead(stream, in: root), let head = head(in: root, review: review)
        else { throw BrokenRoute(problems: breakingProblems) }
        return (head, review, root)
    }

    /// The node of the route's mapping; nil when the file holds anything else.
    private var onlyMapping: Int? {
        guard stream.documents.count == 1, let root = stream.documents.first,
            stream.nodes[root].kind == .mapping
        else { return nil }
        return root
    }

    private func head(in root: Int, review: ReviewHead) -> RouteHead? {
        guard let id = stream.value(RouteSchema.id, in: root, as: RouteID.init),
            id.value.path == source.path, let title = stream.text(RouteSchema.title, in: root),
            let status = stream.choice(RouteSchema.status, in: root, as: RouteStatus.self)
        else { return nil }
        return RouteHead(
            id: id, title: title, status: status, kind: stream.text(RouteSchema.kind, in: root),
            repositories: repositories(in: root), lastReview: review.last?.value,
            cadence: review.cadence)
    }

    private func repositories(in root: Int) -> [MaskedText] {
        var names: [MaskedText] = []
        guard let owners = stream.node(of: RouteSchema.owners, in: root) else { return names }
        names.reserveCapacity(4)
        for owner in stream.elements(of: owners) {
            guard let repo = stream.text(RouteSchema.Owner.repo, in: owner)?.value else { continue }
            if !names.contains(repo) { names.append(repo) }
        }
        return names
    }

    // MARK: - Problems

    /// All that is wrong in the file, in the order of places: problems of its YAML, else those of
    /// its route.
    ///
    /// What only other readers take wrongly is a warning, all else an error.
    public var problems: [Diagnostic] {
        guard stream.problems.isEmpty else {
            return stream.problems.map { $0.diagnostic(in: source) }
        }
        return routeProblems.map { $0.diagnostic(in: source) }.sorted()
    }

    private var routeProblems: [RouteProblem] {
        guard let root = stream.documents.first, !isAbsent(root) else {
            return [RouteProblem(kind: .notARoute(.empty), range: .fileStart)]
        }
        guard stream.documents.count == 1 else {
            let second = stream.nodes[stream.documents[1]].range
            return [RouteProblem(kind: .notARoute(.severalDocuments), range: second)]
        }
        guard onlyMapping != nil else {
            return [RouteProblem(kind: .notARoute(.notAMapping), range: stream.nodes[root].range)]
        }
        let status = stream.choice(RouteSchema.status, in: root, as: RouteStatus.self)?.value
        var problems = FieldChecker(stream, root: root, status: status).problems
        if let id = stream.value(RouteSchema.id, in: root, as: RouteID.init),
            id.value.path != source.path
        {
            let kind = RouteProblem.Kind.idDiffersFromFile(id: id.value, name: name)
            problems.append(RouteProblem(kind: kind, range: id.range))
        }
        return problems
    }

    private func isAbsent(_ root: Int) -> Bool {
        stream.nodes[root].kind == .scalar && stream.nodes[root].range.isEmpty
    }

    private var breakingProblems: [Diagnostic] {
        guard stream.problems.isEmpty else { return problems }
        return routeProblems.filter(breaks).map { $0.diagnostic(in: source) }.sorted()
    }

    /// Whether a problem is one of the file as a whole, or lies in a field without which a route
    /// is not shown.
    private func breaks(_ problem: RouteProblem) -> Bool {
        switch problem.kind {
        case .notARoute, .idDiffersFromFile: true
        case .ambiguousScalar: false
        case .unknownField(let name, let parent, let open):
            // A misspelt `status` is reported once, as the unknown field that it is.
            parent == nil
                && RouteSchema.breaking.contains {
                    $0.requirement.isAlways
                        && $0.name == Spelling.nearest(to: name.shown, among: open).first
                }
        case .missingField(let field, let parent):
            parent == nil && RouteSchema.breaking.contains { $0.name == field.name }
        default: isInBreakingField(problem.range)
        }
    }

    private func isInBreakingField(_ range: SourceRange) -> Bool {
        guard let root = onlyMapping else { return true }
        return stream.entries(of: root).contains { key, value in
            stream.nodes[key].range.start <= range.start
                && range.end <= max(stream.nodes[key].range.end, stream.nodes[value].range.end)
                && RouteSchema.breaking.contains { stream.matches(key, $0.name) }
        }
    }
}

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
