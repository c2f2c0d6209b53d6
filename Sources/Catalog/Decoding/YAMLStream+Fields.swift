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
        guard let node = node(of: field, in: mapping) else { return nil }
        return locatedText(of: node)
    }

    /// A field's text, converted; nil also when the conversion has no answer.
    func value<Value>(
        _ field: RouteField, in mapping: Int, as convert: (String) -> Value?
    ) -> Located<Value>? {
        guard let node = node(of: field, in: mapping) else { return nil }
        return locatedValue(of: node, as: convert)
    }

    /// The texts of a list.
    func texts(_ field: RouteField, in mapping: Int) -> [Located<String>] {
        guard let list = node(of: field, in: mapping) else { return [] }
        var texts: [Located<String>] = []
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

    /// Whether a scalar says nothing: it is empty, or white space alone.
    ///
    /// It is decoded only where its bytes do not tell.
    func isBlank(_ node: Int) -> Bool {
        let range = nodes[node].range
        switch nodes[node].style {
        case .literal, .folded:
            let lines = bytes[range.start..<range.end]
            return !lines.drop { $0 != UInt8(ascii: "\n") }.contains { $0 > UInt8(ascii: " ") }
        case .singleQuoted, .doubleQuoted:
            let first = range.count > 2 ? bytes[range.start + 1] : UInt8(ascii: " ")
            if first > UInt8(ascii: " "), first != UInt8(ascii: "\\") { return false }
            return withText(of: node, Self.isBlank)
        case .block, .flow, .plain:
            // A plain scalar neither begins nor ends in white space.
            return range.isEmpty
        }
    }

    private static func isBlank(_ text: Span<UInt8>) -> Bool {
        for index in text.indices {
            switch text[index] {
            case UInt8(ascii: " "), UInt8(ascii: "\n"), UInt8(ascii: "\t"): continue
            default: return false
            }
        }
        return true
    }

    /// A scalar's text with its place; nil when YAML types it otherwise, or it says nothing.
    func locatedText(of node: Int) -> Located<String>? {
        isText(node) ? Located(text(of: node), at: nodes[node].range) : nil
    }

    /// A scalar's text converted, with its place; nil also when the conversion has no answer.
    func locatedValue<Value>(
        of node: Int, as convert: (String) -> Value?
    ) -> Located<Value>? {
        guard nodes[node].kind == .scalar, let value = convert(text(of: node)) else { return nil }
        return Located(value, at: nodes[node].range)
    }
}
