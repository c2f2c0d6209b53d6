public import Secrets
public import Markdown
internal import Text

/// A page of Markdown under `catalog/` or `wiki/`, or one outside that a route names as its
/// playbook.
///
/// It is large and never changes, so what hands it on hands on a reference.
public final class WikiPage: Sendable {
    /// The file as it was read.
    public let source: SourceFile

    /// The page in blocks.
    public let document: MarkdownDocument

    /// Its headings, in order.
    public let headings: [MarkdownHeading]

    /// What it says about other files of this repository, by range.
    public let references: [PageReference]

    /// Reads a page; it never fails.
    public init(_ source: SourceFile) {
        self.source = source
        document = MarkdownDocument(reading: source, skipsFrontMatter: true)
        headings = document.headings()
        references = PageReference.all(in: document, of: source.path)
    }

    /// The anchors of its headings, and those that it sets in HTML.
    public var anchors: Set<MaskedText> {
        Set(document.headingSlugs()).union(document.anchors().map(\.name))
    }
}
