internal import Catalog
internal import Lint
internal import Secrets
internal import Text

/// The playbook of a new route, written by the same code as lint's fixes.
struct DraftPage {
    let draft: RouteDraft
    let day: CalendarDate
    let settings: Settings

    /// The page; nil where a text cannot be written so that it reads as what it is.
    var text: String? {
        guard let title = MarkdownSource.title(MaskedText(draft.title)),
            let summary = words(draft.summary), let owners = ownersTable,
            let gates = list(draft.gates), let custody = custodyTable
        else { return nil }
        let blocks =
            [title, "Date: \(day)"]
            + (draft.workplan.map { [words($0).map { "Workplan: \($0)" } ?? ""] } ?? [])
            + ["Catalog: `\(draft.id)`, draft until its promotion gate is met", summary]
            + [heading(.owners), owners]
            + [heading(.doNotAsk), doNotAsk, commands]
            + [heading(.custody), custody, gateLead, gates, neverIn]
            + [heading(.checklist)] + checklist
            + [heading(.actions), "No open action is known."]
            + [heading(.seeAlso), seeAlso]
        return blocks.filter { !$0.isEmpty }.joined(separator: "\n\n") + "\n"
    }

    private func heading(_ section: PlaybookSection) -> String {
        "## \(section.heading(catalog: settings.name).shown)"
    }

    /// A text of a paragraph; one that is to be filled in is code, which shows it.
    private func words(_ text: String) -> String? {
        FillIn.isOne(text)
            ? MarkdownSource.codeSpan(text) : MarkdownSource.value(MaskedText(text), after: "")
    }

    // MARK: - Tables

    private var ownersTable: String? {
        table(
            ["Concern", "Owner repo", "Authoritative doc"],
            draft.owners.map { owner in
                [
                    cell(owner.concern), code(owner.repository),
                    owner.document.map(code) ?? "none known",
                ]
            })
    }

    private var custodyTable: String? {
        let properties = draft.properties.map(code)
        guard !properties.contains(nil) else { return nil }
        return table(
            ["Part", "Value"],
            [
                ["Store", code(draft.store)], ["Path", code(draft.path)],
                ["Properties", properties.compactMap(\.self).joined(separator: ", ")],
            ])
    }

    private func table(_ columns: [String], _ rows: [[String?]]) -> String? {
        var lines = [line(columns), "|" + String(repeating: "---|", count: columns.count)]
        for row in rows {
            let cells = row.compactMap(\.self)
            guard cells.count == columns.count else { return nil }
            lines.append(line(cells))
        }
        return lines.joined(separator: "\n")
    }

    private func line(_ cells: [String]) -> String { "| \(cells.joined(separator: " | ")) |" }

    private func cell(_ text: String) -> String? {
        FillIn.isOne(text) ? code(text) : MarkdownSource.cell(MaskedText(text))
    }

    private func code(_ text: String) -> String? { MarkdownSource.codeCell(MaskedText(text)) }

    // MARK: - Sections

    private var doNotAsk: String {
        "\(settings.name) does not hold this credential and cannot hand it out. "
            + "Ask the owner that the route names."
    }

    private var commands: String {
        let show = { (id: String) in "warden route show \(id) --json" }
        let fallback = draft.fallback.map { show($0) + "  # while the route is a draft" }
        let own = show(draft.id) + (fallback == nil ? "" : "  # after its promotion")
        return (["```sh", fallback, own, "```"] as [String?]).compactMap(\.self)
            .joined(separator: "\n")
    }

    private var gateLead: String {
        "Promotion gate: the route stays a draft until "
            + (draft.gates.count == 1 ? "this is true." : "all of these are true.")
    }

    private func list(_ texts: [String]) -> String? {
        let items = texts.map(words)
        guard !items.contains(nil) else { return nil }
        return items.compactMap(\.self).map { "- \($0)" }.joined(separator: "\n")
    }

    private var neverIn: String {
        "Never put the value into \(Wording.alternatives(settings.neverIn.map(\.shown)))."
    }

    private var checklist: [String] {
        [
            ("Confirm need", "what shows that the credential is needed"),
            ("Platform path", "what has to be there before a value is written"),
            ("Deployment wiring", "how the value reaches its consumer"),
            ("Smoke", "what shows that it works"),
            ("Rotation", "how the value is replaced"),
        ].enumerated().flatMap { index, step in
            [
                "### \(index + 1). \(step.0)",
                "- [ ] \(MarkdownSource.codeSpan(FillIn.text(step.1)))",
            ]
        }
    }

    private var seeAlso: String {
        let documents = draft.owners.compactMap { owner in
            owner.document.map { document in
                document.utf8.contains(UInt8(ascii: ":"))
                    ? document : "\(owner.repository):\(document)"
            }
        }
        return documents.isEmpty
            ? "No further document is known."
            : documents.map { "- \(MarkdownSource.codeSpan($0))" }.joined(separator: "\n")
    }
}
