internal import CommandLine

/// The help of a command.
struct HelpPage: AnswerContent {
    private let commands: Command
    private let path: [String]

    /// The help of the command at `path`, which begins with the tool's own name.
    init(of commands: Command, at path: [String]) {
        self.commands = commands
        self.path = path
    }

    func document(style: TextStyle) -> Document {
        let help = commands.help(
            for: path, width: style.proseWidth, sections: Reference.sections)
        return .text(
            help.lines.map { line in
                line.map { style.paint(.block($0.text), TextStyle.Role($0.style)) }.joined()
            }.lines)
    }
}

/// A text of warden's own: the manual page, a script for a shell.
struct WardenText: AnswerContent {
    private let text: String

    /// Takes a text with its final line break.
    init(_ text: String) {
        self.text = text
    }

    func document(style: TextStyle) -> Document { .own(text) }
}

extension TextStyle.Role {
    fileprivate init(_ style: HelpText.Style) {
        switch style {
        case .plain: self = .plain
        case .heading: self = .label
        case .literal: self = .command
        case .placeholder: self = .faint
        }
    }
}
