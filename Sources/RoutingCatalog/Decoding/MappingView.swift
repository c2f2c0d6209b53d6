internal import SourceText
internal import YAML

/// A mapping of a route file, asked for the values of declared fields.
///
/// A value that does not decode is nil here; `FieldChecker` says why.
struct MappingView {
    let stream: YAMLStream
    let node: Int

    var range: SourceRange { stream.nodes[node].range }

    var isEmpty: Bool { stream.nodes[node].subtreeEnd == node + 1 }

    /// The node of a field's value; nil when the field is not there.
    func node(of field: RouteField) -> Int? {
        for (key, value) in stream.entries(of: node) where stream.matches(key, field.name) {
            return value
        }
        return nil
    }

    func text(_ field: RouteField) -> Located<String>? {
        node(of: field).flatMap(text)
    }

    /// A field's text, converted; nil also when the conversion has no answer.
    func value<Value>(_ field: RouteField, as convert: (String) -> Value?) -> Located<Value>? {
        guard let node = node(of: field), stream.nodes[node].kind == .scalar,
            let value = convert(stream.text(of: node))
        else { return nil }
        return Located(value, at: stream.nodes[node].range)
    }

    func texts(_ field: RouteField) -> [Located<String>] {
        node(of: field).map { stream.elements(of: $0).compactMap(text) } ?? []
    }

    func mapping(_ field: RouteField) -> MappingView? {
        node(of: field).flatMap(mapping)
    }

    func mappings(_ field: RouteField) -> [MappingView] {
        node(of: field).map { stream.elements(of: $0).compactMap(mapping) } ?? []
    }

    private func mapping(_ node: Int) -> MappingView? {
        stream.nodes[node].kind == .mapping ? MappingView(stream: stream, node: node) : nil
    }

    private func text(_ node: Int) -> Located<String>? {
        guard stream.nodes[node].kind == .scalar, case .string = stream.coreType(of: node) else {
            return nil
        }
        let text = stream.text(of: node)
        return FieldChecker.isBlank(text) ? nil : Located(text, at: stream.nodes[node].range)
    }
}
