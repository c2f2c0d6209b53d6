/// The reproducible choices behind one made route: SplitMix64, seeded by the route's number.
///
/// A route's choices depend on its number alone, so a large catalog begins with the small one.
struct Dice {
    private var state: UInt64

    init(route number: Int) {
        state = 0x7761_7264_656e &+ UInt64(truncatingIfNeeded: number) &* 0x9e37_79b9_7f4a_7c15
    }

    /// The next number from 0 up to, and without, `bound`; 0 when `bound` is not positive.
    mutating func roll(_ bound: Int) -> Int {
        state &+= 0x9e37_79b9_7f4a_7c15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
        mixed ^= mixed >> 31
        return bound > 0 ? Int(mixed % UInt64(bound)) : 0
    }

    /// True in so many cases of a hundred.
    mutating func chance(percent: Int) -> Bool { roll(100) < percent }

    /// One of the choices.
    mutating func pick<Choice>(_ choices: [Choice]) -> Choice { choices[roll(choices.count)] }

    /// A day between the first of January of one year and the 28th of December of another.
    mutating func day(from first: Int, through last: Int) -> String {
        let year = first + roll(last - first + 1)
        return "\(year)-\(twoDigits(roll(12) + 1))-\(twoDigits(roll(28) + 1))"
    }

    private func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
