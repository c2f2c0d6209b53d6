internal import SourceText
internal import Spelling
internal import YAML

/// Walks a route's mapping beside the declared fields and gathers every problem of it.
struct FieldChecker {
    private let stream: YAMLStream
    private let status: RouteStatus?
    private(set) var problems: [RouteProblem] = []

    /// Checks the mapping at `root`; `status` decides which fields a route of it needs.
    init(_ stream: YAMLStream, root: Int, status: RouteStatus?) {
        self.stream = stream
        self.status = status
        check(mapping: root, fields: RouteSchema.fields, parent: nil)
    }

    private mutating func report(_ kind: RouteProblem.Kind, at range: SourceRange) {
        problems.append(RouteProblem(kind: kind, range: range))
    }

    private mutating func check(mapping node: Int, fields: [RouteField], parent: String?) {
        var present: Set<String> = []
        var strangers: [(name: String, range: SourceRange)] = []
        for (key, value) in stream.entries(of: node) {
            let name = stream.text(of: key)
            if let field = fields.first(where: { $0.name == name }) {
                present.insert(name)
                check(value, as: field, type: field.type, keyRange: stream.nodes[key].range)
            } else {
                strangers.append((name, stream.nodes[key].range))
            }
        }
        let open = fields.map(\.name).filter { !present.contains($0) }
        for (name, range) in strangers {
            report(.unknownField(name, in: parent, known: open), at: range)
        }
        let firstKey = stream.entries(of: node).first { _ in true }?.key ?? node
        for field in fields where field.need.holds(for: status) && !present.contains(field.name) {
            // A misspelt field is one mistake: the unknown name, not the missing one beside it.
            let isMisspelt = strangers.contains {
                Spelling.nearest(to: $0.name, among: open).first == field.name
            }
            if !isMisspelt {
                report(.missingField(field, in: parent), at: stream.nodes[firstKey].range)
            }
        }
    }

    private mutating func check(
        _ node: Int, as field: RouteField, type: FieldType, keyRange: SourceRange
    ) {
        if isEmpty(node) {
            let range = stream.nodes[node].range
            report(.emptyValue(field), at: range.isEmpty ? keyRange : range)
            return
        }
        switch type {
        case .mapping(let fields):
            guard stream.nodes[node].kind == .mapping else { return reportType(of: node, field) }
            check(mapping: node, fields: fields, parent: field.name)
        case .list(let element):
            guard stream.nodes[node].kind == .sequence else { return reportType(of: node, field) }
            for entry in stream.elements(of: node) {
                check(entry, as: field, type: element, keyRange: stream.nodes[entry].range)
            }
        case .text, .kind, .routeID, .status, .date, .cadence, .repository, .path, .document:
            guard stream.nodes[node].kind == .scalar else { return reportType(of: node, field) }
            check(scalar: node, as: field, type: type)
        }
    }

    private func isEmpty(_ node: Int) -> Bool {
        switch stream.nodes[node].kind {
        case .mapping, .sequence: stream.isEmptyCollection(node)
        case .scalar: Self.isBlank(stream.text(of: node))
        }
    }

    /// Whether a text says nothing: it is empty, or white space alone.
    static func isBlank(_ text: String) -> Bool {
        text.utf8.allSatisfy {
            $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\t")
        }
    }

    private mutating func reportType(of node: Int, _ field: RouteField) {
        report(.wrongType(field, found: foundType(of: node)), at: stream.nodes[node].range)
    }

    private func foundType(of node: Int) -> RouteProblem.FoundType {
        switch stream.nodes[node].kind {
        case .mapping: return .mapping
        case .sequence: return .list
        case .scalar:
            switch stream.coreType(of: node) {
            case .null: return .null
            case .bool: return .boolean
            case .int, .float: return .number
            case .string: return .text
            }
        }
    }

    private mutating func check(scalar node: Int, as field: RouteField, type: FieldType) {
        let text = stream.text(of: node)
        let range = stream.nodes[node].range
        switch type {
        case .date:
            if CalendarDate(text) == nil { report(.invalidDate(text), at: range) }
            return
        case .status:
            if RouteStatus(rawValue: text) == nil { report(.invalidStatus(text), at: range) }
            return
        case .cadence:
            if Cadence(rawValue: text) == nil { report(.invalidCadence(text), at: range) }
            return
        default: break
        }
        let found = foundType(of: node)
        guard found == .text else { return report(.wrongType(field, found: found), at: range) }
        switch type {
        case .routeID where RouteID(text) == nil: report(.invalidID(field), at: range)
        case .kind where !KebabCase.matches(text, maximumLength: RouteID.maximumLength):
            report(.invalidKind, at: range)
        case .repository where !RepositoryName.isValid(text):
            report(.invalidRepository(field), at: range)
        case .path, .document: check(path: text, as: field, type: type, at: range)
        default:
            if let type = stream.ambiguity(of: node) {
                report(.ambiguousScalar(field, readAs: type), at: range)
            }
        }
    }

    private mutating func check(
        path text: String, as field: RouteField, type: FieldType, at range: SourceRange
    ) {
        var path = Substring(text)
        if case .document = type, let colon = text.firstIndex(of: ":") {
            guard RepositoryName.isValid(String(text[..<colon])) else {
                return report(.invalidRepository(field), at: range)
            }
            path = text[text.index(after: colon)...]
        }
        let target = path.split(separator: "#", omittingEmptySubsequences: false).first ?? path
        do throws(RepositoryPath.Problem) {
            _ = try RepositoryPath(String(target))
        } catch {
            report(.invalidPath(field, error), at: range)
        }
    }
}
