/// Eight bytes in one number, to be looked at together.
///
/// A test returns marks: a number with the top bit set of each byte that passes. The lowest mark is
/// always right. Some tests may also mark a byte above a true mark by mistake, never one below, so
/// they find the first of something and do not count.
public struct Word: Sendable {
    /// How many bytes a word has.
    @inlinable @inline(__always)
    public static var width: Int { 8 }

    /// A 1 in each byte: times a byte, that byte in all eight.
    @inlinable @inline(__always)
    public static var ones: UInt64 { 0x0101_0101_0101_0101 }

    /// The top bit of each byte.
    @inlinable @inline(__always)
    public static var tops: UInt64 { 0x8080_8080_8080_8080 }

    /// The bytes, the first in the lowest eight bits.
    public let bits: UInt64

    /// Takes eight bytes in one number, the first in the lowest eight bits.
    @inlinable @inline(__always)
    public init(bits: UInt64) {
        self.bits = bits
    }

    /// Loads the eight bytes from `offset` on, all of which must be there.
    ///
    /// The compiler makes one load of it.
    @inlinable @inline(__always)
    public init(_ bytes: Span<UInt8>, at offset: Int) {
        let eight = bytes.extracting(offset..<(offset &+ Word.width))
        bits =
            UInt64(eight[0]) | UInt64(eight[1]) << 8 | UInt64(eight[2]) << 16
            | UInt64(eight[3]) << 24 | UInt64(eight[4]) << 32 | UInt64(eight[5]) << 40
            | UInt64(eight[6]) << 48 | UInt64(eight[7]) << 56
    }

    /// Loads the bytes from `offset` to the end, of which there are one to seven, and zeros after
    /// them; there must be eight bytes in all.
    @inlinable @inline(__always)
    public init(_ bytes: Span<UInt8>, lastFrom offset: Int) {
        let start = bytes.count &- Word.width
        bits = Word(bytes, at: start).bits &>> UInt64((offset &- start) &<< 3)
    }

    /// Loads the bytes from `offset` on, of which there may be fewer than eight, and `filler` after
    /// the end.
    @inlinable @inline(__always)
    public init(_ bytes: Span<UInt8>, at offset: Int, filledWith filler: UInt8) {
        guard offset > bytes.count &- Word.width else {
            self.init(bytes, at: offset)
            return
        }
        var bits = Word.ones &* UInt64(filler)
        for index in offset..<bytes.count {
            bits ^= UInt64(bytes[index] ^ filler) &<< UInt64((index &- offset) &<< 3)
        }
        self.init(bits: bits)
    }

    /// Marks the bytes that equal `byte`; it may mark one above a true mark by mistake.
    @inlinable @inline(__always)
    public func equal(to byte: UInt8) -> UInt64 {
        let difference = bits ^ (Word.ones &* UInt64(byte))
        return (difference &- Word.ones) & ~difference & Word.tops
    }

    /// Marks, exactly, the bytes that differ from `byte`.
    @inlinable @inline(__always)
    public func different(from byte: UInt8) -> UInt64 {
        let difference = bits ^ (Word.ones &* UInt64(byte))
        return (((difference & ~Word.tops) &+ ~Word.tops) | difference) & Word.tops
    }

    /// Marks, exactly, the ASCII bytes that are `low` or more; `low` must be ASCII.
    @inlinable @inline(__always)
    public func ascii(from low: UInt8) -> UInt64 {
        ((bits | Word.tops) &- Word.ones &* UInt64(low)) & ~bits & Word.tops
    }

    /// Marks, exactly, the ASCII bytes from `low` through `high`; `high` must be less than 0x7F.
    @inlinable @inline(__always)
    public func ascii(from low: UInt8, through high: UInt8) -> UInt64 {
        ascii(from: low) & ~ascii(from: high &+ 1)
    }

    /// Marks the bytes that are not plain ASCII text: beyond ASCII, DEL, or a control character
    /// other than tab and line feed.
    ///
    /// It may mark a byte above one that is beyond ASCII by mistake. The bits below the top ones
    /// mean nothing, so that the marks of several words can be joined before `top` is taken.
    @inlinable @inline(__always)
    public var notPlain: UInt64 {
        // Adding 0x80 - n sets the top bit of what is n or more.
        let printable = bits &+ Word.ones &* 0x60
        let allowed = (bits &+ Word.ones &* 0x77) & ~(bits &+ Word.ones &* 0x75)
        return bits | (bits &+ Word.ones) | ~(printable | allowed)
    }

    /// The top bit of each byte of `marks`.
    @inlinable @inline(__always)
    public static func top(_ marks: UInt64) -> UInt64 { marks & tops }

    /// The index of the lowest mark, 0 to 7; there must be one.
    @inlinable @inline(__always)
    public static func first(_ marks: UInt64) -> Int { marks.trailingZeroBitCount &>> 3 }
}
