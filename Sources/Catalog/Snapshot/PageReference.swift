internal import Markdown
public import Text

/// A place of a page that names a file of this repository: a link, an image, or a code span.
public struct PageReference: Sendable {
    /// The bytes of the path with its anchor: a link's destination, or a code span's code.
    public let range: SourceRange

    /// What it names, from the root; why it cannot, when its text is no path inside the repository.
    public let target: Result<RepositoryPath, RepositoryPath.Problem>

    /// What stands behind `#`, decoded; nil without one.
    public let anchor: String?

    /// Whether it is a code span, whose path is read from the root and not from the page's folder.
    public let isCode: Bool

    /// All references of a page, in order of place.
    static func all(in document: MarkdownDocument, of path: String) -> [PageReference] {
        let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) ?? path.startIndex
        let folder = String(path[..<slash])
        var references = document.links().compactMap { link in
            PageReference(link, on: path, in: folder)
        }
        for inline in document.inlines where inline.kind == .codeSpan {
            if let reference = PageReference(code: inline.content, in: document.bytes) {
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
    private init?(_ link: MarkdownLink, on page: String, in folder: String) {
        let destination = link.destination
        guard link.form == .inline || link.form == .reference, !destination.isEmpty,
            !Self.leadsElsewhere(destination)
        else { return nil }
        let hash = destination.utf8.firstIndex(of: UInt8(ascii: "#"))
        var path = destination.utf8[..<(hash ?? destination.endIndex)]
        if let query = path.firstIndex(of: UInt8(ascii: "?")) { path = path[..<query] }
        while path.last == UInt8(ascii: "/"), path.count > 1 { path.removeLast() }
        range = link.destinationRange
        isCode = false
        anchor = hash.map { Self.percentDecoded(destination[$0...].dropFirst()) }
        target =
            path.isEmpty
            ? Self.path(page[...], from: "") : Self.path(Substring(path), from: folder)
    }

    /// The code of a span that begins `wiki/` or `catalog/` and has no space and no placeholder in
    /// it.
    private init?(code range: SourceRange, in bytes: [UInt8]) {
        let code = bytes[range.start..<range.end]
        guard code.starts(with: "wiki/".utf8) || code.starts(with: "catalog/".utf8),
            code.allSatisfy(Self.isPlain)
        else { return nil }
        let text = String(decoding: code, as: UTF8.self)
        let hash = text.utf8.firstIndex(of: UInt8(ascii: "#"))
        var path = text.utf8[..<(hash ?? text.endIndex)]
        if path.last == UInt8(ascii: "/") { path.removeLast() }
        self.range = range
        isCode = true
        anchor = hash.map { String(text[$0...].dropFirst()) }
        target = Self.path(Substring(path), from: "")
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
        _ text: Substring, from folder: String
    ) -> Result<RepositoryPath, RepositoryPath.Problem> {
        Result { () throws(RepositoryPath.Problem) in
            try RepositoryPath(percentDecoded(text), from: folder)
        }
    }

    /// Whether a destination begins with a scheme such as `https:`, or with `//` (RFC 3986 §3.1,
    /// §4.2).
    private static func leadsElsewhere(_ text: String) -> Bool {
        if text.utf8.starts(with: "//".utf8) { return true }
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: ":"): return true
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"),
                UInt8(ascii: "."):
                continue
            default: return false
            }
        }
        return false
    }

    /// A text with its `%41`-like parts resolved (RFC 3986 §2.1); a part that is none stays.
    private static func percentDecoded(_ text: Substring) -> String {
        guard text.utf8.contains(UInt8(ascii: "%")) else { return String(text) }
        let bytes = Array(text.utf8)
        var decoded: [UInt8] = []
        var index = 0
        while index < bytes.count {
            if bytes[index] == UInt8(ascii: "%"), index + 2 < bytes.count,
                let high = hexDigit(bytes[index + 1]), let low = hexDigit(bytes[index + 2])
            {
                decoded.append(high << 4 | low)
                index += 3
            } else {
                decoded.append(bytes[index])
                index += 1
            }
        }
        return String(decoding: decoded, as: UTF8.self)
    }

    private static func hexDigit(_ byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
        default: nil
        }
    }
}
