import Diagnostics

extension OfferedFixTests {
    private static let custody =
        "custody:\n  store: openbao\n  path: platform/prod-secrets\n  properties: [API_KEY]\n"

    static let owners =
        "owners:\n  - concern: The path\n    repo: platform\n    doc: docs/openbao.md\n"

    static let left = [
        Case(
            "two paths with prose between them", .playbookCustody, route: custody,
            page: """
                ## Expected custody shape

                | Part | Value |
                |---|---|
                | Path | `platform/secrets` in prod, `platform/test` in test |
                | Properties | `API_KEY` |
                """),
        Case(
            "another property, with what it is for", .playbookCustody, route: custody,
            page: """
                ## Expected custody shape

                | Part | Value |
                |---|---|
                | Path | `platform/prod-secrets` |
                | Properties | `API_KEY`, `OTHER_KEY` for billing |
                """),
        Case(
            "a property that looks the same", .playbookCustody, route: custody,
            page: """
                ## Expected custody shape

                | Part | Value |
                |---|---|
                | Path | `platform/prod-secrets` |
                | Properties | `API_\u{212A}EY` or `API_KEY2` |
                """),
        Case(
            "a path that the route does not have", .playbookCustody,
            route: "custody:\n  store: openbao\n",
            page: """
                ## Expected custody shape

                | Part | Value |
                |---|---|
                | Path | `a/b` |
                """),
        Case(
            "prose where the path belongs", .playbookCustody, route: custody,
            page: """
                ## Expected custody shape

                | Part | Value |
                |---|---|
                | Path | ask Ada first |
                | Properties | `API_KEY` |
                """),
        Case(
            "a command where the path belongs", .playbookCustody, route: custody,
            page: """
                ## Expected custody shape

                | Part | Value |
                |---|---|
                | Path | ask with `bao kv list` first |
                | Properties | `API_KEY` |
                """),
        Case(
            "a command alone where the path belongs", .playbookCustody, route: custody,
            page: """
                ## Expected custody shape

                | Part | Value |
                |---|---|
                | Path | `bao kv list` |
                | Properties | `API_KEY` |
                """),
        Case(
            "a path of another form, with prose beside it", .playbookCustody, route: custody,
            page: """
                ## Expected custody shape

                | Part | Value |
                |---|---|
                | Path | read `docs/openbao.md` first |
                | Properties | `API_KEY` |
                """),
        Case(
            "a phone number where the path belongs", .playbookCustody, route: custody,
            page: """
                ## Expected custody shape

                | Part | Value |
                |---|---|
                | Path | +43/555-1234 |
                | Properties | `API_KEY` |
                """),
        Case(
            "a path that is to be done", .playbookCustody, route: custody,
            page: """
                ## Expected custody shape

                | Part | Value |
                |---|---|
                | Path | TBD |
                | Properties | `API_KEY` |
                """),
        Case(
            "a command where the property belongs", .playbookCustody, route: custody,
            page: """
                ## Expected custody shape

                | Part | Value |
                |---|---|
                | Path | `platform/prod-secrets` |
                | Properties | run `make props` to see them |
                """),
        Case(
            "a name where the property belongs", .playbookCustody, route: custody,
            page: """
                ## Expected custody shape

                | Part | Value |
                |---|---|
                | Path | `platform/prod-secrets` |
                | Properties | see-ada |
                """),
        Case(
            "one other property, with what it is for", .playbookCustody, route: custody,
            page: """
                ## Expected custody shape

                | Part | Value |
                |---|---|
                | Path | `platform/prod-secrets` |
                | Properties | `OTHER_KEY` for billing |
                """),
        Case(
            "two properties of which one differs", .playbookCustody,
            route: custody.replacing("[API_KEY]", with: "[ONE_KEY, TWO_KEY]"),
            page: """
                ## Expected custody shape

                | Part | Value |
                |---|---|
                | Path | `platform/prod-secrets` |
                | Properties | first `TWO_KEY`, then `THREE_KEY` |
                """),
        Case(
            "a column with a name of its own", .playbookOwners, route: owners,
            page: """
                ## Owners

                | Concern | Owner repo | Author |
                |---|---|---|
                | The path | `platform` | ada |
                """),
        Case(
            "a row of which only the repository is the route's", .playbookOwners, route: owners,
            page: """
                ## Owners

                | Concern | Owner repo | Authoritative doc |
                |---|---|---|
                | Billing questions | `platform` | `docs/billing.md` |
                """),
        Case(
            "another action of the same repository", .playbookActions,
            route: "actions:\n  - repo: platform\n    action: Provision it\n",
            page: """
                ## Owner-repo next actions

                | Repo | Action |
                |---|---|
                | `platform` | Rotate it each spring |
                """),
        Case(
            "an id with a sentence after it", .playbookHeader,
            route: "status: draft\nfallback: null\ngates:\n  - condition: It works\n",
            page: "Catalog: `key`, active since May, until the store moves"),
        Case(
            "a table about something else", .playbookCustody, route: custody,
            page: "## Expected custody shape\n\n| Who | Phone |\n|---|---|\n| Ada | +43 |"),
        Case(
            "other columns", .playbookOwners, route: owners,
            page: "## Owners\n\n| Who | What |\n|---|---|\n| a | b |"),
        Case(
            "two misspelt columns", .playbookOwners, route: owners,
            page: """
                ## Owners

                | Concrn | Ownr repo | Authoritative doc |
                |---|---|---|
                | The path | `platform` | `docs/openbao.md` |
                """),
        Case(
            "a misspelt repository", .playbookOwners, route: owners,
            page: """
                ## Owners

                | Concern | Owner repo | Authoritative doc |
                |---|---|---|
                | The path | `plattform` | `docs/openbao.md` |
                """),
        Case(
            "a row of nobody", .playbookOwners, route: owners,
            page: """
                ## Owners

                | Concern | Owner repo | Authoritative doc |
                |---|---|---|
                | The path | `platform` | `docs/openbao.md` |
                | Billing questions | `finance` | `docs/billing.md` |
                """),
        Case(
            "a concern that says more", .playbookOwners, route: owners,
            page: """
                ## Owners

                | Concern | Owner repo | Authoritative doc |
                |---|---|---|
                | The path and whom to ask | `platform` | `docs/openbao.md` |
                """),
        Case(
            "a concern with a remark", .playbookOwners, route: owners,
            page: """
                ## Owners

                | Concern | Owner repo | Authoritative doc |
                |---|---|---|
                | The way (ask Ada) | `platform` | `docs/openbao.md` |
                """),
        Case(
            "a repository twice, both with other concerns", .playbookOwners,
            route: owners + "  - concern: The store\n    repo: platform\n    doc: docs/store.md\n",
            page: """
                ## Owners

                | Concern | Owner repo | Authoritative doc |
                |---|---|---|
                | One | `platform` | `docs/openbao.md` |
                | Two | `platform` | `docs/store.md` |
                """),
        Case(
            "an action that is done", .playbookActions,
            page: "## Owner-repo next actions\n\n| Repo | Action |\n|---|---|\n| `a` | b |\n"),
        Case(
            "a draft with a reason of its own", .playbookHeader,
            page: "Catalog: `key`, draft until the path exists"),
        Case(
            "two ids", .playbookHeader, page: "Catalog: `one-key` or `two-key`"),
        Case("a sentence", .playbookHeader, page: "Catalog: see the board"),
        Case(
            "a workplan in a sentence", .playbookHeader, route: "workplan: WP-1 T4",
            page: "Workplan: see the board of WP-1 T3"),
        Case("a title with a link", .playbookHeader, page: "# [Another](https://a.example/b)"),
        Case(
            "a title that another link names", .playbookHeader,
            page: "# Another title\n\nSee [above](#another-title)."),
        Case(
            "a title with a character that nobody sees", .playbookHeader,
            route: "title: \"The \\u202Eyek\"", page: "# Another title"),
        Case(
            "a workplan with a character that nobody sees", .playbookHeader,
            route: "workplan: \"WP\\u200B-1\"", page: "Workplan: WP-2"),
        Case(
            "the page of another route", .playbookHeader,
            route: "playbook: wiki/playbooks/other.md", page: "# Another title",
            at: "wiki/playbooks/other.md"),
        Case(
            "a page that is no playbook", .playbookHeader, route: "playbook: wiki/Routing.md",
            page: "# Another title", at: "wiki/Routing.md"),
        Case(
            "a page outside the wiki", .playbookHeader, route: "playbook: README.md",
            page: "# Another title", at: "README.md"),
    ]
}
