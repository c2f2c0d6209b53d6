import Testing
import Text

@Suite("Hidden characters")
struct HiddenCharacterTests {
    private static func flag(_ region: String, end: String = "\u{E007F}") -> String {
        let tags = region.unicodeScalars.compactMap { Unicode.Scalar(0xE0000 + $0.value) }
        return "\u{1F3F4}" + String(String.UnicodeScalarView(tags)) + end
    }

    /// Texts, and the numbers of the scalars in them that are hidden.
    static let cases: [(String, [UInt32])] = [
        ("a key", []),
        ("\u{1F3F4}", []),
        (flag("gbeng"), []),
        ("x\(flag("gbsct"))\(flag("gbwls"))y", []),
        // Any other sequence could carry a sentence.
        (flag("gb", end: ""), [0xE0067, 0xE0062]),
        (flag("gbeng", end: ""), [0xE0067, 0xE0062, 0xE0065, 0xE006E, 0xE0067]),
        (flag("ustx"), [0xE0075, 0xE0073, 0xE0074, 0xE0078, 0xE007F]),
        (flag("gbengx"), [0xE0067, 0xE0062, 0xE0065, 0xE006E, 0xE0067, 0xE0078, 0xE007F]),
        (flag("gbeng") + "\u{E0061}", [0xE0061]),
        (flag("gbeng") + "\u{E007F}", [0xE007F]),
        ("\u{1F3F3}\u{E0067}", [0xE0067]),
        ("\u{E0001}", [0xE0001]),
        // A variation selector belongs to what it varies.
        ("\u{2764}\u{FE0F}", []),
        ("1\u{FE0F}\u{20E3}", []),
        ("\u{2764}\u{FE0F}\u{FE0F}", [0xFE0F]),
        ("\u{845B}\u{FE00}", []),
        ("a\u{FE00}", [0xFE00]),
        ("1\u{FE0F}", [0xFE0F]),
        ("\u{FE01}", [0xFE01]),
        ("\u{2764}\u{E0100}", [0xE0100]),
        ("a\u{202E}b\u{200D}\u{7F}", [0x202E, 0x200D, 0x7F]),
    ]

    @Test("Only what is part of a real emoji is shown", arguments: cases)
    func hidden(text: String, expected: [UInt32]) {
        var hidden: [UInt32] = []
        HiddenCharacter.forEachScalar(of: text) { scalar, kind in
            if kind != nil { hidden.append(scalar.value) }
        }
        #expect(hidden == expected)
    }
}
