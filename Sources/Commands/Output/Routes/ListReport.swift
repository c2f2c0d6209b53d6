internal import Secrets
internal import Diagnostics
internal import JSON
internal import Catalog
internal import Text

/// The answer of a command that lists routes, in every format.
struct ListReport {
    let routes: [ListedRoute]

    /// How many routes there are before any filter.
    let total: Int

    /// What is broken, or could not be read.
    let problems: [Diagnostic]

    /// The day that reviews are judged for.
    let day: CalendarDate

    /// How many of the listed routes have an overdue review.
    var overdue: Int { routes.count { $0.review.state.isOverdue } }

    /// How many of the listed routes are in one of these states.
    func count(of states: [ReviewState]) -> Int {
        routes.count { states.contains($0.review.state) }
    }

    /// Whether all files could be answered from.
    var status: ExitStatus { problems.isEmpty ? .success : .incomplete }

    /// Prints the routes, and on standard error what is broken.
    ///
    /// - Throws: when the answer cannot be written.
    func print(
        _ format: ListFormat, as kind: RouteTable.Kind, in context: CommandContext
    ) throws(CommandFailure) {
        switch format {
        case .table:
            let table = RouteTable(kind: kind, routes: routes, day: day, style: context.output)
            try context.print(table.utf8)
        case .ids:
            try context.print(routes.map { "\($0.id)\n" }.joined())
        case .json:
            try context.print(document, .indented)
            return
        case .jsonl:
            for route in routes {
                if let json = route.json { try context.print(json) }
            }
            for problem in DiagnosticJSON.values(of: problems) {
                context.report(problem, .compact)
            }
            return
        }
        if !problems.isEmpty { context.report(problemText(in: context)) }
    }

    private var document: JSONValue {
        [
            "schema": "warden.routes/1",
            "as_of": .string("\(day)"),
            "routes": .array(routes.map { $0.json.map { .verbatim($0) } ?? .null }),
            "summary": [
                "total": .int(total), "listed": .int(routes.count), "stale": .int(overdue),
            ],
            "problems": .array(DiagnosticJSON.values(of: problems)),
        ]
    }

    private func problemText(in context: CommandContext) -> String {
        let files = Set(problems.map(\.file.path)).count
        let closing = Wording.count(files, "file") + (files == 1 ? " is" : " are") + " not listed"
        return DiagnosticText(style: context.errors).text(of: problems) + "\(closing): see above\n"
    }
}
