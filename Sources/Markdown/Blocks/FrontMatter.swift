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
            let next = bytes.nextLine(after: end)
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

    private static func isMark(_ start: Int, _ end: Int, in bytes: Span<UInt8>) -> Bool {
        let end = bytes.trimmedEnd(from: start, before: end)
        return end - start == 3 && bytes.holds("---", at: start, before: end)
    }

    private static func beginsWithKey(_ start: Int, in bytes: Span<UInt8>) -> Bool {
        let end = bytes.end(
            of: { $0.isLetterOrDigit || $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: "-") },
            from: start, before: bytes.count)
        return end > start && bytes[start].isLetterOrDigit && end < bytes.count
            && bytes[end] == UInt8(ascii: ":")
    }
}
