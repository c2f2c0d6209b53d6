extension Span<UInt8> {
    /// The eight bytes from `offset` on in one number, the first in the lowest place.
    ///
    /// The compiler makes one load of it.
    @inline(__always)
    func word(at offset: Int) -> UInt64 {
        let eight = extracting(offset..<(offset &+ 8))
        return UInt64(eight[0]) | UInt64(eight[1]) << 8 | UInt64(eight[2]) << 16
            | UInt64(eight[3]) << 24 | UInt64(eight[4]) << 32 | UInt64(eight[5]) << 40
            | UInt64(eight[6]) << 48 | UInt64(eight[7]) << 56
    }

    /// The offset of the first `byte` from `start` on; the end when there is none.
    func offset(of byte: UInt8, from start: Int) -> Int {
        var place = start
        while place &+ 8 <= count {
            let difference = word(at: place) ^ 0x0101_0101_0101_0101 &* UInt64(byte)
            // The lowest mark is always right.
            let marks =
                (difference &- 0x0101_0101_0101_0101) & ~difference & 0x8080_8080_8080_8080
            if marks != 0 { return place &+ marks.trailingZeroBitCount &>> 3 }
            place &+= 8
        }
        while place < count, self[place] != byte { place &+= 1 }
        return place
    }
}
