internal import Text

/// The word of the schema that was meant by one that is none: misspelt, or of the same meaning.
enum MeantWord {
    /// The field that a name was meant to be.
    static func field(_ name: String, among known: [String]) -> String? {
        Spelling.nearest(to: name, among: known).first
            ?? Spelling.nearest(to: plural(name), among: known).first
            ?? word(name, in: fields, among: known)
    }

    /// The word of a closed set that a value was meant to be.
    static func choice(_ value: String, among known: [String]) -> String? {
        // What `inactive` means is not what it looks like.
        word(value, in: choices, among: known)
            ?? Spelling.nearest(to: value, among: known).first
            ?? Spelling.nearest(to: firstWord(value), among: known).first
    }

    private static func word(
        _ word: String, in meanings: [String: String], among known: [String]
    ) -> String? {
        meanings[word.lowercased()].flatMap { known.contains($0) ? $0 : nil }
    }

    /// A name in `y` as several of it are called.
    private static func plural(_ name: String) -> String {
        name.hasSuffix("y") ? name.dropLast() + "ies" : name
    }

    /// What stands before a blank, or before what was to be a comment.
    private static func firstWord(_ text: String) -> String {
        String(text.prefix { $0 != " " && $0 != "#" && $0 != "/" })
    }

    /// Names that other catalogs have for the fields.
    private static let fields = [
        "description": "summary", "name": "title", "type": "kind", "state": "status",
        "lifecycle": "status", "tags": "keywords", "labels": "keywords", "runbook": "playbook",
        "team": "repo", "repository": "repo", "url": "doc", "link": "doc", "role": "concern",
        "frequency": "cadence", "interval": "cadence", "last_review": "last",
        "last_reviewed": "last", "date": "last", "reviewer": "by", "reviewed_by": "by",
        "successor": "replaced_by", "superseded_by": "replaced_by", "related": "see_also",
        "criteria": "gates", "done": "met", "task": "action", "keys": "properties",
    ]

    /// Words that people write for those of the closed sets.
    private static let choices = [
        "retired": "deprecated", "obsolete": "deprecated", "replaced": "deprecated",
        "superseded": "deprecated", "archived": "deprecated", "removed": "deprecated",
        "inactive": "deprecated", "old": "deprecated",
        "live": "active", "enabled": "active", "promoted": "active", "published": "active",
        "in use": "active", "stable": "active",
        "planned": "draft", "proposed": "draft", "wip": "draft", "pending": "draft",
        "yearly": "annual", "annually": "annual", "every year": "annual", "12m": "annual",
        "half-yearly": "semiannual", "biannual": "semiannual", "bi-annual": "semiannual",
        "twice a year": "semiannual", "6m": "semiannual", "every month": "monthly",
        "1m": "monthly", "every quarter": "quarterly", "3m": "quarterly",
        "every 3 months": "quarterly", "90d": "quarterly",
        "on": "error", "fail": "error", "warn": "warning", "none": "off", "ignore": "off",
        "disabled": "off", "false": "off",
    ]
}
