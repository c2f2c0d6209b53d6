internal import Catalog
internal import CommandLine
internal import Secrets

/// What holds for every command: at the end of `warden --help` and of the manual page.
enum Reference {
    /// The sections, in their order.
    static let sections = [exitStatus, environment, files, documentation]

    private static let exitStatus = ReferenceSection(
        "Exit status", ExitStatus.allCases.map { .definition("\($0.rawValue)", $0.meaning) })

    private static let environment = ReferenceSection(
        "Environment",
        [
            .definition(
                "WARDEN_ROOT", "The root of the repository, where --root does not name it."),
            .definition(
                "WARDEN_JOBS", "How many workers read the catalog; one per processor otherwise."),
            .definition(
                "GITHUB_ACTIONS, GITHUB_STEP_SUMMARY, GITHUB_WORKSPACE",
                """
                Set by GitHub Actions: lint prints annotations, and adds a summary to the page of \
                the step.
                """),
            .definition(
                "CI_PROJECT_DIR",
                "Set by GitLab: the paths in reports begin there, as with GITHUB_WORKSPACE."),
            .definition("NO_COLOR", "When it is not empty, nothing is coloured."),
            .definition(
                "CLICOLOR_FORCE",
                "When it is neither empty nor 0, output is coloured when piped too."),
        ])

    private static let files = ReferenceSection(
        "Files",
        [
            .definition(RouteID.path(named: "<id>").shown, "A route."),
            .definition(RouteID.playbookPath(named: "<id>").shown, "Its playbook."),
            .definition(Settings.path.shown, "What holds for the whole catalog; optional."),
        ])

    private static let documentation = ReferenceSection(
        "Documentation",
        [
            .definition("warden help <command>", "Everything about one command."),
            .definition("warden manual", "The manual page."),
            .definition("warden rule <name>", "What a rule of lint demands, and why."),
            .definition(
                "wiki/",
                """
                In the repository of warden itself: CatalogFormat.md has the fields of a route, \
                LintRules.md the rules, JsonOutput.md the documents for programs, \
                ContinuousIntegration.md the set-up in CI and in pre-commit.
                """),
        ])
}
