internal import Text

extension UsageProblem {
    /// What is wrong, in one sentence without a full stop.
    public var message: String {
        let command = "`\(path.joined(separator: " "))`"
        return switch kind {
        case .unknownCommand(let word):
            "\(command) has no command '\(word)'"
        case .unknownOption(let option):
            "\(command) has no option \(option)"
        case .misplacedOption(let option, let owners):
            isTooEarly(owners)
                ? "\(option) comes before its command" : "\(command) has no option \(option)"
        case .missingValue(let option, let placeholder):
            "\(option) needs a value: \(option) \(placeholder)"
        case .invalidValue(let text, let target, let reason):
            (text.isEmpty ? "empty value" : "invalid value '\(text)'") + " for \(target): \(reason)"
        case .unexpectedValue(let text, let option):
            "\(option) takes no value, but was given '\(text)'"
        case .missingOperand(let operand):
            "\(command) needs \(operand)"
        case .unexpectedOperand(let word):
            "unexpected argument '\(word)'"
        case .conflictingOptions(let one, let other):
            "\(one) and \(other) cannot be used together"
        case .unmetRequirement(let option, let others):
            "\(option) needs \(Wording.alternatives(others))"
        }
    }

    /// What to write instead, in one sentence without a full stop; nil where that is not known.
    public var help: String? {
        switch kind {
        case .misplacedOption(let option, let owners):
            let lines = owners.prefix(3).map { "`\($0.joined(separator: " "))`" }
            let commands = Wording.alternatives(lines)
            return isTooEarly(owners)
                ? "write it after \(commands)" : "\(option) belongs to \(commands)"
        case .missingValue(let option, let placeholder) where option.utf8.starts(with: "--".utf8):
            return "a value that begins with a dash is written \(option)=\(placeholder)"
        default:
            return Wording.didYouMean(suggestions)
        }
    }

    /// Whether the command has the option, but the option comes before the command's name.
    private func isTooEarly(_ owners: [[String]]) -> Bool {
        owners.contains { $0.count > 1 && path.starts(with: $0) }
    }
}
