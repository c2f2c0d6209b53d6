internal import Secrets
internal import Markdown
internal import Catalog
internal import Text

/// What a cell of a playbook's table must say.
enum ExpectedCell: Sendable {
    /// This text, whatever its markup.
    case text(MaskedText)

    /// This code in its first code span; prose beside it does not count.
    case code(MaskedText)

    /// Nothing in code; a new cell says `prose`.
    case noCode(prose: String)

    /// Anything: the route's own value is wrong, and that is told there.
    case anything

    /// What a route's text asks for; anything where that text is missing or wrong.
    static func text(
        _ value: Located<MaskedText>?, of route: Route, _ context: LintContext
    ) -> ExpectedCell {
        guard let value, !context.hasProblem(in: value.range, of: route.id) else {
            return .anything
        }
        return .text(value.value)
    }

    /// What a route's repository or document asks for; anything where it is missing or wrong.
    static func code(
        _ value: Located<MaskedText>?, of route: Route, _ context: LintContext
    ) -> ExpectedCell {
        guard let value, !context.hasProblem(in: value.range, of: route.id) else {
            return .anything
        }
        return .code(value.value)
    }

    /// Whether a cell, nil where the row is too short, says it.
    func matches(_ cell: MarkdownTableCell?) -> Bool {
        switch self {
        case .text(let text): MarkdownSource.agree(cell?.text ?? "", text)
        case .code(let code): cell?.codeSpans.first?.text == code
        case .noCode: cell?.codeSpans.isEmpty ?? true
        case .anything: true
        }
    }

    /// Whether a cell says it, but not in code.
    func lacksOnlyBackticks(_ cell: MarkdownTableCell?) -> Bool {
        guard case .code(let code) = self, let cell, cell.codeSpans.isEmpty else { return false }
        return cell.text == code
    }

    /// Whether a cell of these bytes says it; false too where only a closer look can tell.
    func isWritten(as cell: ArraySlice<UInt8>) -> Bool {
        let backtick = UInt8(ascii: "`")
        switch self {
        case .text(let text):
            return Self.isSame(cell, text) && Self.isPlain(cell)
        case .code(let code):
            guard cell.count > 2, cell.first == backtick, cell.last == backtick else {
                return false
            }
            let inner = cell.dropFirst().dropLast()
            return inner.first != UInt8(ascii: " ") && !inner.contains(backtick)
                && inner.elementsEqual(code.bytes(for: .identity))
        case .noCode: return !cell.contains(backtick)
        case .anything: return true
        }
    }

    /// Whether bytes are those of a text but for backticks.
    private static func isSame(_ cell: ArraySlice<UInt8>, _ text: MaskedText) -> Bool {
        let backtick = UInt8(ascii: "`")
        let text = text.bytes(for: .identity)
        var place = cell.startIndex
        for index in text.indices where text[index] != backtick {
            while place < cell.endIndex, cell[place] == backtick { place += 1 }
            guard place < cell.endIndex, cell[place] == text[index] else { return false }
            place += 1
        }
        return cell[place...].allSatisfy { $0 == backtick }
    }

    /// Whether text is its own markup; backticks do not count when texts are compared.
    private static func isPlain(_ text: ArraySlice<UInt8>) -> Bool {
        text.indices.allSatisfy { index in
            switch text[index] {
            case UInt8(ascii: "*"), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "<"),
                UInt8(ascii: "&"), UInt8(ascii: "~"), UInt8(ascii: "\\"):
                false
            case UInt8(ascii: "_"):
                // Inside a word an underscore never begins emphasis (CommonMark 0.31 §6.2).
                index > text.startIndex && isLetterOrDigit(text[index - 1])
                    && index + 1 < text.endIndex && isLetterOrDigit(text[index + 1])
            default: true
            }
        }
    }

    private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"):
            true
        default: false
        }
    }

    /// The cell as it is written anew; nil when it cannot be.
    var written: String? {
        switch self {
        case .text(let text): MarkdownSource.cell(text)
        case .code(let code): MarkdownSource.codeCell(code)
        case .noCode(let prose): prose
        case .anything: ""
        }
    }

    /// Rewrites a cell, keeping the prose beside its first code span; nil when that cannot be.
    func rewriting(_ cell: MarkdownTableCell, in file: SourceFile) -> ByteEdit? {
        guard let written else { return nil }
        if case .code = self, let span = cell.codeSpans.first {
            return ByteEdit(span.range, written)
        }
        guard cell.range.isEmpty else { return ByteEdit(cell.range, written) }
        let place = cell.range.start
        let bytes = file.bytes(for: .structure)
        let isBehindSpace = place > 0 && bytes[place - 1] == UInt8(ascii: " ")
        let isBeforePipe = place < bytes.count && bytes[place] == UInt8(ascii: "|")
        let before = isBehindSpace ? "" : " "
        return ByteEdit(cell.range, before + written + (isBeforePipe ? " " : ""))
    }
}
