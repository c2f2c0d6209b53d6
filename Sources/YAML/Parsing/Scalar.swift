/// A scalar that was read and is not yet a node: it may turn out to be the first key of a mapping.
struct Scalar {
    let style: YAMLNode.Style
    let start: Int
    let end: Int

    /// Whether its text is its bytes, less the quotes.
    let isVerbatim: Bool

    /// Of a block scalar, the spaces before each line that are not text.
    let indentation: Int

    @inline(__always)
    init(
        _ style: YAMLNode.Style, _ start: Int, _ end: Int, isVerbatim: Bool, indentation: Int = 0
    ) {
        self.style = style
        self.start = start
        self.end = end
        self.isVerbatim = isVerbatim
        self.indentation = indentation
    }

    @inline(__always)
    func node(at index: Int) -> YAMLNode {
        YAMLNode(
            .scalar, style, start, end, subtreeEnd: index &+ 1,
            isVerbatim: isVerbatim, indentation: indentation)
    }
}
