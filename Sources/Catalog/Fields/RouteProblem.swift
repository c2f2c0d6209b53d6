internal import Diagnostics
internal import Secrets
internal import Text

/// Something in a route file that does not decode: found once, here, and worded here.
struct RouteProblem: Error, Sendable {
    /// What is wrong.
    let kind: Kind

    /// The bytes that it is about.
    let range: SourceRange

    /// Whether the route is not shown because of it.
    let isBreaking: Bool

    /// What can be wrong.
    enum Kind: Sendable {
        /// The file is not a route file.
        case notARoute(NotARoute)

        /// A key that the route file does not have; `known` are those that it could have there.
        case unknownField(MaskedText, in: String?, known: [String])

        /// A field that has to be there.
        case missingField(RouteField, in: String?)

        /// A value of another shape or YAML type than the field's, or than its entries'.
        case wrongType(RouteField, wanted: FieldType, found: FoundType)

        /// A key or an entry of a list without a value, or with an empty one.
        case emptyValue(RouteField, wanted: FieldType)

        /// A text that cannot be an id.
        case invalidID(RouteField, MaskedText)

        /// An id that is not the file's name.
        case idDiffersFromFile(id: RouteID, name: MaskedText)

        /// A word that is none of the field's closed set.
        case invalidChoice(RouteField, FieldType.Choice, MaskedText)

        /// A kind that is not kebab-case.
        case invalidKind(RouteField, MaskedText)

        /// A text that is no date, or a date that does not exist.
        case invalidDate(MaskedText)

        /// A last review after which the next would fall due in a year that no date can have.
        case dueTooLate

        /// A text that cannot be a repository.
        case invalidRepository(RouteField)

        /// A path that does not stay inside the repository.
        case invalidPath(RouteField, RepositoryPath.Problem)

        /// A document that is a URL of another scheme than `https:`, or none.
        case invalidURL(RouteField)

        /// A text that is no link with placeholders.
        case invalidLink(RouteField, LinkTemplate.Problem)

        /// A settings file that is anything but one mapping.
        case notSettings

        /// A plain text that ends where a comment begins.
        case cutText(RouteField)

        /// A plain text that readers of YAML 1.1 take for something else.
        case ambiguousScalar(RouteField, readAs: String)
    }

    /// Why a file is not a route file.
    enum NotARoute: Sendable {
        /// It holds no document, or an empty one.
        case empty

        /// It holds more than one document.
        case severalDocuments

        /// Its document is not a mapping.
        case notAMapping

        /// It ends in something like `.yml`.
        case wrongEnding

        /// It does not lie directly in `catalog/`.
        case inSubfolder
    }

    /// What a value is, where another type was wanted.
    enum FoundType: String, Sendable {
        /// A mapping.
        case mapping = "a mapping"

        /// A list.
        case list = "a list"

        /// A text.
        case text = "a text"

        /// A plain scalar that YAML types as null.
        case null = "null"

        /// A plain scalar that YAML types as a boolean.
        case boolean = "a boolean"

        /// A plain scalar that YAML types as a number.
        case number = "a number"
    }

    /// The rule that it breaks.
    var rule: RuleIdentity {
        switch kind {
        case .notARoute: .notARoute
        case .unknownField: .unknownField
        case .missingField: .missingField
        case .wrongType, .invalidURL, .invalidLink, .notSettings: .wrongType
        case .emptyValue: .emptyValue
        case .invalidID: .invalidID
        case .idDiffersFromFile: .idMatchesFile
        case .invalidChoice(_, let choice, _): choice.rule
        case .invalidKind: .invalidKind
        case .invalidDate, .dueTooLate: .invalidDate
        case .invalidRepository: .invalidRepository
        case .invalidPath: .pathEscapes
        case .cutText: .cutText
        case .ambiguousScalar: .ambiguousScalar
        }
    }
}
