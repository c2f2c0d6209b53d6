internal import Secrets
import Text

/// What a node says, whatever it looks like in its file: the order of keys, quotes and comments do
/// not count.
indirect enum NodeMeaning: Hashable {
    case scalar([UInt8], CoreType)
    case list([NodeMeaning])
    case mapping([[UInt8]: NodeMeaning])

    /// What a node of a file says.
    init(of node: Int, in stream: YAMLStream) {
        switch stream.nodes[node].kind {
        case .scalar:
            self = .scalar(stream.decodedText(of: node), stream.coreType(of: node))
        case .sequence:
            self = .list(stream.elements(of: node).map { NodeMeaning(of: $0, in: stream) })
        case .mapping:
            var entries: [[UInt8]: NodeMeaning] = [:]
            for (key, value) in stream.entries(of: node) {
                entries[stream.decodedText(of: key)] = NodeMeaning(of: value, in: stream)
            }
            self = .mapping(entries)
        }
    }

    /// What a value says that is to be written.
    init(_ value: YAMLValue) {
        switch value {
        case .text(let text): self = .scalar(Array(text.utf8), .string)
        case .bare(let word):
            let bytes = Array(word.utf8)
            self = .scalar(bytes, CoreType(ofPlain: bytes.span))
        case .list(let values, _): self = .list(values.map(NodeMeaning.init))
        case .mapping(let entries, _):
            self = .mapping(
                Dictionary(
                    entries.map { (Array($0.key.utf8), NodeMeaning($0.value)) },
                    uniquingKeysWith: { first, _ in first }))
        }
    }

    /// What one node of it says; nil when there is none.
    subscript(step: YAMLStep) -> NodeMeaning? {
        switch (self, step) {
        case (.mapping(let entries), .key(let key)): entries[Array(key.utf8)]
        case (.list(let elements), .element(let index)):
            elements.indices.contains(index) ? elements[index] : nil
        default: nil
        }
    }

    /// A change at the end of a path.
    enum Change {
        /// The value of a key or element becomes another one; a key may be new.
        case set(NodeMeaning)

        /// An element comes before the one that the path names, or at the end.
        case insert(NodeMeaning)

        /// The key or element goes.
        case remove
    }

    /// The same with a change at the end of a path; nil when the path leads nowhere.
    func making(_ change: Change, at path: ArraySlice<YAMLStep>) -> NodeMeaning? {
        guard let step = path.first else {
            if case .set(let value) = change { return value }
            return nil
        }
        let isLast = path.count == 1
        switch (self, step) {
        case (.mapping(var entries), .key(let name)):
            let key = Array(name.utf8)
            if isLast, case .remove = change {
                guard entries.removeValue(forKey: key) != nil else { return nil }
            } else if isLast, case .set(let value) = change {
                entries[key] = value
            } else {
                guard let inner = entries[key]?.making(change, at: path.dropFirst()) else {
                    return nil
                }
                entries[key] = inner
            }
            return .mapping(entries)
        case (.list(var elements), .element(let index)):
            if isLast, case .insert(let value) = change {
                guard 0...elements.count ~= index else { return nil }
                elements.insert(value, at: index)
                return .list(elements)
            }
            guard elements.indices.contains(index) else { return nil }
            if isLast, case .remove = change {
                elements.remove(at: index)
            } else {
                guard let inner = elements[index].making(change, at: path.dropFirst()) else {
                    return nil
                }
                elements[index] = inner
            }
            return .list(elements)
        default: return nil
        }
    }
}
