internal import Diagnostics
internal import Lint
internal import JSON
internal import Text

/// Findings as a SARIF 2.1.0 log with what GitHub code scanning needs.
struct SARIFLog {
    let answer: LintAnswer

    private static let schema =
        "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"

    /// The whole log.
    var document: JSONValue {
        ["$schema": .string(Self.schema), "version": "2.1.0", "runs": .array([run])]
    }

    private var run: JSONValue {
        let rules = LintRules.all
        let indexes = Dictionary(
            rules.enumerated().map { ($0.element.identity, $0.offset) }, uniquingKeysWith: { $1 })
        var results: [JSONValue] = []
        var notifications: [JSONValue] = []
        var locations = SARIFLocations(paths: answer.paths)
        for finding in answer.findings {
            if let index = indexes[finding.rule] {
                results.append(Self.result(finding, index, &locations))
            } else {
                notifications.append(Self.notification(finding, &locations))
            }
        }
        return [
            "tool": ["driver": driver(rules)],
            "columnKind": "unicodeCodePoints",
            "invocations": .array([
                [
                    "executionSuccessful": .bool(answer.isComplete),
                    "toolExecutionNotifications": .array(notifications),
                ]
            ]),
            "results": .array(results),
        ]
    }

    // MARK: - Rules

    private func driver(_ rules: [LintRule]) -> JSONValue {
        [
            "name": "warden",
            "semanticVersion": .string(WardenVersion.current),
            "rules": .array(rules.map(Self.descriptor)),
        ]
    }

    private static func descriptor(_ rule: LintRule) -> JSONValue {
        let isSafety = rule.topic == .safety
        return [
            "id": .string(rule.name),
            "shortDescription": ["text": .string(rule.summary)],
            "fullDescription": ["text": .string(rule.reason)],
            "help": [
                "text": .string(
                    RuleText(style: .plain).text(rule).printed),
                "markdown": .string(rule.markdown),
            ],
            "defaultConfiguration": ["level": .string(rule.severity.rawValue)],
            "properties": [
                "tags": .strings(
                    ["catalog", rule.topic.rawValue.lowercased()]
                        + (isSafety ? ["security"] : [])),
                "precision": "very-high",
                "problem.severity": .string(rule.severity.rawValue),
            ],
        ]
    }

    // MARK: - Results

    private static func result(
        _ finding: Diagnostic, _ index: Int, _ locations: inout SARIFLocations
    ) -> JSONValue {
        var related: [JSONValue] = []
        for (number, note) in finding.notes.enumerated() {
            let location = locations.location(of: note.range, in: note.file)
            related.append(
                location.adding("id", .int(number + 1))
                    .adding("message", ["text": .string(VisibleText.line(note.message).printed)]))
        }
        return [
            "ruleId": .string(finding.rule.name),
            "ruleIndex": .int(index),
            "level": .string(finding.severity.rawValue),
            "message": ["text": .string(locations.paragraph(of: finding))],
            "locations": .array([locations.location(of: finding.range, in: finding.file)]),
            "relatedLocations": .array(related),
            "partialFingerprints": [
                "primaryLocationLineHash": .string(
                    locations.lineHash(at: finding.range.start, in: finding.file))
            ],
        ]
    }

    /// A file that could not be read: nothing that a rule finds.
    private static func notification(
        _ problem: Diagnostic, _ locations: inout SARIFLocations
    ) -> JSONValue {
        [
            "level": .string(problem.severity.rawValue),
            "message": ["text": .string(locations.paragraph(of: problem))],
            "locations": .array([locations.location(of: problem.range, in: problem.file)]),
        ]
    }
}
