/// A generator of pseudo-random numbers that yields the same ones on every run (SplitMix64).
struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// At most so many of these letters.
    mutating func word(from letters: String, longest: Int) -> String {
        let count = Int.random(in: 0...longest, using: &self)
        return String((0..<count).compactMap { _ in letters.randomElement(using: &self) })
    }

    /// So many bytes, each one of `few` or, one time in four, any byte.
    mutating func bytes(_ count: Int, of few: [UInt8]) -> [UInt8] {
        (0..<count).map { _ in
            let any = UInt8.random(in: 0...255, using: &self)
            return next() % 4 == 0 ? any : few.randomElement(using: &self) ?? any
        }
    }
}
