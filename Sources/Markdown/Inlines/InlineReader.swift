import Text

/// Reads the inlines of one block's text (CommonMark 0.31, appendix "A parsing strategy").
///
/// It reads the text of one block after the other, so that its lists are made only once.
struct InlineReader {
    private let definitions: LinkDefinitions
    private var offset = 0
    private(set) var tokens: [InlineToken] = []
    private(set) var delimiters = DelimiterStack()
    private var brackets = BracketStack()
    private var codeSpanRuns = CodeSpanRuns()
    private var html = HTMLInlineScanner()

    /// Makes a reader of a page with these definitions.
    init(definitions: LinkDefinitions) {
        self.definitions = definitions
        tokens.reserveCapacity(16)
    }

    /// Reads all inlines of `bytes`, of which `text` knows the offsets in the file.
    ///
    /// Up to `plainEnd` there is nothing but text.
    mutating func read(_ bytes: Span<UInt8>, _ text: borrowing JoinedText, plainEnd: Int) {
        if !tokens.isEmpty { tokens.removeAll(keepingCapacity: true) }
        delimiters.clear()
        brackets.clear()
        codeSpanRuns.clear()
        html.clear()
        offset = 0
        if plainEnd > 0 { addText(to: plainEnd) }
        while offset < bytes.count { readNext(bytes, text) }
        delimiters.matchEmphasis(from: 0)
    }

