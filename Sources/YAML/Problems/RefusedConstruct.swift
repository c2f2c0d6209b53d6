internal import Secrets
internal import Text

/// What YAML 1.2 has and this reader refuses by name, because readers differ on it or people
/// misread it.
public enum RefusedConstruct: Hashable, Sendable {
    /// `&name` (YAML 1.2.2 §6.9.2).
    case anchor

    /// `*name` (§7.1).
    case alias

    /// `!name` (§6.9.1).
    case tag

    /// The key `<<`, which YAML 1.1 readers merge.
    case mergeKey

    /// A key that is a collection.
    case complexKey

    /// A key that is left out.
    case emptyKey

    /// `?` before a key.
    case explicitKey

    /// A directive other than `%YAML 1.2` (§6.8).
    case directive

    /// A tab where spaces have to show the structure (§6.1).
    case tabIndentation

    /// A carriage return without a line feed, which is a line break to some readers only.
    case loneCarriageReturn

    /// U+0085, U+2028 or U+2029, which are line breaks to YAML 1.1 readers.
    case lineSeparator(Unicode.Scalar)

    /// U+FEFF anywhere but at the start.
    case byteOrderMark

    /// `\u` or `\U` with half of a surrogate pair.
    case surrogateEscape

    /// A digit after the `|` or `>` of a document that is one block scalar: the readers differ
    /// by one column on it.
    case indentationIndicatorAtTop

    /// Collections more than 64 levels deep.
    case tooDeep

    /// A file of more than 16 MiB.
    case tooLarge

    /// The most levels of collections in one another.
    static let deepest = 64

    /// Whether some readers take it for the end of a line.
    var isLineBreak: Bool {
        switch self {
        case .loneCarriageReturn, .lineSeparator: true
        default: false
        }
    }

    var message: String {
        switch self {
        case .anchor: "an anchor (`&`) is not read"
        case .alias: "an alias (`*`) is not read"
        case .tag: "a tag (`!`) is not read"
        case .mergeKey: "a merge key (`<<`) is not read"
        case .complexKey: "a key that is itself a list or a mapping is not read"
        case .emptyKey: "there is no key before this `:`"
        case .explicitKey: "an explicit key (`?`) is not read"
        case .directive: "a directive other than `%YAML 1.2` is not read"
        case .tabIndentation: "there is a tab where spaces must show the indentation"
        case .loneCarriageReturn: "a carriage return without a line feed is not read"
        case .lineSeparator(let scalar):
            "\(scalar.codePoint), a line break to some readers only, is not read"
        case .byteOrderMark: "a byte order mark (U+FEFF) is read only at the start of a file"
        case .surrogateEscape: "this escape is half of a surrogate pair, not a character"
        case .indentationIndicatorAtTop:
            "readers differ on an indentation digit in a block scalar at the top level"
        case .tooDeep: "this is nested more than \(Self.deepest) levels deep"
        case .tooLarge: "the file is larger than \(SourceFile.limitInWords)"
        }
    }

    var help: String? {
        switch self {
        case .anchor, .alias: "write the value out where it is used; quote a text that starts so"
        case .tag: "remove it; quote a text that starts with `!`"
        case .mergeKey: "write the keys out; quote the key if it is meant as a text"
        case .complexKey: "use a text as the key"
        case .emptyKey: "write a key, or quote the text if it starts with a colon"
        case .explicitKey: "write `key: value`; quote a text that starts with `?`"
        case .directive: "remove the line"
        case .tabIndentation: "indent with spaces"
        case .loneCarriageReturn: "end lines with a line feed"
        case .lineSeparator(let scalar):
            scalar == "\u{85}"
                ? "remove it, or write it in double quotes as \\N"
                : "remove it, or write it in double quotes as \\\(scalar == "\u{2028}" ? "L" : "P")"
        case .byteOrderMark: "remove it, or write it in double quotes as \\uFEFF"
        case .surrogateEscape: "write the character itself, or one escape \\U with eight digits"
        case .indentationIndicatorAtTop: "remove the digit, or give the text a key"
        case .tooDeep: "nest less"
        case .tooLarge: nil
        }
    }
}
