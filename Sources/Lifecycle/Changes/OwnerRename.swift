public import Catalog
internal import Diagnostics
internal import Markdown
internal import Secrets
internal import Text
internal import YAML

/// A repository has a new name: in the fields that name repositories and documents, and in the
/// cells and codes of pages that stand for them.
public struct OwnerRename: Sendable {
    private let old: String
    private let new: String

    /// Renames a repository; both names have to be ones of repositories.
    public init(_ old: String, to new: String) {
        (self.old, self.new) = (old, new)
    }

    /// Plans it; every other mention of the old name is left to a person.
    ///
    /// - Throws: when nothing names the repository.
    public func plan(
        in snapshot: CatalogSnapshot,
        exists: @escaping @Sendable (RepositoryPath) -> Bool
    ) throws(Refusal) -> CatalogPlan {
        var plan = CatalogPlan(snapshot, main: nil, exists: exists)
        let pages = ChangeablePages(in: snapshot)
        for loaded in snapshot.routes {
            guard let route = loaded.route else { continue }
            if mentions(loaded.file.source) {
                let fields = RepositoryFields(of: old, in: loaded.file.source).all
                try plan.change(loaded.file.source) { edit throws(YAMLEdit.Problem) in
                    if !fields.isEmpty { try edit.set(fields.map { ($0.path, new + $0.rest) }) }
                }
            }
            // Also where the route has the new name already.
            if let page = pages[loaded], mentions(page.source) {
                try rename(route, on: Playbook(page, snapshot.settings), &plan)
            }
        }
        guard !plan.files.isEmpty else { throw notAnOwner(in: snapshot) }
        plan.keepTables()
        plan.leave(mentionsLeft(in: snapshot, plan))
        return plan
    }

    private func notAnOwner(in snapshot: CatalogSnapshot) -> Refusal {
        let known = Set(snapshot.routes.compactMap(\.route).flatMap(\.head.repositories))
        let nearest = Spelling.nearest(to: old, among: known.map(\.shown).sorted())
        return Refusal(
            reason: .notAnOwner, message: "no route names the repository `\(old)`",
            help: [
                Wording.didYouMean(nearest)
                    ?? "`warden route list` shows the owners of all routes"
            ], candidates: nearest)
    }

    private func mentions(_ file: SourceFile) -> Bool {
        file.bytes(for: .identity).span.offset(of: old, from: 0, before: file.count) != nil
    }

    // MARK: - Pages

    private func rename(
        _ route: Route, on playbook: Playbook, _ plan: inout CatalogPlan
    ) throws(Refusal) {
        var page = PageEdit(playbook)
        renameCells(&page)
        renameDocuments(of: route, &page)
        try plan.change(page)
    }

    /// The cells of the tables of owners and actions that say the repository and nothing else.
    private func renameCells(_ page: inout PageEdit) {
        let playbook = page.playbook
        for section in [PlaybookSection.owners, .actions] {
            guard let blocks = playbook.blocks(of: section) else { continue }
            for table in playbook.document.tables(in: blocks) {
                for cell in table.rows.flatMap(\.cells) where cell.text == MaskedText(old) {
                    let code = cell.codeSpans.first?.codeRange ?? cell.range
                    page.replace(code, by: new, as: "\(section.rawName): repository")
                }
            }
        }
    }

    /// The codes that equal a document of the route, in one of the forms that name its repository.
    private func renameDocuments(of route: Route, _ page: inout PageEdit) {
        var renamed: [MaskedText: String] = [:]
        let documents =
            route.owners.map { ($0.doc?.value, $0.repo?.value) }
            + route.seeAlso.map { ($0.value, nil) }
        for (document, repository) in documents {
            guard let document = document?.writable else { continue }
            let path: String
            if document.utf8.starts(with: (old + ":").utf8) {
                path = String(document.dropFirst(old.count + 1))
            } else if document.utf8.starts(with: (new + ":").utf8) {
                path = String(document.dropFirst(new.count + 1))
            } else if let repository, !document.utf8.contains(UInt8(ascii: ":")),
                repository == MaskedText(old) || repository == MaskedText(new)
            {
                path = document
            } else {
                continue
            }
            for mark in [":", "/"] { renamed[MaskedText(old + mark + path)] = new + mark + path }
        }
        for span in page.playbook.document.codeSpans() {
            if let text = renamed[span.text] {
                page.replace(span.codeRange, by: text, as: "document")
            }
        }
    }

