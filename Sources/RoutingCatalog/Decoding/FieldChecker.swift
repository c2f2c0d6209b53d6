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
        var present = [Bool](repeating: false, count: fields.count)
        var strangers: [(name: String, range: SourceRange)] = []
        var expected = 0
        for (key, value) in stream.entries(of: node) {
            guard let index = index(of: key, in: fields, expecting: expected) else {
                strangers.append((stream.text(of: key), stream.nodes[key].range))
                continue
            }
            present[index] = true
            expected = index + 1
            let field = fields[index]
            check(value, as: field, type: field.type, keyRange: stream.nodes[key].range)
        }
        let open = fields.indices.filter { !present[$0] }.map { fields[$0] }
        guard !strangers.isEmpty || open.contains(where: { $0.need.holds(for: status) }) else {
            return
        }
        report(strangers, open: open, at: node, parent: parent)
    }

    /// The index of the field that a key names.
    ///
    /// Most files keep to the order of the schema, so it is looked for there first.
    private func index(of key: Int, in fields: [RouteField], expecting expected: Int) -> Int? {
        for index in fields[expected...].indices where stream.matches(key, fields[index].name) {
            return index
        }
        return fields[..<expected].firstIndex { stream.matches(key, $0.name) }
    }

    /// Reports the keys that are no fields of the mapping at `node`, and the fields that are
    /// missing in it.
    private mutating func report(
        _ strangers: [(name: String, range: SourceRange)], open: [RouteField], at node: Int,
        parent: String?
    ) {
        let names = open.map(\.name)
        for (name, range) in strangers {
            report(.unknownField(name, in: parent, known: names), at: range)
        }
        // A misspelt field is one mistake: the unknown name, not the missing one beside it.
        let misspelt = Set(
            strangers.compactMap { Spelling.nearest(to: $0.name, among: names).first })
        let firstKey = stream.entries(of: node).first { _ in true }?.key ?? node
        for field in open
        where field.need.holds(for: status) && !misspelt.contains(field.name) {
            report(.missingField(field, in: parent), at: stream.nodes[firstKey].range)
        }
    }

    private mutating func check(
        _ node: Int, as field: RouteField, type: FieldType, keyRange: SourceRange
    ) {
        if isEmpty(node) {
            let range = stream.nodes[node].range
            report(.emptyValue(field, wanted: type), at: range.isEmpty ? keyRange : range)
            return
        }
        switch type {
        case .mapping(let fields):
            guard stream.nodes[node].kind == .mapping else {
                return reportType(of: node, field, type)
            }
            check(mapping: node, fields: fields, parent: field.name)
        case .list(let element):
            guard stream.nodes[node].kind == .sequence else {
                return reportType(of: node, field, type)
            }
            for entry in stream.elements(of: node) {
                check(entry, as: field, type: element, keyRange: stream.nodes[entry].range)
            }
        case .text, .kind, .routeID, .status, .date, .cadence, .repository, .path, .document:
            guard stream.nodes[node].kind == .scalar else {
                return reportType(of: node, field, type)
            }
            check(scalar: node, as: field, type: type)
        }
    }

    private func isEmpty(_ node: Int) -> Bool {
        switch stream.nodes[node].kind {
        case .mapping, .sequence: stream.nodes[node].subtreeEnd == node + 1
        case .scalar:
            // A plain scalar neither begins nor ends in white space.
            stream.nodes[node].style == .plain
                ? stream.nodes[node].range.isEmpty : Self.isBlank(stream.text(of: node))
        }
    }

    /// Whether a text says nothing: it is empty, or white space alone.
    static func isBlank(_ text: String) -> Bool {
        text.utf8.allSatisfy {
            $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\t")
        }
    }

    private mutating func reportType(of node: Int, _ field: RouteField, _ wanted: FieldType) {
        let found = foundType(of: node)
        report(.wrongType(field, wanted: wanted, found: found), at: stream.nodes[node].range)
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
        let range = stream.nodes[node].range
        switch type {
        case .date:
            let text = stream.text(of: node)
            if CalendarDate(text) == nil { report(.invalidDate(text), at: range) }
            return
        case .status:
            let text = stream.text(of: node)
            if RouteStatus(rawValue: text) == nil { report(.invalidStatus(text), at: range) }
            return
        case .cadence:
            let text = stream.text(of: node)
            if Cadence(rawValue: text) == nil { report(.invalidCadence(text), at: range) }
            return
        default: break
        }
        let found = foundType(of: node)
        guard found == .text else { return reportType(of: node, field, type) }
        switch type {
        case .text:
            if let type = stream.ambiguity(of: node) {
                report(.ambiguousScalar(field, readAs: type), at: range)
            }
        default: check(stream.text(of: node), of: node, as: field, type: type)
        }
    }

    /// Checks the form of a text that is more than words.
    private mutating func check(
        _ text: String, of node: Int, as field: RouteField, type: FieldType
    ) {
        let range = stream.nodes[node].range
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
        var path = text.utf8[...]
        if case .document = type, let colon = path.firstIndex(of: UInt8(ascii: ":")) {
            guard RepositoryName.isValid(String(text[..<colon])) else {
                return report(.invalidRepository(field), at: range)
            }
            path = path[path.index(after: colon)...]
        }
        let end = path.firstIndex(of: UInt8(ascii: "#")) ?? path.endIndex
        let target = text[path.startIndex..<end]
        do throws(RepositoryPath.Problem) {
            _ = try RepositoryPath(String(target))
        } catch {
            report(.invalidPath(field, error), at: range)
        }
    }
}
