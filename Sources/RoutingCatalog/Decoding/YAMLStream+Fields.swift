internal import SourceText
internal import YAML

/// A mapping of a route file, asked for the values of declared fields.
///
/// A value that does not decode is nil here; `FieldChecker` says why. The mapping is named by its
/// node, so that nothing is copied on the way to a value.
extension YAMLStream {
    /// The node of a field's value; nil when the field is not there.
    func node(of field: RouteField, in mapping: Int) -> Int? {
        // By hand, for a sequence of entries would hold on to the nodes for each field anew.
        guard nodes[mapping].kind == .mapping else { return nil }
        let end = nodes[mapping].subtreeEnd
        var key = mapping + 1
        while key + 1 < end {
            if isKey(key, of: field) { return key + 1 }
            key = nodes[key + 1].subtreeEnd
        }
        return nil
    }

    /// Whether a key is a field's name; a plain one is compared where it stands.
    func isKey(_ node: Int, of field: RouteField) -> Bool {
        guard nodes[node].style == .plain else { return matches(node, field.name) }
        let range = nodes[node].range
        guard range.count == field.key.count else { return false }
        for offset in field.key.indices where bytes[range.start + offset] != field.key[offset] {
            return false
        }
        return true
    }

    /// A field's text; nil when YAML types it otherwise, or it says nothing.
    func text(_ field: RouteField, in mapping: Int) -> Located<String>? {
        node(of: field, in: mapping).flatMap(locatedText)
    }

    /// A field's text, converted; nil also when the conversion has no answer.
    func value<Value>(
        _ field: RouteField, in mapping: Int, as convert: (String) -> Value?
    ) -> Located<Value>? {
        node(of: field, in: mapping).flatMap { locatedValue(of: $0, as: convert) }
    }

    /// The texts of a list.
    func texts(_ field: RouteField, in mapping: Int) -> [Located<String>] {
        node(of: field, in: mapping).map { elements(of: $0).compactMap(locatedText) } ?? []
    }

    /// A field's value that is a mapping.
    func mapping(_ field: RouteField, in mapping: Int) -> Int? {
        guard let node = node(of: field, in: mapping), nodes[node].kind == .mapping else {
            return nil
        }
        return node
    }

    /// The entries of a list that are mappings.
    func mappings(_ field: RouteField, in mapping: Int) -> [Int] {
        node(of: field, in: mapping).map { list in
            elements(of: list).filter { nodes[$0].kind == .mapping }
        } ?? []
    }

    /// Whether a mapping or list has nothing in it.
    func isEmptyCollection(_ node: Int) -> Bool { nodes[node].subtreeEnd == node + 1 }

    /// Whether a scalar is a text that says something; it is decoded only where its bytes do not
    /// tell.
    func isText(_ node: Int) -> Bool {
        guard nodes[node].kind == .scalar, case .string = coreType(of: node) else { return false }
        switch nodes[node].style {
        case .literal, .folded:
            let lines = bytes[nodes[node].range.start..<nodes[node].range.end]
            return lines.drop { $0 != UInt8(ascii: "\n") }.contains { $0 > UInt8(ascii: " ") }
        case .block, .flow, .plain, .singleQuoted, .doubleQuoted:
            return !FieldChecker.isBlank(text(of: node))
        }
    }

    /// A scalar's text with its place; nil when YAML types it otherwise, or it says nothing.
    func locatedText(of node: Int) -> Located<String>? {
        guard nodes[node].kind == .scalar, case .string = coreType(of: node) else { return nil }
        let text = text(of: node)
        return FieldChecker.isBlank(text) ? nil : Located(text, at: nodes[node].range)
    }

    /// A scalar's text converted, with its place; nil also when the conversion has no answer.
    func locatedValue<Value>(
        of node: Int, as convert: (String) -> Value?
    ) -> Located<Value>? {
        guard nodes[node].kind == .scalar, let value = convert(text(of: node)) else { return nil }
        return Located(value, at: nodes[node].range)
    }
}
