internal import Secrets
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
        return String(decoding: decode(bytes, showing: bytes), as: UTF8.self)
    }

    /// The text of `bytes` with escapes and entities, made of `shown`: the same bytes, or these
    /// masked.
    ///
    /// What is an escape is read from `bytes` alone. An entity of which a byte is masked becomes a
    /// mask of what it means. So both texts have as many bytes.
    static func decode(_ bytes: [UInt8], showing shown: [UInt8]) -> [UInt8] {
        var decoded: [UInt8] = []
        decoded.reserveCapacity(bytes.count)
        var offset = 0
        while offset < bytes.count {
            let byte = bytes[offset]
            if byte == .backslash, offset + 1 < bytes.count, bytes[offset + 1].isPunctuation {
                decoded.append(shown[offset + 1])
                offset += 2
            } else if byte == UInt8(ascii: "&"), let entity = entity(in: bytes, at: offset) {
                let text = Array(entity.text.utf8)
                let isShown = bytes[offset..<entity.end] == shown[offset..<entity.end]
                decoded += isShown ? text : Mask.masked(text)
                offset = entity.end
            } else {
                append(byte, showing: shown[offset], to: &decoded)
                offset += 1
            }
        }
        return decoded
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

    /// The text of a range of `bytes` as it is; U+0000 becomes U+FFFD (CommonMark 0.31 §2.3).
    static func literal(_ bytes: [UInt8], _ range: Range<Int>) -> String {
        let end = range.upperBound
        guard bytes.span.offset(of: 0, from: range.lowerBound, before: end) < end else {
            return String(decoding: bytes[range], as: UTF8.self)
        }
        let bytes = Array(bytes[range])
        return String(decoding: literal(bytes, showing: bytes), as: UTF8.self)
    }

    /// The text of `bytes` as it is, made of `shown`: the same bytes, or these masked.
    static func literal(_ bytes: [UInt8], showing shown: [UInt8]) -> [UInt8] {
        guard bytes.contains(0) else { return shown }
        var literal: [UInt8] = []
        for (byte, shown) in zip(bytes, shown) { append(byte, showing: shown, to: &literal) }
        return literal
    }

    private static func append(_ byte: UInt8, showing shown: UInt8, to text: inout [UInt8]) {
        guard byte == 0 else { return text.append(shown) }
        let replacement: [UInt8] = [0xEF, 0xBF, 0xBD]
        text += shown == 0 ? replacement : Mask.masked(replacement)
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
