internal import Text

/// Turns text as it is written into the text that is meant: escapes and entities.
enum TextDecoding {
    /// The text of a range of `bytes` with backslash escapes (CommonMark 0.31 §2.4) and entities
    /// (§2.5).
    static func decode(_ bytes: [UInt8], _ range: Range<Int>) -> String {
        guard isEncoded(bytes.span, range) else {
            return String(decoding: bytes[range], as: UTF8.self)
        }
        let bytes = Array(bytes[range])
        var decoded: [UInt8] = []
        decoded.reserveCapacity(bytes.count)
        var offset = 0
        while offset < bytes.count {
            let byte = bytes[offset]
            if byte == .backslash, offset + 1 < bytes.count, bytes[offset + 1].isPunctuation {
                decoded.append(bytes[offset + 1])
                offset += 2
            } else if byte == UInt8(ascii: "&"), let entity = entity(in: bytes, at: offset) {
                decoded.append(contentsOf: entity.text.utf8)
                offset = entity.end
            } else {
                decoded.append(byte)
                offset += 1
            }
        }
        return literal(decoded, decoded.indices)
    }

    private static func isEncoded(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
        let end = range.upperBound
        var offset = range.lowerBound
        while offset < end, offset + Word.width <= bytes.count {
            let word = Word(bytes, at: offset)
            let found =
                word.equal(to: .backslash) | word.equal(to: UInt8(ascii: "&")) | word.equal(to: 0)
            if found != 0 { return offset + Word.first(found) < end }
            offset += Word.width
        }
        while offset < end {
            let byte = bytes[offset]
            if byte == .backslash || byte == UInt8(ascii: "&") || byte == 0 { return true }
            offset += 1
        }
        return false
    }

    /// The text of a range of `bytes` as it stands; U+0000 is shown as U+FFFD
    /// (CommonMark 0.31 §2.3).
    static func literal(_ bytes: [UInt8], _ range: Range<Int>) -> String {
        let text = String(decoding: bytes[range], as: UTF8.self)
        let end = range.upperBound
        guard bytes.span.offset(of: 0, from: range.lowerBound, before: end) < end else {
            return text
        }
        let scalars = text.unicodeScalars.map { $0 == "\0" ? "\u{FFFD}" : $0 }
        return String(String.UnicodeScalarView(scalars))
    }

    private static func entity(in bytes: [UInt8], at start: Int) -> (text: String, end: Int)? {
        // The longest name has 31 letters; numbers have at most 7 digits.
        let limit = min(bytes.count, start + 34)
        let end = bytes.span.end(
            of: { $0.isLetterOrDigit || $0 == UInt8(ascii: "#") }, from: start + 1, before: limit)
        guard end < limit, bytes[end] == UInt8(ascii: ";"), end > start + 1 else { return nil }
        let name = bytes[(start + 1)..<end]
        guard name.first == UInt8(ascii: "#") else {
            return EntityNames.text(of: name).map { ($0, end + 1) }
        }
        return number(name.dropFirst()).map { (String($0), end + 1) }
    }

    private static func number(_ digits: ArraySlice<UInt8>) -> Character? {
        let value: UInt32?
        if digits.first?.lowercased == UInt8(ascii: "x") {
            guard digits.count <= 7 else { return nil }
            value = Hexadecimal.value(of: digits.dropFirst())
        } else {
            guard digits.count <= 7, digits.allSatisfy(\.isDigit) else { return nil }
            value = UInt32(String(decoding: digits, as: UTF8.self))
        }
        guard let value else { return nil }
        guard value != 0, let scalar = Unicode.Scalar(value) else { return "\u{FFFD}" }
        return Character(scalar)
    }
}
