import Text

/// Decodes block scalars (YAML 1.2.2 §8.1.2 and §8.1.3).
enum BlockText {
    /// The text of the block scalar in `start ..< end`, whose lines have `indentation` spaces that
    /// are not text.
    ///
    /// Where its lines begin and end is read from `bytes` alone. The text is made of `shown`, which
    /// are the same bytes or the same bytes masked.
    static func decode(
        _ bytes: Span<UInt8>, showing shown: Span<UInt8>, _ start: Int, _ end: Int,
        indentation: Int
    ) -> [UInt8] {
        let header = BlockScalarHeader(bytes, at: start)
        var text: [UInt8] = []
        text.reserveCapacity(end - start)
        var lines = Lines(isFolded: header.isFolded)
        var at = bytes.offset(of: .lineFeed, from: header.end) + 1
        while at <= end {
            let lineEnd = min(bytes.offset(of: .lineFeed, from: at), end)
            let trimmed =
                lineEnd > at && lineEnd < bytes.count && bytes[lineEnd] == .lineFeed
                    && bytes[lineEnd - 1] == .carriageReturn ? lineEnd - 1 : lineEnd
            lines.add(bytes, showing: shown, at + indentation, trimmed, to: &text)
            at = lineEnd + 1
        }
        switch header.chomping {
        case .strip: break
        case .clip: if lines.hasText { text.append(.lineFeed) }
        case .keep: text.append(contentsOf: repeatElement(.lineFeed, count: lines.breaks))
        }
        return text
    }

    /// The lines so far: what is between the last of them and the next decides how they join.
    private struct Lines {
        let isFolded: Bool
        var hasText = false

        /// How many line breaks were passed since the last text.
        var breaks = 0

        /// Whether the last line with text starts with white, so that no break after it folds.
        var isSpaced = false

        /// Adds the line whose text is `start ..< end`; it is empty when `end` comes first.
        mutating func add(
            _ bytes: Span<UInt8>, showing shown: Span<UInt8>, _ start: Int, _ end: Int,
            to text: inout [UInt8]
        ) {
            guard start < end else {
                breaks += 1
                return
            }
            let startsWithWhite = bytes[start].isSpaceOrTab
            if isFolded, hasText, !isSpaced, !startsWithWhite {
                if breaks == 1 {
                    text.append(.space)
                } else {
                    text.append(contentsOf: repeatElement(.lineFeed, count: breaks - 1))
                }
            } else {
                text.append(contentsOf: repeatElement(.lineFeed, count: breaks))
            }
            for offset in start..<end { text.append(shown[offset]) }
            hasText = true
            isSpaced = startsWithWhite
            breaks = 1
        }
    }
}
