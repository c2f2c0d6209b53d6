import Text

/// Anchors, tags and aliases (YAML 1.2.2 §6.9 and §7.1): refused, and passed over.
extension Parser {
    /// Moves over the anchors and tags that start here, up to the end of the last.
    mutating func properties(_ bytes: Span<UInt8>) throws(Stopped) {
        while true {
            let start = at
            let isAnchor = bytes.byte(at) == .ampersand
            if bytes.byte(at + 1) == UInt8(ascii: "<"), !isAnchor {
                while !bytes.byte(at).isSpaceOrBreak { at += 1 }
            } else {
                passName(bytes)
            }
            try refuse(isAnchor ? .anchor : .tag, start, at)
            let next = LineScan.whiteEnd(bytes, from: at)
            guard next > at, [.ampersand, .exclamation].contains(bytes.byte(next)) else { return }
            at = next
        }
    }

    /// Reads the alias that starts here as if it were a plain scalar.
    mutating func alias(_ bytes: Span<UInt8>) throws(Stopped) -> Scalar {
        let start = at
        passName(bytes)
        try refuse(.alias, start, at)
        return Scalar(.plain, start, at, isVerbatim: true)
    }

    /// Moves over an indicator and the name after it (`ns-anchor-char`).
    private mutating func passName(_ bytes: Span<UInt8>) {
        at += 1
        while !bytes.byte(at).isSpaceOrBreak, !bytes.byte(at).isFlowIndicator { at += 1 }
    }
}
