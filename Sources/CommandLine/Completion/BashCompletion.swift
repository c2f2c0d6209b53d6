/// Writes the completion script for bash.
struct BashCompletion {
    private let table: CompletionTable

    init(_ table: CompletionTable) {
        self.table = table
    }

    var text: String {
        let name = table.function
        return """
            # Completion of \(table.tool) for bash. Source this file.

            # Sets `commands` and `options` to what the command `node` has.
            \(name)_node() {
                case $node in
            \(nodes)
                *) commands=() options=() ;;
                esac
            }

            # Sets `slot` to the long name of the option $1, if it takes a value, else to nothing.
            \(name)_slot() {
                case $node:$1 in
            \(table.slotCases)
                *) slot= ;;
                esac
            }

            # Sets `kind` and `values` to what can stand in `slot`.
            \(name)_values() {
                kind= values=() passing=
                case $node:$slot in
            \(table.valueCases(action: BashCompletion.action))
                esac
            }

            \(BashCompletion.walk(name))
            complete -F \(name) \(table.tool)

            """
    }

    private var nodes: String {
        table.nodes.map { node in
            let commands = node.commands.map { ShellQuoting.posix($0.text) }
            let options = node.options.map { ShellQuoting.posix($0.text) }
            return """
                    \(ShellQuoting.posix(node.key)))
                        commands=(\(commands.joined(separator: " ")))
                        options=(\(options.joined(separator: " "))) ;;
                """
        }.joined(separator: "\n")
    }

    private static func action(_ offer: CompletionTable.Slot.Offer) -> String {
        switch offer {
        case .nothing: "kind="
        case .choices(let choices):
            "kind=words values=(\(quoted(choices.map(\.text))))"
        case .files: "kind=files"
        case .directories: "kind=directories"
        case .output(let words, let passing):
            "kind=output values=(\(quoted(words))) "
                + "passing=\(ShellQuoting.posix(passing.joined(separator: " ")))"
        }
    }

    private static func quoted(_ words: [String]) -> String {
        words.map(ShellQuoting.posix).joined(separator: " ")
    }
}
