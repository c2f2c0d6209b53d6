internal import Diagnostics
internal import Secrets
internal import Text
internal import YAML

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
    ///
    /// Fields without texts of their own have none to read.
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

    /// In a route of this status, unless it has another field in its place.
    case of(RouteStatus, unless: String? = nil)

    /// Never.
    case optional

    /// Whether it must be there in every route.
    public var isAlways: Bool {
        if case .always = self { true } else { false }
    }

    /// The field that may be there in its place.
    var alternative: String? {
        if case .of(_, let alternative) = self { alternative } else { nil }
    }

    /// Whether it must be there in a route of `status`.
    func holds(for status: RouteStatus?) -> Bool {
        switch self {
        case .always: true
        case .of(let needed, _): needed == status
        case .optional: false
        }
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

    /// A link with placeholders.
    case link(LinkTemplate.Target)

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
        case .document: "a document (path, repo:path, or an https: URL)"
        case .link(let target):
            "an https: link with "
                + Wording.all(target.placeholders.map { "`\($0.written)`" })
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
        case .text, .kind, .routeID, .choice, .date, .repository, .path, .document, .link: nil
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
    static func link(_ target: LinkTemplate.Target) -> Self { Self(type: .link(target)) }
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

/// The declared fields of a mapping, in the order in which a file is best written.
public struct FieldTable: Sendable {
    /// The fields.
    public private(set) var fields: [RouteField] = []

    /// The indices of the fields that a route is broken without.
    private(set) var breaking: [Int] = []

    /// Declares one more field.
    ///
    /// The key that is returned is needed only where code reads the field by name.
    @discardableResult
    mutating func add<Value>(
        _ name: String, _ typed: TypedField<Value>, _ requirement: Requirement, _ meaning: String,
        search: SearchWeight? = .further, _ traits: RouteField.Traits = []
    ) -> FieldKey<Value> {
        let field = RouteField(name, typed.type, requirement, meaning, search: search, traits)
        fields.append(field)
        if requirement.isAlways, traits.contains(.breaking) { breaking.append(fields.count - 1) }
        return FieldKey(index: fields.count - 1, name: name)
    }

    /// The index of the field that a key names; nil when there is none.
    ///
    /// Most files keep to the order of the table, so it is looked for from `expected` on first.
    func index(of key: Int, in stream: YAMLStream, expecting expected: Int) -> Int? {
        stream.withBytes(of: key, for: .identity) { name in
            for index in expected..<fields.count where fields[index].isNamed(name) { return index }
            for index in 0..<expected where fields[index].isNamed(name) { return index }
            return nil
        }
    }
}

extension RouteField {
    fileprivate func isNamed(_ text: Span<UInt8>) -> Bool {
        guard key.count == text.count else { return false }
        for offset in text.indices where key[offset] != text[offset] { return false }
        return true
    }
}
