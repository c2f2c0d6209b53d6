import Text

/// Text that can't be anything but text: most of a page.
enum PlainText {
    /// The end of such text from `start` on.
    ///
    /// A web address ends it after its scheme, or after the first or second `w`.
    static func end(in bytes: Span<UInt8>, from start: Int) -> Int {
        var offset = start
        while true {
            let mark = nextMark(in: bytes, from: offset)
            guard mark < bytes.count, isPlain(bytes, at: mark) else { return mark }
            offset = mark + 1
        }
    }

    @inline(__always)
    private static func nextMark(in bytes: Span<UInt8>, from start: Int) -> Int {
        var offset = start
        while offset &+ Word.width <= bytes.count {
            let found = Word(bytes, at: offset).inlineMarks
            if found != 0 { return offset &+ Word.first(found) }
            offset &+= Word.width
        }
        if bytes.count >= Word.width, offset < bytes.count {
            let found = Word(bytes, lastFrom: offset).inlineMarks
            return found == 0 ? bytes.count : offset &+ Word.first(found)
        }
        while offset < bytes.count, !isMark(bytes[offset]) { offset &+= 1 }
        return offset
    }

    private static func isMark(_ byte: UInt8) -> Bool {
        switch byte {
        case .lineFeed, .backslash, .backtick, UInt8(ascii: "*"), UInt8(ascii: "_"),
            UInt8(ascii: "~"), UInt8(ascii: "["), UInt8(ascii: "!"), UInt8(ascii: "]"),
            UInt8(ascii: "<"), UInt8(ascii: ":"), UInt8(ascii: "w"):
            true
        default: false
        }
    }

    /// Whether what follows shows that a marked byte is but text.
    private static func isPlain(_ bytes: Span<UInt8>, at offset: Int) -> Bool {
        switch bytes[offset] {
        case UInt8(ascii: "!"): !bytes.holds("[", at: offset + 1, before: bytes.count)
        case UInt8(ascii: ":"): !bytes.holds("//", at: offset + 1, before: bytes.count)
        case UInt8(ascii: "w"): !bytes.holds("w", at: offset + 1, before: bytes.count)
        default: !isMark(bytes[offset])
        }
    }
}

extension Word {
    /// Marks the bytes that may mean something in text, and a few others that are rare there.
    ///
    /// Meant are line feeds, ``! * : < [ \ ] _ ` ~`` and a `w` before another. Some of these differ
    /// in a bit or two, so that one test finds several.
    @inline(__always)
    fileprivate var inlineMarks: UInt64 {
        let lessOrBracketOrTilde =
            (bits & (Word.ones &* 0x1F)) &+ Word.ones &* UInt64(0x80 - 0x1B)
        let feedOrStarOrColon = Word(bits: bits | (Word.ones &* 0x30)).equal(to: UInt8(ascii: ":"))
        let double = equal(to: UInt8(ascii: "w"))
        return (lessOrBracketOrTilde & ~bits & Word.tops) | feedOrStarOrColon
            | equal(to: .backtick) | equal(to: UInt8(ascii: "!")) | double & (double &>> 8)
    }
}
