import Text

/// Keys between two lines of three hyphens at the very start of a page, as site generators write
/// them and GitHub reads them.
enum FrontMatter {
    /// The offset of the line after it; `start` where the page begins with none.
    ///
    /// A page may also begin with a line across it: then no key is on the next line.
    static func end(in bytes: Span<UInt8>, from start: Int) -> Int {
        var line = start
        var isFirst = true
        while line < bytes.count {
            let end = bytes.lineEnd(from: line)
            let next = nextLine(after: end, in: bytes)
            if isFirst {
                guard isMark(line, end, in: bytes), beginsWithKey(next, in: bytes) else {
                    return start
                }
            } else if isMark(line, end, in: bytes) {
                return next
            }
            isFirst = false
            line = next
        }
        return start
    }

    private static func nextLine(after end: Int, in bytes: Span<UInt8>) -> Int {
        let isPair =
            end + 1 < bytes.count && bytes[end] == .carriageReturn && bytes[end + 1] == .lineFeed
        return min(bytes.count, end + (isPair ? 2 : 1))
    }

    private static func isMark(_ start: Int, _ end: Int, in bytes: Span<UInt8>) -> Bool {
        let end = bytes.trimmedEnd(from: start, before: end)
        let hyphen = UInt8(ascii: "-")
        return end - start == 3 && bytes[start] == hyphen && bytes[start + 1] == hyphen
            && bytes[start + 2] == hyphen
    }

    private static func beginsWithKey(_ start: Int, in bytes: Span<UInt8>) -> Bool {
        let end = bytes.end(
            of: { $0.isLetterOrDigit || $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: "-") },
            from: start, before: bytes.count)
        return end > start && bytes[start].isLetterOrDigit && end < bytes.count
            && bytes[end] == UInt8(ascii: ":")
    }
}
