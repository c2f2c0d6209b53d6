internal import Diagnostics
internal import Lint
internal import JSON
internal import Text

/// Rules of lint as JSON.
enum RuleJSON {
    /// The document `warden.rules/1`.
    static func document(_ rules: [LintRule]) -> JSONValue {
        ["schema": "warden.rules/1", "rules": .array(rules.map { .object(members(of: $0)) })]
    }

    /// The document `warden.rule/1`.
    static func document(_ rule: LintRule) -> JSONValue {
        .object(
            members(of: rule) + [
                .init("schema", "warden.rule/1"),
                .init("bad", value(of: rule.bad)),
                .init("good", value(of: rule.good)),
            ])
    }

    private static func members(of rule: LintRule) -> [JSONValue.Member] {
        [
            .init("name", .string(rule.name)),
            .init("topic", .string(rule.topic.rawValue.lowercased())),
            .init("severity", .string(rule.severity.rawValue)),
            .init("demand", .string(rule.summary)),
            .init("reason", .string(rule.reason)),
        ]
    }

    private static func value(of example: LintExample) -> JSONValue {
        .array(
            example.files.map { file in
                ["path": .string(file.path), "text": .string(file.shownText)]
            })
    }
}
