public import Secrets
import Text

/// Changes to values of a file that leave all of its other bytes as they are.
///
/// Each change is read back: it must say exactly what was meant, and all else what it said before.
public struct YAMLEdit: Sendable {
    /// The file with all changes made.
    public private(set) var source: SourceFile

    private(set) var stream: YAMLStream
    private var meaning: NodeMeaning
    let root: Int

    /// Why a file cannot be changed.
    public enum Problem: Error, Hashable, Sendable {
        /// It is not one YAML document that is read as a whole.
        case unreadable

        /// There is nothing where a change is to be made.
        case noSuchPlace([YAMLStep])

        /// No change of its bytes was found that says what is meant, and nothing else.
        case notWritable([YAMLStep])
    }

    /// Prepares to change a file.
    ///
    /// - Throws: when it does not hold one document that is read as a whole.
    public init(_ source: SourceFile) throws(Problem) {
        let stream = YAMLStream(reading: source)
        guard stream.problems.isEmpty, stream.documents.count == 1,
            let root = stream.documents.first
        else { throw .unreadable }
        self.source = source
        self.stream = stream
        self.root = root
        meaning = NodeMeaning(of: root, in: stream)
    }

    /// Whether there is a node at a path.
    public func has(_ path: [YAMLStep]) -> Bool { node(at: path[...]) != nil }

    // MARK: - Changes

    /// Sets the value at a path.
    ///
    /// Only what differs is written. Keys that are not there yet are added, each after the one that
    /// comes before it in `order`; mappings that are not there are made. An element must be there.
    ///
    /// - Parameters:
    ///   - path: The steps from the document's mapping to the value.
    ///   - value: What it is to be.
    ///   - order: The keys of the mapping that holds the path's last key, as they are best written.
    /// - Throws: when there is no such place, or no such change can be made; then nothing is.
    public mutating func set(
        _ path: [YAMLStep], to value: YAMLValue, order: [String] = []
    ) throws(Problem) {
        var edit = self
        try edit.change(path[...], to: value, order: order)
        self = edit
    }

    /// Sets the texts of scalars that are there, all at once.
    ///
    /// - Throws: as `set` does.
    public mutating func set(
        _ texts: [(path: [YAMLStep], text: String)]
    ) throws(Problem) {
        var edits: [ByteEdit] = []
        var wanted: NodeMeaning? = meaning
        for (path, text) in texts {
            let value = YAMLValue.text(text)
            guard let node = node(at: path[...]) else { throw .noSuchPlace(path) }
            edits += replacements(of: node, by: value).first ?? []
            wanted = wanted?.making(.set(NodeMeaning(value)), at: path[...])
        }
        if let wanted, adopt([edits], saying: wanted) { return }
        for (path, text) in texts { try set(path, to: .text(text)) }
    }

    /// Adds an element at the end of the list at a path, which is made when it is not there.
    ///
    /// - Throws: as `set` does.
    public mutating func append(
        _ value: YAMLValue, to path: [YAMLStep], order: [String] = []
    ) throws(Problem) {
        guard let list = node(at: path[...]), stream.nodes[list].kind == .sequence else {
            return try set(path, to: .list([value]), order: order)
        }
        try insert(value, at: stream.elements(of: list).count { _ in true }, of: path[...])
    }

    /// Removes a key with its value, or an element.
    ///
    /// - Throws: when it is not there, or cannot be removed; then nothing is changed.
    public mutating func remove(_ path: [YAMLStep]) throws(Problem) {
        guard let step = path.last, let parent = node(at: path.dropLast()),
            let index = index(of: step, in: parent)
        else { throw .noSuchPlace(path) }
        try attempt(
            removals(ofEntry: index, in: parent), making: .remove, at: path[...])
    }

    // MARK: - Only what differs

    private mutating func change(
        _ path: ArraySlice<YAMLStep>, to value: YAMLValue, order: [String]
    ) throws(Problem) {
        guard let node = node(at: path) else {
            return try add(value, at: path, order: order)
        }
        if NodeMeaning(of: node, in: stream) == NodeMeaning(value) { return }
        switch (value, stream.nodes[node].kind) {
        case (.mapping(let entries, _), .mapping)
        where !entries.isEmpty && stream.nodes[node].subtreeEnd > node + 1:
            try change(node, at: path, to: entries)
        case (.list(let values, _), .sequence)
        where !values.isEmpty && stream.nodes[node].subtreeEnd > node + 1:
            try change(node, at: path, to: values)
        default:
            try attempt(
                replacements(of: node, by: value), making: .set(NodeMeaning(value)), at: path)
        }
    }

    private mutating func change(
        _ mapping: Int, at path: ArraySlice<YAMLStep>, to entries: [YAMLValue.Entry]
    ) throws(Problem) {
        let names = entries.map(\.key)
        let gone = stream.entries(of: mapping).map { key, _ in
            String(decoding: stream.decodedText(of: key), as: UTF8.self)
        }.filter { name in !names.contains { $0.utf8.elementsEqual(name.utf8) } }
        // First what comes, so that the mapping is never empty in between.
        for entry in entries {
            try change(path + [.key(entry.key)], to: entry.value, order: names)
        }
        for name in gone { try remove(Array(path) + [.key(name)]) }
    }

