public import Catalog
public import Diagnostics
internal import Lint
public import Secrets
internal import Text
internal import YAML

/// What a command is to change, made in memory: the files at the end, and what is left for a
/// person.
public struct CatalogPlan: Sendable {
    /// The repository as it is.
    public let before: CatalogSnapshot

    /// The files that differ at the end, in the order in which they are to be written: pages
    /// first, the route that is changed last, so that a second run finishes what a killed one left.
    public var files: [PlannedFile] {
        planned.values.sorted { $0.order(main: main) < $1.order(main: main) }
    }

    /// What the command does not do: a person has to look at it.
    public private(set) var left: [Diagnostic.Note] = []

    /// The route file that is written last.
    private let main: MaskedText?

    private var planned: [MaskedText: PlannedFile] = [:]
    private let exists: @Sendable (RepositoryPath) -> Bool

    /// Plans changes of a repository; `exists` says whether something is at a path that was not
    /// read.
    init(
        _ before: CatalogSnapshot, main: MaskedText?,
        exists: @escaping @Sendable (RepositoryPath) -> Bool
    ) {
        self.before = before
        after = before
        self.main = main
        self.exists = exists
    }

    /// The repository at the end, once the tables are kept.
    public private(set) var after: CatalogSnapshot

    // MARK: - Changes

    /// Changes a route file.
    mutating func change(
        _ route: SourceFile, _ change: (inout RouteEdit) throws(YAMLEdit.Problem) -> Void
    ) throws(Refusal) {
        let now = planned[route.path]?.after ?? route
        do throws(YAMLEdit.Problem) {
            var edit = try RouteEdit(now)
            try change(&edit)
            if edit.source !== now { plan(edit.source, before: route) }
        } catch {
            throw Refusal(
                reason: .notWritable,
                message: "`\(route.path)` is written in a way that cannot be changed safely",
                help: ["make the change by hand, then run warden lint"])
        }
    }

    /// Changes a page.
    mutating func change(_ edit: PageEdit) throws(Refusal) {
        guard let after = try edit.result() else { return }
        plan(after, before: edit.playbook.source, edit.values)
    }

    /// Puts other contents into a file, or makes a new one.
    mutating func plan(
        _ after: SourceFile, before: SourceFile?, _ values: [ChangedValue]? = nil
    ) {
        let all = values ?? ChangedValue.all(from: before, to: after)
        planned[after.path] = PlannedFile(before: before, after: after, values: all)
    }

    /// Writes the tables of routes that pages keep; nothing else is changed after that.
    mutating func keepTables() {
        guard !planned.isEmpty else { return }
        after = before.replacing(planned.values.map(\.after), exists: exists)
        var tables: [SourceFile] = []
        for (page, edits) in KeptTables.edits(in: after) {
            let known = planned[page.path]
            let after = SourceFile(
                path: page.path, bytes: ByteEdit.apply(edits, to: page.bytes(for: .fileSystem)))
            let value = ChangedValue(field: "table of routes", before: nil, after: nil)
            planned[page.path] = PlannedFile(
                before: known?.before ?? page, after: after,
                values: (known?.values ?? []) + [value])
            tables.append(after)
        }
        if !tables.isEmpty { after = after.replacing(tables, exists: exists) }
    }

    /// Leaves something to a person.
    mutating func leave(_ note: Diagnostic.Note) { left.append(note) }

    /// Leaves things to a person.
    mutating func leave(_ notes: some Sequence<Diagnostic.Note>) { left += notes }

    /// A file as it is at the end.
    func file(_ source: SourceFile) -> SourceFile { planned[source.path]?.after ?? source }
}

/// A file as a plan changes it.
public struct PlannedFile: Sendable {
    /// The file as it was read; nil when it is new.
    public let before: SourceFile?

    /// The file at the end.
    public let after: SourceFile

    /// The values that change.
    public let values: [ChangedValue]

    /// Its path from the root.
    public var path: MaskedText { after.path }

    fileprivate func order(main: MaskedText?) -> (Int, MaskedText) {
        let isRoute = CatalogFileRole(path: path) == .route
        return (path == main ? 2 : isRoute ? 1 : 0, path)
    }
}
