internal import Secrets
internal import Diagnostics
internal import Text

/// What the value of a field must be.
public indirect enum FieldType: Sendable {
    /// Any text.
    case text

    /// A text in kebab-case.
    case kind

    /// The id of a route.
    case routeID

    /// One word of a closed set.
    case choice(Choice)

    /// A day that exists, `YYYY-MM-DD`.
    case date

    /// The name of a repository.
    case repository

    /// A path of this repository.
    case path

    /// A document: a path in a repository that the context names, or `repo:path`.
    case document

    /// A list of such values.
    case list(of: FieldType)

    /// A mapping with these fields.
    case mapping(FieldTable)

    /// A closed set of words.
    public struct Choice: Sendable {
        /// The words, in the order in which they are told.
        public let words: [String]

        /// The rule that any other word breaks.
        let rule: RuleIdentity
    }

    /// The type in words, for a person who has to write such a value.
    public var words: String {
        switch self {
        case .text: "a text"
        case .kind: "a word in kebab-case"
        case .routeID: "a route id"
        case .choice(let choice): "one of " + choice.words.joined(separator: ", ")
        case .date: "a date (YYYY-MM-DD)"
        case .repository: "a repository"
        case .path: "a path of this repository"
        case .document: "a document (path or repo:path)"
        case .list(let element): "a list, each entry \(element.words)"
        case .mapping(let table):
            "a mapping with " + table.fields.map(\.name).joined(separator: ", ")
        }
    }
}

extension FieldType {
    /// The fields of such a mapping, or of each mapping of such a list; nil for any other type.
    public var table: FieldTable? {
        switch self {
        case .mapping(let table): table
        case .list(let element): element.table
        case .text, .kind, .routeID, .choice, .date, .repository, .path, .document: nil
        }
    }
}

/// The type of a field together with the Swift type that its values decode to.
struct TypedField<Value>: Sendable {
    let type: FieldType
}

extension TypedField where Value == MaskedText {
    static var text: Self { Self(type: .text) }
    static var kind: Self { Self(type: .kind) }
    static var repository: Self { Self(type: .repository) }
    static var path: Self { Self(type: .path) }
    static var document: Self { Self(type: .document) }
}

extension TypedField where Value == RouteID {
    static var routeID: Self { Self(type: .routeID) }
}

extension TypedField where Value == CalendarDate {
    static var date: Self { Self(type: .date) }
}

extension TypedField where Value == FieldRecord {
    static func mapping(_ table: FieldTable) -> Self { Self(type: .mapping(table)) }
}

extension TypedField where Value: CaseIterable & RawRepresentable<String> {
    /// One of a closed set; `rule` is the rule that any other word breaks.
    static func choice(orBreaks rule: RuleIdentity) -> Self {
        Self(type: .choice(FieldType.Choice(words: Value.allCases.map(\.rawValue), rule: rule)))
    }
}

extension TypedField {
    static func list<Element>(of element: TypedField<Element>) -> Self where Value == [Element] {
        Self(type: .list(of: element.type))
    }
}
