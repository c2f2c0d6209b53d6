internal import Secrets
internal import YAML

/// The declared fields of a mapping, in the order in which a file is best written.
public struct FieldTable: Sendable {
    /// The fields.
    public private(set) var fields: [RouteField] = []

    /// The indices of the fields that a route is broken without.
    private(set) var breaking: [Int] = []

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
        if requirement.isAlways, traits.contains(.breaking) { breaking.append(fields.count - 1) }
        return FieldKey(index: fields.count - 1, name: name)
    }

    /// The index of the field that a key names; nil when there is none.
    ///
    /// Most files keep to the order of the table, so it is looked for from `expected` on first.
    func index(of key: Int, in stream: YAMLStream, expecting expected: Int) -> Int? {
        stream.withBytes(of: key, for: .identity) { name in
            for index in expected..<fields.count where fields[index].isNamed(name) { return index }
            for index in 0..<expected where fields[index].isNamed(name) { return index }
            return nil
        }
    }
}

extension RouteField {
    fileprivate func isNamed(_ text: Span<UInt8>) -> Bool {
        guard key.count == text.count else { return false }
        for offset in text.indices where key[offset] != text[offset] { return false }
        return true
    }
}

/// Names a declared field to the code that reads it; `Value` is what its value decodes to.
public struct FieldKey<Value>: Sendable {
    /// The index in the table of the mapping that has the field.
    let index: Int

    /// The key in the file.
    public let name: String
}
