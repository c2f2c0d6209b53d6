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

    /// Marks the bytes that equal `byte`.
    @inline(__always)
    func equal(to byte: UInt8) -> UInt64 {
        let difference = bits ^ (Word.ones &* UInt64(byte))
        return (difference &- Word.ones) & ~difference & Word.tops
    }

    /// Marks, exactly, the bytes from `first` to `last`, which are ASCII.
    @inline(__always)
    func within(_ first: UInt8, _ last: UInt8) -> UInt64 {
        let seven = bits & ~Word.tops
        let from = seven &+ Word.ones &* UInt64(0x80 &- first)
        let behind = seven &+ Word.ones &* UInt64(0x7F &- last)
        return (first == 0 ? ~0 : from) & ~behind & ~bits & Word.tops
    }

    /// The place of the lowest mark, 0 to 7.
    @inline(__always)
    static func first(_ marks: UInt64) -> Int { marks.trailingZeroBitCount &>> 3 }
}
