internal import Text

/// The marker of a list item (CommonMark 0.31 §5.2).
struct ListMarker {
    /// The bullet, or the delimiter after the number: what the items of one list share.
    let mark: UInt8

    /// The number, nil for a bullet.
    let number: Int?

    /// How many bytes the marker has.
    let length: Int

    /// Reads the content of a line as a list marker with what must follow it.
    ///
    /// Inside a paragraph only a bullet or a 1 with text after it starts a list.
    init?(_ line: LineCursor, of bytes: Span<UInt8>, inParagraph: Bool) {
        let first = line.contentByte
        guard !line.isIndented else { return nil }
        let (start, end) = (line.contentOffset, line.end)
        var offset = start
        if first.isDigit {
            var value = 0
            while offset < end, bytes[offset].isDigit {
                guard offset - start < 9 else { return nil }
                value = value * 10 + Int(bytes[offset] - UInt8(ascii: "0"))
                offset += 1
            }
            number = value
            guard offset < end,
                bytes[offset] == UInt8(ascii: ".") || bytes[offset] == UInt8(ascii: ")")
            else { return nil }
        } else {
            guard
                first == UInt8(ascii: "-") || first == UInt8(ascii: "*")
                    || first == UInt8(ascii: "+")
            else { return nil }
            number = nil
        }
        mark = bytes[offset]
        length = offset + 1 - start
        guard offset + 1 == end || bytes[offset + 1].isSpaceOrTab else { return nil }
        guard inParagraph else { return }
        let hasText = bytes.blankEnd(from: offset + 1, before: end) < end
        guard hasText, (number ?? 1) == 1 else { return nil }
    }

    /// Whether an item with this marker continues a list of the other's.
    func continues(_ other: ListMarker) -> Bool {
        mark == other.mark && (number == nil) == (other.number == nil)
    }

    /// Moves past the marker, and says how many columns the item's content is indented by.
    func skip(in line: inout LineCursor, of bytes: Span<UInt8>) -> Int {
        let indent = line.indent
        line.skipToContent()
        line.skip(bytes: length, in: bytes)
        let afterMarker = line
        repeat {
            line.skip(columns: 1, in: bytes)
        } while line.column - afterMarker.column < 5 && line.isAtSpaceOrTab
        let spaces = line.column - afterMarker.column
        guard spaces < 5, spaces >= 1, !line.isBlank else {
            line = afterMarker
            if line.isAtSpaceOrTab { line.skip(columns: 1, in: bytes) }
            return indent + length + 1
        }
        return indent + length + spaces
    }
}
