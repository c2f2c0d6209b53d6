internal import Secrets

/// Looks at a command line as a whole, after its last word was read.
struct CommandLineCheck {
    private let reader: CommandLineReader
    private(set) var arguments: ParsedArguments
    private(set) var problems: [UsageProblem] = []

    init(_ reader: CommandLineReader) {
        self.reader = reader
        arguments = reader.arguments
        assignOperands()
        checkAliases()
        for command in reader.path.commands {
            for constraint in command.constraints { check(constraint) }
        }
    }

    private mutating func assignOperands() {
        let command = reader.path.command
        var words = reader.operands[...]
        for operand in command.operands {
            let texts = Array(operand.value.isRepeatable ? words : words.prefix(1))
            words = words.dropFirst(texts.count)
            if texts.isEmpty, operand.isRequired { report(.missingOperand(operand.usage)) }
            for text in texts {
                guard let problem = operand.value.problem(text) else { continue }
                report(
                    .invalidValue(text.shown, of: "<\(operand.name)>", reason: problem.reason),
                    suggestions: problem.suggestions)
            }
            arguments.operands.append(.init(name: operand.name, words: texts))
        }
        for word in words {
            let option = reader.path.options.first { $0.name == word.shown }
            report(.unexpectedOperand(word.shown), suggestions: option.map { [$0.spelling] } ?? [])
        }
    }

    /// An alias and another value of its option exclude each other.
    private mutating func checkAliases() {
        for alias in arguments.occurrences where alias.isAlias {
            let other = arguments.occurrences.last {
                $0.name == alias.name && $0.text != alias.text
            }
            let last = arguments.occurrences.last { $0.name == alias.name && !$0.isAlias }
            guard let other, let text = other.text else { continue }
            if !other.isAlias, let last, last.text == alias.text { continue }
            let spelling = other.isAlias ? other.spelling : "\(other.spelling) \(text.shown)"
            return report(.conflictingOptions(alias.spelling, spelling))
        }
    }

    private mutating func check(_ constraint: Constraint) {
        guard let option = spelling(ofGiven: constraint.option) else { return }
        switch constraint.kind {
        case .requires:
            guard !constraint.others.contains(where: reader.attempted.contains) else { return }
            let others = constraint.others.map { "--" + $0 }
            report(.unmetRequirement(option: option, anyOf: others))
        case .conflicts:
            for other in constraint.others {
                guard let other = spelling(ofGiven: other) else { continue }
                report(.conflictingOptions(option, other))
            }
        }
    }

    private func spelling(ofGiven name: String) -> String? {
        arguments.occurrences.last { $0.name == name }?.spelling
    }

    private mutating func report(_ kind: UsageProblem.Kind, suggestions: [String] = []) {
        problems.append(UsageProblem(kind, at: reader.path.names, suggestions: suggestions))
    }
}
