internal import Diagnostics
internal import Secrets
internal import Text
internal import YAML

/// Walks a route's mapping once, beside the declared fields: it decodes the values and finds what
/// is wrong with them.
struct FieldDecoder {
    /// How much is decoded.
    enum Extent {
        /// The fields without which a route is not shown; a text is not read, so that the file need
        /// not be scanned for credentials.
        case breaking

        /// The fields that a list of routes needs.
        case listed

        /// All fields.
        case all

        /// All fields, and all that is wrong with them is found.
        case checked
    }

    private let stream: YAMLStream
    private let extent: Extent
    private let status: RouteStatus?

    /// What is wrong, in no order; empty unless it is checked.
    private(set) var problems: [RouteProblem] = []

    /// Whether a field without which a route is not shown is missing or does not decode.
    private(set) var isBroken = false

    /// Prepares to decode; `status` decides which fields a checked route needs.
    init(_ stream: YAMLStream, _ extent: Extent, status: RouteStatus?) {
        self.stream = stream
        self.extent = extent
        self.status = status
    }

    /// Decodes the mapping at `node`.
    ///
    /// `parent` is the field that the mapping is in. A problem breaks the route when `breaks` and
    /// its own field does.
    mutating func record(
        at node: Int, _ table: FieldTable, in parent: String?, breaks: Bool
    ) -> FieldRecord {
        var record = FieldRecord(
            at: stream.nodes[node].range,
            expecting: min(table.fields.count, stream.nodes[node].subtreeEnd - node))
        var strangers: [Int] = []
        var expected = 0
        // By hand, since a sequence of entries would hold on to all nodes anew.
        let end = stream.nodes[node].subtreeEnd
        var key = node + 1
        while key + 1 < end {
            if let index = table.index(of: key, in: stream, expecting: expected) {
                expected = index + 1
                if isWanted(table.fields[index].traits) {
                    let field = Field(table, index, key: key, breaks: breaks)
                    record.add(
                        value(at: key + 1, as: table.fields[index].type, of: field), at: index)
                }
            } else {
                strangers.append(key)
            }
            key = stream.nodes[key + 1].subtreeEnd
        }
        if breaks, table.breaking.contains(where: { !record.has($0) }) { isBroken = true }
        if extent == .checked {
            let open = table.fields.indices.filter { !record.has($0) }
            if !strangers.isEmpty || open.contains(where: { isRequired(table.fields[$0]) }) {
                report(
                    strangers, open: open.map { table.fields[$0] }, at: node, parent: parent,
                    breaks: breaks)
            }
        }
        return record
    }

    private func isWanted(_ traits: RouteField.Traits) -> Bool {
        switch extent {
        case .breaking: traits.contains(.breaking)
        case .listed: traits.contains(.listed)
        case .all, .checked: true
        }
    }

    private func isRequired(_ field: RouteField) -> Bool { field.requirement.holds(for: status) }

    /// A field of the file: how it is declared, and the node of its key.
    private struct Field {
        private let table: FieldTable
        private let index: Int
        let key: Int
        let breaks: Bool

        init(_ table: FieldTable, _ index: Int, key: Int, breaks: Bool) {
            self.table = table
            self.index = index
            self.key = key
            self.breaks = breaks && table.fields[index].traits.contains(.breaking)
        }

        var declared: RouteField { table.fields[index] }
    }

    // MARK: - Values

    private mutating func value(at node: Int, as type: FieldType, of field: Field) -> FieldValue {
        if isEmpty(node) {
            let range = stream.nodes[node].range
            let keyRange = stream.nodes[field.key].range
            report(
                .emptyValue(field.declared, wanted: type), at: range.isEmpty ? keyRange : range,
                of: field)
            return nothing(at: node, of: type)
        }
        switch (type, stream.nodes[node].kind) {
        case (.mapping(let table), .mapping):
            return .record(
                record(at: node, table, in: field.declared.name, breaks: field.breaks))
        case (.list(let element), .sequence):
            return list(at: node, of: element, of: field)
        case (.mapping, _), (.list, _), (_, .mapping), (_, .sequence):
            return undecoded(node, type, of: field)
        case (_, .scalar):
            return scalar(at: node, as: type, of: field)
        }
    }

