/// Writes the completion script for zsh.
struct ZshCompletion {
    private let table: CompletionTable

    init(_ table: CompletionTable) {
        self.table = table
    }

    var text: String {
        let name = table.function
        return """
            #compdef \(table.tool)
            # Completion of \(table.tool) for zsh. Source this file, or name it \(name) in a folder
            # of $fpath.

            # Sets `below` and `flags` to the commands and options that the command `node` has.
            \(name)_node() {
                below=() flags=()
                case $node in
            \(nodes)
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
            \(table.valueCases(action: ZshCompletion.action))
                esac
            }

            \(ZshCompletion.walk(name))
            if [[ ${funcstack[1]} == \(name) ]]; then
                \(name) "$@"
            else
                compdef \(name) \(table.tool)
            fi

            """
    }

    private var nodes: String {
        table.nodes.map { node in
            """
                \(ShellQuoting.posix(node.key)))
                    below=(\(ZshCompletion.list(node.commands)))
                    flags=(\(ZshCompletion.list(node.options))) ;;
            """
        }.joined(separator: "\n")
    }

    private static func action(_ offer: CompletionTable.Slot.Offer) -> String {
        switch offer {
        case .nothing: "kind="
        case .choices(let choices):
            "kind=words values=(\(choices.map(ShellQuoting.described).joined(separator: " ")))"
        case .files: "kind=files"
        case .directories: "kind=directories"
        case .output(let words, let passing):
            "kind=output values=(\(words.map(ShellQuoting.posix).joined(separator: " "))) "
                + "passing=\(ShellQuoting.posix(passing.joined(separator: " ")))"
        }
    }

    /// The choices on lines of their own, between the brackets of an array.
    private static func list(_ choices: [Choice]) -> String {
        let indent = "\n            "
        let lines = choices.map { indent + ShellQuoting.described($0) }
        return lines.isEmpty ? "" : lines.joined() + "\n        "
    }
}
