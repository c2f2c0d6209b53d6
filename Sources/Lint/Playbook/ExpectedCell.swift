internal import Secrets
internal import Markdown
internal import Catalog
internal import Text

/// What a cell of a playbook's table must say.
enum ExpectedCell: Sendable, Equatable {
    /// This text, whatever its markup.
    case text(MaskedText)

    /// This code in its first code span; prose beside it does not count.
    case code(MaskedText)

    /// This document in its first code span, in one of the forms that name it.
    case document(OwnerDocument)

    /// Nothing in code.
    case noCode

    /// Anything: the route's own value is wrong, and is reported there.
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

    /// What an owner's document asks for; anything where it is missing or wrong.
    static func document(
        _ owner: Route.Owner, of route: Route, _ context: LintContext
    ) -> ExpectedCell {
        guard let doc = owner.doc, !context.hasProblem(in: doc.range, of: route.id) else {
            return .anything
        }
        return .document(OwnerDocument(doc.value, of: owner.repo?.value))
    }

    /// Whether it is a value by which a row can be told from others.
    var isTelling: Bool {
        switch self {
        case .text, .code, .document: true
        case .noCode, .anything: false
        }
    }

    /// Whether a cell, nil where the row is too short, says it.
    func matches(_ cell: MarkdownTableCell?) -> Bool {
        switch self {
        case .text(let text): MarkdownSource.agree(cell?.text ?? "", text)
        case .code(let code): cell?.codeSpans.first?.text == code
        case .document(let document):
            cell?.codeSpans.first.map { document.isNamed($0.text) } ?? false
        case .noCode: cell?.codeSpans.isEmpty ?? true
        case .anything: true
        }
    }

    /// Whether a cell says it, but not in code.
    func lacksOnlyBackticks(_ cell: MarkdownTableCell?) -> Bool {
        guard let cell, cell.codeSpans.isEmpty else { return false }
        return switch self {
        case .code(let code): cell.text == code
        case .document(let document): document.isNamed(cell.text)
        case .text, .noCode, .anything: false
        }
    }

    /// Whether a cell of these bytes says it; false too where only a closer look can tell.
    func isWritten(as cell: ArraySlice<UInt8>) -> Bool {
        switch self {
        case .text(let text):
            return Self.isSame(cell, text) && Self.isPlain(cell)
        case .code(let code): return Self.isCode(code, cell)
        case .document(let document): return Self.isCode(document.text, cell)
        case .noCode: return !cell.contains(.backtick)
        case .anything: return true
        }
    }

    private static func isCode(_ code: MaskedText, _ cell: ArraySlice<UInt8>) -> Bool {
        guard cell.count > 2, cell.first == .backtick, cell.last == .backtick else { return false }
        let inner = cell.dropFirst().dropLast()
        return inner.first != .space && !inner.contains(.backtick)
            && inner.elementsEqual(code.bytes(for: .identity))
    }

    /// Whether bytes are those of a text but for backticks.
    private static func isSame(_ cell: ArraySlice<UInt8>, _ text: MaskedText) -> Bool {
        let text = text.bytes(for: .identity)
        var next = cell.startIndex
        for byte in text where byte != .backtick {
            while next < cell.endIndex, cell[next] == .backtick { next += 1 }
            guard next < cell.endIndex, cell[next] == byte else { return false }
            next += 1
        }
        return cell[next...].allSatisfy { $0 == .backtick }
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
                index > text.startIndex && text[index - 1].isLetterOrDigit
                    && index + 1 < text.endIndex && text[index + 1].isLetterOrDigit
            default: true
            }
        }
    }

    /// The cell as a new row has it; nil when it cannot be written.
    var written: String? {
        switch self {
        case .text(let text): MarkdownSource.cell(text)
        case .code(let code): MarkdownSource.codeCell(code)
        case .document(let document): MarkdownSource.codeCell(document.text)
        case .noCode: Self.noneKnown.shown
        case .anything: ""
        }
    }

    /// The edit that makes a cell say it; nil where that would take words that are no wrong value.
    ///
    /// A wrong value is the one code span of a cell for code, a cell of one word without any, or a
    /// cell of text that does not say more than it should. An empty cell is filled in.
    func rewriting(_ cell: MarkdownTableCell, of document: MarkdownDocument) -> ByteEdit? {
        guard let written = written(insteadOf: cell) else { return nil }
        if cell.range.isEmpty { return Self.filling(cell.range, with: written, of: document) }
        switch self {
        case .code, .document:
            if cell.codeSpans.count == 1 { return ByteEdit(cell.codeSpans[0].range, written) }
            guard cell.codeSpans.isEmpty, document.holdsOnlyWords(cell.block),
                Self.words(of: cell.text).count <= 1 || cell.text == Self.noneKnown
            else { return nil }
        case .text(let text):
            guard document.holdsOnlyWords(cell.block), !Self.saysMore(cell, than: text) else {
                return nil
            }
        case .noCode, .anything: return nil
        }
        return ByteEdit(cell.range, written)
    }

    /// The cell as it is written in the place of another: a document in the form that this has.
    private func written(insteadOf cell: MarkdownTableCell) -> String? {
        guard case .document(let document) = self else { return written }
        return MarkdownSource.codeCell(
            document.text(inFormOf: cell.codeSpans.first?.text ?? cell.text))
    }

    /// What a new cell says where the route has no document.
    static let noneKnown: MaskedText = "none known"

    /// Whether a cell has words beside what it should say: all of that and more, or a remark.
    private static func saysMore(_ cell: MarkdownTableCell, than text: MaskedText) -> Bool {
        if words(of: text).isSubset(of: words(of: cell.text)) { return true }
        if !cell.codeSpans.isEmpty, !text.shown.utf8.contains(.backtick) { return true }
        return ["(", ";", ":", "\u{2013}", "\u{2014}"].contains { mark in
            cell.text.shown.contains(mark) && !text.shown.contains(mark)
        }
    }

    private static func words(of text: MaskedText) -> Set<ArraySlice<UInt8>> {
        Set(MarkdownSource.plain(text).split(separator: .space))
    }

    /// Fills in an empty cell, with a space on either side.
    static func filling(
        _ range: SourceRange, with text: String, of document: MarkdownDocument
    ) -> ByteEdit {
        let offset = range.start
        let bytes = document.source.bytes(for: .structure)
        let isAfterSpace = offset > 0 && bytes[offset - 1] == .space
        let isBeforePipe = offset < bytes.count && bytes[offset] == UInt8(ascii: "|")
        return ByteEdit(range, (isAfterSpace ? "" : " ") + text + (isBeforePipe ? " " : ""))
    }
}
