import SourceText

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
        range.map { index in
            let inline = inlines[index]
            return switch inline.kind {
            case .text: TextDecoding.decode(content(inline.range, in: inline.block))
            case .lineBreak: lineBreak
            case .codeSpan: code(of: inline)
            case .link(.autolink), .link(.bareAddress):
                TextDecoding.literal(content(inline.content, in: inline.block))
            case .link, .image, .comment, .html: ""
            }
        }.joined()
    }

    /// The code of a code span; a line break in it is a space (CommonMark 0.31 §6.1).
    func code(of inline: MarkdownInline) -> String {
        let code = content(inline.content, in: inline.block)
        return TextDecoding.literal(code.map { $0 == .lineFeed ? .space : $0 })
    }

    /// A part of a block that is written with escapes and entities, such as a destination.
    func decoded(_ range: SourceRange, in block: Int) -> String {
        TextDecoding.decode(content(range, in: block))
    }

    /// The indices of the inlines that stand in these blocks.
    func inlines(in range: Range<Int>) -> Range<Int> {
        guard let first = range.first, let last = range.last else { return 0..<0 }
        return blocks[first].inlines.lowerBound..<blocks[last].inlines.upperBound
    }
}
