public import Secrets
internal import Text

/// What the pieces of a page say, without their markup.
extension MarkdownDocument {
    /// The text of a heading, paragraph or cell without markup; a line break is a space.
    ///
    /// Of a code span it is the code, of an image the description, of HTML and comments nothing.
    /// Blocks of other kinds have no text of their own.
    public func text(of block: Int) -> MaskedText {
        text(ofInlines: blocks[block].inlines)
    }

    /// The text of the inlines at these indices without markup.
    func text(ofInlines range: Range<Int>, lineBreak: MaskedText = " ") -> MaskedText {
        guard range.count != 1 else { return text(ofInline: range.lowerBound, lineBreak) }
        var text: MaskedText = ""
        for index in range { text = text + self.text(ofInline: index, lineBreak) }
        // Without the marks between them, pieces may say a value that the file does not.
        return text.scannedAsWhole()
    }

    private func text(ofInline index: Int, _ lineBreak: MaskedText) -> MaskedText {
        let inline = inlines[index]
        return switch inline.kind {
        case .text: text(in: inline.range, of: inline.block, as: .encoded)
        case .lineBreak: lineBreak
        case .codeSpan: code(of: inline)
        case .link(.autolink), .link(.bareAddress):
            text(in: inline.content, of: inline.block, as: .literal)
        case .link, .image, .comment, .html: ""
        }
    }

    /// The code of a code span; a line break in it is a space (CommonMark 0.31 §6.1).
    func code(of inline: MarkdownInline) -> MaskedText {
        text(in: inline.content, of: inline.block, as: .code)
    }

    /// How a part of a page is written.
    enum Writing {
        /// With escapes and entities, as text and destinations are.
        case encoded

        /// As it is meant, as an address is.
        case literal

        /// As it is meant, but for its line breaks.
        case code

        /// The text that `bytes` mean, made of `shown`: the same bytes, or these masked.
        fileprivate func text(_ bytes: [UInt8], showing shown: [UInt8]) -> [UInt8] {
            switch self {
            case .encoded: TextDecoding.decode(bytes, showing: shown)
            case .literal: TextDecoding.literal(bytes, showing: shown)
            case .code:
                TextDecoding.literal(
                    bytes, showing: shown.map { $0 == .lineFeed ? .space : $0 })
            }
        }
    }

    /// The text of a part of a block; without a block, of a part of the page that is in one piece.
    func text(in range: SourceRange, of block: Int? = nil, as writing: Writing) -> MaskedText {
        let joined = block.flatMap { joinedContent(range, in: $0, showing: bytes) }
        let isMasked = source.masking.masks(range)
        guard isMasked || joined != nil else {
            let part = range.start..<range.end
            return MaskedText(
                writing == .encoded
                    ? TextDecoding.decode(bytes, part) : TextDecoding.literal(bytes, part))
        }
        let content = joined ?? Array(bytes[range.start..<range.end])
        let text = writing.text(content, showing: content)
        guard isMasked else {
            return MaskedText(String(decoding: text, as: UTF8.self)).scannedAsWhole()
        }
        let masked = source.masking.bytes
        let shown =
            block.flatMap { joinedContent(range, in: $0, showing: masked) }
            ?? Array(masked[range.start..<range.end])
        return MaskedText(text, shown: writing.text(content, showing: shown)).scannedAsWhole()
    }

    /// The text of a code block, its lines without what its containers put before them.
    func code(ofBlock block: Int) -> MaskedText {
        let code = content(of: block, showing: bytes)
        let text: MaskedText
        if source.masking.masks(blocks[block].range) {
            text = MaskedText(
                TextDecoding.literal(code, showing: code),
                shown: TextDecoding.literal(
                    code, showing: content(of: block, showing: source.masking.bytes)))
        } else {
            text = MaskedText(TextDecoding.literal(code, code.indices))
        }
        return blocks[block].depth > 0 ? text.scannedAsWhole() : text
    }

    /// What a block says after an offset in it, markup included, its lines and spaces joined by
    /// single spaces.
    public func words(of block: Int, after offset: Int) -> MaskedText {
        let text = words(of: block, after: offset, showing: bytes)
        guard source.masking.masks(blocks[block].range) else {
            return MaskedText(String(decoding: text, as: UTF8.self)).scannedAsWhole()
        }
        return MaskedText(
            text, shown: words(of: block, after: offset, showing: source.masking.bytes)
        ).scannedAsWhole()
    }

    private func words(of block: Int, after offset: Int, showing shown: [UInt8]) -> [UInt8] {
        var text: [UInt8] = []
        for line in lines(of: block) {
            let words = SourceRange(max(line.start, offset), line.end)
            // Blanks are never masked.
            for word in shown[words.start..<words.end].split(separator: .space) {
                if !text.isEmpty { text.append(.space) }
                text += word
            }
        }
        return text
    }

    /// The indices of the inlines that are in these blocks.
    func inlines(in range: Range<Int>) -> Range<Int> {
        guard let first = range.first, let last = range.last else { return 0..<0 }
        return blocks[first].inlines.lowerBound..<blocks[last].inlines.upperBound
    }
}
