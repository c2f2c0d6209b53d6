/// Eight bytes of a page in one number, to be looked at together.
///
/// Each test sets the top bit of every byte that passes. A test for equality can also mark a byte
/// above a true match, never one below, so the lowest mark is always right.
struct Word {
    static let width = 8

    private static let ones: UInt64 = 0x0101_0101_0101_0101
    private static let tops: UInt64 = 0x8080_8080_8080_8080

    private let bits: UInt64

    /// Loads the eight bytes from `offset` on, the first in the lowest place.
    ///
    /// The compiler makes one load of it.
    @inline(__always)
    init(_ bytes: Span<UInt8>, at offset: Int) {
        let eight = bytes.extracting(offset..<(offset &+ Word.width))
        bits =
            UInt64(eight[0]) | UInt64(eight[1]) << 8 | UInt64(eight[2]) << 16
            | UInt64(eight[3]) << 24 | UInt64(eight[4]) << 32 | UInt64(eight[5]) << 40
            | UInt64(eight[6]) << 48 | UInt64(eight[7]) << 56
    }

    /// Loads the bytes from `offset` to the end, of which there are fewer than eight, and zeros
    /// behind them; `bytes` has at least eight.
    @inline(__always)
    init(_ bytes: Span<UInt8>, lastFrom offset: Int) {
        let start = bytes.count &- Word.width
        bits = Word(bytes, at: start).bits &>> UInt64((offset &- start) &<< 3)
    }

    private init(bits: UInt64) {
        self.bits = bits
    }

    /// Marks the bytes that equal `byte`.
    @inline(__always)
    func equal(to byte: UInt8) -> UInt64 {
        let difference = bits ^ (Word.ones &* UInt64(byte))
        return (difference &- Word.ones) & ~difference & Word.tops
    }

    /// Marks the bytes that may mean something in text, and a few others that are rare there.
    ///
    /// Meant are line feeds, ``! * : < [ \ ] _ ` ~`` and a `w` before another. Some of these differ
    /// in a bit or two, so that one test finds several.
    @inline(__always)
    var inlineMarks: UInt64 {
        let lessOrBracketOrTilde =
            (bits & (Word.ones &* 0x1F)) &+ Word.ones &* UInt64(0x80 - 0x1B)
        let feedOrStarOrColon = Word(bits: bits | (Word.ones &* 0x30)).equal(to: UInt8(ascii: ":"))
        let double = equal(to: UInt8(ascii: "w"))
        return (lessOrBracketOrTilde & ~bits & Word.tops) | feedOrStarOrColon
            | equal(to: .backtick) | equal(to: UInt8(ascii: "!")) | double & (double &>> 8)
    }

    /// The place of the lowest mark, 0 to 7.
    @inline(__always)
    static func first(_ marks: UInt64) -> Int { marks.trailingZeroBitCount &>> 3 }
}
