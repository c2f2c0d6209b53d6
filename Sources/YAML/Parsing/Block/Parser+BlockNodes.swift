import Text

/// What a block node follows: it decides where and whether a collection may start.
enum BlockContext {
    /// A `-`: a collection may start on the same line, after spaces (YAML 1.2.2 §8.2.1).
    case entry

    /// The `:` of a key: a list may start in the column of the key, on a later line (§8.2.2).
    case value

    /// A `---`, or nothing.
    case document
}

/// Why no block collection can start somewhere in a line.
enum CollectionBar {
    case none, tab, key, marker
}

/// One node in block structure (YAML 1.2.2 §8.2.3). Each function leaves the parser at the next
/// content, with `gap` telling how it is indented.
extension Parser {
    /// Reads the node after an indicator, on the same line or on a later one.
    ///
    /// `parent` is the column of the collection that it belongs to, -1 for a document.
    mutating func blockNode(
        _ bytes: Span<UInt8>, under parent: Int, _ context: BlockContext
    ) throws(Stopped) {
        let start = at
        // Nearly always one space is here.
        if at < bytes.count, bytes[at] == .space { at &+= 1 }
        var bar = CollectionBar.none
        if bytes.byte(at).isSpaceOrTab {
            at = LineScan.spacesEnd(bytes, from: at)
            if bytes.byte(at) == .tab {
                bar = .tab
                at = LineScan.whiteEnd(bytes, from: at)
            }
        }
        let byte = bytes.byte(at)
        if byte.isLineBreak || byte == .numberSign && at > start {
            at = start
            try endLine(bytes)
            return try nodeOnLaterLine(bytes, under: parent, context, emptyAt: start)
        }
        switch context {
        case .entry: break
        case .value: bar = .key
        case .document: bar = .marker
        }
        try blockContent(bytes, under: parent, context, column: column, bar)
    }

    /// Reads the node whose line `seekContent` has found, or a node that is left out.
    mutating func nodeOnLaterLine(
        _ bytes: Span<UInt8>, under parent: Int, _ context: BlockContext, emptyAt: Int
    ) throws(Stopped) {
        if gap.indent > parent {
            let bar: CollectionBar = gap.hasTab ? .tab : .none
            try blockContent(bytes, under: parent, context, column: gap.indent, bar)
        } else if context == .value, gap.indent == parent, !gap.hasTab, isEntry(bytes) {
            try blockSequence(bytes, column: parent, sharesColumn: true)
        } else {
            appendEmpty(at: emptyAt)
        }
    }

    /// Whether a `-` with white after it is here.
    @inline(__always)
    func isEntry(_ bytes: Span<UInt8>) -> Bool {
        bytes.byte(at) == .hyphen && bytes.byte(at &+ 1).isSpaceOrBreak
    }

    /// Reads a node whose first byte is here, or the mapping that starts with it.
    mutating func blockContent(
        _ bytes: Span<UInt8>, under parent: Int, _ context: BlockContext, column: Int,
        _ bar: CollectionBar
    ) throws(Stopped) {
        let byte = bytes.byte(at)
        switch byte {
        case .hyphen where bytes.byte(at &+ 1).isSpaceOrBreak:
            try allowCollection(bar, .entryAfterKey, bytes)
            try blockSequence(bytes, column: column, sharesColumn: false)
        case .question where bytes.byte(at &+ 1).isSpaceOrBreak,
            .colon where bytes.byte(at &+ 1).isSpaceOrBreak:
            try allowCollection(bar, .mappingAfterKey, bytes)
            try blockMapping(bytes, column: column, firstKey: nil)
        case .verticalBar, .greaterThan:
            try blockScalar(bytes, under: parent)
        case .ampersand, .exclamation:
            try properties(bytes)
            try contentAfterProperties(bytes, under: parent, context, column: column, bar)
        case .openBracket, .openBrace:
            try flowCollectionOrKey(bytes, under: parent, column: column, bar)
        case .doubleQuote, .singleQuote, .asterisk:
            let line = lineStart
            let scalar =
                byte == .asterisk ? try alias(bytes) : try quoted(bytes, indent: parent &+ 1)
            if try isKey(bytes, from: scalar.start, line: line) {
                try allowCollection(bar, .mappingAfterKey, bytes)
                return try blockMapping(bytes, column: column, firstKey: scalar)
            }
            append(scalar)
            try endLine(bytes)
        default:
            try plainScalarOrKey(bytes, under: parent, column: column, bar)
        }
    }

    private mutating func allowCollection(
        _ bar: CollectionBar, _ afterKey: SyntaxError, _ bytes: Span<UInt8>
    ) throws(Stopped) {
        switch bar {
        case .none: return
        case .tab:
            // The tab is the last before this.
            var tab = at
            while tab > lineStart, bytes[tab &- 1] != .tab { tab &-= 1 }
            throw failAtTab(max(lineStart, tab &- 1))
        case .key: throw fail(afterKey, at, at + 1)
        case .marker: throw fail(.collectionAfterMarker, at, at + 1)
        }
    }

    /// Reads what follows anchors and tags: content on their line, or on a later one.
    private mutating func contentAfterProperties(
        _ bytes: Span<UInt8>, under parent: Int, _ context: BlockContext, column: Int,
        _ bar: CollectionBar
    ) throws(Stopped) {
        let end = at
        at = LineScan.whiteEnd(bytes, from: at)
        let byte = bytes.byte(at)
        if byte.isLineBreak || byte == .numberSign && at > end {
            at = end
            try endLine(bytes)
            return try nodeOnLaterLine(bytes, under: parent, context, emptyAt: end)
        }
        try blockContent(bytes, under: parent, context, column: column, bar)
    }

    /// Reads a flow collection; one that is followed by a colon is a key, which is refused.
    private mutating func flowCollectionOrKey(
        _ bytes: Span<UInt8>, under parent: Int, column: Int, _ bar: CollectionBar
    ) throws(Stopped) {
        let (start, line, index) = (at, lineStart, nodes.count)
        try flowCollection(bytes, indent: parent &+ 1)
        guard try isKey(bytes, from: start, line: line) else { return try endLine(bytes) }
        try allowCollection(bar, .mappingAfterKey, bytes)
        let key = try complexKey(from: start, index: index)
        try blockMapping(bytes, column: column, firstKey: key)
    }

    /// The plain scalar that replaces a collection that turned out to be a key.
    mutating func complexKey(from start: Int, index: Int) throws(Stopped) -> Scalar {
        try refuse(.complexKey, start, nodeEnd)
        nodes.removeSubrange(index...)
        return Scalar(.plain, start, nodeEnd, isVerbatim: false)
    }
}
