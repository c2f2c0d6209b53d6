/// What people write where a value would stand.
enum Placeholder {
    /// What only a stand-in holds, in lower case.
    ///
    /// Each is long enough hardly ever to turn up in a random value.
    private static let marks: [[UInt8]] = [
        "example", "placeholder", "changeme", "change-me", "change_me", "redacted", "replaceme",
        "replace-", "replace_", "xxxxx", "your-", "your_", "yourkey", "yourtoken", "yourpass",
        "dummy-", "dummy_", "insert-", "insert_", "...", "***", "\u{2026}", "\u{2022}", "${",
        "{{", "abcdefgh", "12345678",
    ].map { Array($0.utf8) }

    /// First bytes of the marks in lower case, to pass over all other places quickly.
    private static let firstBytes: [Bool] = marks.reduce(into: [Bool](repeating: false, count: 256))
    { table, mark in
        if let first = mark.first { table[Int(first)] = true }
    }

    /// What stands for a password in a URL.
    private static let passwords: Set<String> = [
        "password", "passwd", "pass", "pwd", "secret", "token", "key", "apikey", "api_key",
        "credentials", "mypassword", "null", "none", "userpassword", "dbpassword", "x", "pw",
    ]

    /// Whether the bytes in `range` hold a mark of a stand-in.
    static func marks(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
        for position in range where firstBytes[Int(lowered(bytes[position]))] {
            for mark in marks where isFound(mark, in: bytes, at: position, before: range.upperBound)
            {
                return true
            }
        }
        return false
    }

    /// Whether the bytes in `range` stand for a password in a URL, as `password` or `<pw>` do.
    static func isPassword(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
        guard let first = bytes[range].first else { return true }
        if isReference(bytes, range) || marks(bytes, range) { return true }
        let text = String(decoding: bytes[range].map(lowered), as: UTF8.self)
        return passwords.contains(text)
            || bytes[range].allSatisfy { $0 == first || $0 == UInt8(ascii: "-") }
    }

    /// Whether the bytes in `range` name where the value comes from: `$NAME`, `<name>`, `%NAME%`.
    static func isReference(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
        guard let first = bytes[range].first, let last = bytes[range].last else { return true }
        switch first {
        case UInt8(ascii: "<"), UInt8(ascii: "{"), UInt8(ascii: "["), UInt8(ascii: "("),
            UInt8(ascii: "&"):
            return true
        case UInt8(ascii: "%"):
            return last == first
        case UInt8(ascii: "$"):
            let name = bytes[range].dropFirst()
            guard let second = name.first else { return true }
            return second == UInt8(ascii: "{") || second == UInt8(ascii: "(")
                || name.allSatisfy { Alphabet.base62.contains($0) || $0 == UInt8(ascii: "_") }
        default:
            return false
        }
    }

    private static func isFound(
        _ mark: [UInt8], in bytes: [UInt8], at position: Int, before end: Int
    ) -> Bool {
        guard mark.count <= end - position else { return false }
        for offset in mark.indices where lowered(bytes[position + offset]) != mark[offset] {
            return false
        }
        return true
    }

    private static func lowered(_ byte: UInt8) -> UInt8 {
        (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
    }
}
