internal import Secrets
internal import Diagnostics
internal import Markdown
internal import Catalog
internal import Text

/// A playbook's title and the lines below it say what the route says.
enum PlaybookHeader {
    static let rule = LintRule(
        .playbookHeader,
        summary: """
            A playbook must begin with its route's title, and the lines below it must fit the \
            route.
            """,
        reason: """
            The header tells a reader which route the page belongs to and whether it may be used \
            yet. The title is the route's. `Date:` is the day on which the page was written. \
            `Workplan:` begins with the route's workplan, where it has one. `Catalog:` names the \
            id in code, and says draft while the route is a draft, and only then.
            """,
        bad: LintExample(
            .route("status: active"),
            .playbook("Catalog: `example-key`, ⟦draft⟧ until the path exists")),
        good: LintExample(.route("status: active"), .playbook("Catalog: `example-key`")),
        check: .playbook { playbook, route, context, reporter in
            let lines = HeaderLine.all(in: playbook)
            let edits = HeaderEdits(playbook, lines)
            checkTitle(playbook, route, context, edits, &reporter)
            checkDate(lines[.date], playbook, &reporter)
            checkWorkplan(lines[.workplan], playbook, route, context, edits, &reporter)
            checkCatalog(lines[.catalog], playbook, route, context, edits, &reporter)
        })

    // MARK: - The title

    private static func checkTitle(
        _ playbook: Playbook, _ route: Route, _ context: LintContext, _ edits: HeaderEdits,
        _ reporter: inout Reporter
    ) {
        let title = route.title.value
        guard let heading = playbook.title else {
            reporter.report(
                "the page has no title", at: .fileStart, help: "begin it with \"# \(title)\"",
                notes: note(route.title.range, of: route, context), fixes: edits.addingTitle(title))
            return
        }
        // A heading of the same level may come before the title.
        let header = playbook.header
        let hasTitle = playbook.headings.contains {
            $0.level == 1 && header.contains($0.block) && MarkdownSource.agree($0.text, title)
        }
        guard !hasTitle else { return }
        reporter.report(
            "the title is not the route's", at: heading.range, help: "write \"# \(title)\"",
            notes: note(route.title.range, of: route, context),
            fixes: edits.rewriting(heading, as: title))
    }

    // MARK: - The lines

    private static func checkDate(
        _ line: HeaderLine?, _ playbook: Playbook, _ reporter: inout Reporter
    ) {
        guard let line else {
            return reportMissing(.date, dateHelp, playbook, [], [], &reporter)
        }
        let text = playbook.source.text(in: line.value)
        guard CalendarDate(text.shown) == nil else { return }
        let isEmpty = line.value.isEmpty
        reporter.report(
            isEmpty ? "`Date:` has no day" : "`Date:` is not a day of the calendar",
            at: line.value, help: dateHelp)
    }

    private static let dateHelp =
        "write \"Date: YYYY-MM-DD\", with the day on which the page was written"

    private static func checkWorkplan(
        _ line: HeaderLine?, _ playbook: Playbook, _ route: Route, _ context: LintContext,
        _ edits: HeaderEdits, _ reporter: inout Reporter
    ) {
        guard let workplan = route.workplan else { return }
        let text = line.map { playbook.source.text(in: $0.value) }
        if let text, begins(text, with: workplan.value) { return }
        let help = "write \"Workplan: \(workplan.value)\", as the route has it"
        let notes = note(workplan.range, of: route, context)
        guard let line else {
            return reportMissing(
                .workplan, help, playbook, notes, edits.adding(.workplan, workplan.value),
                &reporter)
        }
        reporter.report(
            "`Workplan:` does not begin with the route's own", at: line.value, help: help,
            notes: notes, fixes: edits.rewriting(workplanIn: line, as: workplan.value))
    }

    /// Whether a value begins with a workplan, and not with a longer name that begins so.
    private static func begins(_ text: MaskedText, with workplan: MaskedText) -> Bool {
        let workplan = MarkdownSource.plain(workplan)
        func begins(_ text: [UInt8]) -> Bool {
            guard text.starts(with: workplan) else { return false }
            let next = String(decoding: text.dropFirst(workplan.count).prefix(4), as: UTF8.self)
            return next.unicodeScalars.first.map { !isPartOfName($0) } ?? true
        }
        if begins(text.bytes(for: .identity)) { return true }
        // The value has markup: what counts is what it says.
        let document = MarkdownDocument(reading: text.bytes(for: .structure))
        return document.paragraphs().first.map { begins(MarkdownSource.plain($0.text)) } ?? false
    }

    private static func isPartOfName(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .spacingMark, .enclosingMark: true
        default:
            scalar == "-" || scalar.properties.isAlphabetic
                || scalar.properties.numericType != nil
        }
    }

    private static func checkCatalog(
        _ line: HeaderLine?, _ playbook: Playbook, _ route: Route, _ context: LintContext,
        _ edits: HeaderEdits, _ reporter: inout Reporter
    ) {
        let isDraft = route.status.value == .draft
        let draftWords = isDraft ? CatalogLine.draftWords : ""
        let right: MaskedText = "`" + route.id.text + MaskedText("`\(draftWords)")
        let help = "write \"Catalog: \(right)\""
        guard let line else {
            return reportMissing(
                .catalog, help, playbook, [],
                right.writable.map { edits.adding(.catalog, written: $0) } ?? [], &reporter)
        }
        let catalog = CatalogLine(line, of: playbook)
        if !catalog.names(route.id) {
            reporter.report(
                catalog.namesWithoutBackticks(route.id)
                    ? "`Catalog:` names the route without backticks"
                    : "`Catalog:` does not name the route in backticks",
                at: catalog.codeSpans.first?.range ?? line.value, help: help,
                fixes: catalog.naming(route.id).map { [$0] } ?? [])
        }
        guard isDraft == (catalog.draft == nil) else { return }
        let status = note(route.status.range, of: route, context)
        if isDraft, catalog.draft == nil {
            reporter.report(
                "`Catalog:` does not say that the route is a draft", at: catalog.range,
                help: help, notes: status,
                fixes: catalog.addingDraft(after: route.id).map { [$0] } ?? [])
        } else if !isDraft, let draft = catalog.draft {
            reporter.report(
                "`Catalog:` says draft, and the route is \(route.status.value.rawValue)",
                at: draft, help: help, notes: status,
                fixes: catalog.removingDraft.map { [$0] } ?? [])
        }
    }

    // MARK: - What the findings share

    private static func reportMissing(
        _ name: HeaderLine.Name, _ help: String, _ playbook: Playbook,
        _ notes: [Diagnostic.Note], _ fixes: [ByteEdit], _ reporter: inout Reporter
    ) {
        reporter.report(
            "there is no line `\(name.rawValue):` below the title",
            at: playbook.title?.range ?? .fileStart, help: help, notes: notes, fixes: fixes)
    }

    private static func note(
        _ range: SourceRange, of route: Route, _ context: LintContext
    ) -> [Diagnostic.Note] {
        guard let file = context.source(of: route.id) else { return [] }
        return [Diagnostic.Note(file: file, range: range, message: "the route says it here")]
    }
}
