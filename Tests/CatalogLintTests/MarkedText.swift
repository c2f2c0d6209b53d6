import CatalogLint
import SourceText

/// A text with the place that its marks enclose, and without them.
struct MarkedText {
    let text: String

    /// The bytes between the marks, in the text without them; nil when it has none.
    let range: SourceRange?

    init(_ marked: String) {
        let (start, end) = LintExample.marks
        guard let first = marked.firstIndex(of: start), let last = marked.firstIndex(of: end),
            first < last
        else {
            (text, range) = (marked, nil)
            return
        }
        let before = marked[..<first]
        let inside = marked[marked.index(after: first)..<last]
        text = "\(before)\(inside)\(marked[marked.index(after: last)...])"
        range = SourceRange(before.utf8.count, before.utf8.count + inside.utf8.count)
    }
}
