public import Secrets
public import Text

/// A heading of a page.
public struct MarkdownHeading: Sendable, Equatable {
    /// The index of its block.
    public let block: Int

    /// Its level, 1 to 6.
    public let level: Int

    /// Its text without markup.
    public let text: MaskedText

    /// The bytes of its text, with markup inside, without number signs or underline.
    public let range: SourceRange
}

/// A name that HTML in a page makes a target of links: `<a id="x">`, `<a name="x">`.
public struct MarkdownAnchor: Sendable, Equatable {
    /// The index of the block that it is in.
    public let block: Int

    /// The name, to which `#name` leads.
    public let name: MaskedText

    /// The bytes of the name.
    public let range: SourceRange
}

extension MarkdownDocument {
    /// All headings of the page, in order.
    public func headings() -> [MarkdownHeading] {
        blocks.indices.compactMap { index in
            guard case .heading(let level) = blocks[index].kind else { return nil }
            let lines = blocks[index].lines
            let start = lines.first.map { self.lines[$0].range.start }
            let end = lines.last.map { self.lines[$0].range.end }
            let offset = blocks[index].range.start
            return MarkdownHeading(
                block: index, level: level, text: text(of: index),
                range: SourceRange(start ?? offset, end ?? offset))
        }
    }

    /// The anchors that GitHub sets for all headings of the page, in order, without `#`; no two are
    /// the same.
    ///
    /// Headings that are written in HTML take part.
    public func headingSlugs() -> [MaskedText] {
        let inHTML = headingsInHTML()
        let all = headings()
        var slugs = HeadingSlugs()
        guard !inHTML.isEmpty else {
            return all.map { slugs.slug(for: slugText(of: $0.block, $0.text)) }
        }
        let texts =
            all.map { (offset: $0.range.start, text: slugText(of: $0.block, $0.text)) } + inHTML
        return texts.sorted { $0.offset < $1.offset }.map { slugs.slug(for: $0.text) }
    }

    /// The texts of the headings that tags make, with the offsets of these.
    private func headingsInHTML() -> [(offset: Int, text: MaskedText)] {
        var headings: [(offset: Int, text: MaskedText)] = []
        var opened: (level: Int, index: Int)?
        for index in inlines.indices where inlines[index].kind == .html {
            let range = inlines[index].range
            guard
                let tag = HTMLTag.headingLevel(in: bytes.span, from: range.start, to: range.end)
            else { continue }
            if !tag.isClosing {
                opened = (tag.level, index)
            } else if let start = opened, start.level == tag.level {
                let from = inlines[start.index].range
                headings.append((from.start, text(between: start.index, and: index)))
                opened = nil
            }
        }
        return headings
    }

    /// What stands between two tags, without the tags and comments there.
    private func text(between first: Int, and last: Int) -> MaskedText {
        var text: MaskedText = ""
        var start = inlines[first].range.end
        for index in (first + 1)...last {
            let range = inlines[index].range
            guard inlines[index].kind == .html || inlines[index].kind == .comment else { continue }
            if start < range.start {
                text = text + self.text(in: SourceRange(start, range.start), as: .encoded)
            }
            start = max(start, range.end)
        }
        let joined = text.map { text in
            text.split { $0.isWhitespace }.joined(separator: " ")
        }
        return joined.scannedAsWhole()
    }

    /// The text that a slug is made of: GitHub takes neither line breaks nor images into it.
    private func slugText(of block: Int, _ whole: MaskedText) -> MaskedText {
        let isWhole = blocks[block].inlines.allSatisfy { index in
            if case .image = inlines[index].kind { return false }
            return inlines[index].kind != .lineBreak
        }
        guard !isWhole else { return whole }
        var text: MaskedText = ""
        var index = blocks[block].inlines.lowerBound
        while index < blocks[block].inlines.upperBound {
            if case .image = inlines[index].kind {
                index = inlines[index].subtreeEnd
            } else {
                text = text + self.text(ofInlines: index..<(index + 1), lineBreak: "")
                index += 1
            }
        }
        return text.scannedAsWhole()
    }

    /// The indices of the blocks under a heading, up to the next of its level or a higher one.
    ///
    /// The section of a heading in a quotation or an item ends with that.
    public func section(under heading: MarkdownHeading) -> Range<Int> {
        let start = heading.block + 1
        let depth = blocks[heading.block].depth
        var end = start
        while end < blocks.count, blocks[end].depth >= depth {
            if case .heading(let level) = blocks[end].kind, level <= heading.level { break }
            end = blocks[end].subtreeEnd
        }
        return start..<end
    }

    /// The anchors that the page sets by HTML tags, in order.
    public func anchors() -> [MarkdownAnchor] {
        var anchors: [MarkdownAnchor] = []
        for inline in inlines where inline.kind == .html {
            let names = HTMLTag.anchors(
                in: bytes.span, from: inline.range.start, to: inline.range.end)
            for name in names {
                anchors.append(
                    MarkdownAnchor(
                        block: inline.block,
                        name: text(in: SourceRange(name.lowerBound, name.upperBound), as: .encoded),
                        range: SourceRange(name.lowerBound, name.upperBound)))
            }
        }
        return anchors
    }
}
