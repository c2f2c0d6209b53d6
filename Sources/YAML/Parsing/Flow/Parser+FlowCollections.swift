import Text

/// Flow collections (YAML 1.2.2 §7.4).
extension Parser {
    /// The flow collection that is being read.
    struct Flow {
        /// The offset of its bracket.
        let start: Int

        /// How many spaces each further line starts with at least.
        let indent: Int

        let isMapping: Bool

        var bracket: Character { isMapping ? "{" : "[" }
        var closing: UInt8 { isMapping ? .closeBrace : .closeBracket }
    }

    /// A node inside brackets: a scalar that is not appended yet, or a collection that is.
    private enum FlowNode {
        case scalar(Scalar)
        case collection(start: Int, index: Int)

        /// Whether it shows its end by itself, as JSON's nodes do (§7.4.2).
        var isJSONLike: Bool {
            switch self {
            case .scalar(let scalar): scalar.style != .plain
            case .collection: true
            }
        }
    }

    /// Reads the flow collection that starts here; its further lines start with `indent` spaces.
    mutating func flowCollection(_ bytes: Span<UInt8>, indent: Int) throws(Stopped) {
        let flow = Flow(start: at, indent: indent, isMapping: bytes[at] == .openBrace)
        let index = try open(flow.isMapping ? .mapping : .sequence, .flow, at: at)
        at &+= 1
        try flowGap(bytes, flow)
        while bytes[at] != flow.closing {
            if flow.isMapping {
                try flowMappingEntry(bytes, flow)
            } else {
                try flowSequenceEntry(bytes, flow)
            }
            try flowGap(bytes, flow)
            if bytes[at] == .comma {
                at &+= 1
                try flowGap(bytes, flow)
            } else if bytes[at] != flow.closing {
                throw failAfterEntry(bytes, flow)
            }
        }
        at &+= 1
        nodeEnd = at
        close(index)
        if flow.isMapping { try checkKeys(bytes, of: index) }
    }

    private mutating func failAfterEntry(_ bytes: Span<UInt8>, _ flow: Flow) -> Stopped {
        switch bytes[at] {
        case .closeBrace, .closeBracket:
            let note = YAMLProblem.Note(
                range: SourceRange(at, at + 1), message: "this bracket closes something else")
            return fail(.unclosedBracket(flow.bracket), flow.start, flow.start + 1, note: note)
        case .numberSign: return fail(.commentWithoutSpace, at, at + 1)
        case .colon where !flow.isMapping: return fail(.keyOnSeveralLines, at, at + 1)
        case .colon where endsIndicator(bytes, at + 1):
            return fail(.missingCommaBeforeKey, lastWord(bytes, after: flow.start), at)
        case .colon: return fail(.missingSpaceAfterColon, at, at + 1)
        default:
            let note = YAMLProblem.Note(
                range: SourceRange(flow.start, flow.start + 1),
                message: "the bracket that is open here")
            return fail(.missingComma, at, at + 1, note: note)
        }
    }

    /// Where the word begins that ends here.
    private func lastWord(_ bytes: Span<UInt8>, after limit: Int) -> Int {
        let end = LineScan.trimmed(bytes, from: limit + 1, to: at)
        var start = end
        while start > limit + 1, !bytes[start - 1].isSpaceOrBreak,
            !bytes[start - 1].isFlowIndicator
        {
            start -= 1
        }
        return start
    }

    /// Reads a node, or the single pair `key: value` (§7.4.1).
    private mutating func flowSequenceEntry(
        _ bytes: Span<UInt8>, _ flow: Flow
    ) throws(Stopped) {
        let (start, line, index) = (at, lineStart, nodes.count)
        let isExplicit = try explicitFlowKey(bytes, flow)
        let key = try flowKey(bytes, flow, isExplicit: isExplicit)
        let end = at
        if isExplicit {
            try flowGap(bytes, flow)
        } else {
            at = LineScan.whiteEnd(bytes, from: at)
        }
        let hasColon = bytes.byte(at) == .colon
        guard hasColon || isExplicit else {
            at = end
            if case .scalar(let scalar) = key { append(scalar) }
            return
        }
        if !isExplicit {
            // An implicit key: on one line, and not too long.
            if line != lineStart { throw fail(.keyOnSeveralLines, start, end) }
            try checkLength(bytes, from: start, to: at)
        }
        let scalar = try keyScalar(key)
        nodes.removeSubrange(index...)
        let pair = try open(.mapping, .flow, at: scalar.start)
        append(scalar)
        if hasColon {
            try flowValue(bytes, flow, mayBeAdjacent: key.isJSONLike)
        } else {
            appendEmpty(at: scalar.end)
        }
        close(pair)
        try checkKeys(bytes, of: pair)
    }

    /// Reads `key: value`, or a key alone (§7.4.2).
    private mutating func flowMappingEntry(_ bytes: Span<UInt8>, _ flow: Flow) throws(Stopped) {
        let isExplicit = try explicitFlowKey(bytes, flow)
        let key = try flowKey(bytes, flow, isExplicit: isExplicit)
        let scalar = try keyScalar(key)
        append(scalar)
        try flowGap(bytes, flow)
        if bytes[at] == .colon {
            try flowValue(bytes, flow, mayBeAdjacent: key.isJSONLike)
        } else {
            appendEmpty(at: scalar.end)
        }
    }

