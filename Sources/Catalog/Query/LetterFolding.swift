internal import Text

/// Makes letters that only differ in case, width or spelling one: so words are compared.
enum LetterFolding {
    /// The letters and digits of a text's words, folded, each with the offset of its bytes; a word
    /// ends where another character stands.
    static func fold(
        _ text: String, word: (_ isPart: Bool, _ offset: Int, _ folded: [UInt8]) -> Void
    ) {
        var offset = 0
        for character in text {
            let length = character.utf8.count
            let folded = fold(character)
            word(!folded.isEmpty, offset, folded)
            offset += length
        }
    }

    /// A character in lower case, composed and of usual width; empty when it is no letter or digit.
    private static func fold(_ character: Character) -> [UInt8] {
        let scalars = character.unicodeScalars
        guard let first = scalars.first, isPartOfWord(first) else { return [] }
        var folded: [UInt8] = []
        let composed = scalars.count > 1 ? compositions[lowercased(character)] : nil
        if let composed {
            folded.append(utf8: composed)
            return folded
        }
        for scalar in scalars { folded += lowercase(scalar) }
        return folded
    }

    /// A scalar that nothing combines with, folded; empty when it is no letter or digit.
    static func fold(_ scalar: Unicode.Scalar) -> [UInt8] {
        isPartOfWord(scalar) ? lowercase(scalar) : []
    }

    /// Whether a scalar changes the one before it.
    static func isCombining(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case ..<0x300, 0x2000..<0x20D0: false
        default:
            switch scalar.properties.generalCategory {
            case .nonspacingMark, .spacingMark, .enclosingMark: true
            default: false
            }
        }
    }

    private static func lowercase(_ scalar: Unicode.Scalar) -> [UInt8] {
        // The small letter has a capital of two letters.
        if scalar == "ß" || scalar == "ẞ" { return Array("ss".utf8) }
        var folded: [UInt8] = []
        for lower in narrow(scalar).properties.lowercaseMapping.unicodeScalars {
            folded.append(utf8: lower)
        }
        return folded
    }

    private static func lowercased(_ character: Character) -> Character {
        let lower = character.lowercased()
        return lower.count == 1 ? lower.first ?? character : character
    }

    /// A scalar of usual width: the full-width forms of ASCII stand in one block (U+FF01–U+FF5E).
    private static func narrow(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        guard (0xFF01...0xFF5E).contains(scalar.value) else { return scalar }
        return Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
    }

    private static func isPartOfWord(_ scalar: Unicode.Scalar) -> Bool {
        // Dashes, quotation marks and the like.
        if (0x2000..<0x2070).contains(scalar.value) { return false }
        let scalar = narrow(scalar)
        guard scalar.isASCII else {
            return scalar.properties.isAlphabetic || scalar.properties.numericType != nil
        }
        return UInt8(truncatingIfNeeded: scalar.value).isLetterOrDigit
    }

    /// The composed small letters by what they look like.
    ///
    /// `Character` compares canonically, so the decomposed spelling finds them. They are made when
    /// a text has such a spelling first.
    private static let compositions: [Character: Unicode.Scalar] = {
        var compositions: [Character: Unicode.Scalar] = [:]
        for range in [0xC0...0x24F, 0x370...0x3FF, 0x400...0x4FF, 0x1E00...0x1FFF] {
            for value in range {
                guard let scalar = Unicode.Scalar(UInt32(value)), scalar.properties.isAlphabetic
                else { continue }
                compositions[Character(scalar)] = scalar
            }
        }
        return compositions
    }()
}
