import Text

/// From one token to the next, inside brackets (YAML 1.2.2 §6.7, `s-separate`).
extension Parser {
    /// Moves over white, comments and line breaks to the next byte, which there is, and notes
    /// in `gap` what else was passed.
    mutating func flowGap(_ bytes: Span<UInt8>, _ flow: Flow) throws(Stopped) {
        gap = Gap()
        while true {
            let start = at
            at = LineScan.whiteEnd(bytes, from: at)
            guard at < bytes.count else { throw failUnclosed(flow) }
            switch bytes[at] {
            case .numberSign where at > start || at == lineStart:
                gap.hasComment = true
                at = bytes.offset(of: .lineFeed, from: at)
            case .carriageReturn: at &+= 1
            case .lineFeed:
                at &+= 1
                lineStart = at
                if try startsContent(bytes, flow) { return }
            default: return
            }
        }
    }

    /// Whether the line that starts here has content; then it has to be indented enough.
    private mutating func startsContent(
        _ bytes: Span<UInt8>, _ flow: Flow
    ) throws(Stopped) -> Bool {
        let textStart = LineScan.spacesEnd(bytes, from: at)
        let spaces = textStart &- at
        let contentStart = LineScan.whiteEnd(bytes, from: textStart)
        guard contentStart < bytes.count else { throw failUnclosed(flow) }
        let byte = bytes[contentStart]
        if byte.isLineBreak || byte == .numberSign {
            if byte.isLineBreak, contentStart > textStart,
                spaces < gap.emptyLineTab?.indent ?? Int.max
            {
                gap.emptyLineTab = (spaces, textStart)
            }
            return false
        }
        at = contentStart
        if textStart == lineStart, LineScan.isMarker(bytes, at: at) {
            let note = YAMLProblem.Note(
                range: SourceRange(at, at + 3), message: "this line ends the document")
            throw failUnclosed(flow, note: note)
        }
        if spaces >= flow.indent { return true }
        if contentStart > textStart { throw failAtTab(textStart) }
        if byte == flow.closing || byte == .closeBrace || byte == .closeBracket {
            throw fail(.flowIndentation(column: flow.indent + 1), at, at + 1)
        }
        let note = YAMLProblem.Note(
            range: SourceRange(at, at + 1),
            message: "inside the brackets, this line must start in column "
                + "\(flow.indent + 1) or after it")
        throw failUnclosed(flow, note: note)
    }

    private mutating func failUnclosed(
        _ flow: Flow, note: YAMLProblem.Note? = nil
    ) -> Stopped {
        fail(.unclosedBracket(flow.bracket), flow.start, flow.start + 1, note: note)
    }
}
