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
        var signature = UInt64(truncatingIfNeeded: end &- start) &* factor
        var at = start
        while at &+ Word.width <= end {
            signature = mixed(signature, Word(bytes, at: at).bits)
            at &+= Word.width
        }
        var rest: UInt64 = 0
        while at < end {
            rest = rest << 8 | UInt64(bytes[at])
            at &+= 1
        }
        return mixed(signature, rest)
    }

    private static let factor: UInt64 = 0x9E37_79B9_7F4A_7C15

    @inline(__always)
    private static func mixed(_ signature: UInt64, _ word: UInt64) -> UInt64 {
        let product = (signature ^ word) &* factor
        return product ^ product >> 29
    }
}
