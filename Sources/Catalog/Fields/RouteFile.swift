public import Secrets
public import Diagnostics
public import Text
internal import YAML

/// A route file that has been read: the head that lists need, the whole route, or what is wrong.
public struct RouteFile: Sendable {
    /// The file that was read.
    public let source: SourceFile

    private let stream: YAMLStream
    private let cadenceOfCatalog: Cadence

    /// Reads the YAML of a file; nothing is decoded yet.
    ///
    /// A route that names no cadence has that of its catalog.
    public init(_ source: SourceFile, cadenceOfCatalog: Cadence = .default) {
        self.source = source
        self.cadenceOfCatalog = cadenceOfCatalog
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

    /// The bytes of a field's key and value; nil when the route has no such field itself.
    public func ranges(
        of field: FieldKey<some Any>
    ) -> (key: SourceRange, value: SourceRange)? {
        guard let root = onlyMapping else { return nil }
        for (key, value) in stream.entries(of: root) where stream.matches(key, field.name) {
            return (stream.nodes[key].range, stream.nodes[value].range)
        }
        return nil
    }

    /// Whether the route has the field, or one whose name is a misspelling of it.
    public func mentions(_ field: FieldKey<some Any>) -> Bool {
        guard let root = onlyMapping else { return false }
        return stream.entries(of: root).contains { key, _ in
            stream.matches(key, field.name)
                || MeantWord.field(stream.text(of: key).shown, among: [field.name]) != nil
        }
    }

    // MARK: - Decoding

    /// The status of the route, and that of its review on the day asked about.
    ///
    /// No text is read, so that it costs the least.
    ///
    /// - Throws: all that breaks the route, when it is broken.
    public func statuses(
        on day: CalendarDate
    ) throws(BrokenRoute) -> (route: RouteStatus, review: ReviewStatus) {
        guard let record = decoded(.breaking).whole, let status = record[Route.fields.status] else {
            throw broken
        }
        let review = Review(record[Route.fields.review], cadenceOfCatalog: cadenceOfCatalog)
        return (status.value, review.status(on: day))
    }

    /// The head of the route.
    ///
    /// - Throws: all that breaks the route, when it is broken: the file is not a route file or not
    ///   YAML, or its id, title, status or review does not decode.
    public func head() throws(BrokenRoute) -> RouteHead {
        guard let record = decoded(.listed).whole,
            let head = RouteHead(record, cadenceOfCatalog: cadenceOfCatalog)
        else { throw broken }
        return head
    }

    /// The whole route.
    ///
    /// - Throws: all that breaks the route, when it is broken.
    public func route() throws(BrokenRoute) -> Route {
        guard let route = route(decoded(.all)) else { throw broken }
        return route
    }

    /// All that is wrong in the file, in the order of their ranges: problems of its YAML, else
    /// those of its route.
    public var problems: [Diagnostic] { diagnostics(of: decoded(.checked).problems) }

    /// The route that was decoded; nil when it is broken.
    func route(_ decoded: Decoded) -> Route? {
        decoded.whole.flatMap { Route($0, cadenceOfCatalog: cadenceOfCatalog) }
    }

    private var broken: BrokenRoute {
        BrokenRoute(problems: diagnostics(of: decoded(.checked).problems.filter(\.isBreaking)))
    }

    /// What was made of the file.
    struct Decoded {
        /// What decodes; nil when the file is not one mapping.
        let record: FieldRecord?

        /// What is wrong with the route, if that was asked for.
        let problems: [RouteProblem]

        /// The record of a route that can be shown.
        let whole: FieldRecord?
    }

    func decoded(_ extent: FieldDecoder.Extent) -> Decoded {
        guard let root = onlyMapping else {
            return Decoded(record: nil, problems: [notARoute], whole: nil)
        }
        let status = extent == .checked ? status(in: root) : nil
        var decoder = FieldDecoder(stream, extent, status: status)
        let record = decoder.record(at: root, Route.fields.table, in: nil, breaks: true)
        var (problems, isBroken) = (decoder.problems, decoder.isBroken)
        if let id = record[Route.fields.id], id.value.path != source.path {
            isBroken = true
            problems.append(
                RouteProblem(
                    kind: .idDiffersFromFile(id: id.value, name: name), range: id.range,
                    isBreaking: true))
        }
        let review = Review(record[Route.fields.review], cadenceOfCatalog: cadenceOfCatalog)
        let due = review.last.map { review.cadence.due(after: $0.value) }
        if let last = review.last, let due, due.year > CalendarDate.lastYear {
            isBroken = true
            problems.append(
                RouteProblem(kind: .dueTooLate, range: last.range, isBreaking: true))
        }
        let isWhole = stream.problems.isEmpty && !isBroken
        return Decoded(record: record, problems: problems, whole: isWhole ? record : nil)
    }

    func diagnostics(of problems: [RouteProblem]) -> [Diagnostic] {
        guard stream.problems.isEmpty else {
            return stream.problems.map { $0.diagnostic(in: source) }
        }
        return problems.map { $0.diagnostic(in: source) }.sorted()
    }

    /// The node of the route's mapping; nil when the file holds anything else.
    private var onlyMapping: Int? {
        guard stream.documents.count == 1, let root = stream.documents.first,
            stream.nodes[root].kind == .mapping
        else { return nil }
        return root
    }

    private func status(in root: Int) -> RouteStatus? {
        for (key, value) in stream.entries(of: root)
        where stream.matches(key, Route.fields.status.name) {
            return RouteStatus.allCases.first { stream.matches(value, $0.rawValue) }
        }
        return nil
    }

    private var notARoute: RouteProblem {
        let (reason, range): (RouteProblem.NotARoute, SourceRange) =
            if stream.documents.count > 1 {
                (.severalDocuments, stream.nodes[stream.documents[1]].range)
            } else if let root = stream.documents.first, !isAbsent(root) {
                (.notAMapping, stream.nodes[root].range)
            } else {
                (.empty, .fileStart)
            }
        return RouteProblem(kind: .notARoute(reason), range: range, isBreaking: true)
    }

    private func isAbsent(_ root: Int) -> Bool {
        stream.nodes[root].kind == .scalar && stream.nodes[root].range.isEmpty
    }
}

/// A route file that cannot be shown as a route, with what breaks it.
public struct BrokenRoute: Error {
    /// What breaks it; at least one.
    public let problems: [Diagnostic]

