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
                It searches ids, titles, keywords, summaries, kinds, owners, custody paths and \
                properties; upper and lower case are the same. Routes with more of the words come \
                first. Question words are left out, and a misspelt word is found too.
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
        let day = context.day
        let root = try context.root()
        let settings = SettingsReading(in: root)
        let found = try context.load(from: root, settings.settings) {
            [search] (file) throws(BrokenRoute) in
            let route = try file.route()
            return search.answers(of: route).map { (route.id, $0, file.source) }
        }
        let hits = search.hits(among: found.items)
        let best = hits.prefix(limit).compactMap { hit in
            let file = RouteFile(hit.value, cadenceOfCatalog: settings.settings.cadence)
            return listed(file, hit.matches, day, settings.settings.forge)
        }
        let listing = RouteListing(
            purpose: .search(
                .init(
                    typed: typed.joined(separator: " "), words: search.words, matched: hits.count)),
            format: format, routes: best, total: found.total, unlisted: found.problems,
            unheeded: settings.problems, day: day)
        return listing.answer(isNo: hits.isEmpty)
    }

    private func listed(
        _ file: RouteFile, _ matches: [RouteSearch.Match], _ day: CalendarDate,
        _ forge: Settings.Forge
    ) -> ListedRoute? {
        try? ListedRoute(
            file, head: file.head(), format: format, day: day, forge: forge, matches: matches)
    }
}
