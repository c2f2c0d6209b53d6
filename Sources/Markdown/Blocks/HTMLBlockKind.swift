import Text

/// The seven kinds of HTML block, which differ in how they start and end (CommonMark 0.31 §4.6).
enum HTMLBlockKind {
    case raw, comment, instruction, declaration, characterData, named, anyTag

    /// The kind of block that the content of a line starts.
    init?(_ line: LineCursor, of bytes: Span<UInt8>, inParagraph: Bool) {
        guard line.contentByte == UInt8(ascii: "<") else { return nil }
        let (start, end) = (line.contentOffset, line.end)
        let second = start + 1 < end ? bytes[start + 1] : 0
        if Self.startsRaw(bytes, at: start, before: end) {
            self = .raw
        } else if bytes.holds("<!--", at: start, before: end) {
            self = .comment
        } else if second == UInt8(ascii: "?") {
            self = .instruction
        } else if bytes.holds("<![CDATA[", at: start, before: end) {
            self = .characterData
        } else if second == UInt8(ascii: "!"), start + 2 < end, bytes[start + 2].isLetter {
            self = .declaration
        } else if Self.startsNamed(bytes, at: start, before: end) {
            self = .named
        } else {
            guard !inParagraph, let tag = HTMLTag.end(in: bytes, at: start, before: end),
                bytes.end(of: \.isWhitespace, from: tag, before: end) == end
            else { return nil }
            self = .anyTag
        }
    }

    /// Whether a blank line ends the block.
    var endsAtBlankLine: Bool { self == .named || self == .anyTag }

    /// Whether the content of a line ends the block.
    func isClosed(by line: ContentLine, of bytes: Span<UInt8>) -> Bool {
        let (start, end) = (line.range.start, line.range.end)
        guard start < end else { return false }
        return switch self {
        case .raw: Self.closesRaw(bytes, from: start, to: end)
        case .comment: bytes.offset(of: "-->", from: start, before: end) != nil
        case .instruction: bytes.offset(of: "?>", from: start, before: end) != nil
        case .declaration: bytes.offset(of: ">", from: start, before: end) != nil
        case .characterData: bytes.offset(of: "]]>", from: start, before: end) != nil
        case .named, .anyTag: false
        }
    }

    private static func closesRaw(_ bytes: Span<UInt8>, from start: Int, to end: Int) -> Bool {
        var offset = bytes.offset(of: "</", from: start, before: end)
        while let mark = offset {
            if let name = bytes.name(at: mark + 2, before: end), isRaw(name),
                bytes.holds(">", at: mark + 2 + name.utf8.count, before: end)
            {
                return true
            }
            offset = bytes.offset(of: "</", from: mark + 2, before: end)
        }
        return false
    }

    private static func startsRaw(_ bytes: Span<UInt8>, at start: Int, before end: Int) -> Bool {
        guard let name = bytes.name(at: start + 1, before: end), isRaw(name) else { return false }
        return isNameEnd(bytes, at: start + 1 + name.utf8.count, before: end)
    }

    private static func startsNamed(_ bytes: Span<UInt8>, at start: Int, before end: Int) -> Bool {
        let isClosing = start + 1 < end && bytes[start + 1] == UInt8(ascii: "/")
        let offset = start + (isClosing ? 2 : 1)
        guard let name = bytes.name(at: offset, before: end), isBlock(name) else { return false }
        let next = offset + name.utf8.count
        return isNameEnd(bytes, at: next, before: end) || bytes.holds("/>", at: next, before: end)
    }

    private static func isNameEnd(_ bytes: Span<UInt8>, at offset: Int, before end: Int) -> Bool {
        offset >= end || bytes[offset].isWhitespace || bytes[offset] == UInt8(ascii: ">")
    }

    private static func isRaw(_ name: String) -> Bool {
        switch name {
        case "script", "pre", "style", "textarea": true
        default: false
        }
    }

    private static func isBlock(_ name: String) -> Bool {
        switch name {
        case "address", "article", "aside", "base", "basefont", "blockquote", "body", "caption",
            "center", "col", "colgroup", "dd", "details", "dialog", "dir", "div", "dl", "dt",
            "fieldset", "figcaption", "figure", "footer", "form", "frame", "frameset", "h1", "h2",
            "h3", "h4", "h5", "h6", "head", "header", "hr", "html", "iframe", "legend", "li",
            "link", "main", "menu", "menuitem", "nav", "noframes", "ol", "optgroup", "option", "p",
            "param", "search", "section", "summary", "table", "tbody", "td", "tfoot", "th",
            "thead", "title", "tr", "track", "ul":
            true
        default: false
        }
    }
}

extension Span<UInt8> {
    /// The letters and digits at `start` in lower case, if there are any and not too many.
    fileprivate func name(at start: Int, before end: Int) -> String? {
        let limit = Swift.min(end, start + 12)
        guard start < limit, self[start].isLetter else { return nil }
        let close = self.end(of: \.isLetterOrDigit, from: start, before: limit)
        guard close < start + 12 else { return nil }
        return String(decoding: (start..<close).map { self[$0].lowercased }, as: UTF8.self)
    }
}
