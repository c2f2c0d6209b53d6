internal import Secrets
internal import Catalog
internal import Diagnostics
internal import Markdown
internal import Text

/// The page of a route that is no draft does not speak of one.
enum DraftWords {
    static let rule = LintRule(
        .draftWords,
        summary: """
            The header, "\(PlaybookSection.doNotAsk.heading(catalog: Settings.default.name))" and \
            "\(PlaybookSection.custody.heading(catalog: ""))" of a route that is no draft must \
            not say draft or promotion.
            """,
        reason: """
            A promoted route keeps a page that tells its readers to wait. What such a sentence \
            should say instead only a person knows.
            """,
        bad: LintExample(
            .route("status: active"),
            .playbook(
                """
                ## Do not ask ops-warden

                While the route is a ⟦draft⟧, wait.

                ```sh
                warden route show example-key
                ```
                """)),
        good: LintExample(
            .route("status: active"),
            .playbook(
                """
                ## Do not ask ops-warden

                ```sh
                warden route show example-key
                ```
                """)),
        check: .playbook { playbook, route, _, reporter in
            guard route.status.value != .draft else { return }
            let header = Set(HeaderLine.all(in: playbook).values.map(\.block))
            let blocks =
                Array(playbook.header.filter { !header.contains($0) })
                + (playbook.blocks(of: .doNotAsk).map(Array.init) ?? [])
                + (playbook.blocks(of: .custody).map(Array.init) ?? [])
            for block in blocks where block != playbook.title?.block {
                guard let word = DraftWord.first(in: block, of: playbook.document) else { continue }
                reporter.report(
                    "the route is \(route.status.value.rawValue), and this speaks of a draft",
                    at: word, help: "say what holds now, or remove the sentence")
            }
        })
}
