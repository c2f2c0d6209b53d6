internal import Catalog
internal import CommandLine
internal import Secrets

/// The options that every command has that changes the catalog.
struct ChangeOptions {
    static let on = Option(
        "on", .dayOrToday, placeholder: "DAY", default: .today,
        help: "The day of the change (YYYY-MM-DD)")
    static let diff = Flag("diff", help: "Print what would change, and write nothing")
    static let format = Option(
        "format", .oneOf(ChangeFormat.allCases, meaning: { $0.meaning }), placeholder: "FORMAT",
        default: .text, help: "Print the change as")
    static let json = Alias("json", for: format, "json")

    /// All of them.
    static let all = [on.declaration, diff.declaration, format.declaration, json.declaration]

    let day: Day
    let showsDiff: Bool
    let format: ChangeFormat

    init(_ arguments: ParsedArguments) {
        day = arguments[Self.on]
        showsDiff = arguments[Self.diff]
        format = arguments[Self.format]
    }
}

/// The formats of a change.
enum ChangeFormat: String, CaseIterable {
    case text
    case json

    var meaning: String {
        switch self {
        case .text: "what changed, and what is left for a person"
        case .json: "one JSON document"
        }
    }
}

/// A day on the command line.
enum Day: Equatable {
    /// The local day on which the command runs.
    case today

    /// A day that was named.
    case named(CalendarDate)

    func date(in context: CommandContext) -> CalendarDate {
        switch self {
        case .today: context.surroundings.today()
        case .named(let day): day
        }
    }
}

extension ValueSyntax<Day> {
    /// A day that exists, or `today`.
    static var dayOrToday: ValueSyntax {
        let day = ValueSyntax<CalendarDate>.day
        return ValueSyntax(text: \.words) { (text) throws(ValueProblem) in
            text == "today" ? .today : .named(try day.convert(text))
        }
    }
}

extension Day {
    fileprivate var words: String {
        switch self {
        case .today: "today"
        case .named(let day): day.description
        }
    }
}

extension MaskedText {
    /// The text of an option as it is to be written into a file.
    ///
    /// - Throws: when it holds a credential, which no file of a catalog may.
    func written(as option: String) throws(CommandFailure) -> String {
        guard let writable else {
            throw CommandFailure(
                code: .holdsCredential, message: "\(option) holds a credential: it is not written",
                help: ["write where the value is kept, never the value"])
        }
        guard !writable.isEmpty else {
            throw CommandFailure(code: .usage, message: "\(option) is empty")
        }
        return writable
    }
}
