internal import Catalog
internal import CommandLine
internal import Repository
internal import Secrets

/// `warden route find`: the routes that answer the words a person has.
struct RouteFind: RunnableCommand {
    private static let words = Operand(
        oneOrMore: "words", .text, help: "What you have: a name, a property, a question")
    private static let limit = Option(
        "limit", .integer(in: 1...Int.max), placeholder: "N", default: 10,
        help: "Show the best N routes")

    static let command = WardenCommand(
        Command(
            "find",
            summary: "Find the route for a credential by the words that you have.",
            discussion: """
                It searches every text of a route: names before keywords before the rest. A word \
                that few routes have weighs more than one of many. Upper and lower case are the \
                same, and so is how the parts of a word are joined. Question words are left out, \
                and a misspelt word is found where no route has it as it is.
                """,
            examples: [
                Example("warden route find OPENROUTER_API_KEY", "by the name of a property"),
                Example("warden route find llm key", "by words"),
                Example("warden route find \"who gives me a database password\"", "by a question"),
            ],
            options: [
                limit.declaration, RouteOptions.format.declaration, RouteOptions.json.declaration,
                RouteOptions.asOf.declaration,
            ],
            operands: [words.declaration]),
        run: RouteFind.init)

    private let typed: [String]
    private let search: RouteSearch
    private let limit: Int
    private let format: ListFormat

    init(_ arguments: ParsedArguments) {
        // A credential is searched for as it is shown, so it finds nothing.
        typed = arguments[Self.words].map(\.shown)
        search = RouteSearch(typed)
        limit = arguments[Self.limit]
        format = arguments[RouteOptions.format]
    }

    func run(in context: CommandContext) throws(CommandFailure) -> Answer {
        let root = try context.root()
        let settings = SettingsReading(in: root)
        var search = search
        var found = try load(search, from: root, settings.settings, in: context)
        if let respelled = search.takingMisspellings(in: found.items.lazy.map(\.answers)) {
            search = respelled
            found = try load(search, from: root, settings.settings, in: context)
        }
        let result = search.result(among: found.items, total: found.total)
        let best = result.hits.prefix(limit).compactMap { hit in
            let file = RouteFile(hit.value, cadenceOfCatalog: settings.settings.cadence)
            return try? ListedRoute(
                file, head: file.head(), format: format, day: context.day,
                forge: settings.settings.forge,
                matches: search.matches(in: file.route(), hit.terms))
        }
        let listing = RouteListing(
            purpose: .search(
                .init(
                    typed: typed.joined(separator: " "), words: search.words,
                    matched: result.hits.count, unmatched: result.unmatched)),
            format: format, routes: best, total: found.total, unlisted: found.problems,
            unheeded: settings.problems, day: context.day)
        return listing.answer(isNo: result.hits.isEmpty)
    }

    /// What a route answers to the words, and its file.
    private typealias Found = (id: RouteID, answers: RouteSearch.Answers, value: SourceFile)

    private func load(
        _ search: RouteSearch, from root: RepositoryRoot, _ settings: Settings,
        in context: CommandContext
    ) throws(CommandFailure) -> CatalogLoader.Loaded<Found> {
        try context.load(from: root, settings) { (file) throws(BrokenRoute) -> Found? in
            let route = try file.route()
            return search.answers(of: route).map { (route.id, $0, file.source) }
        }
    }
}
