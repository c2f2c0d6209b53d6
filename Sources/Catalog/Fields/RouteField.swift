/// One field of the route file, declared as data: decoding, checks and documents come from it.
public struct RouteField: Sendable {
    /// The key in the file.
    public let name: String

    /// The key in UTF-8.
    let key: [UInt8]

    /// What its value must be.
    public let type: FieldType

    /// When it must be there.
    public let requirement: Requirement

    /// What it says, in one line.
    public let meaning: String

    init(_ name: String, _ type: FieldType, _ requirement: Requirement, _ meaning: String) {
        self.name = name
        key = Array(name.utf8)
        self.type = type
        self.requirement = requirement
        self.meaning = meaning
    }
}

/// What the value of a field must be.
public indirect enum FieldType: Sendable {
    /// Any text.
    case text

    /// A text in kebab-case.
    case kind

    /// The id of a route.
    case routeID

    /// A status.
    case status

    /// A day that exists, `YYYY-MM-DD`.
    case date

    /// A review cadence.
    case cadence

    /// The name of a repository.
    case repository

    /// A path of this repository.
    case path

    /// A document: a path in a repository that the context names, or `repo:path`.
    case document

    /// A list of such values.
    case list(of: FieldType)

    /// A mapping with these fields.
    case mapping([RouteField])

    /// The type in words, for a person who has to write such a value.
    public var words: String {
        switch self {
        case .text: "a text"
        case .kind: "a word in kebab-case"
        case .routeID: "a route id"
        case .status: "one of " + RouteStatus.allCases.map(\.rawValue).joined(separator: ", ")
        case .date: "a date (YYYY-MM-DD)"
        case .cadence: "one of " + Cadence.allCases.map(\.rawValue).joined(separator: ", ")
        case .repository: "a repository"
        case .path: "a path of this repository"
        case .document: "a document (path or repo:path)"
        case .list(let element): "a list, each entry \(element.words)"
        case .mapping(let fields):
            "a mapping with " + fields.map(\.name).joined(separator: ", ")
        }
    }
}

/// When a field must be there.
public enum Requirement: Sendable {
    /// In every route.
    case always

    /// In a route of this status.
    case of(RouteStatus)

    /// Never.
    case optional

    /// Whether it must be there in every route.
    var isAlways: Bool {
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
