internal import Catalog
public import Secrets
public import YAML

/// Changes to the values of a route file that leave all of its other bytes as they are.
///
///     var edit = try RouteEdit(source)
///     try edit.set(["gates", 0, "met"], to: .bare("2026-11-20"))
///     try edit.set(["review"], to: .mapping([.init("last", .bare("2026-11-20"))]))
///     try edit.remove(["fallback"])
///
/// Comments, quotes, order, indentation, line ends and a byte order mark stay. A new field comes
/// where the table of fields has it. Each change is read back before it counts: when the file would
/// not say exactly what was meant, it throws and leaves the file as it was.
public struct RouteEdit: Sendable {
    private var edit: YAMLEdit

    /// Prepares to change a route file.
    ///
    /// - Throws: when it does not hold one document of YAML that is read as a whole.
    public init(_ source: SourceFile) throws(YAMLEdit.Problem) {
        edit = try YAMLEdit(source)
    }

    /// The file with all changes made.
    public var source: SourceFile { edit.source }

    /// Whether the file has something at a path.
    public func has(_ path: [YAMLStep]) -> Bool { edit.has(path) }

    /// Sets the value at a path; of a mapping or list, only what differs is written.
    ///
    /// Fields that are not there are added, and the mappings around them. What `value` does not
    /// have goes.
    ///
    /// - Throws: when an element on the path is not there, or no such change can be made.
    public mutating func set(
        _ path: [YAMLStep], to value: YAMLValue
    ) throws(YAMLEdit.Problem) {
        try edit.set(path, to: value, order: Self.order(of: path))
    }

    /// Sets texts that are there, all at once.
    ///
    /// - Throws: as the other `set` does.
    public mutating func set(
        _ texts: [(path: [YAMLStep], text: String)]
    ) throws(YAMLEdit.Problem) { try edit.set(texts) }

    /// Adds an element at the end of a list, which is made when it is not there.
    ///
    /// - Throws: as `set` does.
    public mutating func append(
        _ value: YAMLValue, to path: [YAMLStep]
    ) throws(YAMLEdit.Problem) {
        try edit.append(value, to: path, order: Self.order(of: path))
    }

    /// Removes a field with its value, or an element of a list, with the comment on its last line.
    ///
    /// A field that is not there is removed already.
    ///
    /// - Throws: when an element is not there, or cannot be removed.
    public mutating func remove(_ path: [YAMLStep]) throws(YAMLEdit.Problem) {
        if case .key? = path.last, !edit.has(path) { return }
        try edit.remove(path)
    }

    /// The fields of the mapping that the path's last key is in, as the table has them.
    private static func order(of path: [YAMLStep]) -> [String] {
        var table: FieldTable? = Route.fields.table
        for case .key(let name) in path.dropLast() {
            table = table?.fields.first { $0.name == name }?.type.table
        }
        return table?.fields.map(\.name) ?? []
    }
}
