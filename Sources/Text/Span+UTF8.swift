/// Scalars in UTF-8 (The Unicode Standard, section 3.9).
extension Span<UInt8> {
    /// How many bytes a byte order mark at the start takes: 3, or 0 where there is none.
    @inlinable
    public var byteOrderMarkLength: Int {
        count >= 3 && self[0] == 0xEF && self[1] == 0xBB && self[2] == 0xBF ? 3 : 0
    }

    /// How many bytes the scalar at `offset` takes in well-formed UTF-8; 0 where it is ill-formed
    /// (The Unicode Standard, table 3-7).
    @inlinable
    public func scalarLength(at offset: Int) -> Int {
        let first = self[offset]
        if first < 0x80 { return 1 }
        let (length, low, high): (Int, UInt8, UInt8) =
            switch first {
            case 0xC2...0xDF: (2, 0x80, 0xBF)
            case 0xE0: (3, 0xA0, 0xBF)
            case 0xED: (3, 0x80, 0x9F)
            case 0xE1...0xEF: (3, 0x80, 0xBF)
            case 0xF0: (4, 0x90, 0xBF)
            case 0xF1...0xF3: (4, 0x80, 0xBF)
            case 0xF4: (4, 0x80, 0x8F)
            default: (0, 0, 0)
            }
        guard length > 0, offset &+ length <= count else { return 0 }
        let second = self[offset &+ 1]
        guard low <= second, second <= high else { return 0 }
        if length > 2, !self[offset &+ 2].isContinuation { return 0 }
        if length > 3, !self[offset &+ 3].isContinuation { return 0 }
        return length
    }

    /// The scalar that ends at `offset`; nil at the start, and where the bytes are not UTF-8.
    public func scalar(before offset: Int) -> Unicode.Scalar? {
        var start = offset
        while start > 0, offset - start < 4 {
            start -= 1
            if self[start].isContinuation { continue }
            guard let (scalar, length) = scalar(at: start), start + length == offset else {
                return nil
            }
            return scalar
        }
        return nil
    }

    /// The scalar at `offset` and how many bytes it takes; nil where the bytes are not UTF-8.
    @inlinable
    public func scalar(at offset: Int) -> (scalar: Unicode.Scalar, length: Int)? {
        let length = scalarLength(at: offset)
        guard length > 0 else { return nil }
        // The first byte has as many leading ones as there are bytes, or none for one byte.
        var value = UInt32(self[offset]) & (length == 1 ? 0x7F : 0x7F >> UInt32(length))
        for index in (offset + 1)..<(offset + length) {
            value = value << 6 | UInt32(self[index] & 0x3F)
        }
        return Unicode.Scalar(value).map { ($0, length) }
    }
}

extension Span<UInt8> {
    /// Calls `look` for each character from `start` on that is not plain ASCII text: beyond ASCII,
    /// DEL, or a control character other than tab and line feed.
    ///
    /// It gets nil for bytes that are not UTF-8, and the range of the first of them. It returns
    /// whether to go on. Text that is plain is passed in blocks of 256 bytes without a branch on
    /// any of them.
    @inlinable
    public func forEachNotPlain(
        from start: Int, _ look: (_ scalar: Unicode.Scalar?, _ range: SourceRange) -> Bool
    ) {
        var offset = start
        while offset < count {
            let end = Swift.min(offset &+ 256, count)
            if isPlain(from: offset, to: end) {
                offset = end
                continue
            }
            while offset < end {
                if offset &+ Word.width <= count {
                    let marks = Word.top(Word(self, at: offset).notPlain)
                    offset &+= marks == 0 ? Word.width : Word.first(marks)
                    if marks == 0 || offset >= end { continue }
                }
                guard let (scalar, length) = scalar(at: offset) else {
                    guard look(nil, SourceRange(offset, offset + 1)) else { return }
                    offset &+= 1
                    while offset < count, self[offset].isContinuation { offset &+= 1 }
                    continue
                }
                if !scalar.isPlain, !look(scalar, SourceRange(offset, offset + length)) { return }
                offset &+= length
            }
        }
    }

    /// Whether `start ..< end` holds nothing but plain ASCII text.
    @inlinable @inline(__always)
    func isPlain(from start: Int, to end: Int) -> Bool {
        var marks: UInt64 = 0
        var offset = start
        while offset &+ 4 &* Word.width <= end {
            let four = extracting(offset..<(offset &+ 4 &* Word.width))
            marks |= Word(four, at: 0).notPlain | Word(four, at: 8).notPlain
            marks |= Word(four, at: 16).notPlain | Word(four, at: 24).notPlain
            offset &+= 4 &* Word.width
        }
        while offset &+ Word.width <= end {
            marks |= Word(self, at: offset).notPlain
            offset &+= Word.width
        }
        guard Word.top(marks) == 0 else { return false }
        while offset < end {
            guard Unicode.Scalar(self[offset]).isPlain else { return false }
            offset &+= 1
        }
        return true
    }
}

extension Unicode.Scalar {
    /// Whether it is printable ASCII, a tab or a line feed.
    @inlinable @inline(__always)
    var isPlain: Bool { value &- 0x20 < 0x5F || value == 0x09 || value == 0x0A }
}

extension [UInt8] {
    /// Appends a scalar in UTF-8.
    @inlinable
    public mutating func append(utf8 scalar: Unicode.Scalar) {
        // Every scalar has an encoding.
        append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    }
}

extension UInt8 {
    /// Whether it goes on with a scalar of UTF-8 that began before it: 10xxxxxx.
    @inlinable @inline(__always)
    public var isContinuation: Bool { self & 0xC0 == 0x80 }
}
