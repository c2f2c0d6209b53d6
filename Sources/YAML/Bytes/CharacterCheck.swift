import Text

/// Finds the characters of a file that are not read (YAML 1.2.2 §5.1, `c-printable`).
///
/// Text that is all ASCII is passed in blocks of 256 bytes without a branch on any of them. Only a
/// block that holds something else is looked at again, exactly.
struct CharacterCheck {
    /// Bytes that are no text: the file can't be read.
    private(set) var faults: [(range: SourceRange, fault: EncodingFault)] = []

    /// Characters that other readers take for something else.
    private(set) var refused: [(range: SourceRange, construct: RefusedConstruct)] = []

    private static let blockSize = 256

    /// How many of each are listed; a file of nothing else would cost far more than its size.
    private static let limit = 100

    /// Looks at all of `bytes`; it ends at the hundredth fault.
    init(_ bytes: Span<UInt8>) {
        var at = start(of: bytes)
        while at < bytes.count, faults.count < CharacterCheck.limit {
            let end = min(at &+ CharacterCheck.blockSize, bytes.count)
            at = CharacterCheck.isPlain(bytes, at, end) ? end : look(at: bytes, from: at, to: end)
        }
    }

    /// Where the text begins: behind a byte order mark.
    private mutating func start(of bytes: Span<UInt8>) -> Int {
        let (first, second) = (bytes.byte(0), bytes.byte(1))
        if first == 0xFE && second == 0xFF || first == 0xFF && second == 0xFE
            || first == 0 && second == 0
        {
            let isWide = first == 0 || bytes.count >= 4 && bytes[2] == 0 && bytes[3] == 0
            let name = isWide ? "UTF-32" : "UTF-16"
            if bytes.count >= (isWide ? 4 : 2) {
                faults.append((SourceRange(0, 2), .otherEncoding(name)))
                return bytes.count
            }
        }
        return first == 0xEF && second == 0xBB && bytes.byte(2) == 0xBF ? 3 : 0
    }

    /// Whether `start ..< end` holds nothing but printable ASCII, tabs and line feeds.
    @inline(__always)
    private static func isPlain(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
        var suspicious: UInt64 = 0
        var at = start
        while at &+ 4 &* Word.width <= end {
            let four = bytes.extracting(at..<(at &+ 4 &* Word.width))
            suspicious |= Word(four, at: 0).suspicious | Word(four, at: 8).suspicious
            suspicious |= Word(four, at: 16).suspicious | Word(four, at: 24).suspicious
            at &+= 4 &* Word.width
        }
        while at &+ Word.width <= end {
            suspicious |= Word(bytes, at: at).suspicious
            at &+= Word.width
        }
        guard Word.top(suspicious) == 0 else { return false }
        while at < end {
            let byte = bytes[at]
            guard byte &- 0x20 < 0x5F || byte == .tab || byte == .lineFeed else { return false }
            at &+= 1
        }
        return true
    }

    /// Looks at each character that starts in `start ..< end`; gives the offset behind the last.
    private mutating func look(at bytes: Span<UInt8>, from start: Int, to end: Int) -> Int {
        var at = start
        while at < end {
            if at &+ Word.width <= bytes.count {
                let suspicious = Word.top(Word(bytes, at: at).suspicious)
                at &+= suspicious == 0 ? Word.width : Word.first(suspicious)
                if suspicious == 0 || at >= end { continue }
            }
            let length = CharacterCheck.length(bytes, at)
            guard length > 0 else {
                faults.append((SourceRange(at, at + 1), .notUTF8))
                at += 1
                while at < bytes.count, bytes[at] & 0xC0 == 0x80 { at += 1 }
                guard faults.count < CharacterCheck.limit else { return bytes.count }
                continue
            }
            judge(bytes, at, length)
            at += length
        }
        return at
    }

    /// How many bytes the character at `at` takes in well-formed UTF-8, 0 where it is ill-formed
    /// (The Unicode Standard, table 3-7).
    private static func length(_ bytes: Span<UInt8>, _ at: Int) -> Int {
        let first = bytes[at]
        if first < 0x80 { return 1 }
        let second = bytes.byte(at + 1)
        switch first {
        case 0xC2...0xDF:
            return second & 0xC0 == 0x80 ? 2 : 0
        case 0xE0...0xEF:
            let low: UInt8 = first == 0xE0 ? 0xA0 : 0x80
            let high: UInt8 = first == 0xED ? 0x9F : 0xBF
            guard (low...high).contains(second), bytes.byte(at + 2) & 0xC0 == 0x80 else { return 0 }
            return 3
        case 0xF0...0xF4:
            let low: UInt8 = first == 0xF0 ? 0x90 : 0x80
            let high: UInt8 = first == 0xF4 ? 0x8F : 0xBF
            guard (low...high).contains(second), bytes.byte(at + 2) & 0xC0 == 0x80,
                bytes.byte(at + 3) & 0xC0 == 0x80
            else { return 0 }
            return 4
        default: return 0
        }
    }

    /// Reports the well-formed character at `at` when it is one that is not read.
    private mutating func judge(_ bytes: Span<UInt8>, _ at: Int, _ length: Int) {
        let range = SourceRange(at, at + length)
        switch (bytes[at], length) {
        case (.carriageReturn, _):
            if at + 1 >= bytes.count || bytes[at + 1] != .lineFeed {
                refuse(.loneCarriageReturn, range)
            }
        case (.tab, _), (.lineFeed, _): break
        case (0x00..<0x20, 1), (0x7F, 1):
            faults.append((range, .controlCharacter(UInt32(bytes[at]))))
        case (0xC2, 2):
            let second = bytes[at + 1]
            if second == 0x85 {
                refuse(.lineSeparator(0x85), range)
            } else if second < 0xA0 {
                faults.append((range, .controlCharacter(UInt32(second))))
            }
        case (0xE2, 3) where bytes[at + 1] == 0x80:
            let last = bytes[at + 2]
            if last == 0xA8 || last == 0xA9 {
                refuse(.lineSeparator(0x2000 + UInt32(last & 0x3F)), range)
            }
        case (0xEF, 3):
            switch (bytes[at + 1], bytes[at + 2]) {
            case (0xBB, 0xBF): refuse(.byteOrderMark, range)
            case (0xBF, 0xBE): faults.append((range, .controlCharacter(0xFFFE)))
            case (0xBF, 0xBF): faults.append((range, .controlCharacter(0xFFFF)))
            default: break
            }
        default: break
        }
    }

    /// Lists a character that is not read, though the file is text.
    private mutating func refuse(_ construct: RefusedConstruct, _ range: SourceRange) {
        if refused.count < CharacterCheck.limit { refused.append((range, construct)) }
    }
}
