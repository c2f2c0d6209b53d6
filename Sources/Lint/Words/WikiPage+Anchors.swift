internal import Catalog
internal import Markdown
internal import Secrets

extension WikiPage {
    /// The anchors of the page's headings, and those that it sets in HTML.
    var anchors: Set<MaskedText> {
        Set(document.headingSlugs()).union(document.anchors().map(\.name))
    }
}
