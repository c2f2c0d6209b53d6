public import Secrets
internal import Markdown
public import Text

/// A part of a page that names a file of this repository: a link, an image, or a code span.
public struct PageReference: Sendable {
    /// The bytes of the path with its anchor: a link's destination, or a code span's code.
    public let range: SourceRange

    /// What it names, from the root; why it cannot, when its text is no path inside the repository.
    public let target: Result<RepositoryPath, RepositoryPath.Problem>

    /// What comes after `#`, decoded; nil without one.
    public let anchor: MaskedText?

    /// Whether it is a code span, whose path is read from the root and not from the page's folder.
    public let isCode: Bool

    /// All references of a page, by range.
    static func all(in document: MarkdownDocument, of path: MaskedText) -> [PageReference] {
        let slash = path.bytes(for: .identity).lastIndex(of: UInt8(ascii: "/")) ?? 0
        let folder = path.part(0..<slash)
        var references = document.links().compactMap { link in
            PageReference(link, on: path, in: folder)
        }
        for inline in document.inlines where inline.kind == .codeSpan {
            if let reference = PageReference(code: inline.content, in: document.source) {
                references.append(reference)
            }
        }
        guard references.count > 1 else { return references }
        references.sort { $0.range < $1.range }
        // Several links share the destination of one definition.
        var distinct = [references[0]]
        for reference in references.dropFirst() where reference.range != distinct.last?.range {
            distinct.append(reference)
        }
        return distinct
    }

    /// A link's destination; nil when it leads to another site.
    private init?(_ link: MarkdownLink, on page: MaskedText, in folder: MaskedText) {
        let destination = link.destination.bytes(for: .identity)
        guard link.form == .inline || link.form == .reference, !destination.isEmpty,
            !Self.leadsElsewhere(destination)
        else { return nil }
        let hash = destination.firstIndex(of: UInt8(ascii: "#"))
        var path = destination[..<(hash ?? destination.endIndex)]
        if let query = path.firstIndex(of: UInt8(ascii: "?")) { path = path[..<query] }
        while path.last == UInt8(ascii: "/"), path.count > 1 { path.removeLast() }
        range = link.destinationRange
        isCode = false
        anchor = hash.map {
            link.destination.part(($0 + 1)..<destination.count).map(PercentEncoding.decode)
        }
        target =
            path.isEmpty
            ? Self.path(page, from: "")
            : Self.path(link.destination.part(0..<path.count), from: folder)
    }

    /// The code of a span that begins `wiki/` or `catalog/` and has no space and no placeholder in
    /// it.
    private init?(code range: SourceRange, in source: SourceFile) {
        let bytes = source.bytes(for: .identity)
        let code = bytes[range.start..<range.end]
        guard
            code.starts(with: CatalogFolder.wiki.prefix.utf8)
                || code.starts(with: CatalogFolder.catalog.prefix.utf8),
            code.allSatisfy(Self.isPlain)
        else { return nil }
        let text = source.text(in: range)
        let hash = code.firstIndex(of: UInt8(ascii: "#"))
        var path = code[..<(hash ?? code.endIndex)]
        if path.last == UInt8(ascii: "/") { path.removeLast() }
        self.range = range
        isCode = true
        anchor = hash.map { text.part(($0 + 1 - range.start)..<range.count) }
        target = Self.path(text.part(0..<path.count), from: "")
    }

    private static func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: " "), UInt8(ascii: "\n"), UInt8(ascii: "<"), UInt8(ascii: ">"),
            UInt8(ascii: "*"),
            UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "$"), UInt8(ascii: "?"):
            false
        default: true
        }
    }

    private static func path(
        _ text: MaskedText, from folder: MaskedText
    ) -> Result<RepositoryPath, RepositoryPath.Problem> {
        Result { () throws(RepositoryPath.Problem) in
            try RepositoryPath(text.map(PercentEncoding.decode), from: folder)
        }
    }

    /// Whether a destination begins with a scheme such as `https:`, or with `//` (RFC 3986 §3.1,
    /// §4.2).
    private static func leadsElsewhere(_ text: [UInt8]) -> Bool {
        if text.starts(with: "//".utf8) { return true }
        for byte in text {
            switch byte {
            case UInt8(ascii: ":"): return true
            case UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."): continue
            default: if !byte.isLetterOrDigit { return false }
            }
        }
        return false
    }
}
