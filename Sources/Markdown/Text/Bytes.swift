/// The classes of bytes that CommonMark 0.31 names (§2.1, §2.4).
extension UInt8 {
    static let tab = UInt8(ascii: "\t")
    static let lineFeed = UInt8(ascii: "\n")
    static let carriageReturn = UInt8(ascii: "\r")
    static let space = UInt8(ascii: " ")
    static let backslash = UInt8(ascii: "\\")
    static let backtick = UInt8(ascii: "`")

    var isSpaceOrTab: Bool { self == .space || self == .tab }

    /// Space, tab, line feed, line tabulation, form feed, carriage return.
    var isWhitespace: Bool { self == .space || (0x09...0x0D).contains(self) }

    var isDigit: Bool { (0x30...0x39).contains(self) }

    var isLetter: Bool { (0x61...0x7A).contains(self | 0x20) }

    var isLetterOrDigit: Bool { isLetter || isDigit }

    var isPunctuation: Bool {
        switch self {
        case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
        default: false
        }
    }

    /// The same letter in lower case; other bytes as they are.
    var lowercase: UInt8 { (0x41...0x5A).contains(self) ? self | 0x20 : self }
}

extension [UInt8] {
    /// Whether `text`, which is ASCII in lower case, stands at `offset`, in any case.
    func holds(_ text: String, at offset: Int, before end: Int) -> Bool {
        guard offset >= 0, offset + text.utf8.count <= end else { return false }
        var place = offset
        for scalar in text.utf8 {
            guard self[place].lowercase == scalar else { return false }
            place += 1
        }
        return true
    }

    /// Where `text`, which is ASCII in lower case, first stands from `start` on, in any case.
    func first(_ text: String, from start: Int, to end: Int) -> Int? {
        let first = text.utf8.first
        var place = start
        while place < end {
            if self[place] == first, holds(text, at: place, before: end) { return place }
            place += 1
        }
        return nil
    }

    /// The offset of the first byte from `offset` on that is none of those `isSkipped` names.
    @inline(__always)
    func end(of isSkipped: (UInt8) -> Bool, from offset: Int, before end: Int) -> Int {
        var place = offset
        while place < end, isSkipped(self[place]) { place += 1 }
        return place
    }
    /// The offset just behind the last byte before `end` that is neither space nor tab.
    func trimmedEnd(from start: Int, before end: Int) -> Int {
        var place = end
        while place > start, self[place - 1].isSpaceOrTab { place -= 1 }
        return place
    }
}
