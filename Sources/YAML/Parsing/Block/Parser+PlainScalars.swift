import Text

/// Plain scalars (YAML 1.2.2 §7.3.3).
extension Parser {
    /// Reads a plain scalar in block structure, or the mapping that starts with it as a key.
    @inline(__always)
    mutating func plainScalarOrKey(
        _ bytes: Span<UInt8>, under parent: Int, column: Int, _ bar: CollectionBar
    ) throws(Stopped) {
        let start = at
        try checkPlainStart(bytes)
        let stop = LineScan.plainStop(bytes, from: at)
        let end = LineScan.trimmed(bytes, from: start, to: stop)
        guard stop < bytes.count, bytes[stop] == .colon else {
            at = end
            return try plainScalar(bytes, under: parent, from: start, firstLineEnd: end)
        }
        at = stop
        guard bar == .none else { throw failKey(bytes, from: start, bar) }
        try checkLength(bytes, from: start, to: stop)
        let key = Scalar(.plain, start, end, isVerbatim: true)
        try blockMapping(bytes, column: column, firstKey: key)
    }

    /// Reads the further lines of a plain scalar, each indented more than `parent`.
    @inline(__always)
    private mutating func plainScalar(
        _ bytes: Span<UInt8>, under parent: Int, from start: Int, firstLineEnd: Int
    ) throws(Stopped) {
        var end = firstLineEnd
        var isVerbatim = true
        try endLine(bytes)
        while gap.indent > parent {
            if gap.hasComment { throw fail(.textAfterComment, at, textEnd(bytes)) }
            if let tab = gap.emptyLineTab, tab.indent <= parent { throw failAtTab(tab.offset) }
            let stop = LineScan.plainStop(bytes, from: at)
            if bytes.byte(stop) == .colon {
                throw failColon(bytes, from: start, firstLineEnd: firstLineEnd, at: stop)
            }
            end = LineScan.trimmed(bytes, from: at, to: stop)
            isVerbatim = false
            at = end
            try endLine(bytes)
        }
        append(Scalar(.plain, start, end, isVerbatim: isVerbatim))
    }

    /// Reads a plain key of a block mapping up to its `:`.
    @inline(__always)
    mutating func plainKey(_ bytes: Span<UInt8>) throws(Stopped) -> Scalar {
        let start = at
        try checkPlainStart(bytes)
        let stop = LineScan.plainStop(bytes, from: at)
        let end = LineScan.trimmed(bytes, from: start, to: stop)
        guard stop < bytes.count, bytes[stop] == .colon else {
            throw failWithoutColon(bytes, from: start, to: end)
        }
        try checkLength(bytes, from: start, to: stop)
        at = stop
        return Scalar(.plain, start, end, isVerbatim: true)
    }

    /// Refuses what can't start a plain scalar in block structure (`ns-plain-first`).
    @inline(__always)
    private mutating func checkPlainStart(_ bytes: Span<UInt8>) throws(Stopped) {
        let byte = bytes.byte(at)
        // Letters and digits, which start nearly all, are no indicators.
        if byte | 0x20 &- 0x61 < 26 || byte.isDigit { return }
        try checkIndicatorStart(byte)
    }

    private mutating func checkIndicatorStart(_ byte: UInt8) throws(Stopped) {
        switch byte {
        case .percent where column == 0: throw fail(.directiveInDocument, at, at + 1)
        case UInt8(ascii: "@"), UInt8(ascii: "`"), .percent:
            throw fail(.reservedIndicator(Character(Unicode.Scalar(byte))), at, at + 1)
        case .closeBracket: throw fail(.unmatchedBracket("]"), at, at + 1)
        case .closeBrace: throw fail(.unmatchedBracket("}"), at, at + 1)
        case .comma, .numberSign, .verticalBar, .greaterThan:
            throw fail(.misplacedIndicator(Character(Unicode.Scalar(byte))), at, at + 1)
        default: return
        }
    }

    /// Records that a line of a mapping has no `: `.
    private mutating func failWithoutColon(
        _ bytes: Span<UInt8>, from start: Int, to end: Int
    ) -> Stopped {
        if let colon = colon(bytes, from: start, to: end) {
            return fail(.missingSpaceAfterColon, colon, colon + 1)
        }
        return fail(.expectedColon, start, end)
    }

    /// The colon after the name that the text starts with, as in `key:value`.
    private func colon(_ bytes: Span<UInt8>, from start: Int, to end: Int) -> Int? {
        for offset in start..<end {
            let byte = bytes[offset]
            if byte == .colon { return offset > start ? offset : nil }
            if byte.isSpaceOrTab { return nil }
        }
        return nil
    }

    /// Records that a mapping starts where none can.
    private mutating func failKey(
        _ bytes: Span<UInt8>, from start: Int, _ bar: CollectionBar
    ) -> Stopped {
        switch bar {
        case .tab:
            var tab = start
            while tab > lineStart, bytes[tab &- 1] != .tab { tab &-= 1 }
            return failAtTab(max(lineStart, tab &- 1))
        case .marker: return fail(.collectionAfterMarker, start, at + 1)
        case .key, .none: return fail(.colonInPlainScalar, at, at + 1)
        }
    }

    /// Records a `: ` in a later line of a plain scalar.
    ///
    /// When the first line is `key:value`, the space that is missing there is what is wrong.
    private mutating func failColon(
        _ bytes: Span<UInt8>, from start: Int, firstLineEnd: Int, at stop: Int
    ) -> Stopped {
        if let colon = colon(bytes, from: start, to: firstLineEnd) {
            return fail(.missingSpaceAfterColon, colon, colon + 1)
        }
        let first = SourceRange(start, firstLineEnd)
        return fail(
            .colonInPlainScalar, stop, stop + 1,
            note: YAMLProblem.Note(
                range: first, message: "the value starts here, and indented lines go on with it"))
    }
}
