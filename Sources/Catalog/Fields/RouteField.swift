/// One field of the route file, declared once.
///
/// Its decoding and checks, its JSON and JSON Schemas, its row in `wiki/CatalogFormat.md`, the
/// suggestions for unknown fields and whether a search reads it all come from here.
public struct RouteField: Sendable {
    /// The key in the file.
    public let name: String

    /// What its value must be.
    public let type: FieldType

    /// When it must be there.
    public let requirement: Requirement

    /// What it says, in one line.
    public let meaning: String

    /// What it is worth to a search that finds a word in it; nil when no search reads it.
    public let searchWeight: SearchWeight?

    /// What else is special about it.
    public let traits: Traits

    /// The key in UTF-8.
    let key: [UInt8]

    init(
        _ name: String, _ type: FieldType, _ requirement: Requirement, _ meaning: String,
        search: SearchWeight?, _ traits: Traits
    ) {
        self.name = name
        self.type = type
        self.requirement = requirement
        self.meaning = meaning
        searchWeight = search
        self.traits = traits
        key = Array(name.utf8)
    }

    /// What can be special about a field.
    public struct Traits: OptionSet, Sendable {
        /// The traits, one bit each.
        public let rawValue: UInt8

        /// Takes the bits of traits.
        public init(rawValue: UInt8) { self.rawValue = rawValue }

        /// A route is broken, and not shown at all, where the field does not decode.
        ///
        /// Inside a mapping this holds when the mapping's own field breaks a route, too.
        public static let breaking = Traits(rawValue: 1)

        /// A list of routes needs it, so it is decoded with the head of a route.
        public static let listed = Traits(rawValue: 2)

        /// It is not in the JSON.
        public static let fileOnly = Traits(rawValue: 4)
    }
}

/// When a field must be there.
public enum Requirement: Sendable {
    /// In every route, or in every mapping that may have it.
    case always

    /// In a route of this status.
    case of(RouteStatus)

    /// Never.
    case optional

    /// Whether it must be there in every route.
    public var isAlways: Bool {
        if case .always = self { true } else { false }
    }

    /// Whether it must be there in a route of `status`.
    func holds(for status: RouteStatus?) -> Bool {
        switch self {
        case .always: true
        case .of(let needed): needed == status
        case .optional: false
        }
    }
}
