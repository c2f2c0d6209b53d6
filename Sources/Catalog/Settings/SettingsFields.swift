internal import Diagnostics
internal import Secrets

/// The fields of the settings file, `.warden.yaml`.
public struct SettingsFields: Sendable {
    /// The fields as they are declared.
    public static let declared = SettingsFields()

    /// All of them.
    public let table: FieldTable

    let name: FieldKey<MaskedText>
    let neverIn: FieldKey<[MaskedText]>
    let cadence: FieldKey<Cadence>
    let forge: FieldKey<FieldRecord>
    let lint: FieldKey<FieldRecord>

    private init() {
        var fields = FieldTable()
        name = fields.add(
            "name", .text, .optional,
            "whose catalog this is: the name in the section \"Do not ask ...\" of playbooks",
            .breaking)
        neverIn = fields.add(
            "never_in", .list(of: .text), .optional, "where a value must never be put", .breaking)
        cadence = fields.add(
            "cadence", .choice(orBreaks: .invalidCadence), .optional,
            "how often routes that name no cadence are reviewed; "
                + "\(Cadence.default.rawValue) when it is left out", .breaking)
        forge = fields.add(
            "forge", .mapping(ForgeFields.declared.table), .optional,
            "where repositories are found, for links", .breaking)
        lint = fields.add(
            "lint", .mapping(LintFields.declared.table), .optional,
            "what a rule's findings weigh, by the rule's name", .breaking)
        table = fields
    }
}

/// The fields that say where repositories are found.
struct ForgeFields: Sendable {
    /// The fields as they are declared.
    static let declared = ForgeFields()

    let table: FieldTable
    let repository: FieldKey<MaskedText>
    let file: FieldKey<MaskedText>
    let newIssue: FieldKey<MaskedText>

    private init() {
        var fields = FieldTable()
        repository = fields.add(
            "repository", .link(.repository), .optional, "the page of a repository", .breaking)
        file = fields.add("file", .link(.file), .optional, "the page of a file in it", .breaking)
        newIssue = fields.add(
            "new_issue", .link(.newIssue), .optional, "the form for a new issue in it", .breaking)
        table = fields
    }
}

/// The rules whose findings may weigh otherwise, each a field of its own.
struct LintFields: Sendable {
    /// The fields as they are declared.
    static let declared = LintFields()

    let table: FieldTable
    private let rules: [RuleIdentity]

    private init() {
        var fields = FieldTable()
        rules = RuleIdentity.allCases.filter { !$0.keepsSeverity }
        for rule in rules {
            fields.add(
                rule.name, TypedField<RuleLevel>.choice(orBreaks: .wrongType), .optional,
                "\(rule.severity.rawValue) when it is left out", .breaking)
        }
        table = fields
    }

    /// What a decoded mapping says of each rule.
    func levels(in record: FieldRecord?) -> [RuleIdentity: RuleLevel] {
        var levels: [RuleIdentity: RuleLevel] = [:]
        for case (let field, .choice(let word, _)) in record?.entries ?? [] {
            levels[rules[field]] = RuleLevel.allCases[word]
        }
        return levels
    }
}
