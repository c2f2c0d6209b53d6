/// Which options of a command need or exclude each other.
public struct Constraint: Sendable {
    /// The ways in which options depend on each other.
    enum Kind: Sendable {
        case requires
        case conflicts
    }

    let kind: Kind

    /// The long name of the option that needs or excludes others.
    let option: String

    /// The long names of the options of which one is required, or none is allowed.
    let others: [String]

    /// Lets `option` be given only together with one of `others`.
    public static func option(
        _ option: OptionDeclaration, requiresAnyOf others: OptionDeclaration...
    ) -> Constraint {
        Constraint(kind: .requires, option: option.name, others: others.map(\.name))
    }

    /// Lets `option` be given only without all of `others`.
    public static func option(
        _ option: OptionDeclaration, conflictsWith others: OptionDeclaration...
    ) -> Constraint {
        Constraint(kind: .conflicts, option: option.name, others: others.map(\.name))
    }
}
