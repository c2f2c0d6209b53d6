import Text

/// A line that is a thematic break (CommonMark 0.31 §4.1).
enum ThematicBreak {
    /// Whether the content of a line is one.
    static func matches(_ line: LineCursor, of bytes: Span<UInt8>) -> Bool {
        let mark = line.contentByte
        guard mark == UInt8(ascii: "-") || mark == UInt8(ascii: "*") || mark == UInt8(ascii: "_")
        else { return false }
        var count = 0
        for offset in line.contentOffset..<line.end {
            let byte = bytes[offset]
            guard byte == mark || byte.isSpaceOrTab else { return false }
            if byte == mark { count += 1 }
        }
        return count >= 3
    }
}
