/// What a reader of an output makes of its escapes: a value that is escaped is shown all the same.
enum DecodedText {
    /// The text as it came, with its escapes decoded, and with those decoded again and all blanks
    /// and colours left out, so that wrapping hides nothing either.
    static func views(of bytes: [UInt8]) -> [[UInt8]] {
        let once = decoded(bytes)
        let twice = decoded(once).filter { $0 > 0x20 }
        return [bytes, once, twice]
    }

    /// Decodes escapes of JSON, YAML and Markdown (`\u0041`, `\x41`, `\|`), of warden
    /// (`\u{41}`), of URLs and workflow commands (`%41`), of HTML (`&#65;`, `&lt;`), and leaves
    /// out colours.
    static func decoded(_ bytes: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            let isEscape =
                byte == UInt8(ascii: "\\") || byte == UInt8(ascii: "%")
                || byte == UInt8(ascii: "&") || byte == 0x1B
            if isEscape, let (text, end) = escape(in: bytes, at: index) {
                result += text
                index = end
            } else {
                result.append(byte)
                index += 1
            }
        }
        return result
    }

    private static func escape(in bytes: [UInt8], at start: Int) -> (text: [UInt8], end: Int)? {
        guard start + 1 < bytes.count else { return nil }
        let next = bytes[start + 1]
        switch bytes[start] {
        case UInt8(ascii: "%"):
            return scalar(bytes, (start + 1)..<(start + 3), radix: 16).map { ([$0], start + 3) }
        case UInt8(ascii: "&"):
            return entity(in: bytes, at: start)
        case 0x1B:
            guard next == UInt8(ascii: "["), let end = bytes[start...].firstIndex(of: 0x6D) else {
                return nil
            }
            return end - start < 12 ? ([], end + 1) : nil
        default:
            return backslash(in: bytes, at: start, next)
        }
    }

    private static func backslash(
        in bytes: [UInt8], at start: Int, _ next: UInt8
    ) -> (text: [UInt8], end: Int)? {
        switch next {
        case UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
            return ([0x20], start + 2)
        case UInt8(ascii: "u") where start + 2 < bytes.count && bytes[start + 2] == 0x7B:
            guard let end = bytes[start...].firstIndex(of: 0x7D), end - start < 12 else {
                return nil
            }
            return scalar(bytes, (start + 3)..<end, radix: 16).map { ([$0], end + 1) }
        case 0x0A:
            return ([], start + 2)
        case UInt8(ascii: "x"):
            return scalar(bytes, (start + 2)..<(start + 4), radix: 16).map { ([$0], start + 4) }
        case UInt8(ascii: "U"):
            return scalar(bytes, (start + 2)..<(start + 10), radix: 16).map { ([$0], start + 10) }
        case UInt8(ascii: "u"):
            return scalar(bytes, (start + 2)..<(start + 6), radix: 16).map { ([$0], start + 6) }
        case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E:
            return ([next], start + 2)
        default:
            return nil
        }
    }

    private static let named: [String: String] = [
        "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'",
    ]

    private static func entity(in bytes: [UInt8], at start: Int) -> (text: [UInt8], end: Int)? {
        let head = bytes[start..<min(start + 10, bytes.count)]
        guard let end = head.firstIndex(of: UInt8(ascii: ";")) else { return nil }
        let name = String(decoding: bytes[(start + 1)..<end], as: UTF8.self)
        if let text = named[name] { return (Array(text.utf8), end + 1) }
        guard name.hasPrefix("#") else { return nil }
        let isHex = name.dropFirst().lowercased().hasPrefix("x")
        let digits = (start + (isHex ? 3 : 2))..<end
        return scalar(bytes, digits, radix: isHex ? 16 : 10).map { ([$0], end + 1) }
    }

    /// The one byte of an ASCII character that is written in digits; others stay as they are.
    private static func scalar(_ bytes: [UInt8], _ digits: Range<Int>, radix: Int) -> UInt8? {
        guard !digits.isEmpty, digits.upperBound <= bytes.count else { return nil }
        return Int(String(decoding: bytes[digits], as: UTF8.self), radix: radix)
            .flatMap { (0x20..<0x7F).contains($0) ? UInt8($0) : nil }
    }
}
