/// Text that can't be anything but text: most of a page.
enum PlainText {
    /// The end of such text from `start` on.
    ///
    /// A web address ends it behind its scheme, or behind the first or second `w`.
    static func end(in bytes: Span<UInt8>, from start: Int) -> Int {
        var place = start
        while true {
            let mark = nextMark(in: bytes, from: place)
            guard mark < bytes.count, isPlain(bytes, at: mark) else { return mark }
            place = mark + 1
        }
    }

    @inline(__always)
    private static func nextMark(in bytes: Span<UInt8>, from start: Int) -> Int {
        var place = start
        while place &+ Word.width <= bytes.count {
            let found = Word(bytes, at: place).inlineMarks
            if found != 0 { return place &+ Word.first(found) }
            place &+= Word.width
        }
        if bytes.count >= Word.width, place < bytes.count {
            let found = Word(bytes, lastFrom: place).inlineMarks
            return found == 0 ? bytes.count : place &+ Word.first(found)
        }
        while place < bytes.count, !isMark(bytes[place]) { place &+= 1 }
        return place
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
    private static func isPlain(_ bytes: Span<UInt8>, at place: Int) -> Bool {
        switch bytes[place] {
        case UInt8(ascii: "!"): !bytes.starts("[", at: place + 1, before: bytes.count)
        case UInt8(ascii: ":"): !bytes.starts("//", at: place + 1, before: bytes.count)
        case UInt8(ascii: "w"): !bytes.starts("w", at: place + 1, before: bytes.count)
        default: !isMark(bytes[place])
        }
    }
}