    /// Reads a key, or the node that is not one after all; one that is left out is refused.
    private mutating func flowKey(
        _ bytes: Span<UInt8>, _ flow: Flow, isExplicit: Bool
    ) throws(Stopped) -> FlowNode {
        let byte = bytes[at]
        let isLeftOut = byte == .colon && endsIndicator(bytes, at + 1)
        if isLeftOut { try refuse(.emptyKey, at, at + 1) }
        if isLeftOut || isExplicit && (byte == .comma || byte == flow.closing) {
            return .scalar(Scalar(.plain, at, at, isVerbatim: true))
        }
        return try flowNode(bytes, flow)
    }

    /// The scalar that stands for a key; a collection is refused as one.
    private mutating func keyScalar(_ key: FlowNode) throws(Stopped) -> Scalar {
        switch key {
        case .scalar(let scalar): scalar
        case .collection(let start, let index): try complexKey(from: start, index: index)
        }
    }

    /// Moves over a `?` before a key, which is refused; whether there is one.
    private mutating func explicitFlowKey(
        _ bytes: Span<UInt8>, _ flow: Flow
    ) throws(Stopped) -> Bool {
        guard bytes[at] == .question, endsIndicator(bytes, at + 1) else { return false }
        try refuse(.explicitKey, at, at + 1)
        at += 1
        try flowGap(bytes, flow)
        return true
    }

    /// Whether what is at `offset` can't go on with a plain scalar inside brackets.
    private func endsIndicator(_ bytes: Span<UInt8>, _ offset: Int) -> Bool {
        let byte = bytes.byte(offset)
        return byte.isSpaceOrBreak || byte.isFlowIndicator
    }

    /// Reads the value after the `:` that is here, or leaves it out.
    ///
    /// Only after a quoted key may a value touch the colon (`c-ns-flow-map-adjacent-value`).
    private mutating func flowValue(
        _ bytes: Span<UInt8>, _ flow: Flow, mayBeAdjacent: Bool
    ) throws(Stopped) {
        let colon = at
        at &+= 1
        let next = bytes.byte(at)
        guard mayBeAdjacent || next.isSpaceOrBreak || next == .comma || next == flow.closing else {
            throw fail(.missingSpaceAfterColon, colon, colon + 1)
        }
        try flowGap(bytes, flow)
        if bytes[at] == .comma || bytes[at] == flow.closing {
            return appendEmpty(at: colon + 1)
        }
        if case .scalar(let scalar) = try flowNode(bytes, flow) { append(scalar) }
    }

    /// Reads a node inside brackets.
    private mutating func flowNode(
        _ bytes: Span<UInt8>, _ flow: Flow
    ) throws(Stopped) -> FlowNode {
        switch bytes[at] {
        case .openBracket, .openBrace:
            let (start, index) = (at, nodes.count)
            try flowCollection(bytes, indent: flow.indent)
            return .collection(start: start, index: index)
        case .doubleQuote, .singleQuote:
            return .scalar(try quoted(bytes, indent: flow.indent))
        case .asterisk: return .scalar(try alias(bytes))
        case .ampersand, .exclamation:
            try properties(bytes)
            let end = at
            try flowGap(bytes, flow)
            let byte = bytes[at]
            if byte == .comma || byte == .closeBracket || byte == .closeBrace
                || byte == .colon && endsIndicator(bytes, at + 1)
            {
                return .scalar(Scalar(.plain, end, end, isVerbatim: true))
            }
            return try flowNode(bytes, flow)
        default:
            return .scalar(try flowPlainScalar(bytes, flow))
        }
    }

    /// Reads a plain scalar inside brackets, over all of its lines (§7.3.3).
    private mutating func flowPlainScalar(
        _ bytes: Span<UInt8>, _ flow: Flow
    ) throws(Stopped) -> Scalar {
        let start = at
        try checkFlowPlainStart(bytes, flow)
        var end = at
        var isVerbatim = true
        while true {
            let stop = LineScan.flowPlainStop(bytes, from: at)
            end = LineScan.trimmed(bytes, from: at, to: stop)
            at = stop
            guard stop < bytes.count, bytes[stop] == .lineFeed else { break }
            // The scalar goes on unless a comment, an indicator or the end comes first.
            let line = lineStart
            try flowGap(bytes, flow)
            let byte = bytes[at]
            if gap.hasComment || byte.isFlowIndicator || byte == .numberSign
                || byte == .colon && endsIndicator(bytes, at + 1)
            {
                (at, lineStart) = (end, line)
                break
            }
            if let tab = gap.emptyLineTab, tab.indent < flow.indent { throw failAtTab(tab.offset) }
            isVerbatim = false
        }
        at = end
        return Scalar(.plain, start, end, isVerbatim: isVerbatim)
    }

    private mutating func checkFlowPlainStart(
        _ bytes: Span<UInt8>, _ flow: Flow
    ) throws(Stopped) {
        let byte = bytes[at]
        let character = Character(Unicode.Scalar(byte))
        switch byte {
        case .comma: throw fail(.extraComma, at, at + 1)
        case .closeBracket, .closeBrace:
            let note = YAMLProblem.Note(
                range: SourceRange(at, at + 1), message: "this bracket closes something else")
            throw fail(.unclosedBracket(flow.bracket), flow.start, flow.start + 1, note: note)
        case UInt8(ascii: "@"), UInt8(ascii: "`"), .percent:
            throw fail(.reservedIndicator(character), at, at + 1)
        case .numberSign: throw fail(.commentWithoutSpace, at, at + 1)
        case .verticalBar, .greaterThan: throw fail(.misplacedIndicator(character), at, at + 1)
        case .hyphen, .question, .colon:
            if endsIndicator(bytes, at + 1) {
                throw fail(.misplacedIndicator(character), at, at + 1)
            }
        default: return
        }
    }
}
