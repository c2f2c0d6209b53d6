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
                guard let word = firstWord(in: block, of: playbook.document) else { continue }
                reporter.report(
                    "the route is \(route.status.value.rawValue), and this speaks of a draft",
                    at: word, help: "say what holds now, or remove the sentence")
            }
        })

    private static let words = ["draft", "drafts", "promotion"]

    /// An id such as `draft-review` is one word.
    private static func isPartOfWord(_ byte: UInt8) -> Bool {
        byte.isLetterOrDigit || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
    }

    /// The first such word in the text of a block itself.
    private static func firstWord(
        in block: Int, of document: MarkdownDocument
    ) -> SourceRange? {
        let bytes = document.source.bytes(for: .structure).span
        let isCell = document.blocks[block].kind == .cell
        for line in isCell ? [document.blocks[block].range] : document.lines(of: block) {
            var start = line.start
            while start < line.end {
                let end = bytes.end(of: isPartOfWord, from: start, before: line.end)
                let found = words.contains {
                    end - start == $0.utf8.count
                        && bytes.holds(anyCaseOf: $0, at: start, before: end)
                }
                if found { return SourceRange(start, end) }
                start = end + 1
            }
        }
        return nil
    }
}
