import SourceText

/// The seven kinds of HTML block, which differ in how they start and end (CommonMark 0.31 §4.6).
enum HTMLBlockKind {
    case raw, comment, instruction, declaration, characterData, named, anyTag

    /// The kind of block that the content of a line starts.
    init?(_ line: LineCursor, inParagraph: Bool) {
        let (bytes, start, end) = (line.bytes, line.contentOffset, line.end)
        guard line.contentByte == UInt8(ascii: "<") else { return nil }
        let second = start + 1 < end ? bytes[start + 1] : 0
        if Self.isTag(of: Self.rawNames, in: bytes, at: start + 1, before: end, closing: false) {
            self = .raw
        } else if bytes.holds("<!--", at: start, before: end) {
            self = .comment
        } else if second == UInt8(ascii: "?") {
            self = .instruction
        } else if bytes[start..<end].starts(with: "<![CDATA[".utf8) {
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
    func isClosed(by line: ContentLine, of bytes: [UInt8]) -> Bool {
        let (start, end) = (line.range.start, line.range.end)
        guard start < end else { return false }
        return switch self {
        case .raw: Self.closesRaw(bytes, from: start, to: end)
        case .comment: bytes.first("-->", from: start, to: end) != nil
        case .instruction: bytes.first("?>", from: start, to: end) != nil
        case .declaration: bytes[start..<end].contains(UInt8(ascii: ">"))
        case .characterData: bytes.first("]]>", from: start, to: end) != nil
        case .named, .anyTag: false
        }
    }

    private static func closesRaw(_ bytes: [UInt8], from start: Int, to end: Int) -> Bool {
        (start..<end).contains { place in
            bytes.holds("</", at: place, before: end)
                && rawNames.contains { name in
                    bytes.name(at: place + 2, before: end) == name
                        && bytes.holds(">", at: place + 2 + name.utf8.count, before: end)
                }
        }
    }

    private static func startsNamed(_ bytes: [UInt8], at start: Int, before end: Int) -> Bool {
        let isClosing = start + 1 < end && bytes[start + 1] == UInt8(ascii: "/")
        let name = start + (isClosing ? 2 : 1)
        return isTag(of: blockNames, in: bytes, at: name, before: end, closing: true)
    }

    /// Whether one of `names` stands at `start`, with the end of a name behind it.
    private static func isTag(
        of names: Set<String>, in bytes: [UInt8], at start: Int, before end: Int, closing: Bool
    ) -> Bool {
        guard let name = bytes.name(at: start, before: end), names.contains(name)
        else { return false }
        let next = start + name.utf8.count
        guard next < end else { return true }
        return bytes[next].isWhitespace || bytes[next] == UInt8(ascii: ">")
            || (closing && bytes.holds("/>", at: next, before: end))
    }

    private static let rawNames: Set = ["script", "pre", "style", "textarea"]

    private static let blockNames: Set = [
        "address", "article", "aside", "base", "basefont", "blockquote", "body", "caption",
        "center", "col", "colgroup", "dd", "details", "dialog", "dir", "div", "dl", "dt",
        "fieldset", "figcaption", "figure", "footer", "form", "frame", "frameset", "h1", "h2", "h3",
        "h4", "h5", "h6", "head", "header", "hr", "html", "iframe", "legend", "li", "link", "main",
        "menu", "menuitem", "nav", "noframes", "ol", "optgroup", "option", "p", "param", "search",
        "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "title", "tr",
        "track", "ul",
    ]
}

extension [UInt8] {
    /// The letters and digits at `start` in lower case, if there are any and not too many.
    fileprivate func name(at start: Int, before end: Int) -> String? {
        let limit = Swift.min(end, start + 12)
        guard start < limit else { return nil }
        let close = self.end(of: \.isLetterOrDigit, from: start, before: limit)
        guard close > start, close < start + 12 else { return nil }
        return String(decoding: self[start..<close].map(\.lowercase), as: UTF8.self)
    }
}