    /// The value of a field that is there and empty.
    private func nothing(at node: Int, of type: FieldType) -> FieldValue {
        switch (type, stream.nodes[node].kind) {
        case (.mapping, .mapping): return .record(FieldRecord(at: stream.nodes[node].range))
        case (.list(of: .mapping), .sequence): return .records([])
        case (.list, .sequence): return .texts([])
        default: return .undecoded
        }
    }

    private func isEmpty(_ node: Int) -> Bool {
        stream.nodes[node].kind == .scalar
            ? stream.isBlank(node) : stream.nodes[node].subtreeEnd == node + 1
    }

    private mutating func list(
        at node: Int, of element: FieldType, of field: Field
    ) -> FieldValue {
        var texts: [Located<MaskedText>] = []
        var records: [FieldRecord] = []
        for entry in stream.elements(of: node) {
            switch value(at: entry, as: element, of: field) {
            case .text(let text): texts.append(text)
            case .record(let record): records.append(record)
            case .undecoded, .routeID, .date, .choice, .texts, .records: break
            }
        }
        if case .mapping = element { return .records(records) }
        return .texts(texts)
    }

    private mutating func scalar(at node: Int, as type: FieldType, of field: Field) -> FieldValue {
        let range = stream.nodes[node].range
        switch type {
        case .date:
            let date = stream.withBytes(of: node, for: .identity, CalendarDate.init)
            if let date { return .date(Located(date, at: range)) }
            report(.invalidDate(stream.text(of: node)), at: range, of: field)
            return .undecoded
        case .choice(let choice):
            for index in choice.words.indices where stream.matches(node, choice.words[index]) {
                return .choice(index, range)
            }
            let word = stream.text(of: node)
            report(.invalidChoice(field.declared, choice, word), at: range, of: field)
            return .undecoded
        case .text, .kind, .routeID, .repository, .path, .document, .link, .list, .mapping: break
        }
        guard stream.coreType(of: node) == .string else {
            return undecoded(node, type, of: field)
        }
        if case .routeID = type {
            guard let id = stream.withBytes(of: node, for: .identity, RouteID.init) else {
                report(
                    .invalidID(field.declared, stream.text(of: node)), at: range, of: field)
                return .undecoded
            }
            reportAmbiguity(of: node, field)
            return .routeID(Located(id, at: range))
        }
        if extent == .breaking { return .undecoded }
        if extent == .checked { check(textAt: node, as: type, of: field) }
        return .text(Located(stream.text(of: node), at: range))
    }

    // MARK: - Problems

    private mutating func report(
        _ kind: RouteProblem.Kind, at range: SourceRange, of field: Field
    ) {
        if field.breaks { isBroken = true }
        guard extent == .checked else { return }
        problems.append(RouteProblem(kind: kind, range: range, isBreaking: field.breaks))
    }

