import Text

/// A key of a mapping, as it is compared with the others.
struct Key {
    let signature: UInt64

    /// The index of its node.
    let node: Int
}

/// Eight bytes that differ for most keys that differ.
enum KeySignature {
    /// The signature of the text in `start ..< end`; all of its bytes count.
    @inline(__always)
    static func of(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> UInt64 {
        let count = end &- start
        let length = UInt64(truncatingIfNeeded: count) &* factor
        guard count >= Word.width else {
            return mixed(length, short(bytes, start, end))
        }
        var signature = length
        var at = start
        while at &+ Word.width < end {
            signature = mixed(signature, Word(bytes, at: at).bits)
            at &+= Word.width
        }
        // The last eight bytes, of which some may have been taken.
        return mixed(signature, Word(bytes, at: end &- Word.width).bits)
    }

    /// Fewer than eight bytes, the first in the lowest bits.
    @inline(__always)
    private static func short(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> UInt64 {
        let bits = UInt64(truncatingIfNeeded: end &- start) &* 8
        if start &+ Word.width <= bytes.count {
            return Word(bytes, at: start).bits & ((1 &<< bits) &- 1)
        }
        var rest: UInt64 = 0
        for offset in start..<end {
            rest |= UInt64(bytes[offset]) &<< (UInt64(truncatingIfNeeded: offset &- start) &* 8)
        }
        return rest
    }

    private static let factor: UInt64 = 0x9E37_79B9_7F4A_7C15

    @inline(__always)
    private static func mixed(_ signature: UInt64, _ word: UInt64) -> UInt64 {
        let product = (signature ^ word) &* factor
        return product ^ product >> 29
    }
}
