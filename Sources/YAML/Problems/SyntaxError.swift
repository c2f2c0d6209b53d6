internal import Text

/// What YAML 1.2.2 does not allow, found at one offset.
///
/// A message never holds a value of the file: a value may be a secret. A key may be shown.
public enum SyntaxError: Hashable, Sendable {
    // Keys and values.

    /// A line of a mapping without `: `.
    case expectedColon

    /// `key:value`.
    case missingSpaceAfterColon

    /// A `: ` in a value without quotes.
    case colonInPlainScalar

    /// A key whose colon is on another line.
    case keyOnSeveralLines

    /// A key of more than 1024 characters (§7.4.2 and §8.2.2).
    case keyTooLong

    // Block structure. Columns count from 1.

    /// A line in a column in which no open collection is.
    case wrongIndentation(found: Int, expected: [Int])

    /// `key: - entry`.
    case entryAfterKey

    /// `key: "other": value`.
    case mappingAfterKey

    /// A `- ` in the column of keys.
    case entryAmongKeys

    /// Something else than `- ` in the column of entries.
    case expectedEntry

    /// `--- key: value`.
    case collectionAfterMarker

    // Scalars.

    /// A plain scalar that starts with `@`, a backtick or `%` (§5.3).
    case reservedIndicator(Character)

    /// An indicator where it means nothing.
    case misplacedIndicator(Character)

    /// A quote that is not closed before the end, or before a line that is not indented.
    case unclosedQuote(Character)

    /// A `\` before what is no escape (§5.7).
    case unknownEscape

    /// `\x`, `\u` or `\U` with too few digits.
    case incompleteEscape(digits: Int)

    /// `\U` with more than 10FFFF.
    case escapeBeyondUnicode

    /// Something else than indicators after `|` or `>` (§8.1.1).
    case blockScalarHeader

    /// A line of a block scalar before the column of its text.
    case blockScalarIndentation(column: Int)

    /// An empty line before a block scalar's text with more spaces than the text (§8.1.1.1).
    case leadingLineTooLong(column: Int)

    // Flow collections.

    /// A bracket that is not closed before the end, or before a line that is not indented.
    case unclosedBracket(Character)

    /// A closing bracket without an opening one.
    case unmatchedBracket(Character)

    /// Two values without a comma between.
    case missingComma

    /// `{a: b c: d}`: a second colon in a value.
    case missingCommaBeforeKey

    /// A comma without a value before it.
    case extraComma

    /// A closing bracket that is indented too little.
    case flowIndentation(column: Int)

    // Comments, documents and directives.

    /// Text after a value that is over.
    case textAfterNode

    /// Text that would go on with a value that a comment ended.
    case textAfterComment

    /// `#` right after a value.
    case commentWithoutSpace

    /// Text after the value that is the whole document.
    case textAfterDocument

    /// Text after `...`.
    case textAfterDocumentEnd

    /// A directive without a name, or `%YAML` without a version.
    case malformedDirective

    /// `%YAML` twice.
    case repeatedDirective

    /// A directive without `---` after it.
    case directiveWithoutDocument

    /// A `%` at the start of a line inside a document.
    case directiveInDocument
}

