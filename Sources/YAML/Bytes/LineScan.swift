import Text

/// Searches within a line, eight bytes at a time: nearly all of a file is read here.
enum LineScan {
    /// The offset of the first byte from `start` on that is not a space; the end where there is
    /// none.
    @inline(__always)
    static func spacesEnd(_ bytes: Span<UInt8>, from start: Int) -> Int {
        bytes.firstOffset(from: start) {
            $0.different(from: .space)
        } orByte: {
            $0 != .space
        }
    }

    /// The offset of the first byte from `start` on that is neither a space nor a tab.
    @inline(__always)
    static func whiteEnd(_ bytes: Span<UInt8>, from start: Int) -> Int {
        bytes.blankEnd(from: start, before: bytes.count)
    }

    /// Where the text before `end` ends when the white, and the carriage return of a line break,
    /// after it are left out.
    @inline(__always)
    static func trimmed(_ bytes: Span<UInt8>, from start: Int, to end: Int) -> Int {
        var end = end
        while end > start, bytes[end &- 1].isSpaceOrTab || bytes[end &- 1] == .carriageReturn {
            end &-= 1
        }
        return end
    }

    /// The first `:`, `#` or line feed from `start` on.
    @inline(__always)
    static func plainCandidate(_ bytes: Span<UInt8>, from start: Int) -> Int {
        bytes.firstOffset(from: start) {
            $0.equal(to: .colon) | $0.equal(to: .numberSign) | $0.equal(to: .lineFeed)
        } orByte: {
            $0 == .colon || $0 == .numberSign || $0 == .lineFeed
        }
    }

    /// The first `one`, `other` or line feed from `start` on.
    @inline(__always)
    static func quotedCandidate(
        _ bytes: Span<UInt8>, from start: Int, _ one: UInt8, _ other: UInt8
    ) -> Int {
        bytes.firstOffset(from: start) {
            $0.equal(to: one) | $0.equal(to: other) | $0.equal(to: .lineFeed)
        } orByte: {
            $0 == one || $0 == other || $0 == .lineFeed
        }
    }

    /// Where one line of a plain scalar outside brackets stops: at a `:` before white, at a `#`
    /// after white, or at the end of the line (YAML 1.2.2 §7.3.3, `nb-ns-plain-in-line`).
    @inline(__always)
    static func plainStop(_ bytes: Span<UInt8>, from start: Int) -> Int {
        var at = start
        while true {
            at = plainCandidate(bytes, from: at)
            guard at < bytes.count else { return at }
            switch bytes[at] {
            case .colon where bytes.byte(at &+ 1).isSpaceOrBreak: return at
            case .numberSign where at > start && bytes[at &- 1].isSpaceOrTab: return at
            case .lineFeed: return at
            default: at &+= 1
            }
        }
    }

    /// Where one line of a plain scalar inside brackets stops: as outside, and at `,` `[` `]` `{`
    /// `}`, and at a `:` before one of them.
    static func flowPlainStop(_ bytes: Span<UInt8>, from start: Int) -> Int {
        var at = start
        while at < bytes.count {
            let byte = bytes[at]
            switch byte {
            case .lineFeed, .comma, .openBracket, .closeBracket, .openBrace, .closeBrace:
                return at
            case .colon:
                let next = bytes.byte(at &+ 1)
                if next.isSpaceOrBreak || next.isFlowIndicator { return at }
            case .numberSign where at > start && bytes[at &- 1].isSpaceOrTab:
                return at
            default: break
            }
            at &+= 1
        }
        return at
    }

    /// Whether `---` or `...`, followed by white or the end of the line, is at `offset`.
    ///
    /// `offset` has to be the start of a line (YAML 1.2.2 §9.1.2, `c-forbidden`).
    @inline(__always)
    static func isMarker(_ bytes: Span<UInt8>, at offset: Int) -> Bool {
        guard offset &+ 3 <= bytes.count else { return false }
        let first = bytes[offset]
        guard first == .hyphen || first == .period else { return false }
        return bytes[offset &+ 1] == first && bytes[offset &+ 2] == first
            && bytes.byte(offset &+ 3).isSpaceOrBreak
    }
}
