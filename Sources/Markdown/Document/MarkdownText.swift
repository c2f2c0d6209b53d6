import Text

/// What the pieces of a page say, without their markup.
extension MarkdownDocument {
    /// The text of a heading, paragraph or cell without markup; a line break is a space.
    ///
    /// Code spans give their code, images their description, HTML and comments nothing. Blocks of
    /// other kinds have no text of their own.
    public func text(of block: Int) -> String {
        text(ofInlines: blocks[block].inlines)
    }

    /// The text of the inlines at these indices without markup.
    func text(ofInlines range: Range<Int>, lineBreak: String = " ") -> String {
        guard range.count != 1 else { return text(ofInline: range.lowerBound, lineBreak) }
        var text = ""
        for index in range { text += self.text(ofInline: index, lineBreak) }
        return text
    }

    private func text(ofInline index: Int, _ lineBreak: String) -> String {
        let inline = inlines[index]
        return switch inline.kind {
        case .text: decoded(inline.range, in: inline.block)
        case .lineBreak: lineBreak
        case .codeSpan: code(of: inline)
        case .link(.autolink), .link(.bareAddress): literal(inline.content, in: inline.block)
        case .link, .image, .comment, .html: ""
        }
    }

    /// The code of a code span; a line break in it is a space (CommonMark 0.31 §6.1).
    func code(of inline: MarkdownInline) -> String {
        guard let joined = joinedContent(inline.content, in: inline.block) else {
            return TextDecoding.literal(bytes, inline.content.start..<inline.content.end)
        }
        let code = joined.map { $0 == .lineFeed ? .space : $0 }
        return TextDecoding.literal(code, code.indices)
    }

    /// A part of a block that is written with escapes and entities, such as a destination.
    func decoded(_ range: SourceRange, in block: Int) -> String {
        guard let joined = joinedContent(range, in: block) else {
            return TextDecoding.decode(bytes, range.start..<range.end)
        }
        return TextDecoding.decode(joined, joined.indices)
    }

    /// A part of a block that is written as it is meant, such as an address.
    func literal(_ range: SourceRange, in block: Int) -> String {
        guard let joined = joinedContent(range, in: block) else {
            return TextDecoding.literal(bytes, range.start..<range.end)
        }
        return TextDecoding.literal(joined, joined.indices)
    }

    /// The indices of the inlines that stand in these blocks.
    func inlines(in range: Range<Int>) -> Range<Int> {
        guard let first = range.first, let last = range.last else { return 0..<0 }
        return blocks[first].inlines.lowerBound..<blocks[last].inlines.upperBound
    }
}
