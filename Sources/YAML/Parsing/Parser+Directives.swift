import Text

/// Directives (YAML 1.2.2 §6.8): `%YAML 1.2` is read, all others are refused.
extension Parser {
    /// Reads the directives before a document; whether there are any.
    mutating func directives(_ bytes: Span<UInt8>) throws(Stopped) -> Bool {
        var hasDirective = false
        var hasVersion = false
        while at < bytes.count, gap.indent == 0, !gap.hasTab, bytes[at] == .percent {
            hasDirective = true
            let start = at
            if isVersion(bytes) {
                if hasVersion { throw fail(.repeatedDirective, start, textEnd(bytes)) }
                hasVersion = true
                try version(bytes)
            } else {
                let end = lineTextEnd(bytes)
                if bytes.byte(at + 1).isSpaceOrBreak { throw fail(.malformedDirective, start, end) }
                try refuse(.directive, start, end)
                at = bytes.offset(of: .lineFeed, from: at)
            }
            try endLine(bytes)
        }
        return hasDirective
    }

    private func isVersion(_ bytes: Span<UInt8>) -> Bool {
        bytes.byte(at + 1) == UInt8(ascii: "Y") && bytes.byte(at + 2) == UInt8(ascii: "A")
            && bytes.byte(at + 3) == UInt8(ascii: "M") && bytes.byte(at + 4) == UInt8(ascii: "L")
            && bytes.byte(at + 5).isSpaceOrBreak
    }

    /// Reads `%YAML` and its version, two numbers with a point between (§6.8.1).
    private mutating func version(_ bytes: Span<UInt8>) throws(Stopped) {
        let start = at
        let end = lineTextEnd(bytes)
        let major = LineScan.whiteEnd(bytes, from: at + 5)
        let point = digitsEnd(bytes, from: major)
        let minor = point + 1
        let versionEnd = digitsEnd(bytes, from: minor)
        guard point > major, bytes.byte(point) == .period, versionEnd > minor,
            bytes.byte(versionEnd).isSpaceOrBreak
        else { throw fail(.malformedDirective, start, end) }
        at = versionEnd
        let isRead =
            minor == major + 2 && at == minor + 1 && bytes[major] == UInt8(ascii: "1")
            && bytes[minor] == UInt8(ascii: "2")
        if !isRead { try refuse(.directive, start, at) }
        let rest = bytes.byte(LineScan.whiteEnd(bytes, from: at))
        guard rest.isLineBreak || rest == .numberSign else {
            throw fail(.malformedDirective, start, end)
        }
    }

    private func digitsEnd(_ bytes: Span<UInt8>, from start: Int) -> Int {
        var end = start
        while bytes.byte(end).isDigit { end += 1 }
        return end
    }

    /// Where the text of this line ends, a comment included.
    private func lineTextEnd(_ bytes: Span<UInt8>) -> Int {
        LineScan.trimmed(bytes, from: at, to: bytes.offset(of: .lineFeed, from: at))
    }
}
