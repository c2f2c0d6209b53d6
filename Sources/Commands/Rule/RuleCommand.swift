internal import CommandLine
internal import Lint
internal import Secrets
internal import Text

/// `warden rule`: what the rules of lint say, and why.
struct RuleCommand: RunnableCommand {
    private static let name = Operand(
        optional: "name", .text(of: .ruleName),
        help: "The rule to explain; without it, all rules are listed")
    private static let format = Option(
        "format", .oneOf(RuleFormat.allCases, meaning: { $0.meaning }), placeholder: "FORMAT",
        default: .text, help: "Print the rules as")
    private static let json = Alias("json", for: format, "json")

    static let command = WardenCommand(
        Command(
            "rule",
            summary: "Explain a rule of lint, or list them all.",
            examples: [
                Example("warden rule", "all rules"),
                Example("warden rule dangling-route", "what it says, why, and two examples"),
            ],
            options: [format.declaration, json.declaration],
            operands: [name.declaration]),
        run: RuleCommand.init)

    private let name: MaskedText?
    private let format: RuleFormat

    init(_ arguments: ParsedArguments) {
        name = arguments[Self.name]
        format = arguments[Self.format]
    }

    func run(in context: CommandContext) throws(CommandFailure) -> Answer {
        guard let name else {
            return Answer(ExplainedRules(subject: .all(LintRules.all), format: format))
        }
        guard let rule = LintRules.named(name) else { throw CommandFailure(noRule: name) }
        return Answer(ExplainedRules(subject: .one(rule), format: format))
    }
}

extension CommandFailure {
    fileprivate init(noRule name: MaskedText) {
        let nearest = LintRules.nearest(to: name.shown)
        self.init(
            code: .noSuchRule, message: "there is no rule `\(name)`",
            help: [Wording.didYouMean(nearest), "all rules: warden rule"].compactMap(\.self),
            candidates: nearest)
    }
}
