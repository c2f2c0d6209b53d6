public import Text

/// A piece of a block's text: a code span, a link, plain text.
///
/// The inlines of a page form a flat list in preorder, in the order of the file: those inside
/// inline `i` (the text of a link) are `i + 1 ..< inlines[i].subtreeEnd`.
public struct MarkdownInline: Sendable, Equatable {
    /// What an inline is.
    public enum Kind: Sendable, Equatable {
        /// Text as it is written, with its escapes and entities; emphasis marks are not part of it.
        case text

        /// A line break inside a block.
        case lineBreak

        /// Code between backticks.
        case codeSpan

        /// A link; its text is inside it, unless it is its own text.
        case link(LinkForm)

        /// An image; its description is inside it.
        case image(LinkForm)

        /// An HTML comment.
        case comment

        /// An HTML tag, or an instruction or declaration.
        case html
    }

    /// How a link says where it leads.
    public enum LinkForm: Sendable {
        /// By a destination in parentheses.
        case inline

        /// By the label of a link definition.
        case reference

        /// By an address in angle brackets.
        case autolink

        /// By an address that is in the text (GFM §6.9).
        case bareAddress
    }

    /// What the inline is.
    public let kind: Kind

    /// The bytes of the inline with its delimiters.
    public let range: SourceRange

    /// The bytes between the delimiters: of a code span the code, of a link its text.
    public let content: SourceRange

    /// The bytes of a link's destination, which for a reference are in its definition.
    public let destination: SourceRange

    private let blockIndex: UInt32
    private var end: UInt32

    /// Makes an inline with nothing inside, at `index` of the page's inlines.
    init(
        _ kind: Kind, _ range: SourceRange, content: SourceRange, destination: SourceRange,
        block: Int, index: Int
    ) {
        self.kind = kind
        self.range = range
        self.content = content
        self.destination = destination
        blockIndex = UInt32(clamping: block)
        end = UInt32(clamping: index + 1)
    }

    /// The index of the block that the inline is in.
    public var block: Int { Int(blockIndex) }

    /// The index just after the last inline inside this one.
    public internal(set) var subtreeEnd: Int {
        get { Int(end) }
        set { end = UInt32(clamping: newValue) }
    }
}
