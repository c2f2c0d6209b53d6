internal import Secrets
internal import Markdown
internal import Catalog
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
        let place = SourceRange(page.start, page.start)
        return [ByteEdit(place, text + page.lineBreak + page.lineBreak)]
    }

    /// Rewrites the text of the title.
    func rewriting(_ heading: MarkdownHeading, as title: MaskedText) -> [ByteEdit] {
        guard let text = MarkdownSource.title(title) else { return [] }
        let isEmpty = heading.range.isEmpty
        let range = isEmpty ? playbook.document.blocks[heading.block].range : heading.range
        return [ByteEdit(range, isEmpty ? text : String(text.dropFirst("# ".count)))]
    }

    /// Rewrites the value of `Workplan:` up to its first comma, semicolon or bracket.
    ///
    /// A value of several lines is left to a person.
    func rewriting(workplanIn line: HeaderLine, as workplan: MaskedText) -> [ByteEdit] {
        guard let workplan = workplan.writable, !workplan.utf8.contains(UInt8(ascii: "\n")) else {
            return []
        }
        let text = playbook.source.bytes(for: .structure)[line.value.start..<line.value.end]
        let own = text.prefix { byte in
            byte != UInt8(ascii: ",") && byte != UInt8(ascii: ";") && byte != UInt8(ascii: "(")
        }
        var end = own.endIndex
        while end > own.startIndex, own[end - 1] == UInt8(ascii: " ") { end -= 1 }
        // A link's brackets are part of the value's markup, not prose behind it.
        let isLink = text.first == UInt8(ascii: "[")
        let range = isLink ? line.value : SourceRange(line.value.start, end)
        return [ByteEdit(range, leadingSpace(before: range) + workplan)]
    }

    private func leadingSpace(before range: SourceRange) -> String {
        let start = range.start
        return start > 0 && playbook.source.bytes(for: .structure)[start - 1] == UInt8(ascii: ":")
            ? " " : ""
    }

    /// Puts a line behind the one that it follows: the nearest before it, or the title.
    ///
    /// A value of several lines is left to a person.
    func adding(_ name: HeaderLine.Name, _ value: MaskedText) -> [ByteEdit] {
        guard let value = value.writable, !value.utf8.contains(UInt8(ascii: "\n")) else {
            return []
        }
        let text = "\(name.rawValue): \(value)"
        let page = PageLines(playbook.source)
        let before = HeaderLine.Name.allCases.prefix { $0 != name }
        if let line = before.reversed().lazy.compactMap({ lines[$0] }).first {
            let end = line.wrapped.end
            return [
                line.isLast
                    ? page.inserting([text], behindBlockEndingAt: end)
                    : page.inserting(text, behindLineOf: end)
            ]
        }
        guard let title = playbook.title else { return [] }
        let end = playbook.document.blocks[title.block].range.end
        return [page.inserting([text], behindBlockEndingAt: end)]
    }
}
