import Text

/// Finds the comments of a file that was read (YAML 1.2.2 §6.6).
enum CommentScan {
    /// The comments in the first `end` bytes: what starts with `#` outside of scalars, at the start
    /// of a line or after white.
    static func comments(
        in bytes: Span<UInt8>, to end: Int, around nodes: [YAMLNode]
    ) -> [SourceRange] {
        var found: [SourceRange] = []
        var at = 0
        for node in nodes where node.kind == .scalar && node.range.end <= end {
            scan(bytes, &at, to: node.range.start, into: &found)
            switch node.style {
            case .literal, .folded:
                // A comment may follow the indicators.
                at = BlockScalarHeader(bytes, at: node.range.start).end
                let lineEnd = min(bytes.offset(of: .lineFeed, from: at), end)
                scan(bytes, &at, to: lineEnd, into: &found)
            default: break
            }
            at = max(at, node.range.end)
        }
        scan(bytes, &at, to: end, into: &found)
        return found
    }

    /// Looks for comments up to `end`; a comment that starts before it is passed to its end.
    private static func scan(
        _ bytes: Span<UInt8>, _ at: inout Int, to end: Int, into found: inout [SourceRange]
    ) {
        while at < end {
            guard bytes[at] == .numberSign, at == 0 || bytes[at - 1].isSpaceOrBreak else {
                at += 1
                continue
            }
            let lineEnd = bytes.offset(of: .lineFeed, from: at)
            let isCRLF = lineEnd > at && bytes[lineEnd - 1] == .carriageReturn
            found.append(SourceRange(at, isCRLF ? lineEnd - 1 : lineEnd))
            at = lineEnd
        }
    }
}
