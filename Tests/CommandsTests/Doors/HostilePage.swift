@testable import Specimens

/// Writes playbooks and other pages with a text from outside in every place of them.
struct HostilePage {
    /// The name of the page, without its ending.
    let name: String

    /// How many places hold a text from outside: one in so many holds what a right page has.
    let rightOneIn: Int

    private func place(_ part: String) -> String { "\(name).md, \(part)" }

    // MARK: - Pieces

    /// A text in one of the spellings of Markdown.
    private func inline(_ part: String, or right: String, from supply: inout Supply) -> String {
        if supply.once(in: rightOneIn) { return right }
        let spelling = supply.generator.pick(MarkdownSpelling.allCases, or: .plain)
        let text = supply.next(.line, for: place("\(part), \(spelling)"))
        return spelling.write(text, &supply.generator)
    }

    private func cell(_ part: String, or right: String, from supply: inout Supply) -> String {
        if supply.once(in: rightOneIn) { return right }
        let spelling = supply.generator.pick(MarkdownSpelling.allCases, or: .plain)
        let text = supply.next(.line, for: place("a cell of \(part), \(spelling)"))
        return spelling.writeCell(text, &supply.generator)
    }

    private func raw(_ part: String, _ fit: Supply.Fit, from supply: inout Supply) -> String {
        supply.next(fit, for: place(part))
    }

    private func table(
        _ part: String, _ header: [String], _ rows: [[String]], from supply: inout Supply
    ) -> [String] {
        var lines = ["| \(header.joined(separator: " | ")) |"]
        lines.append("|" + String(repeating: "---|", count: header.count))
        for row in rows {
            let cells = row.map { cell(part, or: $0, from: &supply) }
            lines.append("| \(cells.joined(separator: " | ")) |")
        }
        return lines + [""]
    }

    // MARK: - The page

    /// The text of the page: in the form of a playbook, whatever it is.
    func text(from supply: inout Supply) -> String {
        let parts = [
            header(from: &supply), owners(from: &supply), custody(from: &supply),
            checklist(from: &supply), actions(from: &supply), words(from: &supply),
        ]
        return parts.flatMap { $0 }.joined(separator: "\n") + "\n"
    }

    private func header(from supply: inout Supply) -> [String] {
        let heading = "# " + inline("title", or: "Right", from: &supply)
        let date = "Date: " + inline("date", or: "2026-06-24", from: &supply)
        let workplan = "Workplan: " + inline("workplan", or: "Right", from: &supply)
        let catalog = supply.pick(
            "Catalog: `\(name)`", "Catalog: `\(raw("catalog", .line, from: &supply))`",
            "Catalog: `\(name)` (\(inline("catalog", or: "draft", from: &supply)))")
        let gap = supply.pick([""], [])
        return [heading, "", date] + gap + [workplan] + gap + [catalog, ""]
    }

    private func owners(from supply: inout Supply) -> [String] {
        ["## Owners", ""]
            + table(
                "owners", ["Concern", "Owner repo", "Authoritative doc"],
                [["Right", "`platform`", "`docs/keys.md`"], ["Right", "`billing`", "`a.md`"]],
                from: &supply)
    }

    private func custody(from supply: inout Supply) -> [String] {
        var lines = ["## Expected custody shape", ""]
        if supply.once(in: 2) {
            lines += table(
                "custody", ["Part", "Value"],
                [["Store", "openbao"], ["Path", "`a/b/c`"], ["Properties", "`API_KEY`"]],
                from: &supply)
        } else {
            lines += [
                "Documented path:", "", "```text", raw("the path", .lines, from: &supply), "```",
                "",
                "Property name: " + inline("property", or: "`API_KEY`", from: &supply), "",
            ]
        }
        return lines + [inline("custody", or: "Right.", from: &supply), ""]
    }

    private func checklist(from supply: inout Supply) -> [String] {
        var lines = ["## Worker checklist", ""]
        // Two of the steps of a right checklist hold all that five would.
        let steps = ["Confirm need", "Platform path"]
        for (index, step) in steps.enumerated() {
            let title = "### \(index + 1). \(step) "
            lines += [title + inline("step", or: "", from: &supply), ""]
            let box = supply.pick("- [ ] ", "- [x] ", "- [] ", "1. [ ] ")
            lines += [box + inline("item", or: "Right.", from: &supply)]
            let indented = raw("code in an item", .lines, from: &supply)
                .split(separator: "\n", omittingEmptySubsequences: false).map { "  \($0)" }
            lines += ["", "  ```sh"] + indented + ["  ```", ""]
            let fence = raw("code of a step", .lines, from: &supply)
            lines += supply.pick(["```sh", fence, "```", ""], ["~~~", fence, "~~~", ""])
        }
        return lines
    }

    private func actions(from supply: inout Supply) -> [String] {
        ["## Owner-repo next actions", ""]
            + table(
                "actions", ["Repo", "Action"], [["`platform`", "Right"], ["`billing`", "Right"]],
                from: &supply)
    }

    private func words(from supply: inout Supply) -> [String] {
        let command = supply.pick("route show", "route shw", "lint", "rule", "route find --limit")
        let heading = raw("a heading", .line, from: &supply)
        let named = raw("the value of a name", .namedValue, from: &supply)
        return [
            "## Do not ask ops-warden", "",
            "```sh", "warden \(command) \(raw("a command", .line, from: &supply))", "```", "",
            "Run `warden route show \(raw("a command in code", .line, from: &supply))`.", "",
            "## Heading \(heading)", "", "[up](#heading)",
            "[there](\(name).md#\(inline("an anchor", or: "x", from: &supply)))", "",
            "<!-- \(raw("a comment", .lines, from: &supply)) -->", "",
            "<!-- warden: ignore[\(raw("a rule", .line, from: &supply))] -->",
            inline("a line that is ignored", or: "Right.", from: &supply),
            "<!-- warden: ignore[broken-link] \(raw("a reason", .line, from: &supply)) -->", "",
            "```yaml", "client_secret: \(named)", "```", "", "And \(named) again, [a](\(named)).",
            "",
            "[reference]: \(raw("a reference", .line, from: &supply))", "",
            "    " + raw("indented code", .line, from: &supply), "",
            "<div>", raw("HTML", .lines, from: &supply), "</div>", "",
            raw("lines of text", .lines, from: &supply),
        ]
    }
}
