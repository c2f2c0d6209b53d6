import SourceText

/// Reads the inlines of one block's text (CommonMark 0.31, appendix "A parsing strategy").
struct InlineReader {
    /// Where a label's definition says its links lead.
    typealias Definitions = [String: SourceRange]

    private let text: JoinedText
    private let bytes: [UInt8]
    private let definitions: Definitions
    private var place = 0
    private(set) var tokens: [InlineToken] = []
    private(set) var delimiters = DelimiterStack()
    private var brackets = BracketStack()
    private var codeSpanRuns = CodeSpanRuns()
    private var html = HTMLInlineScanner()

    /// Reads all inlines of `text`.
    init(_ text: JoinedText, definitions: Definitions) {
        self.text = text
        bytes = text.bytes
        self.definitions = definitions
        while place < bytes.count { readNext() }
        delimiters.matchEmphasis(from: 0)
    }

    private mutating func readNext() {
        switch bytes[place] {
        case .lineFeed: readLineBreak()
        case .backslash: readEscape()
        case .backtick: readCodeSpan()
        case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "~"): readDelimiters()
        case UInt8(ascii: "["): openBracket(at: place, isImage: false)
        case UInt8(ascii: "!"):
            if place + 1 < bytes.count, bytes[place + 1] == UInt8(ascii: "[") {
                openBracket(at: place, isImage: true)
            } else {
                addText(to: place + 1)
            }
        case UInt8(ascii: "]"): closeBracket()
        case UInt8(ascii: "<"): readAngle()
        case UInt8(ascii: "h"), UInt8(ascii: "H"), UInt8(ascii: "w"): readBareAddress()
        default: addText(to: Self.plainEnd(of: bytes, from: place, to: bytes.count))
        }
    }

    /// The end of the text from `start` on that can't be anything but text.
    static func plainEnd(of bytes: [UInt8], from start: Int, to end: Int) -> Int {
        var place = start
        while place < end, isPlain(bytes[place]) || isLetterOnly(bytes, place, end) { place += 1 }
        return place
    }

    private static func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case .lineFeed, .backslash, .backtick, UInt8(ascii: "*"), UInt8(ascii: "_"),
            UInt8(ascii: "~"), UInt8(ascii: "["), UInt8(ascii: "!"), UInt8(ascii: "]"),
            UInt8(ascii: "<"), UInt8(ascii: "h"), UInt8(ascii: "H"), UInt8(ascii: "w"):
            false
        default: true
        }
    }

    /// Whether a letter with which addresses begin is not followed by the next one of any.
    private static func isLetterOnly(_ bytes: [UInt8], _ place: Int, _ end: Int) -> Bool {
        let next = place + 1 < end ? bytes[place + 1] : 0
        return switch bytes[place] {
        case UInt8(ascii: "w"): next != UInt8(ascii: "w")
        case UInt8(ascii: "h"), UInt8(ascii: "H"): next.lowercase != UInt8(ascii: "t")
        default: false
        }
    }

    /// Moves to `end`; what lies between is text.
    private mutating func addText(to end: Int) {
        if let last = tokens.last, last.isText, last.end == place {
            tokens[tokens.count - 1].end = end
        } else {
            tokens.append(InlineToken(.inline(.text), place, end))
        }
        place = end
    }

    private mutating func add(_ token: InlineToken) {
        tokens.append(token)
        place = token.end
    }

    // MARK: Breaks, escapes, code, HTML

    private mutating func readLineBreak() {
        if let last = tokens.last, last.isText, last.end == place {
            var end = place
            while end > last.start, bytes[end - 1] == .space { end -= 1 }
            tokens[tokens.count - 1].end = end
            if end == last.start { tokens.removeLast() }
        }
        add(InlineToken(.inline(.lineBreak), place, place + 1))
    }

    private mutating func readEscape() {
        guard place + 1 < bytes.count else { return addText(to: place + 1) }
        if bytes[place + 1] == .lineFeed {
            add(InlineToken(.inline(.lineBreak), place, place + 2))
        } else {
            addText(to: place + (bytes[place + 1].isPunctuation ? 2 : 1))
        }
    }

    private mutating func readCodeSpan() {
        let start = place
        let open = bytes.end(of: { $0 == .backtick }, from: start, before: bytes.count)
        guard let close = codeSpanRuns.closer(length: open - start, from: open, in: bytes)
        else { return addText(to: open) }
        let content = Self.stripped(open..<close, of: bytes)
        add(InlineToken(.inline(.codeSpan), start, close + open - start, content: content))
    }

    /// Code without one space on both sides, if there are both and not only spaces.
    private static func stripped(_ code: Range<Int>, of bytes: [UInt8]) -> Range<Int> {
        let isSpace = { (byte: UInt8) in byte == .space || byte == .lineFeed }
        guard code.count > 2, isSpace(bytes[code.lowerBound]), isSpace(bytes[code.upperBound - 1]),
            !bytes[code].allSatisfy(isSpace)
        else { return code }
        return (code.lowerBound + 1)..<(code.upperBound - 1)
    }

    private mutating func readAngle() {
        if let end = Autolinks.bracketedEnd(in: bytes, at: place) {
            let content = (place + 1)..<(end - 1)
            addAutolink(.autolink, to: end, content)
        } else if let found = html.end(in: bytes, at: place) {
            let kind: MarkdownInline.Kind = found.comment == nil ? .html : .comment
            add(InlineToken(.inline(kind), place, found.end, content: found.comment))
        } else {
            addText(to: place + 1)
        }
    }

    private mutating func readBareAddress() {
        // GitHub looks for none inside brackets, whether these turn out to be a link or not.
        guard !brackets.isInside, let end = Autolinks.bareEnd(in: bytes, at: place) else {
            return addText(to: place + 1)
        }
        addAutolink(.bareAddress, to: end, place..<end)
    }

    private mutating func addAutolink(
        _ form: MarkdownInline.LinkForm, to end: Int, _ address: Range<Int>
    ) {
        var token = InlineToken(.inline(.link(form)), place, end, content: address)
        token.destination = text.range(address.lowerBound, address.upperBound)
        token.subtreeEnd = tokens.count + 1
        add(token)
    }

    // MARK: Emphasis and links

    private mutating func readDelimiters() {
        let mark = bytes[place]
        let end = bytes.end(of: { $0 == mark }, from: place, before: bytes.count)
        let length = end - place
        let flanking = Flanking(of: mark, in: bytes, from: place, to: end)
        let isStrike = mark == UInt8(ascii: "~")
        guard flanking.canOpen || flanking.canClose, !isStrike || length <= 2 else {
            return addText(to: end)
        }
        delimiters.push(
            .init(
                mark: mark, token: tokens.count, length: length, canOpen: flanking.canOpen,
                canClose: flanking.canClose))
        add(InlineToken(.delimiters, place, end))
    }

    private mutating func openBracket(at start: Int, isImage: Bool) {
        let end = start + (isImage ? 2 : 1)
        brackets.push(
            .init(isImage: isImage, token: tokens.count, end: end, delimiters: delimiters.count))
        add(InlineToken(.bracket, start, end))
    }

    private mutating func closeBracket() {
        let close = place
        guard let opener = brackets.pop() else { return addText(to: close + 1) }
        guard opener.isActive, let target = target(of: opener, closedAt: close) else {
            return addText(to: close + 1)
        }
        var token = tokens[opener.token]
        token.kind = .inline(opener.isImage ? .image(target.form) : .link(target.form))
        token.content = opener.end..<close
        token.destination = target.destination
        token.end = target.end
        token.subtreeEnd = tokens.count
        tokens[opener.token] = token
        delimiters.matchEmphasis(from: opener.delimiters)
        // A link holds no link; an image may.
        if !opener.isImage { brackets.deactivateLinks() }
        place = target.end
    }

    private func target(
        of opener: BracketStack.Bracket, closedAt close: Int
    ) -> (form: MarkdownInline.LinkForm, destination: SourceRange, end: Int)? {
        if let inline = LinkParts.target(in: bytes, at: close + 1) {
            let range = inline.destination
            return (.inline, text.range(range.lowerBound, range.upperBound), inline.end)
        }
        let label = LinkParts.label(in: bytes, at: close + 1)
        let own = opener.end..<close
        if let label, !label.content.isEmpty {
            return definition(label.content).map { (.reference, $0, label.end) }
        }
        guard !opener.hasBracketAfter else { return nil }
        return definition(own).map { (.reference, $0, label?.end ?? close + 1) }
    }

    private func definition(_ label: Range<Int>) -> SourceRange? {
        guard !definitions.isEmpty, label.count <= 999 else { return nil }
        return LinkParts.normalized(bytes[label]).flatMap { definitions[$0] }
    }
}