extension SyntaxError {
    /// What is wrong, in one sentence without a full stop.
    var message: String {
        switch self {
        case .expectedColon: "expected a key followed by `: `"
        case .missingSpaceAfterColon: "expected a space after this colon"
        case .colonInPlainScalar: "a value without quotes can't hold a colon before a space"
        case .keyOnSeveralLines: "a key and its colon must be on one line"
        case .keyTooLong: "a key can't be longer than 1024 characters"
        case .wrongIndentation(let found, let expected):
            "this line starts in column \(found); expected column "
                + Wording.alternatives(expected.map(String.init))
        case .entryAfterKey: "a list can't start on the line of its key"
        case .mappingAfterKey: "a mapping can't start on the line of its key"
        case .entryAmongKeys: "expected the next key of the mapping, found a `- ` entry"
        case .expectedEntry: "expected the next `- ` entry of the list"
        case .collectionAfterMarker: "a mapping or list can't start on the line of `---`"
        case .reservedIndicator(let character):
            "a value without quotes can't start with \(shown(character))"
        case .misplacedIndicator(let character): "\(shown(character)) is not allowed here"
        case .unclosedQuote(let quote): "the quote \(quote) that opens here is never closed"
        case .unknownEscape: "there is no such escape in YAML"
        case .incompleteEscape(let digits): "this escape needs \(digits) hexadecimal digits"
        case .escapeBeyondUnicode: "this escape names no character: the last is U+10FFFF"
        case .blockScalarHeader:
            "only a digit from 1 to 9 and `+` or `-` may follow `|` or `>`"
        case .blockScalarIndentation(let column):
            "this line of a block scalar starts before its text, which starts in column \(column)"
        case .leadingLineTooLong(let column):
            "this empty line has more spaces than the text below, which starts in column \(column)"
        case .unclosedBracket(let bracket): "the `\(bracket)` that opens here is never closed"
        case .unmatchedBracket(let bracket): "this `\(bracket)` closes nothing"
        case .missingComma: "expected a comma or the closing bracket"
        case .missingCommaBeforeKey: "a comma is missing before this key"
        case .extraComma: "expected a value before this comma"
        case .flowIndentation(let column):
            "a line inside brackets or quotes must start in column \(column) or after it"
        case .textAfterNode: "expected the end of the line"
        case .textAfterComment: "a comment ended the value above, and this goes on with it"
        case .commentWithoutSpace: "expected a space before the `#` of a comment"
        case .textAfterDocument: "expected the end of the document"
        case .textAfterDocumentEnd: "expected the end of the line after `...`"
        case .malformedDirective: "expected `%YAML 1.2`"
        case .repeatedDirective: "there are two `%YAML` directives"
        case .directiveWithoutDocument: "expected `---` after the directive"
        case .directiveInDocument: "a directive must not appear inside a document"
        }
    }

    /// What to write instead, where that is known.
    var help: String? {
        switch self {
        case .expectedColon:
            "write `key: value`, or indent the line if it goes on with the value above"
        case .missingSpaceAfterColon: "write `key: value`, with a space"
        case .colonInPlainScalar:
            "put the whole value in quotes, or start a nested mapping on a line of its own"
        case .keyOnSeveralLines, .keyTooLong: "shorten the key"
        case .wrongIndentation: "indent the line as far as the lines that it belongs to"
        case .entryAfterKey: "start the list on the next line, or put the whole text in quotes"
        case .mappingAfterKey:
            "start it on the next line, indented, or put the whole value in quotes"
        case .entryAmongKeys: "indent the entry if it belongs to the key above"
        case .expectedEntry: "write `- ` before it, or indent it if it belongs to the entry above"
        case .collectionAfterMarker: "start it on the next line"
        case .reservedIndicator: "remove it, or put the whole text in quotes"
        case .misplacedIndicator: "put the whole text in quotes"
        case .unclosedQuote(let quote):
            "write \(quote) at the end of the text, and indent the lines between"
        case .unknownEscape: "write \\\\ for a backslash, or use single quotes"
        case .incompleteEscape, .escapeBeyondUnicode: nil
        case .blockScalarHeader: "start the text on the next line; quote a text that starts so"
        case .blockScalarIndentation: "indent all lines of the text alike"
        case .leadingLineTooLong: "remove the spaces of the empty line"
        case .unclosedBracket(let bracket):
            "write `\(bracket == "[" ? "]" : "}")`, and indent the lines between"
        case .unmatchedBracket: "remove it, or put the whole text in quotes"
        case .missingComma: "write a comma between the values, or quote a text that holds this"
        case .missingCommaBeforeKey: "write a comma before it, or quote a value that holds a colon"
        case .extraComma: "remove it"
        case .flowIndentation: "indent the line"
        case .textAfterNode: "put the whole text in quotes, or what follows on a line of its own"
        case .textAfterComment: "remove the comment, or put it on a line of its own below"
        case .commentWithoutSpace: "write a space before the `#`"
        case .textAfterDocument: "write `---` before it if it starts another document"
        case .textAfterDocumentEnd: "move the text to the next line"
        case .malformedDirective: nil
        case .repeatedDirective: "remove one"
        case .directiveWithoutDocument: "write `---` on a line of its own"
        case .directiveInDocument: "quote a text that starts with `%`, or write `...` before"
        }
    }
}

/// A character in words that can be told from the words around it.
private func shown(_ character: Character) -> String {
    character == "`" ? "a backtick" : "`\(character)`"
}
