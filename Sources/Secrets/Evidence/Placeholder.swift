/// What people write where a value would be.
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

    /// First bytes of the marks in lower case, to pass over all other bytes quickly.
    private static let firstBytes: [Bool] = marks.reduce(into: [Bool](repeating: false, count: 256))
    { table, mark in
        if let first = mark.first { table[Int(first)] = true }
    }

    /// The words that what stands for a password in a URL is made of.
    private static let words: Set<String> = [
        "password", "passwd", "pass", "pwd", "pw", "secret", "token", "key", "apikey", "api",
        "credential", "credentials", "mypassword", "userpassword", "dbpassword", "null", "none",
        "x", "a", "your", "my", "the", "new", "old", "user", "username", "admin", "root", "guest",
        "anonymous", "postgres", "mysql", "mariadb", "mongo", "redis", "rabbitmq", "db",
        "database", "app", "service", "default", "test", "testing", "demo", "sample", "local",
        "dev", "prod", "staging", "strong", "super", "secure", "some", "real", "here", "value",
        "string", "hidden", "foo", "bar", "baz", "xyz", "abc", "host", "change", "me", "letmein",
        "p", "auth", "word", "todo",
        "access", "personal", "oauth", "bot", "deploy", "from", "vault", "in", "of", "for", "to",
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
        if isReference(bytes, range) { return true }
        if marks(bytes, range), !Randomness(bytes, range).holdsValue { return true }
        // What `printf` fills in.
        if bytes[range].elementsEqual([UInt8(ascii: "%"), UInt8(ascii: "s")]) { return true }
        return isWords(bytes, range)
            || bytes[range].allSatisfy { $0 == first || $0 == UInt8(ascii: "-") }
    }

    /// Whether the bytes in `range` are words for a password, as in `new-password` and `admin123`.
    private static func isWords(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
        var position = range.lowerBound
        var count = 0
        while position < range.upperBound {
            let limit = range.upperBound
            let capitals = Alphabet.uppercase.runEnd(in: bytes, from: position, limit: limit)
            let end = Alphabet.lowercase.runEnd(in: bytes, from: capitals, limit: limit)
            if end > position {
                let word = bytes[position..<end].map(lowered)
                guard isWord(word) else { return false }
                count += 1
                position = end
            } else {
                let digits = Alphabet.digits.runEnd(in: bytes, from: position, limit: limit)
                guard digits - position <= 4,
                    digits > position || isJoint(bytes[position])
                else { return false }
                if bytes.holds("123", at: position) { count += 1 }
                position = max(digits, position + 1)
            }
        }
        return count > 0
    }

    /// Whether the letters are one of the words, or several without a joint: `mysecretpassword`.
    private static func isWord(_ letters: [UInt8]) -> Bool {
        if words.contains(String(decoding: letters, as: UTF8.self)) { return true }
        guard letters.count <= 32 else { return false }
        var isEnd = [Bool](repeating: false, count: letters.count + 1)
        isEnd[0] = true
        for start in letters.indices.dropLast() where isEnd[start] {
            for end in (start + 2)...letters.count
            where words.contains(String(decoding: letters[start..<end], as: UTF8.self)) {
                isEnd[end] = true
            }
        }
        return isEnd[letters.count]
    }

    private static func isJoint(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_") || byte == UInt8(ascii: ".")
    }

    /// Whether the bytes in `range` name where the value comes from: `$NAME`, `<name>`, `%NAME%`.
    static func isReference(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
        guard let first = bytes[range].first, let last = bytes[range].last else { return true }
        switch first {
        case UInt8(ascii: "<"), UInt8(ascii: "{"), UInt8(ascii: "["), UInt8(ascii: "("),
            UInt8(ascii: "&"):
            return isStandIn(bytes, range)
        case UInt8(ascii: "%"):
            return last == first && bytes[range].dropFirst().dropLast().allSatisfy(isOfVariable)
                || isClosed(bytes, range, opening: UInt8(ascii: "("), UInt8(ascii: ")"))
        case UInt8(ascii: "#"):
            return isClosed(bytes, range, opening: UInt8(ascii: "{"), UInt8(ascii: "}"))
        case UInt8(ascii: "$"):
            let name = bytes[range].dropFirst()
            guard !name.isEmpty else { return true }
            return isClosed(bytes, range, opening: UInt8(ascii: "{"), UInt8(ascii: "}"))
                || isClosed(bytes, range, opening: UInt8(ascii: "("), UInt8(ascii: ")"))
                || name.allSatisfy(isOfVariable)
                || isDottedName(bytes, range.dropFirst())
        default:
            return false
        }
    }

    private static func isOfVariable(_ byte: UInt8) -> Bool {
        Alphabet.base62.contains(byte) || byte == UInt8(ascii: "_")
    }

    /// Whether the second byte is the bracket `open`, and no value follows where it is closed; a
    /// template may hold blanks, and so be longer than the range.
    private static func isClosed(
        _ bytes: [UInt8], _ range: Range<Int>, opening open: UInt8, _ close: UInt8
    ) -> Bool {
        guard range.count > 1, bytes[range.lowerBound + 1] == open else { return false }
        guard let end = bytes[range].lastIndex(of: close) else {
            return ValueRange.isOnLine(close, in: bytes, of: range.upperBound..<range.upperBound)
        }
        guard end + 1 < range.upperBound else { return true }
        return !Randomness(bytes, (end + 1)..<range.upperBound).isOrHoldsValue
    }

    /// Whether the bytes are words with small numbers, joined as in `db-main.password:latest`.
    private static func isDottedName(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
        bytes[range].split(whereSeparator: { isJoint($0) || $0 == UInt8(ascii: ":") }).allSatisfy {
            let letters = $0.prefix { !Alphabet.digits.contains($0) }
            guard $0.count > 3 else { return true }
            return $0.count - letters.count <= 2
                && $0[letters.endIndex...].allSatisfy(Alphabet.digits.contains)
                && letters.allSatisfy(Alphabet.letters.contains)
                && letters.dropFirst().allSatisfy(Alphabet.lowercase.contains)
        }
    }

    /// Whether a value that begins with a bracket stands for another: what is in it is not random.
    private static func isStandIn(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
        let inner = range.dropFirst()
        guard let second = bytes[inner].first else { return true }
        switch second {
        case UInt8(ascii: "{"), UInt8(ascii: "%"), UInt8(ascii: "#"), UInt8(ascii: "&"):
            return !Randomness(bytes, inner).holdsValue
        default:
            let randomness = Randomness(bytes, inner)
            let isOpen =
                bytes[range.lowerBound] == UInt8(ascii: "<")
                && !ValueRange.isOnLine(UInt8(ascii: ">"), in: bytes, of: inner, andAfter: 80)
            let alphabet = Alphabet.base64.union(.base64URL).union([.padding, .dot, .tilde])
            let value = bytes[inner].drop { isBracket($0) }.prefix { !isBracket($0) }
            let isPlain = value.allSatisfy(alphabet.contains)
            return !(isPlain && randomness.isRandom || isOpen && randomness.isPassword)
        }
    }

    private static func isBracket(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "{"), UInt8(ascii: "}"),
            UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "("), UInt8(ascii: ")"):
            true
        default: false
        }
    }

    /// Whether what ends at `end` is cut off by dots: a part of a value opens nothing.
    static func isCut(_ bytes: [UInt8], at end: Int) -> Bool {
        bytes.holds(0x2E, 0x2E, at: end) || bytes.holds([0xE2, 0x80, 0xA6], at: end)
            || bytes.holds("[...]", at: end) || bytes.holds("[\u{2026}]", at: end)
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
