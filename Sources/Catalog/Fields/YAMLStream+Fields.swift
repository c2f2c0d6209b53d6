internal import Secrets
internal import Text
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

    /// Whether a key is a field's name.
    func isKey(_ node: Int, of field: RouteField) -> Bool { matches(node, field.key) }

    /// A field's text; nil when YAML types it otherwise, or it says nothing.
    func text(_ field: RouteField, in mapping: Int) -> Located<MaskedText>? {
        guard let node = node(of: field, in: mapping) else { return nil }
        return locatedText(of: node)
    }

    /// A field's text, converted; nil also when the conversion has no answer.
    func value<Value>(
        _ field: RouteField, in mapping: Int, as convert: (Span<UInt8>) -> Value?
    ) -> Located<Value>? {
        guard let node = node(of: field, in: mapping) else { return nil }
        return locatedValue(of: node, as: convert)
    }

    /// A field's text, as one of a closed set.
    func choice<Value: RawRepresentable<String> & CaseIterable>(
        _ field: RouteField, in mapping: Int, as type: Value.Type
    ) -> Located<Value>? {
        node(of: field, in: mapping).flatMap { locatedChoice(of: $0, as: type) }
    }

    /// A scalar's text as one of a closed set, with its place.
    func locatedChoice<Value: RawRepresentable<String> & CaseIterable>(
        of node: Int, as type: Value.Type
    ) -> Located<Value>? {
        type.allCases.first { matches(node, $0.rawValue) }.map {
            Located($0, at: nodes[node].range)
        }
    }

    /// The texts of a list.
    func texts(_ field: RouteField, in mapping: Int) -> [Located<MaskedText>] {
        guard let list = node(of: field, in: mapping) else { return [] }
        var texts: [Located<MaskedText>] = []
        for element in elements(of: list) {
            if let text = locatedText(of: element) { texts.append(text) }
        }
        return texts
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
        guard let list = node(of: field, in: mapping) else { return [] }
        return elements(of: list).filter { nodes[$0].kind == .mapping }
    }

    /// Whether a mapping or list has nothing in it.
    func isEmptyCollection(_ node: Int) -> Bool { nodes[node].subtreeEnd == node + 1 }

    /// Whether a scalar is a text that says something.
    func isText(_ node: Int) -> Bool {
        guard nodes[node].kind == .scalar, case .string = coreType(of: node) else { return false }
        return !isBlank(node)
    }

    /// A scalar's text with its place; nil when YAML types it otherwise, or it says nothing.
    func locatedText(of node: Int) -> Located<MaskedText>? {
        isText(node) ? Located(text(of: node), at: nodes[node].range) : nil
    }

    /// A scalar's text converted, with its place; nil also when the conversion has no answer.
    func locatedValue<Value>(
        of node: Int, as convert: (Span<UInt8>) -> Value?
    ) -> Located<Value>? {
        guard nodes[node].kind == .scalar, let value = withBytes(of: node, for: .identity, convert)
        else { return nil }
        return Located(value, at: nodes[node].range)
    }
}
