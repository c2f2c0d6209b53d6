/// What may follow the name of a secret, looks random, and opens nothing.
enum HarmlessValue {
    /// What is at the start of values that are no secret, whatever they are assigned to.
    private static let harmlessStarts: [[UInt8]] = [
        "sha1:", "sha256:", "sha384:", "sha512:", "sha1-", "sha256-", "sha384-", "sha512-",
        "SHA256:", "MD5:", "md5:", "ssh-ed25519", "ssh-rsa", "ssh-dss", "ecdsa-sha2-", "sk-ssh-",
        "sk-ecdsa-", "AAAAB3", "AAAAC3", "AAAAE2", "AAAAI", "ENC[", "ENC(", "{cipher}", "vault:v1",
        "vault:v2", "arn:", "op://", "pk_live_", "pk_test_", "MIIBIjANBgkqh", "MIICIjANBgkqh",
        // Hashes of passwords, as crypt(5) and PHP write them.
        "$2a$", "$2b$", "$2y$", "$1$", "$5$", "$6$", "$y$", "$apr1$", "$argon2", "$scrypt",
        "$ANSIBLE_VAULT", "{SSHA",
        // What begins `-----BEGIN` in base 64: a private key is found by its own shape.
        "LS0tLS1CRUdJTi",
    ].map { Array($0.utf8) }

    /// Whether the value is a reference, a stand-in, a digest, a public key or a path.
    static func matches(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
        if Placeholder.isReference(bytes, range) { return true }
        if harmlessStarts.contains(where: { bytes.holds($0, at: range.lowerBound) }) { return true }
        return isUUID(bytes, range) || isSealed(bytes, range) || isRecipient(bytes, range)
            || isPath(bytes, range) || isCode(bytes, range) || isURL(bytes, range)
    }

    /// Whether the value begins with a scheme (RFC 3986 §3.1) and `://`.
    private static func isURL(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
        let alphabet = Alphabet.base36.union([.dashAndUnderscore, .dot, .plusAndSlash])
        let end = alphabet.runEnd(in: bytes, from: range.lowerBound, limit: range.upperBound)
        return end - range.lowerBound < 32 && bytes.holds("://", at: end)
    }

    /// Whether the value is a public key of age.
    private static func isRecipient(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
        range.count == 62 && bytes.holds("age1", at: range.lowerBound)
            && bytes[range].allSatisfy(Alphabet.base36.contains)
    }

    /// Whether the value is one that Sealed Secrets encrypted: 512 bytes of RSA and more.
    private static func isSealed(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
        range.count >= ValueRange.judged && bytes.holds(0x41, 0x67, at: range.lowerBound)
            && (UInt8(ascii: "A")...UInt8(ascii: "D")).contains(bytes[range.lowerBound + 2])
    }

    /// Whether the value is the id of a key of OpenPGP: a digest, or the 4 or 8 bytes at its end.
    static func isKeyID(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
        let isMarked = bytes.holds("0x", at: range.lowerBound)
        let digits = isMarked ? range.dropFirst(2) : range
        let hex = Alphabet.hex.union(.capitalHexLetters)
        return [8, 16, 40].contains(digits.count) && bytes[digits].allSatisfy(hex.contains)
    }

    /// Whether the value is code: a name, or names with dots between, before `(` or `[`; or what
    /// only code holds.
    private static func isCode(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
        let end = range.first { bytes.holds(":{", at: $0) || bytes.holds("},", at: $0) }
        if let end { return !holdsValue(bytes, range.lowerBound..<end) }
        let opens = bytes[range].firstIndex { $0 == UInt8(ascii: "(") || $0 == UInt8(ascii: "[") }
        guard let opens, opens > range.lowerBound,
            isClosed(bytes, bracket: opens, before: range.upperBound)
        else { return false }
        let name = range.lowerBound..<opens
        guard isInterpolated(bytes, name) || bytes[name].allSatisfy(isOfNames),
            !holdsValue(bytes, name), !holdsValue(bytes, afterBrackets(bytes, range))
        else { return false }
        return bytes[name].contains(UInt8(ascii: ".")) || WordSegments(bytes, name).isName
            || name.count > 3 && bytes[name].allSatisfy(Alphabet.letters.contains)
    }

    /// Whether the bytes are a value themselves.
    private static func holdsValue(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
        let randomness = Randomness(bytes, range)
        return randomness.isRandom || randomness.isPassword && randomness.symbols > 0
            || randomness.holdsValue
    }

