public import Diagnostics
public import Secrets

/// What a catalog says of itself in `.warden.yaml`, or what holds where it says nothing.
public struct Settings: Sendable {
    /// The file's path from the root.
    public static let path: MaskedText = ".warden.yaml"

    /// The fields that the file can have.
    public static let fields = SettingsFields.declared

    /// What holds without the file.
    public static let `default` = Settings(
        name: "ops-warden", neverIn: ["Git", "State Hub", "workplans", "logs", "chat"],
        cadence: .default, forge: .none, levels: [:])

    /// Whose catalog it is.
    public let name: MaskedText

    /// Where a value must never be put; at least one place.
    public let neverIn: [MaskedText]

    /// How often routes that name no cadence are reviewed.
    public let cadence: Cadence

    /// Where repositories are found.
    public let forge: Forge

    /// What the findings of rules weigh, where that is not as the rule has it.
    public let levels: [RuleIdentity: RuleLevel]

    /// Where repositories are found on the web.
    public struct Forge: Sendable {
        /// Nowhere.
        public static let none = Forge(repository: nil, file: nil, newIssue: nil)

        /// The page of a repository.
        public let repository: LinkTemplate?

        /// The page of a file in a repository.
        public let file: LinkTemplate?

        /// The form for a new issue of a repository.
        public let newIssue: LinkTemplate?
    }
}

extension Settings {
    /// What was decoded of the file; a value that does not decode is as though it were left out.
    init(_ record: FieldRecord) {
        let fields = Self.fields
        name = record[fields.name]?.value ?? Self.default.name
        let places = record[fields.neverIn].map(\.value)
        neverIn = places.isEmpty ? Self.default.neverIn : places
        cadence = record[fields.cadence]?.value ?? Self.default.cadence
        forge = Forge(record[fields.forge])
        levels = LintFields.declared.levels(in: record[fields.lint])
    }
}

extension Settings.Forge {
    init(_ record: FieldRecord?) {
        let fields = ForgeFields.declared
        func template(
            _ key: FieldKey<MaskedText>, _ target: LinkTemplate.Target
        ) -> LinkTemplate? {
            record?[key].flatMap { LinkTemplate($0.value, to: target) }
        }
        repository = template(fields.repository, .repository)
        file = template(fields.file, .file)
        newIssue = template(fields.newIssue, .newIssue)
    }
}
