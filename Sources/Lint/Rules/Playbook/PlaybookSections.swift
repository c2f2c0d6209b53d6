internal import Secrets
internal import Diagnostics
internal import Markdown
internal import Catalog
internal import Text

/// A playbook has its sections, in their order.
enum PlaybookSections {
    static let rule = LintRule(
        .playbookSections,
        summary:
            """
            A playbook must have the sections \(names(PlaybookSection.allCases, .default)), in \
            this order.
            """,
        reason: """
            People and programs look for an answer under its heading, of level 2. A route without \
            custody needs neither "\(heading(.doNotAsk, .default))" nor \
            "\(heading(.custody, .default))": \(Settings.default.name) is the one to ask there. \
            Where the settings name another catalog, its name stands after "Do not ask".
            """,
        bad: LintExample(
            .playbook(
                """
                ## ⟦Worker check list⟧

                ### 1. Confirm need

                - [ ] The consumer is known.
                """, without: ["Worker checklist"])),
        good: LintExample(
            .playbook(
                """
                ## Worker checklist

                ### 1. Confirm need

                - [ ] The consumer is known.

                ### 2. Platform path

                - [ ] The path exists.

                ### 3. Deployment wiring

                - [ ] The Secret is mounted.

                ### 4. Smoke

                - [ ] The consumer answers.

                ### 5. Rotation

                - [ ] The value is new.
                """)),
        check: .playbook { playbook, route, context, reporter in
            var missing: [PlaybookSection] = []
            for section in PlaybookSection.allCases where playbook.heading(of: section) == nil {
                if !section.needsCustody || route.custody != nil { missing.append(section) }
            }
            checkHeadings(playbook, &missing, context.settings, &reporter)
            if !missing.isEmpty {
                reporter.report(
                    "the page has no section \(names(missing, context.settings))",
                    at: playbook.title?.range ?? .fileStart,
                    help: "add "
                        + Wording.all(missing.map { "`## \(heading($0, context.settings))`" }))
            }
            checkOrder(playbook, context.settings, &reporter)
        })

    private static func names(_ sections: [PlaybookSection], _ settings: Settings) -> String {
        Wording.all(sections.map { "\"\(heading($0, settings))\"" })
    }

    private static func heading(_ section: PlaybookSection, _ settings: Settings) -> String {
        section.heading(catalog: settings.name).shown
    }

    /// Reports headings that were perhaps meant to begin a missing section, and sections that
    /// appear twice.
    private static func checkHeadings(
        _ playbook: Playbook, _ missing: inout [PlaybookSection], _ settings: Settings,
        _ reporter: inout Reporter
    ) {
        let found = PlaybookSection.allCases.count { playbook.heading(of: $0) != nil }
        let headings = playbook.headings.count {
            $0.level == 2 && playbook.document.blocks[$0.block].depth == 0
        }
        // Each of these headings is the first of its section.
        if missing.isEmpty, headings == found { return }
        var seen: Set<PlaybookSection> = []
        for heading in playbook.headings where heading.block != playbook.title?.block {
            let isOfPage = playbook.document.blocks[heading.block].depth == 0
            guard isOfPage, heading.level == 2 || !missing.isEmpty else { continue }
            let section = PlaybookSection(heading.text, catalog: settings.name)
            if heading.level == 2, let section {
                guard !seen.insert(section).inserted else { continue }
                let first = playbook.heading(of: section).map {
                    Diagnostic.Note(
                        file: playbook.source, range: $0.range, message: "the first is here")
                }
                reporter.report(
                    "the page has a second section \"\(Self.heading(section, settings))\"",
                    at: heading.range,
                    help: "only the first counts: join the two", notes: first.map { [$0] } ?? [])
            } else if !missing.isEmpty, let meant = meant(heading, section, missing, settings) {
                missing.removeAll { $0 == meant }
                reporter.report(
                    "this heading is not that of the section \"\(Self.heading(meant, settings))\"",
                    at: heading.range, help: "write `## \(Self.heading(meant, settings))`")
            }
        }
    }

    /// The missing section that a heading was perhaps meant to begin.
    private static func meant(
        _ heading: MarkdownHeading, _ section: PlaybookSection?, _ missing: [PlaybookSection],
        _ settings: Settings
    ) -> PlaybookSection? {
        if let section { return missing.contains(section) ? section : nil }
        guard heading.level == 2, heading.text.count < 100 else { return nil }
        let names = missing.map { Self.heading($0, settings) }
        let nearest = Spelling.nearest(to: heading.text.shown, among: names).first
        return missing.first { Self.heading($0, settings) == nearest }
    }

    /// Reports the fewest sections that have to move.
    private static func checkOrder(
        _ playbook: Playbook, _ settings: Settings, _ reporter: inout Reporter
    ) {
        let order = PlaybookSection.allCases
        let found = order.indices.compactMap { index in
            playbook.heading(of: order[index]).map { (index: index, heading: $0) }
        }.sorted { $0.heading.block < $1.heading.block }
        guard zip(found, found.dropFirst()).contains(where: { $0.index > $1.index }) else { return }
        let kept = longestRising(found.map(\.index))
        for section in found where !kept.contains(section.index) {
            let next = kept.filter { $0 > section.index }.min()
            let previous = kept.filter { $0 < section.index }.max()
            let destination =
                previous.map { "after \"\(heading(order[$0], settings))\"" }
                ?? next.map { "before \"\(heading(order[$0], settings))\"" }
            reporter.report(
                "the section \"\(heading(order[section.index], settings))\" is out of order",
                at: section.heading.range, help: destination.map { "move it \($0)" })
        }
    }

    /// The longest part of `numbers` that rises; there are at most six.
    private static func longestRising(_ numbers: [Int]) -> [Int] {
        var best: [[Int]] = []
        for number in numbers {
            let before = best.filter { $0.last.map { $0 < number } ?? true }
            best.append((before.max { $0.count < $1.count } ?? []) + [number])
        }
        return best.max { $0.count < $1.count } ?? []
    }
}