    private mutating func undecoded(_ node: Int, _ type: FieldType, of field: Field) -> FieldValue {
        report(
            .wrongType(field.declared, wanted: type, found: foundType(of: node)),
            at: stream.nodes[node].range, of: field)
        return .undecoded
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

    /// Finds what is wrong with a text that is shown all the same.
    private mutating func check(textAt node: Int, as type: FieldType, of field: Field) {
        if let problem = formProblem(of: node, as: type, of: field) {
            report(problem, at: stream.nodes[node].range, of: field)
            return
        }
        switch type {
        // It does not matter what readers of YAML 1.1 take a path for.
        case .path, .document, .link: break
        case .text:
            reportCut(of: node, field)
            reportAmbiguity(of: node, field)
        default: reportAmbiguity(of: node, field)
        }
    }

    /// Reports a free text that a comment cuts, unless that is one for warden.
    private mutating func reportCut(of node: Int, _ field: Field) {
        guard let comment = stream.commentCutting(node) else { return }
        let text = stream.source.text(in: comment).shown.utf8.drop { " #".utf8.contains($0) }
        if text.starts(with: "warden:".utf8) { return }
        problems.append(
            RouteProblem(kind: .cutText(field.declared), range: comment, isBreaking: false))
    }

    private mutating func reportAmbiguity(of node: Int, _ field: Field) {
        guard extent == .checked, let reading = stream.ambiguity(of: node) else { return }
        problems.append(
            RouteProblem(
                kind: .ambiguousScalar(field.declared, readAs: reading),
                range: stream.nodes[node].range, isBreaking: false))
    }

    private func formProblem(
        of node: Int, as type: FieldType, of field: Field
    ) -> RouteProblem.Kind? {
        switch type {
        case .kind:
            let isRight = stream.withBytes(of: node, for: .identity) {
                KebabCase.matches($0, maximumLength: RouteID.maximumLength)
            }
            return isRight ? nil : .invalidKind(field.declared, stream.text(of: node))
        case .repository:
            let isRight = stream.withBytes(of: node, for: .identity, RepositoryName.isValid)
            return isRight ? nil : .invalidRepository(field.declared)
        case .document where isURL(node):
            let isRight = stream.withBytes(of: node, for: .identity, DocumentURL.isValid)
            return isRight ? nil : .invalidURL(field.declared)
        case .path, .document:
            var start = 0
            if case .document = type, let end = endOfRepository(in: node) {
                let isRight = stream.withBytes(of: node, for: .identity) {
                    RepositoryName.isValid($0.extracting(0..<end))
                }
                guard isRight else { return .invalidRepository(field.declared) }
                start = end + 1
            }
            return stream.withBytes(of: node, for: .identity) { text in
                let hash = (start..<text.count).first { text[$0] == UInt8(ascii: "#") }
                return RepositoryPath.problem(in: text.extracting(start..<(hash ?? text.count)))
            }.map { .invalidPath(field.declared, $0) }
        case .link(let target):
            return stream.withBytes(of: node, for: .identity) {
                LinkTemplate.problem(in: $0, to: target)
            }.map { .invalidLink(field.declared, $0) }
        case .text, .routeID, .choice, .date, .list, .mapping: return nil
        }
    }

    /// Whether a document is a URL: a colon and two slashes are in no path.
    private func isURL(_ node: Int) -> Bool {
        stream.withBytes(of: node, for: .identity) {
            $0.offset(of: "://", from: 0, before: $0.count) != nil
        }
    }

    /// Where the repository of a document ends, at its colon; nil when it names none.
    private func endOfRepository(in node: Int) -> Int? {
        stream.withBytes(of: node, for: .identity) { text in
            text.indices.first { text[$0] == UInt8(ascii: ":") }
        }
    }

    /// Reports the keys that are no fields of the mapping at `node`, and the fields that are
    /// missing in it.
    private mutating func report(
        _ strangers: [Int], open: [RouteField], at node: Int, parent: String?, breaks: Bool
    ) {
        let names = open.map(\.name)
        // A misspelt field is one mistake: the unknown name, not the missing one beside it.
        var misspelt: Set<String> = []
        for key in strangers {
            let name = stream.text(of: key)
            let meant = MeantWord.field(name.shown, among: names)
            if let meant { misspelt.insert(meant) }
            problems.append(
                RouteProblem(
                    kind: .unknownField(name, in: parent, known: names),
                    range: stream.nodes[key].range,
                    isBreaking: breaks
                        && open.contains {
                            $0.name == meant && $0.requirement.isAlways
                                && $0.traits.contains(.breaking)
                        }))
        }
        let first = stream.nodes[node].subtreeEnd > node + 1 ? node + 1 : node
        for field in open
        where isRequired(field) && !misspelt.contains(field.name) {
            // Another field, there or meant, may be in its place.
            if let alternative = field.requirement.alternative,
                !names.contains(alternative) || misspelt.contains(alternative)
            {
                continue
            }
            problems.append(
                RouteProblem(
                    kind: .missingField(field, in: parent), range: stream.nodes[first].range,
                    isBreaking: breaks && field.traits.contains(.breaking)))
        }
    }
}