    // MARK: - What is left

    /// The places where the old name still is, as a word.
    private func mentionsLeft(
        in snapshot: CatalogSnapshot, _ plan: CatalogPlan
    ) -> [Diagnostic.Note] {
        let files = snapshot.routes.map(\.file.source) + snapshot.pages.map(\.source)
        return files.map(plan.file).flatMap { file -> [Diagnostic.Note] in
            let bytes = file.bytes(for: .identity)
            var found: [Diagnostic.Note] = []
            var at = 0
            while let start = bytes.span.offset(of: old, from: at, before: bytes.count) {
                at = start + old.utf8.count
                let before = start > 0 ? bytes[start - 1] : UInt8(ascii: " ")
                let after = at < bytes.count ? bytes[at] : UInt8(ascii: " ")
                if Self.isOfName(before) || Self.isOfName(after) { continue }
                if isOfNewName(start, in: bytes.span) { continue }
                found.append(
                    Diagnostic.Note(
                        file: file, range: SourceRange(start, at),
                        message: "this still says `\(old)`"))
            }
            return found
        }
    }

    /// Whether the old name at an offset is a part of the new one.
    private func isOfNewName(_ start: Int, in bytes: Span<UInt8>) -> Bool {
        let name = Array(new.utf8)
        return name.indices.contains { offset in
            name[offset...].starts(with: old.utf8)
                && bytes.holds(new, at: start - offset, before: bytes.count)
        }
    }

    private static func isOfName(_ byte: UInt8) -> Bool {
        byte.isLetterOrDigit || byte >= 0x80 || "-_".utf8.contains(byte)
    }
}

extension PlaybookSection {
    fileprivate var rawName: String {
        switch self {
        case .owners: "Owners"
        case .doNotAsk: "Do not ask"
        case .custody: "Custody"
        case .checklist: "Checklist"
        case .actions: "Actions"
        case .seeAlso: "See also"
        }
    }
}

/// The fields of a route file that name a repository, or a document or evidence in it.
private struct RepositoryFields {
    /// One of them.
    struct Field {
        let path: [YAMLStep]

        /// What follows the repository's name.
        let rest: String
    }

    private(set) var all: [Field] = []
    private let stream: YAMLStream
    private let name: String

    init(of name: String, in file: SourceFile) {
        self.name = name
        stream = YAMLStream(reading: file)
        guard let root = stream.documents.first else { return }
        add(root, .mapping(Route.fields.table), at: [])
    }

    private mutating func add(_ node: Int, _ type: FieldType, at path: [YAMLStep]) {
        switch type {
        case .mapping(let table):
            for (key, value) in stream.entries(of: node) {
                guard let field = table.fields.first(where: { stream.matches(key, $0.name) })
                else { continue }
                if field.name == Self.evidence {
                    addScalar(value, at: path + [.key(field.name)], before: [":", "#"])
                } else {
                    add(value, field.type, at: path + [.key(field.name)])
                }
            }
        case .list(let element):
            for (index, value) in stream.elements(of: node).enumerated() {
                add(value, element, at: path + [.element(index)])
            }
        case .repository: addScalar(node, at: path, before: [""])
        case .document: addScalar(node, at: path, before: [":"])
        default: break
        }
    }

    private static let evidence = "evidence"

    private mutating func addScalar(_ node: Int, at path: [YAMLStep], before marks: [String]) {
        guard stream.nodes[node].kind == .scalar, let text = stream.text(of: node).writable,
            text.utf8.starts(with: name.utf8)
        else { return }
        let rest = String(decoding: text.utf8.dropFirst(name.utf8.count), as: UTF8.self)
        let fits = marks.contains { mark in
            mark.isEmpty ? rest.isEmpty : rest.utf8.starts(with: mark.utf8)
        }
        if fits { all.append(Field(path: path, rest: rest)) }
    }
}
