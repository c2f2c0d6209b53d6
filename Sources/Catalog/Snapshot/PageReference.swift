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
            link.form == .inline || link.form == .reference
                ? PageReference(link.destination, at: link.destinationRange, on: path, in: folder)
                : nil
        }
        for link in document.linksInHTML() {
            let range = link.destinationRange
            if let reference = PageReference(link.destination, at: range, on: path, in: folder) {
                references.append(reference)
            }
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
    private init?(
        _ text: MaskedText, at range: SourceRange, on page: MaskedText, in folder: MaskedText
    ) {
        let destination = text.bytes(for: .identity)
        guard !destination.isEmpty, !Self.leadsElsewhere(destination) else { return nil }
        let hash = destination.firstIndex(of: UInt8(ascii: "#"))
        var path = destination[..<(hash ?? destination.endIndex)]
        if let query = path.firstIndex(of: UInt8(ascii: "?")) { path = path[..<query] }
        while path.last == UInt8(ascii: "/"), path.count > 1 { path.removeLast() }
        self.range = range
        isCode = false
        anchor = hash.map {
            text.part(($0 + 1)..<destination.count).map(PercentEncoding.decode)
        }
        // A leading slash stands for the repository's root, as GitHub has it.
        let isFromRoot = path.first == UInt8(ascii: "/") && path.count > 1
        target =
            path.isEmpty
            ? Self.path(page, from: "")
            : Self.path(
                text.part((isFromRoot ? 1 : 0)..<path.count), from: isFromRoot ? "" : folder)
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
        path = path.prefix(Self.lengthWithoutLine(path))
        guard !Self.hasPlaceholder(path) else { return nil }
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
            UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "$"), UInt8(ascii: "?"),
            UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "|"):
            false
        default: true
        }
    }

    /// The length of a path without a line, as in `wiki/Security.md:12` or `:12-14`.
    private static func lengthWithoutLine(_ path: ArraySlice<UInt8>) -> Int {
        var end = path.endIndex
        while end > path.startIndex, path[end - 1].isDigit || "-:".utf8.contains(path[end - 1]) {
            end -= 1
        }
        let isLine = end < path.endIndex && path[end] == UInt8(ascii: ":")
        return isLine ? end - path.startIndex : path.count
    }

    /// Whether a name stands for another one: `...`, or capitals as in `catalog/ID.yaml`, since no
    /// id and no playbook has capitals.
    private static func hasPlaceholder(_ path: ArraySlice<UInt8>) -> Bool {
        let parts = path.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        if parts.contains(where: { $0.elementsEqual("...".utf8) }) { return true }
        let name = parts.last?.prefix { $0 != UInt8(ascii: ".") } ?? []
        let isCapital = { (byte: UInt8) in byte.isUppercaseLetter || "-_".utf8.contains(byte) }
        return parts.count > 1 && name.count > 1 && name.allSatisfy(isCapital)
            && (path.starts(with: CatalogFolder.catalog.prefix.utf8)
                || path.starts(with: RouteID.playbookFolder.utf8))
    }

    private static func path(
        _ text: MaskedText, from folder: MaskedText
    ) -> Result<RepositoryPath, RepositoryPath.Problem> {
        Result { () throws(RepositoryPath.Problem) in
            try RepositoryPath(text.map(PercentEncoding.decode), from: folder)
        }
    }

    /// Whether a destination begins with a scheme such as `https:`, or with `//` (RFC 3986 §3.1,
    /// §4.2), or with what a template fills in, as `{{ site.url }}`.
    private static func leadsElsewhere(_ text: [UInt8]) -> Bool {
        if text.starts(with: "//".utf8) || text.starts(with: "{{".utf8) { return true }
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
