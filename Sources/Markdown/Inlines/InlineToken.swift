import Text

/// A piece of a block's text while it is read; offsets count in the block's joined text.
struct InlineToken {
    enum Kind {
        case inline(MarkdownInline.Kind)

        /// A run of `*`, `_` or `~`: what is left of it when its emphasis is found is text.
        case delimiters

        /// A bracket that may still open a link; if it does not, it is text.
        case bracket
    }

    var kind: Kind
    var start: Int
    var end: Int

    /// Where the part between the delimiters lies.
    var content: Range<Int>

    /// Where a link leads.
    var destination: SourceRange?

    /// The index of the token after the last one inside a link.
    var subtreeEnd = 0

    init(_ kind: Kind, _ start: Int, _ end: Int, content: Range<Int>? = nil) {
        self.kind = kind
        self.start = start
        self.end = end
        self.content = content ?? start..<end
    }

    var isText: Bool {
        if case .inline(.text) = kind { true } else { false }
    }
}
