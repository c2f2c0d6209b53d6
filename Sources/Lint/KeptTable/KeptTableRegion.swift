internal import Catalog
internal import Markdown
internal import Secrets
internal import Text

/// A place on a page where the table of routes is kept: between `<!-- warden: routes -->` and
/// `<!-- /warden -->`.
struct KeptTableRegion {
    /// The bytes of the comment that opens it.
    let opening: SourceRange

    /// The bytes between the two comments.
    let content: SourceRange

    /// How a region is opened and closed.
    static let (open, close) = ("<!-- warden: routes -->", "<!-- /warden -->")

    /// A comment that has no partner.
    enum Stray {
        case opening(SourceRange)
        case closing(SourceRange)
    }

    /// The regions of a page, and the comments that make none, in their order.
    static func all(on page: WikiPage) -> (regions: [KeptTableRegion], strays: [Stray]) {
        var regions: [KeptTableRegion] = []
        var strays: [Stray] = []
        guard page.document.inlines.contains(where: { $0.kind == .comment }) else {
            return (regions, strays)
        }
        var opened: SourceRange?
        for comment in page.document.comments() {
            if says("warden: routes", comment) {
                if let opened { strays.append(.opening(opened)) }
                opened = comment.range
            } else if says("/warden", comment) {
                if let start = opened {
                    let content = SourceRange(start.end, comment.range.start)
                    regions.append(KeptTableRegion(opening: start, content: content))
                } else {
                    strays.append(.closing(comment.range))
                }
                opened = nil
            }
        }
        if let opened { strays.append(.opening(opened)) }
        return (regions, strays)
    }

    private static func says(_ words: String, _ comment: MarkdownComment) -> Bool {
        MarkdownSource.plain(comment.text).elementsEqual(words.utf8)
    }

    /// The lines between the comments, without their line breaks.
    func lines(in file: SourceFile) -> [String] {
        file.text(in: content).shown.utf8
            .split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
            .map { String(Substring($0)) }
    }

    /// The edit that writes the table there.
    func writing(_ table: KeptTable, in file: SourceFile) -> ByteEdit {
        let lineBreak = PageLines(file).lineBreak
        return ByteEdit(
            content, (["", ""] + table.lines + ["", ""]).joined(separator: lineBreak))
    }
}
