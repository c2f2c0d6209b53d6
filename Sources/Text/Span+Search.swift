/// Searches in bytes, eight at a time where that pays.
///
/// Each returns an offset in the same bytes.
extension Span<UInt8> {
    /// The first byte from `start` on that is marked; the end when there is none.
    ///
    /// `marks` marks the bytes of a word, and `isMarked` says the same of one byte, for the last
    /// few.
    @inlinable @inline(__always)
    public func firstOffset(
        from start: Int, where marks: (Word) -> UInt64, orByte isMarked: (UInt8) -> Bool
    ) -> Int {
        var offset = start
        while offset &+ Word.width <= count {
            let found = marks(Word(self, at: offset))
            if found != 0 { return offset &+ Word.first(found) }
            offset &+= Word.width
        }
        while offset < count, !isMarked(self[offset]) { offset &+= 1 }
        return offset
    }

    /// The first `byte` from `start` on; the end when there is none.
    @inlinable @inline(__always)
    public func offset(of byte: UInt8, from start: Int) -> Int {
        firstOffset(from: start) {
            $0.equal(to: byte)
        } orByte: {
            $0 == byte
        }
    }

    /// The first `byte` in `start ..< end`; `end` when there is none, or `start` where that is
    /// greater.
    @inlinable @inline(__always)
    public func offset(of byte: UInt8, from start: Int, before end: Int) -> Int {
        var offset = start
        while offset < end, offset &+ Word.width <= count {
            let found = Word(self, at: offset).equal(to: byte)
            if found != 0 { return Swift.min(offset &+ Word.first(found), end) }
            offset &+= Word.width
        }
        if offset >= end { return Swift.max(start, end) }
        while offset < end, self[offset] != byte { offset &+= 1 }
        return offset
    }

    /// The first line feed or carriage return from `start` on; the end when there is none.
    @inlinable @inline(__always)
    public func lineEnd(from start: Int) -> Int {
        firstOffset(from: start) {
            $0.equal(to: .lineFeed) | $0.equal(to: .carriageReturn)
        } orByte: {
            $0.isLineBreak
        }
    }

    /// Where the line begins that follows the line break at `end`, as `lineEnd` gives it; the end
    /// of the bytes when none does.
    @inlinable @inline(__always)
    public func nextLine(after end: Int) -> Int {
        let isPair = end &+ 1 < count && self[end] == .carriageReturn && self[end &+ 1] == .lineFeed
        return Swift.min(count, end &+ (isPair ? 2 : 1))
    }

    /// The first byte in `start ..< end` that does not satisfy `isPassed`; `end` when all do.
    @inlinable @inline(__always)
    public func end(of isPassed: (UInt8) -> Bool, from start: Int, before end: Int) -> Int {
        var offset = start
        while offset < end, isPassed(self[offset]) { offset &+= 1 }
        return offset
    }

    /// The first byte in `start ..< end` that is neither space nor tab; `end` when there is none.
    @inlinable @inline(__always)
    public func blankEnd(from start: Int, before end: Int) -> Int {
        self.end(of: { $0.isSpaceOrTab }, from: start, before: end)
    }

    /// The end of the text in `start ..< end` without the spaces and tabs after it.
    @inlinable @inline(__always)
    public func trimmedEnd(from start: Int, before end: Int) -> Int {
        var offset = end
        while offset > start, self[offset &- 1].isSpaceOrTab { offset &-= 1 }
        return offset
    }

    /// Whether the bytes at `offset` are those of `text`, all of them before `end`.
    @inlinable
    public func holds(_ text: String, at offset: Int, before end: Int) -> Bool {
        guard offset >= 0, offset + text.utf8.count <= end else { return false }
        var next = offset
        for byte in text.utf8 {
            guard self[next] == byte else { return false }
            next += 1
        }
        return true
    }

    /// Whether `text`, which is ASCII in lower case, is at `offset` in any case, all of it before
    /// `end`.
    @inlinable
    public func holds(anyCaseOf text: String, at offset: Int, before end: Int) -> Bool {
        guard offset >= 0, offset + text.utf8.count <= end else { return false }
        var next = offset
        for byte in text.utf8 {
            guard self[next].lowercased == byte else { return false }
            next += 1
        }
        return true
    }

    /// Where the bytes of `text` first are in `start ..< end`; nil when they are not there.
    ///
    /// A `text` without bytes is nowhere.
    public func offset(of text: String, from start: Int, before end: Int) -> Int? {
        guard let first = text.utf8.first else { return nil }
        var next = offset(of: first, from: start, before: end)
        while next < end {
            if holds(text, at: next, before: end) { return next }
            next = offset(of: first, from: next + 1, before: end)
        }
        return nil
    }

    /// Whether all of the bytes satisfy `condition`.
    @inlinable @inline(__always)
    public func allSatisfy(_ condition: (UInt8) -> Bool) -> Bool {
        end(of: condition, from: 0, before: count) == count
    }

    /// Whether the bytes are those of `text`.
    @inlinable
    public func equals(_ text: String) -> Bool {
        count == text.utf8.count && holds(text, at: 0, before: count)
    }
}
