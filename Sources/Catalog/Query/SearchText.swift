/// A text made ready for search: lower case, its words parted by single spaces, with one at each
/// end.
///
/// So `OPENROUTER_API_KEY` is ` openrouter api key `, and a search for a whole word, a beginning
/// or a part is one search for bytes, with a space where a word must begin or end.
struct SearchText: Sendable {
    private let bytes: [UInt8]

    /// Prepares a text; whatever is no letter or digit parts two words.
    init(_ text: String) {
        let space = UInt8(ascii: " ")
        var bytes: [UInt8] = [space]
        for scalar in text.lowercased().unicodeScalars {
            if Self.isPartOfWord(scalar) {
                bytes += UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
            } else if bytes.last != space {
                bytes.append(space)
            }
        }
        if bytes.last != space { bytes.append(space) }
        self.bytes = bytes
    }

    private static func isPartOfWord(_ scalar: Unicode.Scalar) -> Bool {
        guard scalar.isASCII else {
            return scalar.properties.isAlphabetic || scalar.properties.numericType != nil
        }
        return ("a"..."z").contains(scalar) || ("0"..."9").contains(scalar)
    }

    /// Whether it holds no word.
    var isEmpty: Bool { bytes.count <= 1 }

    /// How many bytes its words have, the spaces between them included.
    var count: Int { max(0, bytes.count - 2) }

    /// The words one by one.
    var words: [String] {
        bytes.split(separator: UInt8(ascii: " ")).map { String(decoding: $0, as: UTF8.self) }
    }

    /// How another text is found in this one.
    enum Likeness {
        /// It is somewhere inside a word.
        case part

        /// A word begins with it.
        case beginning

        /// It is one or more whole words.
        case wholeWords

        /// It is all of this text.
        case everything
    }

    /// How `other` is found here at best; nil when it is not.
    ///
    /// Inside a word it has to have at least three bytes, since shorter ones are found everywhere.
    func likeness(of other: SearchText) -> Likeness? {
        if other.isEmpty { return nil }
        if other.bytes == bytes { return .everything }
        if holds(other.bytes[...]) { return .wholeWords }
        if holds(other.bytes.dropLast()) { return .beginning }
        return other.count >= 3 && holds(other.bytes.dropFirst().dropLast()) ? .part : nil
    }

    private func holds(_ part: ArraySlice<UInt8>) -> Bool {
        guard let first = part.first, part.count <= bytes.count else { return false }
        return (0...(bytes.count - part.count)).contains { start in
            bytes[start] == first && bytes[start..<(start + part.count)] == part
        }
    }
}
