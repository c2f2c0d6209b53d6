internal import Secrets
internal import CommandLine
internal import Repository
internal import Catalog
internal import Text

/// `warden route list`: all routes, or those that a filter or the drift review asks for.
struct RouteList: RunnableCommand {
    private static let status = Option(
        repeatable: "status", .oneOf(RouteStatus.allCases), placeholder: "STATUS",
        help: "List the routes of this status")
    private static let owner = Option(
        repeatable: "owner", .text(of: .repository), placeholder: "REPO",
        help: "List the routes that this repository owns")
    private static let kind = Option(
        repeatable: "kind", .text(of: .credentialKind), placeholder: "KIND",
        help: "List the routes of this kind of credential")
    private static let stale = Flag(
        "stale", help: "List the routes whose review is overdue: the quarterly drift review")
    private static let dueWithin = Option(
        "due-within", .span, placeholder: "SPAN",
        help: "Also list the routes that fall due within 14d, 2w or 1m; implies --stale")
    private static let exitCode = Flag(
        "exit-code", help: "Exit with 1 when a route is stale")

    static let command = WardenCommand(
        Command(
            "list",
            summary: "List the routes of the catalog, or those whose review is overdue.",
            discussion: """
                An option that is given more than once asks for any of its values; a route is \
                listed when it matches all options. Piped, the table has no header, and tabs \
                between its columns: id, status, owners, due day, title; with --stale id, status, \
                state, last review, due day, days overdue, owners, title.
                """,
            examples: [
                Example("warden route list", "every route"),
                Example(
                    "warden route list --status draft --owner railiance-platform", "some of them"),
                Example("warden route list --stale", "the quarterly drift review"),
                Example(
                    "warden route list --due-within 14d --as-of 2026-09-15",
                    "what falls due soon, too"),
            ],
            options: [
                stale.declaration, dueWithin.declaration, exitCode.declaration,
                status.declaration, owner.declaration, kind.declaration,
                RouteOptions.format.declaration, RouteOptions.json.declaration,
                RouteOptions.asOf.declaration,
            ],
            constraints: [
                .option(
                    exitCode.declaration, requiresAnyOf: stale.declaration, dueWithin.declaration)
            ]),
        run: RouteList.init)

    private let filter: RouteFilter
    private let isDriftReview: Bool
    private let span: DateSpan?
    private let failsWhenStale: Bool
    private let format: ListFormat

    init(_ arguments: ParsedArguments) {
        filter = RouteFilter(
            statuses: arguments[Self.status], repositories: arguments[Self.owner],
            kinds: arguments[Self.kind])
        span = arguments[Self.dueWithin]
        isDriftReview = arguments[Self.stale] || span != nil
        failsWhenStale = arguments[Self.exitCode]
        format = arguments[RouteOptions.format]
    }

    /// Lists all routes as a table.
    init() {
        filter = RouteFilter(statuses: [], repositories: [], kinds: [])
        (span, isDriftReview, failsWhenStale, format) = (nil, false, false, .table)
    }

    // MARK: - Running

    func run(in context: CommandContext) throws(CommandFailure) -> Answer {
        let day = context.day
        let drift =
            isDriftReview
            ? ReviewDrift(
                on: day, dueWithin: span,
                includesDeprecated: filter.statuses.contains(.deprecated)) : nil
        let root = try context.root()
        let settings = SettingsReading(in: root)
        let found = try context.load(from: root, settings.settings) {
            [filter, format] (file) throws(BrokenRoute) -> ListedRoute? in
            if let drift {
                let (status, review) = try file.statuses(on: day)
                guard drift.includes(status, review) else { return nil }
            }
            let head = try file.head()
            guard filter.matches(head) else { return nil }
            return try ListedRoute(
                file, head: head, format: format, day: day, forge: settings.settings.forge)
        }
        let routes = drift.map { order(found.items, by: $0) } ?? found.items
        let unmatched =
            routes.isEmpty && !format.isJSON ? try unmatchedValues(of: root, in: context) : []
        let listing = RouteListing(
            purpose: isDriftReview
                ? .driftReview(dueWithin: span, unmatched: unmatched)
                : .overview(unmatched: unmatched),
            format: format, routes: routes, total: found.total, unlisted: found.problems,
            unheeded: settings.problems, day: day)
        return listing.answer(isNo: failsWhenStale && listing.overdue > 0)
    }

    /// The routes in the order of the review; they come sorted by id, and ties stay so.
    private func order(_ routes: [ListedRoute], by drift: ReviewDrift) -> [ListedRoute] {
        let ranks = routes.map { drift.rank($0.review) }
        return routes.indices.sorted { (ranks[$0], $0) < (ranks[$1], $1) }.map { routes[$0] }
    }

    /// What no route has, of the values that were asked for and may be anything.
    private func unmatchedValues(
        of root: RepositoryRoot, in context: CommandContext
    ) throws(CommandFailure) -> [RouteListing.UnmatchedValue] {
        guard !filter.repositories.isEmpty || !filter.kinds.isEmpty else { return [] }
        let known = try context.load(from: root, .default) { (file) throws(BrokenRoute) in
            try file.head()
        }.items
        return unmatched(filter.repositories, "owner", among: known.flatMap(\.repositories))
            + unmatched(filter.kinds, "kind", among: known.compactMap { $0.kind?.value })
    }

    private func unmatched(
        _ values: [MaskedText], _ option: String, among known: [MaskedText]
    ) -> [RouteListing.UnmatchedValue] {
        let known = Set(known)
        let texts = known.sorted().map(\.shown)
        return values.filter { !known.contains($0) }.map { value in
            RouteListing.UnmatchedValue(
                option: option, value: value,
                nearest: Spelling.nearest(to: value.shown, among: texts).first)
        }
    }
}
