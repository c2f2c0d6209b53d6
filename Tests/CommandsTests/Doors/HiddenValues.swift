/// The bytes that no output may hold, and where each of them was written.
///
/// A value is known by any eight bytes of it, so that half a value is a leak as well.
struct HiddenValues {
    /// So many bytes of a value are a leak, wherever they are seen.
    static let width = 8

    /// Where the value of each eight bytes was written, and of what format it is.
    private var origins: [UInt64: Origin] = [:]

    /// One bit for each of 65,536 hashes: most of what is printed is passed over without a look.
    private var filter = [UInt64](repeating: 0, count: 1024)

    /// What one value is, and where it was written.
    struct Origin: Hashable, CustomStringConvertible {
        let format: String
        let place: String

        var description: String { "\(format) from \(place)" }
    }

    /// Remembers a value, a piece of text without blanks at a time.
    mutating func add(_ hidden: String, from origin: Origin) {
        for piece in hidden.utf8.split(whereSeparator: { $0 <= 0x20 }) {
            HiddenValues.forEachWindow(of: Array(piece)) { window, _ in
                origins[window] = origin
                let hash = HiddenValues.hash(window)
                filter[hash >> 6] |= 1 << UInt64(hash & 63)
            }
        }
    }

    /// How many places of `bytes` show eight bytes of each value.
    func leaks(in bytes: [UInt8]) -> [Origin: Leak] {
        var found: [Origin: Leak] = [:]
        HiddenValues.forEachWindow(of: bytes) { window, end in
            let hash = HiddenValues.hash(window)
            guard filter[hash >> 6] >> UInt64(hash & 63) & 1 == 1, let origin = origins[window]
            else { return }
            found[origin, default: Leak(end: end)].count += 1
        }
        return found
    }

    /// How often a value is seen, and where first.
    struct Leak {
        var count = 0
        let end: Int
    }

    private static func hash(_ window: UInt64) -> Int {
        Int(truncatingIfNeeded: (window &* 0x9E37_79B9_7F4A_7C15) >> 48)
    }

    private static func forEachWindow(of bytes: [UInt8], _ body: (UInt64, Int) -> Void) {
        var window: UInt64 = 0
        var count = 0
        for byte in bytes {
            window = window << 8 | UInt64(byte)
            count += 1
            if count >= width { body(window, count) }
        }
    }
}
