/// The classes of bytes that CommonMark 0.31 names (§2.1, §2.4).
extension UInt8 {
    static let tab = UInt8(ascii: "\t")
    static let lineFeed = UInt8(ascii: "\n")
    static let carriageReturn = UInt8(ascii: "\r")
    static let space = UInt8(ascii: " ")
    static let backslash = UInt8(ascii: "\\")
    static let backtick = UInt8(ascii: "`")

    @inline(__always) var isSpaceOrTab: Bool { self == .space || self == .tab }

    /// Space, tab, line feed, line tabulation, form feed, carriage return.
    @inline(__always) var isWhitespace: Bool { self == .space || self &- 0x09 < 5 }

    @inline(__always) var isDigit: Bool { self &- 0x30 < 10 }

    @inline(__always) var isLetter: Bool { (self | 0x20) &- 0x61 < 26 }

    @inline(__always) var isLetterOrDigit: Bool { isLetter || isDigit }

    var isPunctuation: Bool {
        switch self {
        case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
        default: false
        }
    }

    /// The same letter in lower case; other bytes as they are.
    var lowercase: UInt8 { self &- 0x41 < 26 ? self | 0x20 : self }
}

extension Span<UInt8> {
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

    /// Whether exactly `text`, which is ASCII, stands at `offset`.
    func starts(_ text: String, at offset: Int, before end: Int) -> Bool {
        guard offset >= 0, offset + text.utf8.count <= end else { return false }
        var place = offset
        for scalar in text.utf8 {
            guard self[place] == scalar else { return false }
            place += 1
        }
        return true
    }

    /// Where `text`, which is ASCII in lower case, first stands from `start` on, in any case.
    func first(_ text: String, from start: Int, to end: Int) -> Int? {
        guard let first = text.utf8.first else { return nil }
        var place = offset(of: first, from: start, before: end)
        while place < end {
            if holds(text, at: place, before: end) { return place }
            place = offset(of: first, from: place + 1, before: end)
        }
        return nil
    }

    /// The offset of the first `byte` from `start` on; `end` when there is none before it.
    @inline(__always)
    func offset(of byte: UInt8, from start: Int, before end: Int) -> Int {
        var place = start
        while place < end, place &+ Word.width <= count {
            let found = Word(self, at: place).equal(to: byte)
            if found != 0 { return min(place &+ Word.first(found), end) }
            place &+= Word.width
        }
        if place >= end { return max(start, end) }
        while place < end, self[place] != byte { place &+= 1 }
        return place
    }

    /// The offset of the first byte from `start` on that ends a line, or the end of the file.
    @inline(__always)
    func lineEnd(from start: Int) -> Int {
        var place = start
        while place &+ Word.width <= count {
            let word = Word(self, at: place)
            let found = word.equal(to: .lineFeed) | word.equal(to: .carriageReturn)
            if found != 0 { return place &+ Word.first(found) }
            place &+= Word.width
        }
        while place < count, self[place] != .lineFeed, self[place] != .carriageReturn {
            place &+= 1
        }
        return place
    }

    /// The offset of the first byte from `offset` on that is none of those `isSkipped` names.
    @inline(__always)
    func end(of isSkipped: (UInt8) -> Bool, from offset: Int, before end: Int) -> Int {
        var place = offset
        while place < end, isSkipped(self[place]) { place &+= 1 }
        return place
    }

    /// The offset behind the spaces and tabs from `offset` on.
    @inline(__always)
    func blankEnd(from offset: Int, before end: Int) -> Int {
        var place = offset
        while place < end, self[place].isSpaceOrTab { place &+= 1 }
        return place
    }

    /// The offset just behind the last byte before `end` that is neither space nor tab.
    @inline(__always)
    func trimmedEnd(from start: Int, before end: Int) -> Int {
        var place = end
        while place > start, self[place &- 1].isSpaceOrTab { place &-= 1 }
        return place
    }
}
