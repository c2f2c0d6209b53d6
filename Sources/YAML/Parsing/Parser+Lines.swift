import Text

/// From one node to the next, in block structure: white, comments and line breaks (YAML 1.2.2 §6).
extension Parser {
    /// Moves from the end of a node over the rest of its line, and on to the next content.
    ///
    /// Only white and a comment may follow a node (`s-l-comments`).
    @inline(__always)
    mutating func endLine(_ bytes: Span<UInt8>) throws(Stopped) {
        gap = Gap()
        if at < bytes.count, bytes[at] != .lineFeed { try passRestOfLine(bytes) }
        passLineBreak(bytes)
        seekContent(bytes)
    }

    /// Moves over white and a comment to the end of the line.
    private mutating func passRestOfLine(_ bytes: Span<UInt8>) throws(Stopped) {
        let start = at
        at = LineScan.whiteEnd(bytes, from: at)
        let byte = bytes.byte(at)
        if byte.isLineBreak {
            if byte == .carriageReturn { at = bytes.offset(of: .lineFeed, from: at) }
            return
        }
        guard byte == .numberSign else {
            let end = LineScan.trimmed(bytes, from: at, to: bytes.offset(of: .lineFeed, from: at))
            throw fail(problemAfterNode(byte), at, end)
        }
        guard at > start || at == lineStart else {
            throw fail(.commentWithoutSpace, at, at + 1)
        }
        gap.hasComment = true
        at = bytes.offset(of: .lineFeed, from: at)
    }

    private func problemAfterNode(_ byte: UInt8) -> SyntaxError {
        switch byte {
        case .closeBracket: .unmatchedBracket("]")
        case .closeBrace: .unmatchedBracket("}")
        default: .textAfterNode
        }
    }

    /// Moves over the line feed at the end of a line.
    @inline(__always)
    mutating func passLineBreak(_ bytes: Span<UInt8>) {
        if at < bytes.count { at &+= 1 }
        lineStart = at
    }

    /// Moves from the start of a line to the first content of this line or a later one, and notes
    /// in `gap` how far it is indented.
    mutating func seekContent(_ bytes: Span<UInt8>) {
        while at < bytes.count {
            lineStart = at
            at = LineScan.spacesEnd(bytes, from: at)
            let indent = at &- lineStart
            let byte = bytes.byte(at)
            if byte > .numberSign || byte == .doubleQuote || byte == .exclamation {
                gap.hasTab = false
                gap.indent = indent
                if indent == 0, LineScan.isMarker(bytes, at: at) { gap.indent = -1 }
                return
            }
            if seekContentInOtherLine(bytes, indent) { return }
        }
        lineStart = at
        gap.indent = -1
    }

    /// Takes a line that is empty, a comment, or has a tab; whether it has content.
    private mutating func seekContentInOtherLine(_ bytes: Span<UInt8>, _ indent: Int) -> Bool {
        let tab = at
        at = LineScan.whiteEnd(bytes, from: at)
        switch bytes.byte(at) {
        case .lineFeed, .carriageReturn:
            if at > tab, indent < gap.emptyLineTab?.indent ?? Int.max {
                gap.emptyLineTab = (indent, tab)
            }
        case .numberSign:
            gap.hasComment = true
        default:
            gap.hasTab = at > tab
            gap.indent = indent
            return true
        }
        at = bytes.offset(of: .lineFeed, from: at)
        if at < bytes.count { at &+= 1 }
        return false
    }

    /// The offset of the tab that is between the indentation and the content of this line.
    func tabOfLine(_ bytes: Span<UInt8>) -> Int { LineScan.spacesEnd(bytes, from: lineStart) }
}
