public import Secrets
internal import Text

/// What the pieces of a page say, without their markup.
extension MarkdownDocument {
    /// The text of a heading, paragraph or cell without markup; a line break is a space.
    ///
    /// Code spans give their code, images their description, HTML and comments nothing. Blocks of
    /// other kinds have no text of their own.
    public func text(of block: Int) -> MaskedText {
        text(ofInlines: blocks[block].inlines)
    }

    /// The text of the inlines at these indices without markup.
    func text(ofInlines range: Range<Int>, lineBreak: MaskedText = " ") -> MaskedText {
        guard range.count != 1 else { return text(ofInline: range.lowerBound, lineBreak) }
        var text: MaskedText = ""
        for index in range { text = text + self.text(ofInline: index, lineBreak) }
        return text
    }

    private func text(ofInline index: Int, _ lineBreak: MaskedText) -> MaskedText {
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
    func code(of inline: MarkdownInline) -> MaskedText {
        masked(inline.content) { bytes in
            guard let joined = joinedContent(inline.content, in: inline.block, of: bytes) else {
                return TextDecoding.literal(bytes, inline.content.start..<inline.content.end)
            }
            let code = joined.map { $0 == .lineFeed ? .space : $0 }
            return TextDecoding.literal(code, code.indices)
        }
    }

    /// A part of a block that is written with escapes and entities, such as a destination.
    func decoded(_ range: SourceRange, in block: Int) -> MaskedText {
        masked(range) { bytes in
            guard let joined = joinedContent(range, in: block, of: bytes) else {
                return TextDecoding.decode(bytes, range.start..<range.end)
            }
            return TextDecoding.decode(joined, joined.indices)
        }
    }

    /// A part of the page that is written with escapes and entities, and in one piece.
    func decoded(_ range: SourceRange) -> MaskedText {
        masked(range) { TextDecoding.decode($0, range.start..<range.end) }
    }

    /// A part of a block that is written as it is meant, such as an address.
    func literal(_ range: SourceRange, in block: Int) -> MaskedText {
        masked(range) { bytes in
            guard let joined = joinedContent(range, in: block, of: bytes) else {
                return TextDecoding.literal(bytes, range.start..<range.end)
            }
            return TextDecoding.literal(joined, joined.indices)
        }
    }

    /// The text that `decode` takes out of the page's bytes; masked where `range` is.
    func masked(_ range: SourceRange, _ decode: ([UInt8]) -> String) -> MaskedText {
        let text = decode(bytes)
        guard source.masking.masks(range) else { return MaskedText(text) }
        return MaskedText(Array(text.utf8), shown: Array(decode(source.masking.bytes).utf8))
    }

    /// What a block says after an offset in it, markup included, its lines and spaces joined by
    /// single spaces.
    public func words(of block: Int, after offset: Int) -> MaskedText {
        masked(blocks[block].range) { bytes in
            var text: [UInt8] = []
            for line in lines(of: block) {
                let words = SourceRange(max(line.start, offset), line.end)
                for word in bytes[words.start..<words.end].split(separator: .space) {
                    if !text.isEmpty { text.append(.space) }
                    text += word
                }
            }
            return String(decoding: text, as: UTF8.self)
        }
    }

    /// The indices of the inlines that stand in these blocks.
    func inlines(in range: Range<Int>) -> Range<Int> {
        guard let first = range.first, let last = range.last else { return 0..<0 }
        return blocks[first].inlines.lowerBound..<blocks[last].inlines.upperBound
    }
}
