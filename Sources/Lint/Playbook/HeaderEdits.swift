internal import Catalog
internal import Markdown
internal import Secrets
internal import Text

/// The edits that make a playbook's title and the lines below it fit a route.
struct HeaderEdits {
    private let playbook: Playbook
    private let lines: [HeaderLine.Name: HeaderLine]

    init(_ playbook: Playbook, _ lines: [HeaderLine.Name: HeaderLine]) {
        self.playbook = playbook
        self.lines = lines
    }

    /// Puts a title at the start of the page.
    func addingTitle(_ title: MaskedText) -> [ByteEdit] {
        guard let text = MarkdownSource.title(title) else { return [] }
        let page = PageLines(playbook.source)
        let start = SourceRange(playbook.document.start, playbook.document.start)
        return [ByteEdit(start, text + page.lineBreak + page.lineBreak)]
    }

    /// Rewrites the text of the title.
    ///
    /// A title of several lines, or one that holds more than text and code, is left to a person.
    func rewriting(_ heading: MarkdownHeading, as title: MaskedText) -> [ByteEdit] {
        let document = playbook.document
        guard let text = MarkdownSource.title(title), document.holdsOnlyWords(heading.block),
            document.lines(of: heading.block).count <= 1
        else { return [] }
        let isEmpty = heading.range.isEmpty
        let range = isEmpty ? document.blocks[heading.block].range : heading.range
        return [ByteEdit(range, isEmpty ? text : String(text.dropFirst("# ".count)))]
    }

    /// Rewrites the value of `Workplan:` up to its first comma, semicolon or bracket.
    ///
    /// Only what looks like a workplan is rewritten, each word with a digit or one of the route's:
    /// anything else is prose.
    func rewriting(workplanIn line: HeaderLine, as workplan: MaskedText) -> [ByteEdit] {
        guard let value = value(of: workplan, after: .workplan) else { return [] }
        let bytes = playbook.source.bytes(for: .structure)
        let own = bytes[line.value.start..<line.value.end].prefix { byte in
            byte != UInt8(ascii: ",") && byte != UInt8(ascii: ";") && byte != UInt8(ascii: "(")
        }
        let end = bytes.span.trimmedEnd(from: own.startIndex, before: own.endIndex)
        let words = bytes[own.startIndex..<end].split(whereSeparator: \.isSpaceOrTab)
        let wanted = workplan.bytes(for: .identity).split(whereSeparator: \.isWhitespace)
        let isWorkplan = words.allSatisfy { word in
            (word.contains(where: \.isDigit) && word.allSatisfy(Self.isPartOfName))
                || wanted.contains { $0.elementsEqual(word) }
        }
        guard isWorkplan else { return [] }
        let range = SourceRange(line.value.start, end)
        return [ByteEdit(range, leadingSpace(before: range) + value)]
    }

    private static func isPartOfName(_ byte: UInt8) -> Bool {
        byte.isLetterOrDigit || byte >= 0x80
            || [UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."), UInt8(ascii: "/")]
                .contains(byte)
    }

    private func leadingSpace(before range: SourceRange) -> String {
        let start = range.start
        let bytes = playbook.source.bytes(for: .structure)
        return start > 0 && bytes[start - 1] == UInt8(ascii: ":") ? " " : ""
    }

    /// Puts the line of a text after the one that it follows: the nearest before it, or the title.
    func adding(_ name: HeaderLine.Name, _ text: MaskedText) -> [ByteEdit] {
        value(of: text, after: name).map { adding(name, written: $0) } ?? []
    }

    /// Puts a line after the one that it follows; `value` is Markdown.
    func adding(_ name: HeaderLine.Name, written value: String) -> [ByteEdit] {
        let text = "\(name.rawValue): \(value)"
        let page = PageLines(playbook.source)
        let before = HeaderLine.Name.allCases.prefix { $0 != name }
        if let line = before.reversed().lazy.compactMap({ lines[$0] }).first {
            let end = line.wrapped.end
            return [
                line.isLast
                    ? page.inserting([text], afterBlockEndingAt: end)
                    : page.inserting(text, afterLineOf: end)
            ]
        }
        guard let title = playbook.title else { return [] }
        let end = playbook.document.blocks[title.block].range.end
        return [page.inserting([text], afterBlockEndingAt: end)]
    }

    private func value(of text: MaskedText, after name: HeaderLine.Name) -> String? {
        MarkdownSource.value(text, after: name.rawValue + ":")
    }
}

extension MarkdownDocument {
    /// Whether a heading, paragraph or cell holds text and code alone: no link, image, HTML or
    /// comment that would be lost with it.
    func holdsOnlyWords(_ block: Int) -> Bool {
        blocks[block].inlines.allSatisfy { index in
            switch inlines[index].kind {
            case .text, .codeSpan, .lineBreak: true
            case .link, .image, .html, .comment: false
            }
        }
    }
}