    private mutating func readNext(_ bytes: Span<UInt8>, _ text: borrowing JoinedText) {
        switch bytes[offset] {
        case .lineFeed: readLineBreak(bytes)
        case .backslash: readEscape(bytes)
        case .backtick: readCodeSpan(bytes)
        case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "~"): readDelimiters(bytes)
        case UInt8(ascii: "["): openBracket(at: offset, isImage: false)
        case UInt8(ascii: "!"):
            if bytes.holds("[", at: offset + 1, before: bytes.count) {
                openBracket(at: offset, isImage: true)
            } else {
                addText(to: offset + 1)
            }
        case UInt8(ascii: "]"): closeBracket(bytes, text)
        case UInt8(ascii: "<"): readAngle(bytes, text)
        case UInt8(ascii: ":"), UInt8(ascii: "w"): readBareAddress(bytes, text)
        default: addText(to: PlainText.end(in: bytes, from: offset + 1))
        }
    }

    /// Moves to `end`; what lies between is text.
    private mutating func addText(to end: Int) {
        if let last = tokens.last, last.isText, last.end == offset {
            tokens[tokens.count - 1].end = end
        } else {
            tokens.append(InlineToken(.inline(.text), offset, end))
        }
        offset = end
    }

    private mutating func add(_ token: InlineToken) {
        tokens.append(token)
        offset = token.end
    }

    // MARK: Breaks, escapes, code, HTML

    private mutating func readLineBreak(_ bytes: Span<UInt8>) {
        if let last = tokens.last, last.isText, last.end == offset {
            var end = offset
            while end > last.start, bytes[end - 1] == .space { end -= 1 }
            tokens[tokens.count - 1].end = end
            if end == last.start { tokens.removeLast() }
        }
        add(InlineToken(.inline(.lineBreak), offset, offset + 1))
    }

    private mutating func readEscape(_ bytes: Span<UInt8>) {
        guard offset + 1 < bytes.count else { return addText(to: offset + 1) }
        if bytes[offset + 1] == .lineFeed {
            add(InlineToken(.inline(.lineBreak), offset, offset + 2))
        } else {
            addText(to: offset + (bytes[offset + 1].isPunctuation ? 2 : 1))
        }
    }

    private mutating func readCodeSpan(_ bytes: Span<UInt8>) {
        let start = offset
        let open = bytes.end(of: { $0 == .backtick }, from: start, before: bytes.count)
        guard let close = codeSpanRuns.closer(length: open - start, from: open, in: bytes)
        else { return addText(to: open) }
        let content = Self.stripped(open..<close, of: bytes)
        add(InlineToken(.inline(.codeSpan), start, close + open - start, content: content))
    }

    /// Code without one space on both sides, if there are both and not only spaces.
    private static func stripped(_ code: Range<Int>, of bytes: Span<UInt8>) -> Range<Int> {
        let isSpace = { (byte: UInt8) in byte == .space || byte == .lineFeed }
        guard code.count > 2, isSpace(bytes[code.lowerBound]), isSpace(bytes[code.upperBound - 1]),
            bytes.end(of: isSpace, from: code.lowerBound, before: code.upperBound) < code.upperBound
        else { return code }
        return (code.lowerBound + 1)..<(code.upperBound - 1)
    }

    private mutating func readAngle(_ bytes: Span<UInt8>, _ text: borrowing JoinedText) {
        if let end = Autolinks.bracketedEnd(in: bytes, at: offset) {
            let content = (offset + 1)..<(end - 1)
            addAutolink(.autolink, content, to: end, text)
        } else if let found = html.end(in: bytes, at: offset) {
            let kind: MarkdownInline.Kind = found.comment == nil ? .html : .comment
            add(InlineToken(.inline(kind), offset, found.end, content: found.comment))
        } else {
            addText(to: offset + 1)
        }
    }

    /// Reads a web address around the byte that told of it, which is after its start.
    private mutating func readBareAddress(_ bytes: Span<UInt8>, _ text: borrowing JoinedText) {
        // GitHub looks for none inside brackets, whether these turn out to be a link or not.
        guard !brackets.isInside, let start = Autolinks.bareStart(in: bytes, around: offset),
            let end = Autolinks.bareEnd(in: bytes, at: start), takeText(from: start)
        else { return addText(to: offset + 1) }
        addAutolink(.bareAddress, start..<end, to: end, text)
    }

    /// Takes back the text from `start` on; says whether all between was text.
    private mutating func takeText(from start: Int) -> Bool {
        guard start < offset else { return true }
        guard let last = tokens.last, last.isText, last.end == offset, last.start <= start
        else { return false }
        if last.start < start {
            tokens[tokens.count - 1].end = start
        } else {
            tokens.removeLast()
        }
        offset = start
        return true
    }

    private mutating func addAutolink(
        _ form: MarkdownInline.LinkForm, _ address: Range<Int>, to end: Int,
        _ text: borrowing JoinedText
    ) {
        var token = InlineToken(.inline(.link(form)), offset, end, content: address)
        token.destination = text.range(address.lowerBound, address.upperBound)
        token.subtreeEnd = tokens.count + 1
        add(token)
    }

    // MARK: Emphasis and links

    private mutating func readDelimiters(_ bytes: Span<UInt8>) {
        let mark = bytes[offset]
        let end = bytes.end(of: { $0 == mark }, from: offset, before: bytes.count)
        let length = end - offset
        let flanking = Flanking(of: mark, in: bytes, from: offset, to: end)
        let isStrike = mark == UInt8(ascii: "~")
        guard flanking.canOpen || flanking.canClose, !isStrike || length <= 2 else {
            return addText(to: end)
        }
        delimiters.push(
            .init(
                mark: mark, token: tokens.count, length: length, canOpen: flanking.canOpen,
                canClose: flanking.canClose))
        add(InlineToken(.delimiters, offset, end))
    }

    private mutating func openBracket(at start: Int, isImage: Bool) {
        let end = start + (isImage ? 2 : 1)
        brackets.push(
            .init(isImage: isImage, token: tokens.count, end: end, delimiters: delimiters.count))
        add(InlineToken(.bracket, start, end))
    }

    private mutating func closeBracket(_ bytes: Span<UInt8>, _ text: borrowing JoinedText) {
        let close = offset
        guard let opener = brackets.pop() else { return addText(to: close + 1) }
        guard opener.isActive, let target = target(of: opener, closedAt: close, bytes, text)
        else {
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
        offset = target.end
    }

    private func target(
        of opener: BracketStack.Bracket, closedAt close: Int, _ bytes: Span<UInt8>,
        _ text: borrowing JoinedText
    ) -> (form: MarkdownInline.LinkForm, destination: SourceRange, end: Int)? {
        if let inline = LinkParts.target(in: bytes, at: close + 1) {
            let range = inline.destination
            return (.inline, text.range(range.lowerBound, range.upperBound), inline.end)
        }
        let label = LinkParts.label(in: bytes, at: close + 1)
        let own = opener.end..<close
        if let label, !label.content.isEmpty {
            return definition(label.content, of: bytes).map { (.reference, $0, label.end) }
        }
        guard !opener.hasBracketAfter else { return nil }
        return definition(own, of: bytes).map { (.reference, $0, label?.end ?? close + 1) }
    }

    private func definition(_ label: Range<Int>, of bytes: Span<UInt8>) -> SourceRange? {
        guard !definitions.isEmpty, label.count <= 999 else { return nil }
        return LinkParts.normalized(bytes, label).flatMap(definitions.destination)
    }
}
