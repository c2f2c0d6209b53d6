import Text

/// Quoted scalars (YAML 1.2.2 §7.3.1 and §7.3.2).
extension Parser {
    /// Reads the quoted scalar that starts here; its further lines start with `indent` spaces.
    mutating func quoted(_ bytes: Span<UInt8>, indent: Int) throws(Stopped) -> Scalar {
        let start = at
        let quote = bytes[at]
        let isDouble = quote == .doubleQuote
        var isVerbatim = true
        at &+= 1
        while true {
            at = LineScan.quotedCandidate(bytes, from: at, quote, isDouble ? .backslash : quote)
            guard at < bytes.count else { throw failUnclosed(quote, start) }
            switch bytes[at] {
            case .lineFeed:
                isVerbatim = false
                try continueQuoted(bytes, indent: indent, quote, start)
            case quote:
                at &+= 1
                if isDouble || bytes.byte(at) != quote {
                    return Scalar(
                        isDouble ? .doubleQuoted : .singleQuoted, start, at,
                        isVerbatim: isVerbatim)
                }
                isVerbatim = false
                at &+= 1
            default:
                isVerbatim = false
                try escape(bytes)
            }
        }
    }

    private mutating func failUnclosed(
        _ quote: UInt8, _ start: Int, note: YAMLProblem.Note? = nil
    ) -> Stopped {
        fail(
            .unclosedQuote(Character(Unicode.Scalar(quote))), start, start + 1, note: note)
    }

    /// Moves over a line break in a quoted scalar, and over empty lines and the indentation after
    /// it (`s-flow-folded`).
    private mutating func continueQuoted(
        _ bytes: Span<UInt8>, indent: Int, _ quote: UInt8, _ start: Int
    ) throws(Stopped) {
        while true {
            // At a line feed, or at the end after a last line without one.
            at = min(at &+ 1, bytes.count)
            guard at < bytes.count else { throw failUnclosed(quote, start) }
            lineStart = at
            at = LineScan.spacesEnd(bytes, from: at)
            let spaces = at &- lineStart
            if spaces == 0, LineScan.isMarker(bytes, at: at) {
                let note = YAMLProblem.Note(
                    range: SourceRange(at, at + 3), message: "this line ends the document")
                throw failUnclosed(quote, start, note: note)
            }
            let tab = at
            if bytes.byte(at) == .tab { at = LineScan.whiteEnd(bytes, from: at) }
            guard at < bytes.count else { throw failUnclosed(quote, start) }
            let byte = bytes[at]
            let endsLine = byte == .lineFeed || byte == .carriageReturn
            if spaces < indent {
                if at > tab { throw failAtTab(tab) }
                if !endsLine {
                    let note = YAMLProblem.Note(
                        range: SourceRange(at, at + 1),
                        message: "inside the quotes, this line must start in column "
                            + "\(indent + 1) or after it")
                    throw failUnclosed(quote, start, note: note)
                }
            }
            if !endsLine { return }
            at = bytes.offset(of: .lineFeed, from: at)
        }
    }

    /// Moves over the escape that starts here (§5.7); an escaped line break stays.
    private mutating func escape(_ bytes: Span<UInt8>) throws(Stopped) {
        let start = at
        let byte = bytes.byte(at + 1)
        at = min(at + 2, bytes.count)
        switch byte {
        case .lineFeed: at = min(start + 1, bytes.count)
        case .carriageReturn: break
        case UInt8(ascii: "x"): try checkEscape(bytes, from: start, digits: 2)
        case UInt8(ascii: "u"): try checkEscape(bytes, from: start, digits: 4)
        case UInt8(ascii: "U"): try checkEscape(bytes, from: start, digits: 8)
        default:
            if Escape.scalar(byte) == nil {
                while at < bytes.count, bytes[at].isContinuation { at += 1 }
                throw fail(.unknownEscape, start, at)
            }
        }
    }

    private mutating func checkEscape(
        _ bytes: Span<UInt8>, from start: Int, digits: Int
    ) throws(Stopped) {
        var value: UInt32 = 0
        for _ in 0..<digits {
            guard let digit = bytes.byte(at).hexadecimalValue else {
                throw fail(.incompleteEscape(digits: digits), start, at)
            }
            value = value << 4 | UInt32(digit)
            at += 1
        }
        if value > 0x10FFFF { throw fail(.escapeBeyondUnicode, start, at) }
        if Unicode.Scalar(value) == nil { try refuse(.surrogateEscape, start, at) }
    }
}
