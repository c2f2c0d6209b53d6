/// What may follow the name of a secret, looks random, and opens nothing.
enum HarmlessValue {
    /// What is at the start of values that are no secret, whatever they are assigned to.
    private static let harmlessStarts: [[UInt8]] = [
        "sha1:", "sha256:", "sha384:", "sha512:", "sha1-", "sha256-", "sha384-", "sha512-",
        "SHA256:", "MD5:", "md5:", "ssh-", "ecdsa-sha2-", "sk-ssh-", "AAAAB3", "AAAAC3", "AAAAE2",
        "AAAAI", "age1", "ENC[", "ENC(", "{cipher}", "vault:", "arn:", "op://", "#{", "%(",
        "pk_live_", "pk_test_", "MIIBIjANBgkqh", "MIICIjANBgkqh",
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
        if isUUID(bytes, range) || isSealed(bytes, range) { return true }
        let first = bytes[range.lowerBound]
        if first == UInt8(ascii: ".") || first == UInt8(ascii: "~") { return true }
        if isPath(bytes, range) { return true }
        return isCode(bytes, range) || isURL(bytes, range)
    }

    /// Whether the value begins with a scheme and `://`.
    private static func isURL(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
        let alphabet = Alphabet.base64URL.union([.dot, .plusAndSlash])
        let end = alphabet.runEnd(in: bytes, from: range.lowerBound, limit: range.upperBound)
        return bytes.holds("://", at: end)
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

    /// Whether the value is code: a name, or names with dots between, before `(` or `[`.
    private static func isCode(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
        let opens = bytes[range].firstIndex { $0 == UInt8(ascii: "(") || $0 == UInt8(ascii: "[") }
        guard let opens, opens > range.lowerBound else { return false }
        let name = range.lowerBound..<opens
        return bytes[name].contains(UInt8(ascii: ".")) || WordSegments(bytes, name).isName
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

    /// Whether the value names a file, as `@/dev/shm/key1.txt`, `/run/x` and `C:\keys` do.
    ///
    /// Base 64 may hold slashes too, so a path from the root begins with a folder in small letters.
    private static func isPath(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
        guard let first = bytes[range].first else { return false }
        if Alphabet.letters.contains(first), bytes.holds(0x3A, 0x5C, at: range.lowerBound + 1) {
            return true
        }
        guard first == UInt8(ascii: "@") else {
            return isRooted(bytes, range) || isFile(bytes, range)
        }
        let path = range.dropFirst()
        guard let start = bytes[path].first else { return true }
        if start == UInt8(ascii: "/") || start == UInt8(ascii: ".") || start == UInt8(ascii: "~") {
            return true
        }
        let alphabet = Alphabet.base64URL.union(.dot)
        let nameEnd = alphabet.runEnd(in: bytes, from: path.lowerBound, limit: path.upperBound)
        if nameEnd < path.upperBound { return bytes[nameEnd] == UInt8(ascii: "/") }
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