    init(problems: [Diagnostic]) {
        self.problems = problems
    }

    /// A file that is no route file because of its name or folder: it is reported and not read.
    public init(misplaced source: SourceFile) {
        let slashes = source.path.bytes(for: .identity).count { $0 == UInt8(ascii: "/") }
        let problem = RouteProblem(
            kind: .notARoute(slashes == 1 ? .wrongEnding : .inSubfolder), range: .fileStart,
            isBreaking: true)
        problems = [problem.diagnostic(in: source)]
    }
}

/// A route file with all that was found in it: its route, and what does not decode.
///
/// It is large and never changes, so what hands it on hands on a reference.
public final class LoadedRoute: Sendable {
    /// The file as it was read.
    public let file: RouteFile

    /// The route; nil when it is broken.
    public let route: Route?

    /// All that does not decode, by range.
    public let problems: [Diagnostic]

    /// The id that the file says, in a broken route too.
    public let id: Located<RouteID>?

    /// The page that the file names as the playbook, in a broken route too.
    public let playbook: Located<MaskedText>?

    /// Decodes a route file.
    public init(_ file: RouteFile) {
        self.file = file
        let decoded = file.decoded(.checked)
        route = file.route(decoded)
        problems = file.diagnostics(of: decoded.problems)
        id = decoded.record?[Route.fields.id]
        playbook = decoded.record?[Route.fields.playbook]
    }
}
