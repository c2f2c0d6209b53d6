import Text

/// Block sequences and mappings (YAML 1.2.2 §8.2.1 and §8.2.2).
extension Parser {
    /// Reads a sequence whose first `-` is here, in `column`.
    ///
    /// `sharesColumn` says that it is a value in the column of its key, where the mapping goes on
    /// when the entries end.
    mutating func blockSequence(
        _ bytes: Span<UInt8>, column: Int, sharesColumn: Bool
    ) throws(Stopped) {
        let index = try open(.sequence, .block, at: at)
        repeat {
            at &+= 1
            try blockNode(bytes, under: column, .entry)
            guard try staysIn(column, bytes) else { break }
            if !isEntry(bytes) {
                if sharesColumn { break }
                throw fail(.expectedEntry, at, textEnd(bytes))
            }
        } while true
        closedColumn = column
        close(index)
    }

    /// Reads a mapping in `column`, at its first key or, when that was read, after it.
    mutating func blockMapping(
        _ bytes: Span<UInt8>, column: Int, firstKey: Scalar?
    ) throws(Stopped) {
        let index = try open(.mapping, .block, at: firstKey?.start ?? at)
        if let firstKey {
            try blockValue(bytes, of: firstKey, column: column)
        } else {
            try blockEntry(bytes, column: column)
        }
        while try staysIn(column, bytes) { try blockEntry(bytes, column: column) }
        closedColumn = column
        close(index)
        try checkKeys(bytes, of: index)
    }

    /// Whether the present line goes on with the collection in `column`.
    @inline(__always)
    private mutating func staysIn(_ column: Int, _ bytes: Span<UInt8>) throws(Stopped) -> Bool {
        if gap.indent < column { return false }
        if gap.hasTab { throw failAtTab(tabOfLine(bytes)) }
        if gap.indent == column { return true }
        throw failIndentation(bytes, expected: column)
    }

    /// Records that the present line is in a column in which no open collection is.
    mutating func failIndentation(_ bytes: Span<UInt8>, expected column: Int) -> Stopped {
        var expected = [column + 1]
        if closedColumn > gap.indent { expected.append(closedColumn + 1) }
        return fail(
            .wrongIndentation(found: gap.indent + 1, expected: expected), at, textEnd(bytes))
    }

    /// Where the text of this line ends.
    func textEnd(_ bytes: Span<UInt8>) -> Int {
        let stop = LineScan.plainStop(bytes, from: at)
        return max(LineScan.trimmed(bytes, from: at, to: stop), at + 1)
    }

    /// Reads a key and its value.
    private mutating func blockEntry(_ bytes: Span<UInt8>, column: Int) throws(Stopped) {
        let byte = bytes.byte(at)
        if bytes.byte(at &+ 1).isSpaceOrBreak {
            switch byte {
            case .question: return try explicitEntry(bytes, column: column)
            case .hyphen: throw fail(.entryAmongKeys, at, at + 1)
            case .colon:
                try refuse(.emptyKey, at, at + 1)
                let key = Scalar(.plain, at, at, isVerbatim: true)
                return try blockValue(bytes, of: key, column: column)
            default: break
            }
        }
        try blockValue(bytes, of: blockKey(bytes), column: column)
    }

    /// Reads the value after the `:` that is here.
    @inline(__always)
    private mutating func blockValue(
        _ bytes: Span<UInt8>, of key: Scalar, column: Int
    ) throws(Stopped) {
        append(key)
        at &+= 1
        try blockNode(bytes, under: column, .value)
    }

    /// Reads a key up to its `:`.
    private mutating func blockKey(_ bytes: Span<UInt8>) throws(Stopped) -> Scalar {
        let (start, line) = (at, lineStart)
        let key: Scalar
        switch bytes.byte(at) {
        case .doubleQuote, .singleQuote: key = try quoted(bytes, indent: column &+ 1)
        case .asterisk: key = try alias(bytes)
        case .openBracket, .openBrace:
            let index = nodes.count
            try flowCollection(bytes, indent: column &+ 1)
            guard try isKey(bytes, from: start, line: line) else {
                throw fail(.expectedColon, start, at)
            }
            return try complexKey(from: start, index: index)
        case .ampersand, .exclamation:
            try properties(bytes)
            at = LineScan.whiteEnd(bytes, from: at)
            return try blockKey(bytes)
        default: return try plainKey(bytes)
        }
        guard try isKey(bytes, from: start, line: line) else {
            throw fail(.expectedColon, start, at)
        }
        return key
    }

    /// Whether the node that was read from `start` on is a key: then the parser moves to its `:`.
    ///
    /// An implicit key is on one line and has at most 1024 characters (§7.4.2, §8.2.2).
    mutating func isKey(
        _ bytes: Span<UInt8>, from start: Int, line: Int
    ) throws(Stopped) -> Bool {
        let colon = LineScan.whiteEnd(bytes, from: at)
        guard bytes.byte(colon) == .colon else { return false }
        guard lineStart == line else { throw fail(.keyOnSeveralLines, start, at) }
        guard bytes.byte(colon &+ 1).isSpaceOrBreak else {
            throw fail(.missingSpaceAfterColon, colon, colon + 1)
        }
        try checkLength(bytes, from: start, to: colon)
        at = colon
        return true
    }

    /// Refuses an implicit key of more than 1024 characters.
    @inline(__always)
    mutating func checkLength(
        _ bytes: Span<UInt8>, from start: Int, to colon: Int
    ) throws(Stopped) {
        guard colon &- start > 1024 else { return }
        var characters = 0
        for offset in start..<colon where bytes[offset] & 0xC0 != 0x80 { characters += 1 }
        if characters > 1024 { throw fail(.keyTooLong, start, colon) }
    }

    /// Reads an entry after `?`, which is refused, so that what follows it is still looked at.
    private mutating func explicitEntry(_ bytes: Span<UInt8>, column: Int) throws(Stopped) {
        try refuse(.explicitKey, at, at + 1)
        let (start, index) = (at, nodes.count)
        at &+= 1
        try blockNode(bytes, under: column, .entry)
        nodes.removeSubrange(index...)
        append(Scalar(.plain, start, start, isVerbatim: true))
        if gap.indent == column, !gap.hasTab, bytes.byte(at) == .colon,
            bytes.byte(at &+ 1).isSpaceOrBreak
        {
            at &+= 1
            try blockNode(bytes, under: column, .entry)
        } else {
            appendEmpty(at: start + 1)
        }
    }
}
