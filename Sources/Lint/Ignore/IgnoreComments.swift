internal import Secrets
internal import Markdown
internal import Catalog
internal import Text

/// The comments of a file that ask lint to ignore findings, in their order.
enum IgnoreComments {
    /// Those of a route file: `# warden: ignore[rule] reason`.
    static func all(in route: RouteFile) -> [IgnoreComment] {
        all(in: route.source, at: { route.comments })
    }

    /// Those of the settings file, written as in a route file.
    static func all(in settings: SettingsFile) -> [IgnoreComment] {
        all(in: settings.source, at: { settings.comments })
    }

    private static func all(
        in source: SourceFile, at comments: () -> [SourceRange]
    ) -> [IgnoreComment] {
        let bytes = source.bytes(for: .structure)
        guard mayHold(bytes) else { return [] }
        let lines = LineStarts(bytes.span)
        return comments().compactMap { range in
            let text = SourceRange(range.start + 1, range.end)
            return IgnoreComment(range, text: text, in: source, lines, blockEnds: [:])
        }
    }

    /// Those of a page: `<!-- warden: ignore[rule] reason -->`.
    static func all(in page: WikiPage) -> [IgnoreComment] {
        let document = page.document
        guard document.inlines.contains(where: { $0.kind == .comment }) else { return [] }
        let bytes = page.source.bytes(for: .structure)
        let lines = LineStarts(bytes.span)
        var blockEnds: [Int: Int] = [:]
        for block in document.blocks where block.kind == .fencedCode {
            blockEnds[lines.start(ofLineAt: block.range.start)] = block.range.end
        }
        let (opening, closing) = ("<!--".utf8.count, "-->".utf8.count)
        return document.comments().compactMap { comment in
            let text = SourceRange(comment.range.start + opening, comment.range.end - closing)
            return IgnoreComment(
                comment.range, text: text, in: page.source, lines, blockEnds: blockEnds)
        }
    }

    /// Whether the bytes hold `warden:` after a number sign on some line.
    private static func mayHold(_ bytes: [UInt8]) -> Bool {
        let span = bytes.span
        var colon = span.offset(of: UInt8(ascii: ":"), from: 0)
        while colon < span.count {
            let before = bytes[..<colon]
            if before.suffix(6).elementsEqual("warden".utf8) {
                let mark = before.last { $0 == UInt8(ascii: "#") || $0 == UInt8(ascii: "\n") }
                if mark == UInt8(ascii: "#") { return true }
            }
            colon = span.offset(of: UInt8(ascii: ":"), from: colon + 1)
        }
        return false
    }
}

extension IgnoreComment {
    /// Reads a comment; nil for one that asks for nothing.
    ///
    /// `blockEnds` says where the code blocks end, by the starts of their first lines. No comment
    /// can be inside a code block, so one on the line before it counts for all its lines.
    fileprivate init?(
        _ range: SourceRange, text: SourceRange, in file: SourceFile, _ lines: LineStarts,
        blockEnds: [Int: Int]
    ) {
        var reader = IgnoreReader(file, text: text)
        guard let content = reader.content() else { return nil }
        let next = lines.start(ofLineAfter: range.end)
        let end = max(lines.start(ofLineAfter: next) - 1, blockEnds[next] ?? 0)
        self.init(
            range: range, content: content,
            scope: SourceRange(lines.start(ofLineAt: range.start), end))
    }
}
