import Lint
import Text

/// A text with the place that its marks enclose, and without them.
struct MarkedText {
    let text: String

    /// The bytes between the marks, in the text without them; nil when it has none.
    let range: SourceRange?

    /// The bytes of the text, with those that are not UTF-8.
    var bytes: [UInt8] { Self.bytes(text[...]) }

    init(_ marked: String) {
        let marks = LintExample.marks
        guard let first = marked.firstIndex(of: marks.start),
            let last = marked.firstIndex(of: marks.end),
            first < last
        else {
            (text, range) = (marked, nil)
            return
        }
        let before = marked[..<first]
        let inside = marked[marked.index(after: first)..<last]
        text = "\(before)\(inside)\(marked[marked.index(after: last)...])"
        let start = Self.bytes(before).count
        range = SourceRange(start, start + Self.bytes(inside).count)
    }

    private static func bytes(_ text: Substring) -> [UInt8] {
        text.unicodeScalars.flatMap { scalar in
            scalar == LintExample.byte.mark
                ? [LintExample.byte.value] : Array(String(scalar).utf8)
        }
    }
}
