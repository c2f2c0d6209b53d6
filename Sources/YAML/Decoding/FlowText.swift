import Secrets
import Text

/// Decodes plain and quoted scalars: folds their lines and resolves their escapes
/// (YAML 1.2.2 §7.3 and §6.5).
enum FlowText {
    /// The text of `start ..< end`, which is what is between the quotes.
    ///
    /// What the bytes mean is read from `bytes` alone. The text is made of `shown`, which are the
    /// same bytes or the same bytes masked: an escape of which a byte is masked becomes a mask of
    /// the character that it means. So both texts have as many bytes.
    static func decode(
        _ bytes: Span<UInt8>, showing shown: Span<UInt8>, _ start: Int, _ end: Int,
        style: YAMLNode.Style
    ) -> [UInt8] {
        var text: [UInt8] = []
        text.reserveCapacity(end - start)
        // White before a line break goes, unless it was escaped.
        var kept = 0
        var at = start
        while at < end {
            let byte = bytes[at]
            switch byte {
            case .lineFeed:
                while text.count > kept, let last = text.last,
                    last.isSpaceOrTab || last == .carriageReturn
                {
                    text.removeLast()
                }
                at = fold(bytes, at, end, into: &text)
                kept = text.count
            case .singleQuote where style == .singleQuoted:
                text.append(shown[at])
                at += 2
            case .backslash where style == .doubleQuoted:
                at = unescape(bytes, showing: shown, at, end, into: &text)
                kept = text.count
            default:
                text.append(shown[at])
                at += 1
            }
        }
        return text
    }

    /// Folds the line break at `start` and the empty lines after it.
    ///
    /// It returns the offset of the next text. One break is a space, more are one break fewer.
    private static func fold(
        _ bytes: Span<UInt8>, _ start: Int, _ end: Int, into text: inout [UInt8]
    ) -> Int {
        let (at, emptyLines) = passEmptyLines(bytes, start + 1, end)
        if emptyLines == 0 {
            text.append(.space)
        } else {
            text.append(contentsOf: repeatElement(.lineFeed, count: emptyLines))
        }
        return at
    }

    /// Counts the empty lines from the start of a line on; returns the offset of the next text.
    private static func passEmptyLines(
        _ bytes: Span<UInt8>, _ start: Int, _ end: Int
    ) -> (at: Int, emptyLines: Int) {
        var at = start
        var emptyLines = 0
        while true {
            at = min(LineScan.whiteEnd(bytes, from: at), end)
            var lineEnd = at
            if lineEnd < end, bytes[lineEnd] == .carriageReturn { lineEnd += 1 }
            guard lineEnd < end, bytes[lineEnd] == .lineFeed else { return (at, emptyLines) }
            at = lineEnd + 1
            emptyLines += 1
        }
    }

    /// Resolves the escape at `start`; returns the offset after it.
    private static func unescape(
        _ bytes: Span<UInt8>, showing shown: Span<UInt8>, _ start: Int, _ end: Int,
        into text: inout [UInt8]
    ) -> Int {
        guard start + 1 < end else { return end }
        let byte = bytes[start + 1]
        let digits: Int
        switch byte {
        case .lineFeed, .carriageReturn:
            let lineBreak = min(bytes.offset(of: .lineFeed, from: start), end - 1)
            let (at, emptyLines) = passEmptyLines(bytes, lineBreak + 1, end)
            text.append(contentsOf: repeatElement(.lineFeed, count: emptyLines))
            return at
        case UInt8(ascii: "x"): digits = 2
        case UInt8(ascii: "u"): digits = 4
        case UInt8(ascii: "U"): digits = 8
        default: digits = 0
        }
        let escapeEnd = min(start + 2 + digits, end)
        var scalar = Escape.scalar(byte)
        if digits > 0 {
            var value: UInt32 = 0
            for offset in start + 2..<escapeEnd {
                value = value << 4 | UInt32(bytes[offset].hexadecimalValue ?? 0)
            }
            // Half of a surrogate pair was refused.
            scalar = Unicode.Scalar(value)
        }
        var decoded: [UInt8] = []
        decoded.append(utf8: scalar ?? "\u{FFFD}")
        let isShown = (start..<escapeEnd).allSatisfy { bytes[$0] == shown[$0] }
        text += isShown ? decoded : Mask.masked(decoded)
        return escapeEnd
    }
}
