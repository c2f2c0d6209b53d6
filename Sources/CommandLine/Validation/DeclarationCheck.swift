internal import Text
internal import Secrets

extension Command {
    /// What is wrong with the declaration of this tool, one sentence for each mistake.
    ///
    /// It looks at all commands below this one too. A test of the tool holds it empty, for
    /// parsing, help and completion rely on it: names are unique along a path, every default and
    /// alias is a right value, every example can be parsed.
    public func declarationProblems() -> [String] {
        CommandPath(self).withAllBelow.flatMap { path in
            let check = DeclarationCheck(path, root: self)
            let problems =
                check.commandProblems + check.optionProblems + check.valueProblems
                + check.referenceProblems + check.operandProblems + check.exampleProblems
            return problems.map { "`\(path.line)`: \($0)" }
        }
    }
}

/// Looks for mistakes in the declaration of one command.
struct DeclarationCheck {
    private let path: CommandPath
    private let command: Command
    private let root: Command

    init(_ path: CommandPath, root: Command) {
        self.path = path
        self.root = root
        command = path.command
    }

    // MARK: The command itself

    var commandProblems: [String] {
        var problems: [String] = []
        if !DeclarationCheck.isName(command.name) { problems.append("is no name for a command") }
        if command.name == "help" { problems.append("is named as the command that shows help") }
        if command.summary != DeclarationCheck.oneLine(command.summary) + "." {
            problems.append("its summary is not one line with a full stop")
        }
        if !command.operands.isEmpty, !command.subcommands.isEmpty {
            problems.append("has operands and subcommands")
        }
        let names = DeclarationCheck.repeated(command.subcommands.map(\.name))
        return problems + names.map { "has two commands named \($0)" }
    }

    // MARK: Options

    /// All options that share the command line with those of this command.
    private var options: [OptionDeclaration] {
        path.commands.flatMap(\.options) + [.help, .version]
    }

    var optionProblems: [String] {
        let longs = DeclarationCheck.repeated(options.map(\.name))
        let shorts = DeclarationCheck.repeated(options.compactMap(\.short).map(String.init))
        var problems = longs.map { "has two options named --\($0)" }
        problems += shorts.map { "has two options named -\($0)" }
        for option in command.options {
            if !DeclarationCheck.isName(option.name) {
                problems.append("\(option.spelling) is no name for an option")
            }
            if let short = option.short, !(short.isASCII && (short.isLetter || short.isNumber)) {
                problems.append("\(option.spelling) has a short name that is no letter or digit")
            }
            if option.help.isEmpty || option.help != DeclarationCheck.oneLine(option.help) {
                problems.append("\(option.spelling): its help is not one line without a full stop")
            }
        }
        return problems
    }

    var valueProblems: [String] {
        var problems: [String] = []
        for option in command.options {
            guard let value = option.value else { continue }
            problems += DeclarationCheck.problems(of: value, named: option.spelling)
            if let text = value.defaultText, let problem = value.problem(MaskedText(text)) {
                problems.append("\(option.spelling): its default is no value: \(problem.reason)")
            }
        }
        for operand in command.operands {
            problems += DeclarationCheck.problems(of: operand.value, named: "<\(operand.name)>")
        }
        return problems
    }

    private static func problems(of value: ValueDeclaration, named name: String) -> [String] {
        var problems = repeated(value.choices.map(\.text)).map { "\(name) has two values \($0)" }
        let hasSpace = value.placeholder.utf8.contains(UInt8(ascii: " "))
        if value.placeholder.isEmpty || hasSpace {
            problems.append("\(name) has a placeholder that is not one word")
        }
        return problems
    }

    /// Aliases and constraints name options that are there.
    var referenceProblems: [String] {
        var problems: [String] = []
        for option in command.options {
            guard case .alias(let name, let text) = option.effect else { continue }
            let target = options.first { $0.name == name }
            guard let value = target?.value else {
                problems.append("\(option.spelling) sets --\(name), which takes no value")
                continue
            }
            guard let problem = value.problem(MaskedText(text)) else { continue }
            problems.append("\(option.spelling) sets --\(name) to no value: \(problem.reason)")
        }
        for name in command.constraints.flatMap({ [$0.option] + $0.others }) {
            if options.contains(where: { $0.name == name }) { continue }
            problems.append("a constraint names --\(name), which is not there")
        }
        return problems
    }

    // MARK: Operands

    var operandProblems: [String] {
        var problems = DeclarationCheck.repeated(command.operands.map(\.name))
            .map { "has two operands named <\($0)>" }
        for (operand, next) in zip(command.operands, command.operands.dropFirst()) {
            if operand.value.isRepeatable {
                problems.append("<\(operand.name)> takes all words, and <\(next.name)> follows")
            } else if !operand.isRequired, next.isRequired {
                problems.append("<\(next.name)> is required after one that is not")
            }
        }
        for operand in command.operands {
            if operand.help.isEmpty || operand.help != DeclarationCheck.oneLine(operand.help) {
                problems.append("<\(operand.name)>: its help is not one line without a full stop")
            }
        }
        return problems
    }

    // MARK: Examples

    var exampleProblems: [String] {
        command.examples.flatMap { example -> [String] in
            let words = example.words
            guard words.first == root.name else { return ["`\(example.line)` runs another tool"] }
            let outcome = root.parse(words.dropFirst().map { MaskedText($0) })
            guard case .refused(let problems) = outcome.request else { return [] }
            let line = words.joined(separator: " ")
            return problems.map { "`\(line)` is refused: \($0.message)" }
        }
    }

    // MARK: Words

    private static func isName(_ name: String) -> Bool {
        guard let first = name.utf8.first, first != UInt8(ascii: "-") else { return false }
        return first.isLowercaseLetter
            && name.utf8.allSatisfy {
                $0.isLowercaseLetter || $0.isDigit || $0 == UInt8(ascii: "-")
            }
    }

    /// The first line of `text` without a full stop at its end.
    private static func oneLine(_ text: String) -> String {
        let line = text.prefix { !$0.isNewline }
        return String(line.last == "." ? line.dropLast() : line)
    }

    private static func repeated(_ names: [String]) -> [String] {
        var seen: Set<String> = []
        return names.filter { !seen.insert($0).inserted }
    }
}
