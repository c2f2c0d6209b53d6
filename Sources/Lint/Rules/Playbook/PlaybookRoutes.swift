internal import CommandLine
internal import Catalog
internal import Diagnostics
internal import Markdown
internal import Secrets
internal import Text

/// A playbook sends its reader to the route to follow.
enum PlaybookRoutes {
    static let rule = LintRule(
        .playbookRoutes,
        summary: """
            "\(PlaybookSection.doNotAsk.heading(catalog: Settings.default.name))" must show the \
            command of the route to follow.
            """,
        reason: """
            Whoever reads the page runs the command that stands there. Of a draft it is that of \
            its `fallback`, and its own for the day when it is promoted; of an active route its \
            own; of a deprecated one that of the route which replaces it. Further commands are \
            fine.
            """,
        bad: LintExample(
            .route("status: draft\nfallback: openbao-api-key"),
            .route("status: active", id: "old-key"),
            .playbook(
                """
                ## Do not ask ops-warden

                ```sh
                warden route show ⟦old-key⟧
                warden route show example-key
                ```
                """)),
        good: LintExample(
            .route("status: draft\nfallback: openbao-api-key"),
            .playbook(
                """
                ## Do not ask ops-warden

                ```sh
                warden route show openbao-api-key
                warden route show example-key
                ```
                """)),
        check: .playbook { playbook, route, context, reporter in
            guard route.custody != nil, let heading = playbook.heading(of: .doNotAsk),
                let expected = expectedIDs(of: route, context)
            else { return }
            let blocks = playbook.document.section(under: heading)
            if blocks.isEmpty {
                reporter.report(
                    "this section is empty", at: heading.range, help: help(expected),
                    fixes: adding(expected, below: heading, of: playbook))
                return
            }
            let commands = ShownCommand.all(in: playbook.document, blocks, of: context.commands)
            if expected.allSatisfy({ id in commands.contains { $0.shows(id) } }) { return }
            let (shown, refused) = shownIDs(by: commands, in: blocks, of: playbook, context)
            var missing = expected.filter { id in !shown.contains { $0.id == id } }
            // A command that is wrong itself was meant for one of them; another rule tells it.
            missing.removeLast(min(refused, missing.count))
            var wrong: [ShownID] = []
            for id in shown where !expected.contains(id.id) && !missing.isEmpty {
                // Another rule tells that there is no such route, and it was meant for one.
                if context.isAbsent(id.id) { missing.removeFirst() } else { wrong.append(id) }
            }
            report(missing, wrong, heading, playbook, route, context, &reporter)
        })

    /// The ids whose commands have to be shown, that to follow first; nil where the routes lead
    /// nowhere, which other rules tell.
    private static func expectedIDs(of route: Route, _ context: LintContext) -> [MaskedText]? {
        let own = route.id.text
        guard let successor = route.successor?.value.text else {
            return route.status.value == .deprecated ? nil : [own]
        }
        guard context.leadsOn(route) else { return nil }
        return route.status.value == .draft ? [successor, own] : [successor]
    }

    // MARK: - What is shown

    /// The id of a route in a command.
    private struct ShownID {
        let id: MaskedText
        let range: SourceRange
    }

    /// The ids in commands and in code spans, and how many commands without one are not understood.
    private static func shownIDs(
        by commands: [ShownCommand], in blocks: Range<Int>, of playbook: Playbook,
        _ context: LintContext
    ) -> (shown: [ShownID], refused: Int) {
        var shown: [ShownID] = []
        var refused = 0
        for command in commands {
            let words = command.words.dropFirst().map { MaskedText($0.text) }
            let outcome = context.commands.parse(words)
            let ids = RouteIDs.all(in: outcome.arguments, of: context.commands)
            if ids.isEmpty, case .refused = outcome.request { refused += 1 }
            for id in ids {
                guard let word = command.word(id) else { continue }
                shown.append(ShownID(id: id, range: word.range))
            }
        }
        for span in playbook.document.codeSpans(in: blocks) {
            let words = span.text.shown.split(separator: " ").map { MaskedText(String($0)) }
            guard words.first == MaskedText(context.commands.name) else { continue }
            let outcome = context.commands.parse(Array(words.dropFirst()))
            for id in RouteIDs.all(in: outcome.arguments, of: context.commands) {
                shown.append(ShownID(id: id, range: span.codeRange))
            }
        }
        return (shown, refused)
    }

    // MARK: - Findings

    private static func report(
        _ missing: [MaskedText], _ wrong: [ShownID], _ heading: MarkdownHeading,
        _ playbook: Playbook, _ route: Route, _ context: LintContext, _ reporter: inout Reporter
    ) {
        for (index, id) in missing.enumerated() {
            guard index < wrong.count else {
                reporter.report(
                    "this section does not show the command of `\(id)`", at: heading.range,
                    help: help([id]), notes: note(id, of: route, context))
                return
            }
            let isPlain =
                wrong.count == 1 && missing.count == 1
                && playbook.source.text(in: wrong[index].range) == wrong[index].id
            reporter.report(
                "this is not the route to follow", at: wrong[index].range,
                help: "the route has `\(id)`", notes: note(id, of: route, context),
                fixes: isPlain ? id.writable.map { [ByteEdit(wrong[index].range, $0)] } ?? [] : [])
        }
    }

    private static func help(_ ids: [MaskedText]) -> String {
        "show " + Wording.all(ids.map { "`\(command($0))`" }) + " in a code block"
    }

    private static func command(_ id: MaskedText) -> String { "warden route show \(id)" }

    private static func note(
        _ id: MaskedText, of route: Route, _ context: LintContext
    ) -> [Diagnostic.Note] {
        guard let reference = route.successor, reference.value.text == id,
            let file = context.source(of: route.id)
        else { return [] }
        return [
            Diagnostic.Note(file: file, range: reference.range, message: "the route says it here")
        ]
    }

    private static func adding(
        _ ids: [MaskedText], below heading: MarkdownHeading, of playbook: Playbook
    ) -> [ByteEdit] {
        let lines = ["```sh"] + ids.map(command) + ["```"]
        let end = playbook.document.blocks[heading.block].range.end
        return [PageLines(playbook.source).inserting(lines, afterBlockEndingAt: end)]
    }
}

extension ShownCommand {
    /// Whether it is the plain command that shows a route.
    fileprivate func shows(_ id: MaskedText) -> Bool {
        words.count > 3 && words[1].text == "route" && words[2].text == "show"
            && MaskedText(words[3].text) == id
    }
}
