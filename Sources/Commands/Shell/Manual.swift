internal import CommandLine

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
                    of: context.commands, version: WardenVersion.current,
                    sections: Reference.sections
                ).text))
    }
}
