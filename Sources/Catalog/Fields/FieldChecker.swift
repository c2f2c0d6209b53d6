internal import Secrets
internal import Text
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
        var strangers: [(name: MaskedText, range: SourceRange)] = []
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
        let isComplete = fields.indices.allSatisfy {
            present[$0] || !fields[$0].requirement.holds(for: status)
        }
        guard !strangers.isEmpty || !isComplete else { return }
        let open = fields.indices.filter { !present[$0] }.map { fields[$0] }
        report(strangers, open: open, at: node, parent: parent)
    }

    /// The index of the field that a key names.
    ///
    /// Most files keep to the order of the schema, so it is looked for there first.
    private func index(of key: Int, in fields: [RouteField], expecting expected: Int) -> Int? {
        for index in expected..<fields.count where stream.isKey(key, of: fields[index]) {
            return index
        }
        return fields[..<expected].firstIndex { stream.isKey(key, of: $0) }
    }

    /// Reports the keys that are no fields of the mapping at `node`, and the fields that are
    /// missing in it.
    private mutating func report(
        _ strangers: [(name: MaskedText, range: SourceRange)], open: [RouteField], at node: Int,
        parent: String?
    ) {
        let names = open.map(\.name)
        for (name, range) in strangers {
            report(.unknownField(name, in: parent, known: names), at: range)
        }
        // A misspelt field is one mistake: the unknown name, not the missing one beside it.
        let misspelt = Set(
            strangers.compactMap { Spelling.nearest(to: $0.name.shown, among: names).first })
        let firstKey = stream.entries(of: node).first { _ in true }?.key ?? node
        for field in open
        where field.requirement.holds(for: status) && !misspelt.contains(field.name) {
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
        stream.nodes[node].kind == .scalar ? stream.isBlank(node) : stream.isEmptyCollection(node)
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
            guard stream.withBytes(of: node, for: .structure, CalendarDate.init) == nil else {
                return
            }
            return report(.invalidDate(stream.text(of: node)), at: range)
        case .status:
            guard !names(RouteStatus.self, node) else { return }
            return report(.invalidStatus(stream.text(of: node)), at: range)
        case .cadence:
            guard !names(Cadence.self, node) else { return }
            return report(.invalidCadence(stream.text(of: node)), at: range)
        default: break
        }
        let found = foundType(of: node)
        guard found == .text else { return reportType(of: node, field, type) }
        if let problem = formProblem(of: node, as: field, type: type) {
            report(problem, at: range)
        } else if type.isReadByOthers, let reading = stream.ambiguity(of: node) {
            report(.ambiguousScalar(field, readAs: reading), at: range)
        }
    }

    private func names<Value: RawRepresentable<String> & CaseIterable>(
        _ type: Value.Type, _ node: Int
    ) -> Bool {
        type.allCases.contains { stream.matches(node, $0.rawValue) }
    }

    /// What is wrong with the form of a text that is more than words.
    private func formProblem(
        of node: Int, as field: RouteField, type: FieldType
    ) -> RouteProblem.Kind? {
        switch type {
        case .routeID:
            stream.withBytes(of: node, for: .structure, Self.isKebabCase) ? nil : .invalidID(field)
        case .kind:
            stream.withBytes(of: node, for: .structure, Self.isKebabCase) ? nil : .invalidKind
        case .repository:
            stream.withBytes(of: node, for: .structure, RepositoryName.isValid)
                ? nil : .invalidRepository(field)
        case .path, .document:
            stream.withBytes(of: node, for: .structure) {
                Self.pathProblem(of: $0, as: field, type: type)
            }
        case .text, .status, .date, .cadence, .list, .mapping: nil
        }
    }

    private static func isKebabCase(_ text: Span<UInt8>) -> Bool {
        KebabCase.matches(text, maximumLength: RouteID.maximumLength)
    }

    private static func pathProblem(
        of text: Span<UInt8>, as field: RouteField, type: FieldType
    ) -> RouteProblem.Kind? {
        var start = 0
        if case .document = type,
            let colon = text.indices.first(where: { text[$0] == UInt8(ascii: ":") })
        {
            guard RepositoryName.isValid(text.extracting(0..<colon)) else {
                return .invalidRepository(field)
            }
            start = colon + 1
        }
        let hash = (start..<text.count).first { text[$0] == UInt8(ascii: "#") }
        return RepositoryPath.problem(in: text.extracting(start..<(hash ?? text.count))).map {
            .invalidPath(field, $0)
        }
    }
}

extension FieldType {
    /// Whether it matters what readers of YAML 1.1 take such a text for; of a path it does not.
    fileprivate var isReadByOthers: Bool {
        switch self {
        case .path, .document: false
        default: true
        }
    }
}
