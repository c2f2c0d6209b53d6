import Secrets
import Testing

@Suite("Texts from outside")
struct MaskedTextTests {
    /// A made key of AWS, in parts so that no file holds a whole one.
    private static let value = ["AKIA", "Q3EGVZTP", "XLMWNR5H"].joined()

    private static let mask = "AKIA" + String(repeating: "*", count: 16)

    @Test("Two spellings of one character are two texts, in a set and in an order")
    func spellings() {
        let (composed, decomposed) = (MaskedText("caf\u{E9}"), MaskedText("cafe\u{301}"))
        #expect(composed != decomposed)
        #expect(Set([composed, decomposed, composed]).count == 2)
        #expect(decomposed < composed)
        #expect(!(composed < decomposed) && !(composed < composed))
    }

    @Test("One text is equal to itself whether it is masked or not")
    func masked() {
        let masked = MaskedText(scanning: Self.value)
        let plain = MaskedText(Self.value)
        #expect(masked.isMasked && !plain.isMasked)
        #expect(masked == plain && plain == masked)
        #expect(Set([masked, plain]).count == 1)
        #expect(!(masked < plain) && !(plain < masked))
        #expect(masked != MaskedText(Self.mask))
    }

    @Test("Pieces that are a value together are masked")
    func pieces() {
        let pieces =
            MaskedText(String(Self.value.prefix(9))) + MaskedText(String(Self.value.dropFirst(9)))
        #expect(!pieces.isMasked)
        #expect(pieces.scannedAsWhole().shown == Self.mask)
        #expect(pieces.scannedAsWhole().bytes(for: .identity) == Array(Self.value.utf8))
        let other = MaskedText(scanning: "a " + Self.value + " ") + pieces
        #expect(other.scannedAsWhole().shown == "a \(Self.mask) \(Self.mask)")
        #expect(MaskedText("a plain text: of words").scannedAsWhole().isMasked == false)
    }
}
