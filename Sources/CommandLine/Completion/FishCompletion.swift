/// Writes the completion script for fish.
struct FishCompletion {
    private let table: CompletionTable

    init(_ table: CompletionTable) {
        self.table = table
    }

    var text: String {
        let name = "_" + table.function
        return """
            # Completion of \(table.tool) for fish. Source this file, or name it
            # \(table.tool).fish in ~/.config/fish/completions.

            # Sets `commands` and `options` to what the command `node` has.
            function \(name)_node -S
                set commands
                set options
                switch $node
            \(nodes)
                end
            end

            # Sets `slot` to the long name of the option $argv[1], if it takes a value, else
            # to nothing.
            function \(name)_slot -S
                switch "$node:$argv[1]"
            \(spellings)
                    case '*'
                        set slot ''
                end
            end

            # Sets `kind` and `values` to what can stand in `slot`.
            function \(name)_values -S
                set kind ''
                set values
                set passing
                switch "$node:$slot"
            \(offers)
                end
            end

            \(FishCompletion.walk(name))
            complete -c \(table.tool) -f -a '(\(name)_complete)'

            """
    }

    private var nodes: String {
        table.nodes.map { node in
            var lines = ["        case \(FishCompletion.quoted(node.key))"]
            if !node.commands.isEmpty {
                lines.append("            set commands \(FishCompletion.list(node.commands))")
            }
            lines.append("            set options \(FishCompletion.list(node.options))")
            return lines.joined(separator: "\n")
        }.joined(separator: "\n")
    }

    private var spellings: String {
        table.slots.filter { !$0.spellings.isEmpty }.map { slot in
            let patterns = slot.spellings.flatMap { slot.scope.patterns($0) { $0 } }
            let cases = patterns.map(FishCompletion.quoted).joined(separator: " ")
            return "        case \(cases)\n            set slot \(slot.name)"
        }.joined(separator: "\n")
    }

    private var offers: String {
        table.slots.map { slot in
            let patterns = slot.scope.patterns(slot.name) { $0 }
            let cases = patterns.map(FishCompletion.quoted).joined(separator: " ")
            let actions = FishCompletion.actions(slot.offer).map { "            " + $0 }
            return (["        case \(cases)"] + actions).joined(separator: "\n")
        }.joined(separator: "\n")
    }

    private static func actions(_ offer: CompletionTable.Slot.Offer) -> [String] {
        switch offer {
        case .nothing: ["set kind ''"]
        case .choices(let choices): ["set kind words", "set values \(list(choices))"]
        case .files: ["set kind files"]
        case .directories: ["set kind directories"]
        case .output(let words, let passing):
            [
                "set kind output",
                "set values \(words.map(quoted).joined(separator: " "))",
                "set passing \(passing.map(quoted).joined(separator: " "))",
            ]
        }
    }

    private static func quoted(_ text: String) -> String { ShellQuoting.fish(text) }

    /// The choices as words, each with a tab and its meaning, on lines of their own.
    private static func list(_ choices: [Choice]) -> String {
        choices.map { choice in
            let meaning = choice.meaning.isEmpty ? "" : "\\t" + quoted(choice.meaning)
            return "\\\n                " + quoted(choice.text) + meaning
        }.joined(separator: " ")
    }
}
