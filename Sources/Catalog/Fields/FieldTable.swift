internal import YAML

/// The declared fields of a mapping, in the order in which a file is best written.
public struct FieldTable: Sendable {
    /// The fields.
    public private(set) var fields: [RouteField] = []

    /// Declares one more field.
    ///
    /// The key that is returned is needed only where code reads the field by name.
    @discardableResult
    mutating func add<Value>(
        _ name: String, _ typed: TypedField<Value>, _ requirement: Requirement, _ meaning: String,
        search: SearchWeight? = nil, _ traits: RouteField.Traits = []
    ) -> FieldKey<Value> {
        let field = RouteField(name, typed.type, requirement, meaning, search: search, traits)
        fields.append(field)
        return FieldKey(index: fields.count - 1, name: name)
    }

    /// The index of the field that a key names; nil when there is none.
    ///
    /// Most files keep to the order of the table, so it is looked for from `expected` on first.
    func index(of key: Int, in stream: YAMLStream, expecting expected: Int) -> Int? {
        for index in expected..<fields.count where stream.matches(key, fields[index].key) {
            return index
        }
        for index in 0..<expected where stream.matches(key, fields[index].key) { return index }
        return nil
    }
}

/// Names a declared field to the code that reads it; `Value` is what its value decodes to.
public struct FieldKey<Value>: Sendable {
    /// The index in the table of the mapping that has the field.
    let index: Int

    /// The key in the file.
    public let name: String
}
