public import Secrets
public import Text

/// A link or an image.
public struct MarkdownLink: Sendable, Equatable {
    /// The index of the block that it is in.
    public let block: Int

    /// How it says where it leads.
    public let form: MarkdownInline.LinkForm

    /// Whether it shows an image.
    public let isImage: Bool

    /// The inlines that its text is made of.
    let content: Range<Int>

    /// Where it leads, without escapes and entities; nothing is percent-encoded or decoded.
    public let destination: MaskedText

    /// The bytes of the destination; several references to one definition share them.
    public let destinationRange: SourceRange

    /// The bytes of the whole link.
    public let range: SourceRange
}

/// The definition of a label that links refer to (CommonMark 0.31 §4.7).
public struct MarkdownLinkDefinition: Sendable, Equatable {
    /// The index of its block.
    public let block: Int

    /// Where its links lead, without escapes and entities.
    public let destination: MaskedText

    /// The bytes of the destination.
    public let destinationRange: SourceRange

    /// The bytes of the definition.
    public let range: SourceRange
}

/// A comment, in a block of its own or inside text.
public struct MarkdownComment: Sendable, Equatable {
    /// The index of the block that it is in.
    public let block: Int

    /// What is between `<!--` and `-->`.
    public let text: MaskedText

    /// The bytes of the comment with its marks.
    public let range: SourceRange
}

/// A link or an image that an HTML tag makes.
public struct MarkdownHTMLLink: Sendable, Equatable {
    /// Where it leads, without entities.
    public let destination: MaskedText

    /// The bytes of that.
    public let destinationRange: SourceRange
}

extension MarkdownDocument {
    /// The links and images in these blocks, in the whole page when none are named.
    public func links(in range: Range<Int>? = nil) -> [MarkdownLink] {
        inlines(in: range ?? blocks.indices).compactMap { index in
            switch inlines[index].kind {
            case .link(let form): link(index, form, isImage: false)
            case .image(let form): link(index, form, isImage: true)
            default: nil
            }
        }
    }

    /// The text of a link, or an image's description, without markup.
    ///
    /// It is made when it is asked for, since links that stand in one another share theirs.
    public func text(of link: MarkdownLink) -> MaskedText { text(ofInlines: link.content) }

    private func link(
        _ index: Int, _ form: MarkdownInline.LinkForm, isImage: Bool
    ) -> MarkdownLink {
        let inline = inlines[index]
        let isOwnText = form == .autolink || form == .bareAddress
        let inside = isOwnText ? index..<(index + 1) : (index + 1)..<inline.subtreeEnd
        return MarkdownLink(
            block: inline.block, form: form, isImage: isImage, content: inside,
            destination: destination(of: inline, form), destinationRange: inline.destination,
            range: inline.range)
    }

    private func destination(of inline: MarkdownInline, _ form: MarkdownInline.LinkForm)
        -> MaskedText
    {
        switch form {
        case .inline: return text(in: inline.destination, of: inline.block, as: .encoded)
        case .reference: return text(in: inline.destination, as: .encoded)
        case .autolink, .bareAddress:
            let address = text(in: inline.destination, of: inline.block, as: .literal)
            if form == .bareAddress {
                return address.starts(with: "w") ? "http://" + address : address
            }
            let hasScheme = address.bytes(for: .structure).contains(UInt8(ascii: ":"))
            return hasScheme ? address : "mailto:" + address
        }
    }

    /// The link definitions among these blocks, used or not; of the page when none are named.
    public func linkDefinitions(in range: Range<Int>? = nil) -> [MarkdownLinkDefinition] {
        (range ?? blocks.indices).compactMap { index in
            guard blocks[index].kind == .linkDefinition else { return nil }
            let destination = blocks[index].detail
            return MarkdownLinkDefinition(
                block: index, destination: text(in: destination, of: index, as: .encoded),
                destinationRange: destination, range: blocks[index].range)
        }
    }

    /// The HTML comments in these blocks, in the whole page when none are named.
    public func comments(in range: Range<Int>? = nil) -> [MarkdownComment] {
        var comments: [MarkdownComment] = []
        for index in inlines(in: range ?? blocks.indices) where inlines[index].kind == .comment {
            let comment = inlines[index]
            comments.append(
                MarkdownComment(
                    block: comment.block,
                    text: text(in: comment.content, of: comment.block, as: .literal),
                    range: comment.range))
        }
        return comments
    }

    /// Where tags in HTML lead: `<a href>` and `<img src>`, in order.
    public func linksInHTML() -> [MarkdownHTMLLink] {
        inlines.compactMap { inline in
            guard inline.kind == .html,
                let found = HTMLTag.destination(
                    in: bytes.span, from: inline.range.start, to: inline.range.end)
            else { return nil }
            let range = SourceRange(found.lowerBound, found.upperBound)
            return MarkdownHTMLLink(
                destination: text(in: range, as: .encoded), destinationRange: range)
        }
    }
}
