public import Secrets
internal import Text
internal import YAML

/// A value that a change sets, moves or removes.
public struct ChangedValue: Sendable {
    /// Its field, as in `gates[0].met`; on a page, the part of the page.
    public let field: String

    /// What it was; nil when it is new.
    public let before: MaskedText?

    /// What it becomes; nil when it goes.
    public let after: MaskedText?

    /// The values that differ between two versions of a YAML file, in the order of the file.
    static func all(from before: SourceFile?, to after: SourceFile) -> [ChangedValue] {
        let old = before.map(values) ?? []
        let new = values(of: after)
        let oldTexts = Dictionary(old, uniquingKeysWith: { first, _ in first })
        let newTexts = Dictionary(new, uniquingKeysWith: { first, _ in first })
        let gone = old.filter { newTexts[$0.0] == nil }.map {
            ChangedValue(field: $0.0, before: $0.1, after: nil)
        }
        let changed = new.filter { oldTexts[$0.0] != $0.1 }.map {
            ChangedValue(field: $0.0, before: oldTexts[$0.0], after: $0.1)
        }
        return gone + changed
    }

    /// All scalars of a file with their fields.
    private static func values(of file: SourceFile) -> [(String, MaskedText)] {
        let stream = YAMLStream(reading: file)
        var found: [(String, MaskedText)] = []
        func add(_ node: Int, _ field: String) {
            switch stream.nodes[node].kind {
            case .scalar: found.append((field, stream.text(of: node)))
            case .mapping:
                for (key, value) in stream.entries(of: node) {
                    let name = stream.text(of: key).shown
                    add(value, field.isEmpty ? name : "\(field).\(name)")
                }
            case .sequence:
                for (index, element) in stream.elements(of: node).enumerated() {
                    add(element, "\(field)[\(index)]")
                }
            }
        }
        if let root = stream.documents.first { add(root, "") }
        return found
    }
}
