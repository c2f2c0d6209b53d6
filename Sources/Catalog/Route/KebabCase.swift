/// The form of ids and kinds: `[a-z][a-z0-9]*(-[a-z0-9]+)*`.
enum KebabCase {
    /// Whether the whole text has that form and at most so many bytes.
    static func matches(_ text: Span<UInt8>, maximumLength: Int) -> Bool {
        guard !text.isEmpty, text.count <= maximumLength, isLetter(text[0]) else { return false }
        var previous = text[0]
        for index in 1..<text.count {
            let byte = text[index]
            guard isLetter(byte) || isDigit(byte) || (isHyphen(byte) && !isHyphen(previous)) else {
                return false
            }
            previous = byte
        }
        return !isHyphen(previous)
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
    }

    private static func isDigit(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }

    private static func isHyphen(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "-") }
}
