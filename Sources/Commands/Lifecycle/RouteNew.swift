internal import Catalog
internal import CommandLine
internal import Diagnostics
internal import Lifecycle
internal import Lint
internal import Secrets
internal import Text

/// `warden route new`: a draft and its page.
struct RouteNew: RunnableCommand {
    private static let id = Operand("id", .text, help: "The id of the new route")
    private static let title = Option(
        "title", .text, placeholder: "TEXT", help: "What people call it")
    private static let kind = Option(
        "kind", .text(of: .credentialKind), placeholder: "KIND",
        help: "What sort of credential it is, as api-key")
    private static let owner = Option(
        repeatable: "owner", .text(of: .repository), placeholder: "REPO=CONCERN",
        help: "Whom to ask, for what")
    private static let doc = Option(
        repeatable: "doc", .text(of: .repository), placeholder: "REPO=PATH",
        help: "The document of an owner that has authority")
    private static let summary = Option(
        "summary", .text, placeholder: "TEXT", help: "What the credential is, in a sentence or two")
    private static let keyword = Option(
        repeatable: "keyword", .text, placeholder: "WORD", help: "A word that people use for it")
    private static let store = Option(
        "store", .text, placeholder: "STORE", help: "The system that keeps the value")
    private static let path = Option(
        "path", .text, placeholder: "PATH", help: "The path in that system")
    private static let property = Option(
        repeatable: "property", .text, placeholder: "NAME",
        help: "The name of a property at that path")
    private static let gate = Option(
        repeatable: "gate", .text, placeholder: "TEXT",
        help: "What must be true before the draft becomes active")
    private static let fallback = Option(
        "fallback", .text(of: .routeID), placeholder: "ID",
        help: "The route to follow while this one is a draft")
    private static let workplan = Option(
        "workplan", .text, placeholder: "TEXT", help: "The workplan that brings the route")

    static let command = WardenCommand(
        Command(
            "new",
            summary: "Write a draft of a route, and its playbook.",
            discussion: """
                What is not given stands as <fill in: ...>, which lint reports until a person has \
                written it. Routes that answer to the same property or path are named. No review \
                is written: nobody has made one. Undo is git's.
                """,
            examples: [
                Example(
                    "warden route new billing-api-key --title \"Billing API key\" --kind api-key "
                        + "--owner railiance-platform=\"OpenBao path and ESO delivery\" "
                        + "--doc railiance-platform=docs/openbao.md --store openbao "
                        + "--property BILLING_API_KEY --fallback openbao-api-key",
                    "what is known so far"),
                Example(
                    "warden route new billing-api-key --title \"Billing API key\" --kind api-key "
                        + "--owner railiance-platform --diff", "what would be written"),
            ],
            options: [
                title.declaration, kind.declaration, owner.declaration, doc.declaration,
                summary.declaration, keyword.declaration, store.declaration, path.declaration,
                property.declaration, gate.declaration, fallback.declaration,
                workplan.declaration,
            ] + ChangeOptions.all,
            operands: [id.declaration]),
        run: RouteNew.init)

    private let arguments: ParsedArguments
    private let options: ChangeOptions

    init(_ arguments: ParsedArguments) {
        self.arguments = arguments
        options = ChangeOptions(arguments)
    }

    func run(in context: CommandContext) throws(CommandFailure) -> Answer {
        let draft = try draft()
        let change = NewRoute(draft, on: options.day.date(in: context))
        let run = ChangeRun(
            name: "route new", options: options, expected: [.unfinishedText],
            next: ["warden lint", "warden route show \(draft.id)"])
        return try run.answer(in: context, of: try context.root()) {
            (snapshot, exists) throws(Refusal) in try change.plan(in: snapshot, exists: exists)
        }
    }

    // MARK: - What is given

    private func draft() throws(CommandFailure) -> RouteDraft {
        let kind = try needed(Self.kind, "--kind")
        guard RouteID(MaskedText(kind)) != nil else {
            throw .usage("--kind is a word in kebab-case, as in api-key", of: "new")
        }
        return RouteDraft(
            id: try arguments[Self.id].written(as: "the id"),
            title: try needed(Self.title, "--title"), kind: kind, owners: try owners(),
            summary: try text(Self.summary, "--summary"),
            keywords: try texts(Self.keyword, "--keyword"),
            store: try text(Self.store, "--store"), path: try text(Self.path, "--path"),
            properties: try texts(Self.property, "--property"),
            gates: try texts(Self.gate, "--gate"),
            fallback: try text(Self.fallback, "--fallback"),
            workplan: try text(Self.workplan, "--workplan"))
    }

    private func needed(
        _ option: Option<MaskedText?>, _ name: String
    ) throws(CommandFailure) -> String {
        guard let text = try text(option, name) else {
            throw .usage("a new route needs \(name)", of: "new")
        }
        return text
    }

    private func text(
        _ option: Option<MaskedText?>, _ name: String
    ) throws(CommandFailure) -> String? {
        guard let text = arguments[option] else { return nil }
        return try text.written(as: name)
    }

    private func texts(
        _ option: Option<[MaskedText]>, _ name: String
    ) throws(CommandFailure) -> [String] {
        var texts: [String] = []
        for text in arguments[option] { texts.append(try text.written(as: name)) }
        return texts
    }

    /// The owners with their documents; a repository may own several concerns, but then has no
    /// document that is surely that of one.
    private func owners() throws(CommandFailure) -> [RouteDraft.Owner] {
        let pairs = try texts(Self.owner, "--owner").map(Self.pair)
        guard !pairs.isEmpty else { throw .usage("a new route needs --owner", of: "new") }
        var documents: [String: String] = [:]
        for text in try texts(Self.doc, "--doc") {
            let (repository, path) = Self.pair(text)
            guard let path else { throw .usage("--doc is written REPO=PATH", of: "new") }
            let concerns = pairs.count { $0.0.utf8.elementsEqual(repository.utf8) }
            guard concerns == 1 else {
                throw .usage(
                    concerns == 0
                        ? "--doc names `\(repository)`, which is no --owner"
                        : "--doc names `\(repository)`, which has \(concerns) concerns: write the "
                            + "document into the route", of: "new")
            }
            documents[repository] = path
        }
        var owners: [RouteDraft.Owner] = []
        for (repository, concern) in pairs {
            guard RepositoryName.isValid(repository.utf8Span.span) else {
                throw .usage("`\(repository)` is not the name of a repository", of: "new")
            }
            owners.append(
                RouteDraft.Owner(
                    repository, concern: concern, document: documents[repository]))
        }
        return owners
    }

    /// What is before the first `=`, and what is after it; nil without one, or with nothing.
    private static func pair(_ text: String) -> (String, String?) {
        guard let equals = text.utf8.firstIndex(of: UInt8(ascii: "=")) else { return (text, nil) }
        let after = String(text[text.utf8.index(after: equals)...])
        return (String(text[..<equals]), after.isEmpty ? nil : after)
    }
}

extension CommandFailure {
    /// A command line whose words do not fit.
    fileprivate static func usage(_ message: String, of command: String) -> CommandFailure {
        CommandFailure(
            code: .usage, message: message, help: ["see warden route \(command) --help"])
    }
}
