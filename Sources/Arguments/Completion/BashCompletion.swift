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
            \(spellings)
                *) slot= ;;
                esac
            }

            # Sets `kind` and `values` to what can stand in `slot`.
            \(name)_values() {
                kind= values=() passing=
                case $node:$slot in
            \(offers)
                esac
            }

            \(BashCompletion.walk(name))
            complete -F \(name) \(table.tool)

            """
    }

    private var nodes: String {
        lines(table.nodes) { node in
            let commands = node.commands.map { ShellQuoting.posix($0.text) }
            let options = node.options.map { ShellQuoting.posix($0.text) }
            return """
                    \(ShellQuoting.posix(node.key)))
                        commands=(\(commands.joined(separator: " ")))
                        options=(\(options.joined(separator: " "))) ;;
                """
        }
    }

    private var spellings: String {
        lines(table.slots.filter { !$0.spellings.isEmpty }) { slot in
            let patterns = slot.spellings.flatMap {
                slot.scope.patterns($0, quote: ShellQuoting.posix)
            }
            return "    \(patterns.joined(separator: " | "))) slot=\(slot.name) ;;"
        }
    }

    private var offers: String {
        lines(table.slots) { slot in
            let name = slot.name == "*" ? "" : slot.name
            let patterns = slot.scope.patterns(name, quote: ShellQuoting.posix)
                .map { slot.name == "*" ? $0 + "*" : $0 }
            return
                "    \(patterns.joined(separator: " | "))) \(BashCompletion.action(slot.offer)) ;;"
        }
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

    private func lines<Element>(_ elements: [Element], _ line: (Element) -> String) -> String {
        elements.map(line).joined(separator: "\n")
    }
}
