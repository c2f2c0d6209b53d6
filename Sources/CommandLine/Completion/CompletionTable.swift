/// What can stand where on a command line: the same for every shell.
struct CompletionTable {
    /// A command; its key is the words that lead to it behind the tool's name, with spaces.
    struct Node {
        let key: String
        let commands: [Choice]
        let options: [Choice]
    }

    /// Where a slot is to be found.
    enum Scope {
        case everywhere
        case command(String)
        case commandAndBelow(String)
    }

    /// A place that takes a value: an option, or the place of an operand.
    struct Slot {
        let scope: Scope

        /// The option's long name, or the operand's number from 1 on, `*` for all that are left.
        let name: String

        /// The option as it can be typed; empty for an operand.
        let spellings: [String]

        let value: ValueDeclaration
    }

    let tool: String
    let nodes: [Node]

    /// Those of options first, for the number of an operand may be `*`.
    let slots: [Slot]

    /// The start of the names of the script's functions.
    var function: String { "_" + String(tool.map { $0 == "-" ? "_" : $0 }) }

    init(of command: Command) {
        tool = command.name
        let paths = CommandPath(command).withAllBelow
        nodes = paths.map(CompletionTable.node)
        slots =
            paths.flatMap(CompletionTable.optionSlots) + paths.flatMap(CompletionTable.operandSlots)
    }

    private static func key(_ path: CommandPath) -> String {
        path.names.dropFirst().joined(separator: " ")
    }

    private static func node(_ path: CommandPath) -> Node {
        var commands = path.command.subcommands.map { Choice($0.name, $0.summary) }
        if path.isOutermost, !commands.isEmpty {
            commands.append(Choice("help", "Show the help of a command."))
        }
        let options = path.options.map { Choice($0.spelling, $0.help) }
        return Node(key: key(path), commands: commands, options: options)
    }

    private static func optionSlots(_ path: CommandPath) -> [Slot] {
        let key = key(path)
        let scope: Scope =
            if path.isOutermost {
                .everywhere
            } else if path.command.subcommands.isEmpty {
                .command(key)
            } else {
                .commandAndBelow(key)
            }
        return path.command.options.compactMap { option in
            guard let value = option.value else { return nil }
            let short = option.short.map { ["-\($0)"] } ?? []
            return Slot(
                scope: scope, name: option.name, spellings: [option.spelling] + short,
                value: value)
        }
    }

    private static func operandSlots(_ path: CommandPath) -> [Slot] {
        let key = key(path)
        return path.command.operands.enumerated().map { index, operand in
            Slot(
                scope: .command(key), name: operand.value.isRepeatable ? "*" : String(index + 1),
                spellings: [], value: operand.value)
        }
    }
}

extension CompletionTable.Slot {
    /// What a shell offers there.
    var offer: Offer {
        if !value.choices.isEmpty { return .choices(value.choices) }
        return switch value.completion {
        case .nothing: .nothing
        case .files: .files
        case .directories: .directories
        case .output(let words, let passed): .output(words, passing: passed)
        }
    }

    /// The kinds of things that a shell offers.
    enum Offer {
        case nothing
        case choices([Choice])
        case files
        case directories
        case output([String], passing: [String])
    }
}

extension CompletionTable.Scope {
    /// Shell patterns for `key:word` in this scope, quoted by `quote` but for their wildcards.
    func patterns(_ word: String, quote: (String) -> String) -> [String] {
        switch self {
        case .everywhere: ["*" + quote(":" + word)]
        case .command(let key): [quote("\(key):\(word)")]
        case .commandAndBelow(let key):
            [quote("\(key):\(word)"), quote("\(key) ") + "*" + quote(":" + word)]
        }
    }
}
