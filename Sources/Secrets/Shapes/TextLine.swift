internal import Text

/// One line, and how far its text is indented.
struct TextLine {
    /// Where the text begins: after blanks and the marks of quotations.
    let text: Range<Int>

    /// How many bytes are before the text.
    let indentation: Int

    /// How many bytes are before the text after the dashes of a list.
    let column: Int

    /// Where the next line begins.
    let next: Int

    /// The line that begins at `start`; nil after the last one.
    init?(in bytes: [UInt8], startingAt start: Int) {
        guard start < bytes.count else { return nil }
        var textStart = start
        while textStart < bytes.count, TextLine.isIndentation(bytes[textStart]) { textStart += 1 }
        var end = textStart
        while end < bytes.count, bytes[end] != 0x0A { end += 1 }
        next = min(end + 1, bytes.count)
        while end > textStart, bytes[end - 1] == 0x0D || bytes[end - 1].isSpaceOrTab {
            end -= 1
        }
        text = textStart..<end
        indentation = textStart - start
        var column = textStart
        while column + 1 < end, TextLine.isDash(bytes[column]),
            bytes[column + 1].isSpaceOrTab
        {
            column += 1
            while column < end, bytes[column].isSpaceOrTab { column += 1 }
        }
        self.column = column - start
    }

    /// The line that the byte at `offset` is on, as far as `offset`.
    init(in bytes: [UInt8], around offset: Int) {
        var start = offset
        while start > 0, offset - start < 256, bytes[start - 1] != 0x0A { start -= 1 }
        var textStart = start
        while textStart < offset, TextLine.isIndentation(bytes[textStart]) { textStart += 1 }
        var column = textStart
        while column + 1 < offset, TextLine.isDash(bytes[column]),
            bytes[column + 1].isSpaceOrTab
        {
            column += 1
            while column < offset, bytes[column].isSpaceOrTab { column += 1 }
        }
        text = textStart..<offset
        indentation = textStart - start
        self.column = column - start
        next = offset
    }

    /// Whether there is no text.
    var isBlank: Bool { text.isEmpty }

    /// The three bytes of the fence of a code block that the line begins with; nil without one.
    func fence(in bytes: [UInt8]) -> UInt8? {
        guard let first = bytes[text].first,
            first == UInt8(ascii: "`") || first == UInt8(ascii: "~"),
            bytes.holds([first, first, first], at: text.lowerBound)
        else { return nil }
        return first
    }

    /// Whether the text is one word, whatever marks it as an element of a list.
    func isOneWord(in bytes: [UInt8]) -> Bool {
        let word = TextLine.trimmed(text, in: bytes)
        return !word.isEmpty && !bytes[word].contains { $0 <= 0x20 }
    }

    /// The range without blanks, the dashes of a list, quotes and commas at its ends.
    static func trimmed(_ range: Range<Int>, in bytes: [UInt8]) -> Range<Int> {
        var range = range
        while let first = range.first, isMark(bytes[first]) || isListDash(bytes, first) {
            range.removeFirst()
        }
        while let last = range.last, isMark(bytes[last]) { range.removeLast() }
        return range
    }

    /// Whether the word is a name and what is assigned to it, or a URL.
    static func isField(_ bytes: [UInt8], _ word: Range<Int>) -> Bool {
        let separator = bytes[word].firstIndex {
            $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: "=")
        }
        // Base 64 ends in `=`.
        guard let separator,
            bytes[separator] == UInt8(ascii: ":")
                || bytes[separator..<word.upperBound].contains(where: { $0 != UInt8(ascii: "=") })
        else { return false }
        return !Randomness(bytes, word.lowerBound..<separator).isOrHoldsValue
    }

    private static func isMark(_ byte: UInt8) -> Bool {
        byte <= 0x20 || byte == UInt8(ascii: ",") || ValueRange.isQuote(byte)
    }

    private static func isListDash(_ bytes: [UInt8], _ offset: Int) -> Bool {
        isDash(bytes[offset]) && offset + 1 < bytes.count && bytes[offset + 1].isSpaceOrTab
    }

    private static func isDash(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "-") || byte == UInt8(ascii: "*") || byte == UInt8(ascii: "+")
    }

    private static func isIndentation(_ byte: UInt8) -> Bool {
        byte.isSpaceOrTab || byte == UInt8(ascii: ">")
    }
}
