internal import Secrets
internal import Diagnostics
internal import CommandLine
internal import Markdown
internal import Catalog
internal import Text

/// A command that a page shows can be run.
enum StaleCommand {
    static let rule = LintRule(
        .staleCommand,
        summary: """
            A `warden` command in a code fence must have only commands, options and routes that \
            exist.
            """,
        reason: """
            Readers copy commands. The declaration that parses a command line also checks the \
            commands that pages show. A prompt `$`, a comment after `#`, `<placeholders>`, \
            `[optional parts]` and `$VARIABLES` are fine. Where some lines of a fence have a \
            prompt, the others are output; so are lines of a `text` fence that name no command.
            """,
        bad: LintExample(
            .route("status: active"),
            .whole(
                "wiki/Notes.md", "# Notes\n\n```sh\nwarden route show example-key ⟦--jsn⟧\n```\n")),
        good: LintExample(
            .route("status: active"),
            .whole(
                "wiki/Notes.md",
                """
                # Notes

                ```sh
                warden route show example-key --json  # for programs
                warden route show <id>
                ```

                """)),
        check: .page { page, context, reporter in
            for command in ShownCommand.all(in: page.document, of: context.commands) {
                check(command, context, &reporter)
            }
        })

    private static func check(
        _ command: ShownCommand, _ context: LintContext, _ reporter: inout Reporter
    ) {
        let words = command.words.map { MaskedText($0.text) }
        let isWhole =
            !command.isOpen && !words.contains("")
            && !command.words.contains(where: \.isOpen)
        if isWhole, isKnown(words, context) { return }
        let outcome = context.commands.parse(Array(words.dropFirst()))
        var isClean = isWhole
        if case .refused(let problems) = outcome.request {
            isClean = false
            for problem in problems where !command.leavesOpen(problem) {
                reporter.report(
                    problem.message, at: command.range(of: problem), help: problem.help)
            }
        }
        let ids = RouteIDs.all(in: outcome.arguments, of: context.commands)
        for id in ids where context.isAbsent(id) {
            guard let word = command.word(id) else { continue }
            isClean = false
            let nearest = Spelling.nearest(to: id.shown, among: context.ids).prefix(1)
            reporter.report(
                "there is no route `\(id)`", at: word.range,
                help: Wording.didYouMean(Array(nearest)) ?? "`warden route list` shows all")
        }
        if isClean { note(words, ids, context) }
    }

    // MARK: - Lines of one shape

    /// Whether a line of the same shape was clean: which route's id it has changes nothing.
    private static func isKnown(_ words: [MaskedText], _ context: LintContext) -> Bool {
        if context.cleanCommands.contains(words) { return true }
        return words.indices.contains { index in
            context.hasRoute(words[index])
                && context.cleanCommands.contains(shape(words, index))
        }
    }

    private static func note(_ words: [MaskedText], _ ids: [MaskedText], _ context: LintContext) {
        let indices = words.indices.filter { ids.contains(words[$0]) }
        if ids.isEmpty {
            context.cleanCommands.insert(words)
        } else if ids.count == 1, indices.count == 1 {
            context.cleanCommands.insert(shape(words, indices[0]))
        }
    }

    private static func shape(_ words: [MaskedText], _ id: Int) -> [MaskedText] {
        var shape = words
        shape[id] = ""
        return shape
    }
}
