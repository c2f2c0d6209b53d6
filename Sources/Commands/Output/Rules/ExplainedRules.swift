internal import Lint

/// The rules of lint: the answer of `rule`.
struct ExplainedRules: AnswerContent {
    let subject: Subject
    let format: RuleFormat

    /// What is explained.
    enum Subject {
        case one(LintRule)
        case all([LintRule])
    }

    func document(style: TextStyle) -> Document {
        switch (format, subject) {
        case (.text, .one(let rule)): .text(RuleText(style: style).text(rule))
        case (.text, .all(let rules)): RuleText(style: style).table(rules)
        case (.json, .one(let rule)): .json(RuleJSON.document(rule))
        case (.json, .all(let rules)): .json(RuleJSON.document(rules))
        }
    }
}

/// The formats of rules.
enum RuleFormat: String, CaseIterable {
    case text
    case json

    var meaning: String {
        switch self {
        case .text: "text; separated by tabs when a list is piped"
        case .json: "one JSON document"
        }
    }
}