    /// Changes a list: entries at its start and end that stay are left alone.
    private mutating func change(
        _ list: Int, at path: ArraySlice<YAMLStep>, to values: [YAMLValue]
    ) throws(Problem) {
        var old = stream.elements(of: list).map { NodeMeaning(of: $0, in: stream) }[...]
        var new = zip(values.indices, values.map { NodeMeaning($0) }).map { ($0, $1) }[...]
        var start = 0
        while let first = old.first, let next = new.first, first == next.1 {
            (old, new, start) = (old.dropFirst(), new.dropFirst(), start + 1)
        }
        while let last = old.last, let next = new.last, last == next.1 {
            (old, new) = (old.dropLast(), new.dropLast())
        }
        for (index, _) in new.prefix(old.count) {
            try change(path + [.element(index)], to: values[index], order: [])
        }
        for (index, _) in new.dropFirst(old.count) {
            try insert(values[index], at: index, of: path)
        }
        for _ in 0..<max(0, old.count - new.count) {
            try remove(Array(path) + [.element(start + new.count)])
        }
    }

    /// Adds a key, in mappings that are made where there are none.
    private mutating func add(
        _ value: YAMLValue, at path: ArraySlice<YAMLStep>, order: [String]
    ) throws(Problem) {
        guard case .key(let key)? = path.last else { throw .noSuchPlace(Array(path)) }
        guard let parent = node(at: path.dropLast()) else {
            return try add(
                .mapping([.init(key, value)]), at: path.dropLast(), order: order)
        }
        let entry = YAMLValue.Entry(key, value)
        let change = NodeMeaning.Change.set(NodeMeaning(value))
        switch stream.nodes[parent].kind {
        case .mapping where stream.nodes[parent].subtreeEnd > parent + 1:
            try attempt(insertions(of: entry, into: parent, order), making: change, at: path)
        case .scalar where stream.coreType(of: parent) != .null: throw .noSuchPlace(Array(path))
        case .mapping, .scalar:
            let mapping = YAMLValue.mapping([entry])
            try attempt(
                replacements(of: parent, by: mapping), making: .set(NodeMeaning(mapping)),
                at: path.dropLast())
        case .sequence: throw .noSuchPlace(Array(path))
        }
    }

    private mutating func insert(
        _ value: YAMLValue, at index: Int, of path: ArraySlice<YAMLStep>
    ) throws(Problem) {
        guard let list = node(at: path) else { throw .noSuchPlace(Array(path)) }
        guard stream.nodes[list].subtreeEnd > list + 1 else {
            return try change(path, to: .list([value]), order: [])
        }
        try attempt(
            insertions(ofElement: value, at: index, into: list),
            making: .insert(NodeMeaning(value)), at: path + [.element(index)])
    }

    // MARK: - Reading back

    /// Makes the first of some edits after which the file says what it said, with one change.
    private mutating func attempt(
        _ candidates: [[ByteEdit]], making change: NodeMeaning.Change,
        at path: ArraySlice<YAMLStep>
    ) throws(Problem) {
        guard let wanted = meaning.making(change, at: path) else { throw .noSuchPlace(Array(path)) }
        guard adopt(candidates, saying: wanted) else { throw .notWritable(Array(path)) }
    }

    /// Makes the first of some edits after which the file says what is wanted; false when none is.
    private mutating func adopt(
        _ candidates: [[ByteEdit]], saying wanted: NodeMeaning
    ) -> Bool {
        for edits in candidates {
            let edited = SourceFile(
                path: source.path, bytes: ByteEdit.apply(edits, to: stream.bytes))
            let read = YAMLStream(reading: edited)
            guard read.problems.isEmpty, read.documents.count == 1, read.documents[0] == root,
                NodeMeaning(of: root, in: read) == wanted
            else { continue }
            (source, stream, meaning) = (edited, read, wanted)
            return true
        }
        return false
    }

    // MARK: - Places

    private func node(at path: ArraySlice<YAMLStep>) -> Int? {
        var node = root
        for step in path {
            guard let index = index(of: step, in: node) else { return nil }
            node = children(of: node)[index].value
        }
        return node
    }

    /// The nodes in a collection: of a list, elements without a key.
    func children(of node: Int) -> [(key: Int?, value: Int)] {
        switch stream.nodes[node].kind {
        case .mapping: stream.entries(of: node).map { (Optional($0), $1) }
        case .sequence: stream.elements(of: node).map { (nil, $0) }
        case .scalar: []
        }
    }

    private func index(of step: YAMLStep, in node: Int) -> Int? {
        switch (stream.nodes[node].kind, step) {
        case (.mapping, .key(let name)):
            children(of: node).firstIndex { $0.key.map { stream.matches($0, name) } ?? false }
        case (.sequence, .element(let index)):
            children(of: node).indices.contains(index) ? index : nil
        default: nil
        }
    }
}
