internal import CommandLine
internal import Secrets

/// `warden completions`: the script that lets a shell complete warden's command lines, and what
/// that script asks for.
struct Completions: RunnableCommand {
    private static let shell = Operand(
        "shell", .oneOf(Shell.allCases), help: "The shell to complete in")
    private static let line = Option(
        "line", .text, placeholder: "LINE",
        help: "Print what can follow this command line instead; the script asks for it")

    static let command = WardenCommand(
        Command(
            "completions",
            summary: "Print the script that completes command lines in your shell.",
            examples: [
                Example(
                    "warden completions bash > ~/.local/share/bash-completion/completions/warden",
                    "complete in bash"),
                Example(
                    "warden completions zsh > \"${fpath[1]}/_warden\"",
                    "complete in zsh; any folder of $fpath will do"),
                Example(
                    "warden completions fish > ~/.config/fish/completions/warden.fish",
                    "complete in fish"),
            ],
            options: [line.declaration],
            operands: [shell.declaration]),
        run: Completions.init)

    private let shell: Shell
    private let line: MaskedText?

    init(_ arguments: ParsedArguments) {
        shell = arguments[Self.shell]
        line = arguments[Self.line]
    }

    func run(in context: CommandContext) throws(CommandFailure) -> Answer {
        guard let line else {
            let script = CompletionScript(
                for: shell, of: context.commands.name,
                asking: [
                    Self.command.declaration.name, shell.rawValue, Self.line.declaration.spelling,
                ])
            return Answer(WardenText(script.text))
        }
        let completion = context.commands.completion(of: line.shown, in: shell) { name in
            context.surroundings.variable(name)
        }
        guard let completion else { return Answer(CompletionLines(text: "")) }
        let values = KnownValues(in: context.reading(completion.arguments))
        return Answer(
            CompletionLines(
                text: completion.lines(for: shell) { kind in
                    // bash shows no meanings, so they are not read.
                    values.choices(of: kind, withMeanings: shell != .bash)
                }))
    }
}

/// The lines from which the script for a shell takes what it offers.
private struct CompletionLines: AnswerContent {
    let text: String

    func document(style: TextStyle) -> Document { .text(.document(text)) }
}
