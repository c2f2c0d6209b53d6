/// A shell that completion scripts are made for.
public enum Shell: String, CaseIterable, Sendable {
    /// GNU Bash, from 3.2 on.
    case bash

    /// The Z shell, from 5.0 on.
    case zsh

    /// The friendly interactive shell, from 3.0 on.
    case fish
}

/// A script that teaches a shell to complete a tool's command lines.
public struct CompletionScript: Sendable {
    /// The script, with a line break at its end.
    public let text: String

    /// Writes the script for `shell`.
    ///
    /// It completes commands, options, closed values, files and folders by itself, and runs the
    /// tool only for values that are declared as its output.
    public init(for shell: Shell, of command: Command) {
        let table = CompletionTable(of: command)
        text =
            switch shell {
            case .bash: BashCompletion(table).text
            case .zsh: ZshCompletion(table).text
            case .fish: FishCompletion(table).text
            }
    }
}