    /// What follows the last bracket, when that closes one.
    private static func afterBrackets(_ bytes: [UInt8], _ range: Range<Int>) -> Range<Int> {
        let last = bytes[range].lastIndex {
            switch $0 {
            case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "["), UInt8(ascii: "]"): true
            default: false
            }
        }
        guard let last, bytes[last] == UInt8(ascii: ")") || bytes[last] == UInt8(ascii: "]") else {
            return range.upperBound..<range.upperBound
        }
        let rest = bytes[(last + 1)..<range.upperBound].prefix { !ValueRange.isQuote($0) }
        return rest.startIndex..<rest.endIndex
    }

    /// Whether what is before a bracket opens a part of a text that code fills in: `/x/\(`, `$(`.
    private static func isInterpolated(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
        switch bytes[range].last {
        case UInt8(ascii: "\\"), UInt8(ascii: "#"), UInt8(ascii: "$"): true
        default: false
        }
    }

    /// Whether names in code hold the byte: letters, and what is between the names of members.
    private static func isOfNames(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "."), UInt8(ascii: ":"), UInt8(ascii: ">"), UInt8(ascii: "$"),
            UInt8(ascii: "@"), UInt8(ascii: "&"), UInt8(ascii: "*"), UInt8(ascii: "!"):
            true
        default: Alphabet.base64URL.contains(byte)
        }
    }

    /// Whether the bracket is closed on its line, or is the last byte of the value.
    private static func isClosed(_ bytes: [UInt8], bracket: Int, before end: Int) -> Bool {
        let close = bytes[bracket] == UInt8(ascii: "(") ? UInt8(ascii: ")") : UInt8(ascii: "]")
        return bracket + 1 == end || ValueRange.isOnLine(close, in: bytes, of: bracket..<end)
    }

    private static func isUUID(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
        guard range.count == 36 else { return false }
        return range.allSatisfy { position in
            switch position - range.lowerBound {
            case 8, 13, 18, 23: bytes[position] == UInt8(ascii: "-")
            default: Alphabet.hex.union(.capitalHexLetters).contains(bytes[position])
            }
        }
    }

    /// Whether the value names a file, as `@/dev/shm/key1.txt`, `/run/x`, `~/x` and `C:\keys` do.
    ///
    /// Base 64 may hold slashes too, so a path from the root begins with a folder in small letters.
    private static func isPath(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
        guard let first = bytes[range].first else { return false }
        let second = range.dropFirst().first.map { bytes[$0] }
        switch first {
        case UInt8(ascii: "~"): return second == UInt8(ascii: "/")
        case UInt8(ascii: "."):
            return second == UInt8(ascii: "/") || second == UInt8(ascii: ".")
                || !holdsValue(bytes, range.dropFirst())
        case UInt8(ascii: "@"): return isNamedFile(bytes, range.dropFirst())
        case _ where Alphabet.letters.contains(first):
            return bytes.holds(0x3A, 0x5C, at: range.lowerBound + 1) || isFile(bytes, range)
        default: return isRooted(bytes, range) || isFile(bytes, range)
        }
    }

    /// Whether the bytes after an `@`, which tells a tool to read a file, are a path.
    private static func isNamedFile(_ bytes: [UInt8], _ path: Range<Int>) -> Bool {
        guard let start = bytes[path].first else { return true }
        if start == UInt8(ascii: "/") || start == UInt8(ascii: ".") || start == UInt8(ascii: "~") {
            return true
        }
        let alphabet = Alphabet.base64URL.union(.dot)
        let nameEnd = alphabet.runEnd(in: bytes, from: path.lowerBound, limit: path.upperBound)
        if nameEnd < path.upperBound {
            return bytes[nameEnd] == UInt8(ascii: "/")
                && !holdsValue(bytes, path.lowerBound..<nameEnd)
        }
        let ending = bytes[path].reversed().prefix { $0 != UInt8(ascii: ".") }
        return ending.count < 5 && ending.count < path.count
    }

    /// Whether the bytes are folders and a file with an ending, as `reports/2024.pdf`.
    private static func isFile(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
        guard let slash = bytes[range].lastIndex(of: UInt8(ascii: "/")),
            let dot = bytes[slash..<range.upperBound].lastIndex(of: UInt8(ascii: ".")),
            (dot + 2)...(dot + 5) ~= range.upperBound
        else { return false }
        let alphabet = Alphabet.base64URL.union([.dot, .plusAndSlash])
        return bytes[(dot + 1)..<range.upperBound].allSatisfy(Alphabet.lowercase.contains)
            && bytes[range].allSatisfy(alphabet.contains)
            && !Randomness(bytes, range.lowerBound..<(slash + 1)).holdsValue
    }

    /// Whether the bytes begin with `/` and a folder in small letters.
    private static func isRooted(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
        let folder = range.lowerBound + 1
        let end = Alphabet.lowercase.runEnd(in: bytes, from: folder, limit: range.upperBound)
        return bytes[range.lowerBound] == UInt8(ascii: "/") && end > folder + 1
            && end < range.upperBound && bytes[end] == UInt8(ascii: "/")
    }

    /// Whether the bytes are several words of a DNS label (RFC 1123 §2.1), as objects are named.
    static func isKubernetesName(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
        let hyphen = UInt8(ascii: "-")
        guard let first = bytes[range].first, let last = bytes[range].last else { return false }
        return range.count <= 63 && Alphabet.lowercase.contains(first) && last != hyphen
            && bytes[range].contains(hyphen)
            && bytes[range].allSatisfy { Alphabet.base36.contains($0) || $0 == hyphen }
    }
}
