internal import CommandLine

/// `warden completions`: the script that lets a shell complete warden's command lines.
struct Completions {
    private static let shell = Operand(
        "shell", .oneOf(Shell.allCases), help: "The shell to complete in")

    static let command = Command(
        "completions",
        summary: "Print the script that completes commands, options and route ids in your shell.",
        examples: [
            Example(
                "warden completions bash", "for ~/.local/share/bash-completion/completions/warden"),
            Example("warden completions zsh", "for a file _warden in a folder of $fpath"),
            Example("warden completions fish", "for ~/.config/fish/completions/warden.fish"),
        ],
        operands: [shell.declaration])

    private let shell: Shell

    init(_ arguments: ParsedArguments) {
        shell = arguments[Self.shell] ?? .bash
    }

    func run(in context: CommandContext) throws(CommandFailure) -> Answer {
        Answer(WardenText(CompletionScript(for: shell, of: context.commands).text))
    }
}
