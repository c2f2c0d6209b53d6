internal import Diagnostics
internal import Secrets
internal import Markdown
internal import Catalog
internal import Text

/// What follows the `#` of a link is a heading or an anchor of the page that it leads to.
enum BrokenAnchor {
    static let rule = LintRule(
        .brokenAnchor,
        summary: "The `#anchor` of a link must be a heading of its page, or an anchor set in HTML.",
        reason: """
            Without it the browser opens the page at its top, and the reader does not find what \
            was meant. The anchor of a heading is made as GitHub makes it: lower case, hyphens for \
            spaces, and `-1`, `-2` after repeated ones.
            """,
        bad: LintExample(
            .whole(
                "wiki/Notes.md",
                "# Notes\n\nSee [when to review](⟦#when-to-reveiw⟧).\n\n## When to review\n")),
        good: LintExample(
            .whole(
                "wiki/Notes.md",
                "# Notes\n\nSee [when to review](#when-to-review).\n\n## When to review\n")),
        check: .catalog(check))

    private static func check(_ context: LintContext, _ reporter: inout CatalogReporter) {
        var anchors = Anchors(context)
        var effort = Self.mostEffort
        for page in context.snapshot.pages {
            for reference in page.references {
                guard let anchor = reference.anchor.map(withoutText), namesPart(anchor),
                    case .success(let path) = reference.target,
                    let known = anchors.known(on: path.text), !known.contains(anchor),
                    !known.contains(plain(anchor))
                else { continue }
                effort -= known.count
                reporter.report(
                    message(anchor, path.text, on: page), in: page.source,
                    at: range(of: reference, in: page.source),
                    help: effort < 0 ? Self.unsearchedHelp : help(anchor, known))
            }
        }
    }

    /// So many headings are compared at most: each search looks at all of a page, so when
    /// thousands of anchors are wrong, some get no suggestion.
    private static let mostEffort = 100_000

    private static let unsearchedHelp = "name a heading of that page"

    private static func help(_ anchor: MaskedText, _ known: Set<MaskedText>) -> String {
        if let unseen = known.first(where: { withoutSelectors($0) == withoutSelectors(anchor) }) {
            return "the heading's anchor differs only in U+FE0F, which nobody sees: write `#"
                + PercentEncoding.encode(unseen.shown) + "`"
        }
        var near = Spelling.nearest(to: anchor.shown, among: known.lazy.map(\.shown))
        // Looking for words takes time, and helps nobody among thousands of headings.
        if near.isEmpty, known.count <= 1000 { near = containing(anchor, known) }
        return Wording.didYouMean(near.map { "#\($0)" }) ?? unsearchedHelp
    }

    /// The scalars of an anchor without U+FE0F, which asks for a character to be shown as emoji.
    private static func withoutSelectors(_ anchor: MaskedText) -> [Unicode.Scalar] {
        anchor.shown.unicodeScalars.filter { $0 != "\u{FE0F}" }
    }

    /// The anchors that have all words of `anchor`, or whose words it has; three at most.
    private static func containing(
        _ anchor: MaskedText, _ known: Set<MaskedText>
    ) -> [String] {
        let words = Set(anchor.shown.split(separator: "-"))
        let found = known.map(\.shown).filter { other in
            let others = Set(other.split(separator: "-"))
            return !others.isEmpty && (others.isSubset(of: words) || others.isSuperset(of: words))
        }
        return Array(found.sorted().prefix(3))
    }

    /// Whether an anchor means a part of the page: an empty one and `top` mean the top (HTML,
    /// §7.4.6.4).
    private static func namesPart(_ anchor: MaskedText) -> Bool {
        !anchor.isEmpty && anchor.shown.lowercased() != "top" && !isLine(anchor.shown.utf8)
    }

    /// An anchor without the words that a browser has to look for, as in `setup:~:text=first`.
    private static func withoutText(_ anchor: MaskedText) -> MaskedText {
        let bytes = anchor.bytes(for: .identity)
        let words = bytes.indices.first { bytes[$0...].starts(with: ":~:".utf8) }
        return words.map { anchor.part(0..<$0) } ?? anchor
    }

    /// Whether an anchor names lines of the source, as GitHub does: `L19`, `L19-L21` or
    /// `L19C5-L21C11`.
    private static func isLine(_ anchor: String.UTF8View) -> Bool {
        let ends = anchor.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        return ends.count <= 2
            && ends.allSatisfy { end in
                guard end.first == UInt8(ascii: "L") else { return false }
                let numbers = end.dropFirst().split(
                    separator: UInt8(ascii: "C"), omittingEmptySubsequences: false)
                return numbers.count <= 2
                    && numbers.allSatisfy { !$0.isEmpty && $0.allSatisfy(\.isDigit) }
            }
    }

    /// The anchor without what GitHub puts before it in the page that it serves.
    private static func plain(_ anchor: MaskedText) -> MaskedText {
        let prefix = "user-content-"
        return anchor.starts(with: prefix)
            ? anchor.part(prefix.utf8.count..<anchor.count) : anchor
    }

    private static func message(
        _ anchor: MaskedText, _ path: MaskedText, on page: WikiPage
    ) -> String {
        let target = path == page.source.path ? "this page" : "`\(path)`"
        return "\(target) has no heading `#\(anchor)`"
    }

    /// The bytes of the reference from its `#` on.
    private static func range(of reference: PageReference, in file: SourceFile) -> SourceRange {
        let range = reference.range
        let hash = file.bytes(for: .structure)[range.start..<range.end].firstIndex(
            of: UInt8(ascii: "#"))
        return SourceRange(hash ?? range.start, range.end)
    }

    /// The anchors of the pages that links with an anchor lead to, gathered once for each page.
    private struct Anchors {
        private let context: LintContext
        private var gathered: [MaskedText: Set<MaskedText>] = [:]

        init(_ context: LintContext) {
            self.context = context
        }

        /// The anchors of the page at `path`; nil when that is no page, or an open fence hides
        /// some.
        mutating func known(on path: MaskedText) -> Set<MaskedText>? {
            if let known = gathered[path] { return known }
            guard let page = context.page(at: path), page.document.unclosedFence == nil else {
                return nil
            }
            let known = page.anchors
            gathered[path] = known
            return known
        }
    }
}
