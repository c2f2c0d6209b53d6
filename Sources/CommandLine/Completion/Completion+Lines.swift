internal import Text

extension Completion {
    /// What the tool prints for the script of `shell`, with line breaks.
    ///
    /// The first line is `value`, `file` or `directory`; the second what precedes each value in its
    /// word; the third what is typed of the value. Then comes a line for each value, in zsh and
    /// fish with a tab and its meaning. `values` returns those of a kind that the tool knows.
    ///
    /// What is printed goes into a command line, so a value is left out when it holds more than
    /// letters, digits and `-._/:@+`, and a meaning when it holds a hidden character.
    public func lines(for shell: Shell, values: (ValueKind) -> [Choice]) -> String {
        guard Self.isVisible(typed), Self.isVisible(prefix) else { return "" }
        switch offer {
        case .files: return "file\n\(prefix)\n\(typed)\n"
        case .folders: return "directory\n\(prefix)\n\(typed)\n"
        case .choices(let choices): return lines(choices, shell)
        case .values(let kind):
            // One that begins with a dash would be an option.
            return lines(values(kind).filter { $0.text.utf8.first != UInt8(ascii: "-") }, shell)
        }
    }

    /// zsh and fish choose among all values by rules of their own; bash takes what it gets.
    private func lines(_ choices: [Choice], _ shell: Shell) -> String {
        let lines = choices.filter { choice in
            Self.isPlain(choice.text)
                && (shell != .bash || choice.text.utf8.starts(with: typed.utf8))
        }.map { choice in
            let hasMeaning =
                shell != .bash && !choice.meaning.isEmpty && Self.isVisible(choice.meaning)
            return choice.text + (hasMeaning ? "\t\(choice.meaning)" : "") + "\n"
        }
        return "value\n\(prefix)\n\(typed)\n" + lines.joined()
    }

    private static func isPlain(_ text: String) -> Bool {
        !text.isEmpty
            && text.utf8.allSatisfy { byte in
                switch byte {
                case UInt8(ascii: "-")...UInt8(ascii: ":"), UInt8(ascii: "_"), UInt8(ascii: "@"),
                    UInt8(ascii: "+"):
                    true
                default: byte.isLetter
                }
            }
    }

    private static func isVisible(_ text: String) -> Bool {
        text.unicodeScalars.allSatisfy { HiddenCharacter($0) == nil }
    }
}
