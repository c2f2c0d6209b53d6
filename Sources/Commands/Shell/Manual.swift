internal import Catalog
internal import CommandLine
internal import Secrets

/// `warden manual`: the manual page.
struct Manual: RunnableCommand {
    static let command = WardenCommand(
        Command(
            "manual",
            summary: "Print the manual page.",
            examples: [
                Example("warden manual | man -l -", "read it"),
                Example("warden manual > warden.1", "put it in a folder of $MANPATH"),
            ]),
        run: { _ in Manual() })

    func run(in context: CommandContext) throws(CommandFailure) -> Answer {
        Answer(
            WardenText(
                ManualPage(
                    of: context.commands, version: WardenVersion.current, sections: Self.sections
                ).text))
    }

    private static let sections = [
        ManualSection(
            "EXIT STATUS",
            [
                .definition("0", "It ran, and the answer is yes or clean."),
                .definition(
                    "1", "It ran, and the answer is no: no such route, nothing found, or findings."),
                .definition("2", "The command line is wrong."),
                .definition(
                    "3",
                    "It could not answer in full: no catalog, or a file that is broken or cannot be read."
                ),
            ]),
        ManualSection(
            "ENVIRONMENT",
            [
                .definition(
                    "WARDEN_ROOT", "The root of the repository, where --root does not name it."),
                .definition(
                    "WARDEN_JOBS", "How many workers read the catalog; one per processor otherwise."
                ),
                .definition(
                    "GITHUB_ACTIONS, GITHUB_STEP_SUMMARY, GITHUB_WORKSPACE",
                    "Set by GitHub Actions: lint prints annotations, and adds a summary to the page of the step."
                ),
                .definition("NO_COLOR", "When it is not empty, nothing is coloured."),
                .definition(
                    "CLICOLOR_FORCE",
                    "When it is neither empty nor 0, output is coloured when piped too."),
            ]),
        ManualSection(
            "FILES",
            [
                .definition(RouteID.path(named: "<id>").shown, "A route."),
                .definition(RouteID.playbookPath(named: "<id>").shown, "Its playbook."),
            ]),
    ]
}
