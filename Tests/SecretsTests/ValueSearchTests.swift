import Testing

@testable import Secrets
@testable import Specimens

@Suite("The search for values") struct ValueSearchTests {
    /// Looks for each value at each offset.
    private static func naive(_ values: Set<[UInt8]>, in bytes: [UInt8]) -> Set<Int> {
        var found: Set<Int> = []
        for value in values where !value.isEmpty && value.count <= bytes.count {
            for start in 0...(bytes.count - value.count)
            where bytes[start..<(start + value.count)].elementsEqual(value) {
                found.formUnion(start..<(start + value.count))
            }
        }
        return found
    }

    @Test("It finds what a search at every offset finds", arguments: 1...4)
    func likeNaive(letters: Int) {
        var generator = SeededGenerator("values of \(letters)")
        for _ in 0..<300 {
            let alphabet = String(Letters.lower.prefix(letters))
            let values = (0..<Int.random(in: 0...6, using: &generator)).map { _ in
                Array(generator.text(0...7, of: alphabet).utf8)
            }
            let bytes = Array(generator.text(0...60, of: alphabet + "-").utf8)
            let ranges = ValueSearch(Set(values)).ranges(in: bytes)
            #expect(Set(ranges.joined()) == Self.naive(Set(values), in: bytes))
        }
    }
}
