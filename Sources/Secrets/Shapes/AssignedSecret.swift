import Text

/// A secret that the name it is assigned to gives away: `NAME=value`, `"name": "value"`.
enum AssignedSecret {
    private static let passwordFormat = "password"

    private static let schemes = ["bearer", "basic", "token"].map { Array($0.utf8) }

    /// The secret behind the `:` or `=` at `separator`; nil when there is none.
    static func match(in bytes: [UInt8], separator: Int) -> SecretMatch? {
        var nameEnd = separator
        while nameEnd > 0, separator - nameEnd < 4, isBetween(bytes[nameEnd - 1]) { nameEnd -= 1 }
        guard nameEnd > 2, SecretName.mayEnd(in: bytes[nameEnd - 2], bytes[nameEnd - 1]) else {
            return nil
        }
        guard let start = ValueRange.start(in: bytes, behind: separator) else {
            return match(onTheLineBehind: separator, in: bytes, nameEnd: nameEnd)
        }
        let isPlausible = ValueRange.isPlausible(in: bytes, at: start)
        guard isPlausible || mayHaveShortStart(bytes, nameEnd: nameEnd) else { return nil }
        let name = nameRange(in: bytes, endingAt: nameEnd)
        guard let meaning = SecretName.meaning(of: bytes, name) else { return nil }
        let delimiter = ValueRange.delimiter(
            in: bytes, name: name.lowerBound, separator: bytes[separator])
        switch meaning {
        case .authorization: return authorization(in: bytes, from: start)
        case .puttyPrivateLines: return PrivateKeyBlock.puttyLines(in: bytes, colon: separator)
        case .valueOfEntry:
            guard isPlausible, let entry = entryMeaning(in: bytes, before: name.lowerBound) else {
                return nil
            }
            return judge(bytes, from: start, delimiter: delimiter, meaning: entry)
        default:
            guard isPlausible else { return nil }
            return judge(bytes, from: start, delimiter: delimiter, meaning: meaning)
        }
    }

    /// The secret on the line behind the name and the `:` or `=` at `separator`.
    ///
    /// There it must be alone and random: what else is indented below a name is its fields.
    private static func match(
        onTheLineBehind separator: Int, in bytes: [UInt8], nameEnd: Int
    ) -> SecretMatch? {
        guard let start = ValueRange.startOnNextLine(in: bytes, behind: separator),
            ValueRange.isPlausible(in: bytes, at: start),
            let meaning = SecretName.meaning(of: bytes, nameRange(in: bytes, endingAt: nameEnd)),
            let match = judge(bytes, from: start, delimiter: nil, meaning: meaning)
        else { return nil }
        let range = match.range.start..<match.range.end
        let isAlone =
            range.upperBound == bytes.count || bytes[range.upperBound] <= 0x20
            || ValueRange.isQuote(bytes[range.upperBound])
        let isField =
            bytes[range].contains(UInt8(ascii: ":"))
            || bytes[range].drop { $0 != UInt8(ascii: "=") }.contains { $0 != UInt8(ascii: "=") }
        return isAlone && !isField && Randomness(bytes, range).isRandom ? match : nil
    }

    /// The secret behind an option such as `--password`, whose second dash is at `dash`.
    static func match(in bytes: [UInt8], optionDash dash: Int) -> SecretMatch? {
        let alphabet = Alphabet.base64URL
        let nameEnd = alphabet.runEnd(in: bytes, from: dash + 1, limit: dash + 40)
        guard nameEnd - dash > 4, nameEnd < bytes.count, ValueRange.isBlank(bytes[nameEnd]),
            let start = ValueRange.start(in: bytes, behind: nameEnd),
            ValueRange.isPlausible(in: bytes, at: start),
            let meaning = SecretName.meaning(of: bytes, (dash + 1)..<nameEnd)
        else { return nil }
        switch meaning {
        case .authorization, .puttyPrivateLines, .valueOfEntry, .azureSignature: return nil
        default: return judge(bytes, from: start, delimiter: nil, meaning: meaning)
        }
    }

    /// Whether the name may be `Authorization` or `Private-Lines`, whose values begin shortly.
    private static func mayHaveShortStart(_ bytes: [UInt8], nameEnd: Int) -> Bool {
        guard nameEnd >= 13 else { return false }
        switch (bytes[nameEnd - 13] | 0x20, bytes[nameEnd - 1] | 0x20) {
        case (0x61, 0x6E), (0x70, 0x73): return true
        default: return false
        }
    }

    private static func isBetween(_ byte: UInt8) -> Bool {
        ValueRange.isQuote(byte) || ValueRange.isBlank(byte) || byte == UInt8(ascii: ":")
    }

    private static func nameRange(in bytes: [UInt8], endingAt end: Int) -> Range<Int> {
        let alphabet = Alphabet.base64URL.union(.dot)
        var start = end
        while start > 0, end - start < 80, alphabet.contains(bytes[start - 1]) { start -= 1 }
        return start..<end
    }

    /// What the name says in the line before, of an entry `- name: X` over `value: Y`.
    private static func entryMeaning(in bytes: [UInt8], before position: Int) -> SecretName? {
        var lineStart = position
        while lineStart > 0, position - lineStart < 80, bytes[lineStart - 1] != 0x0A {
            lineStart -= 1
        }
        guard lineStart > 1, bytes[lineStart - 1] == 0x0A else { return nil }
        var end = lineStart - 1
        while end > 0, bytes[end - 1] == 0x0D || ValueRange.isQuote(bytes[end - 1]) { end -= 1 }
        let range = nameRange(in: bytes, endingAt: end)
        var colon = range.lowerBound
        while colon > 0,
            ValueRange.isBlank(bytes[colon - 1]) || ValueRange.isQuote(bytes[colon - 1])
        {
            colon -= 1
        }
        guard bytes.holds(Array("name:".utf8), at: colon - 5) else { return nil }
        return SecretName.meaning(of: bytes, range)
    }

    /// The credentials of an `Authorization` header (RFC 9110 §11.6.2).
    private static func authorization(in bytes: [UInt8], from start: Int) -> SecretMatch? {
        let schemeEnd = Alphabet.letters.runEnd(in: bytes, from: start, limit: start + 7)
        let scheme = bytes[start..<schemeEnd].map { $0 | 0x20 }
        guard schemes.contains(scheme), schemeEnd < bytes.count, bytes[schemeEnd] == 0x20 else {
            return nil
        }
        let value = schemeEnd + 1
        let limit = value + ValueRange.judged
        let end = ValueRange.end(in: bytes, from: value, delimiter: nil, limit: limit)
        guard end - value >= 8, !HarmlessValue.matches(bytes, value..<end) else { return nil }
        if scheme == schemes[1] {
            let alphabet = Alphabet.base64.union(.padding)
            guard alphabet.runEnd(in: bytes, from: value, limit: end) == end,
                let pair = Base64.decode(bytes[value..<end]),
                let colon = pair.firstIndex(of: UInt8(ascii: ":")), colon + 1 < pair.count,
                pair.allSatisfy({ $0 >= 0x20 })
            else { return nil }
            return SecretMatch("Basic credentials", value..<end, isGeneric: true)
        }
        guard Randomness(bytes, value..<end).isRandom else { return nil }
        return SecretMatch("Bearer token", value..<end, isGeneric: true)
    }

    private static func judge(
        _ bytes: [UInt8], from start: Int, delimiter: UInt8?, meaning: SecretName
    ) -> SecretMatch? {
        let limit = start + ValueRange.judged
        let end = ValueRange.end(in: bytes, from: start, delimiter: delimiter, limit: limit)
        if let match = judge(bytes, start..<end, meaning) {
            guard match.isGeneric else { return match }
            let whole = wholeEnd(in: bytes, start..<end, delimiter)
            return SecretMatch(match.format, start..<whole, isGeneric: true)
        }
        // A quote inside the value may have cut it where neither part tells anything.
        guard !isClosed(bytes, start..<end, delimiter) else { return nil }
        let further = ValueRange.endBehindQuotes(
            in: bytes, from: end, delimiter: delimiter, limit: limit)
        guard further > end, let match = judge(bytes, start..<further, meaning), match.isGeneric
        else { return nil }
        if match.format != passwordFormat, !Randomness(bytes, start..<further).isRandom {
            return nil
        }
        return match
    }

    private static func judge(
        _ bytes: [UInt8], _ range: Range<Int>, _ meaning: SecretName
    ) -> SecretMatch? {
        guard range.count >= 8 else { return nil }
        let randomness = Randomness(bytes, range)
        guard randomness.isRandom || randomness.isPassword, !HarmlessValue.matches(bytes, range)
        else {
            return nil
        }
        if let known = cloudFormat(bytes, range, meaning), randomness.isRandom {
            return SecretMatch(known, range)
        }
        switch meaning {
        case .azureSignature, .authorization, .puttyPrivateLines, .valueOfEntry:
            return nil
        case .password:
            return SecretMatch(passwordFormat, range, isGeneric: true)
        case .secretOrItsName where HarmlessValue.isKubernetesName(bytes, range):
            return nil
        case .secret, .secretOrItsName,
            .azureAccountKey where randomness.isRandom, .awsSecretKey where randomness.isRandom,
            .key where range.count >= 20 && randomness.isRandom && !randomness.isHex:
            return SecretMatch("high-entropy secret", range, isGeneric: true)
        case .azureAccountKey, .awsSecretKey, .key:
            return nil
        }
    }

    /// The end of the value, when it is longer than what was judged or goes on behind a quote.
    private static func wholeEnd(
        in bytes: [UInt8], _ range: Range<Int>, _ delimiter: UInt8?
    ) -> Int {
        var end = range.upperBound
        if range.count == ValueRange.judged {
            end = ValueRange.end(
                in: bytes, from: range.lowerBound, delimiter: delimiter, limit: bytes.count)
        }
        return ValueRange.endBehindQuotes(
            in: bytes, from: end, delimiter: delimiter, limit: bytes.count)
    }

    /// Whether the quote behind the value closes it, or is an escape, not a part of the value.
    private static func isClosed(
        _ bytes: [UInt8], _ range: Range<Int>, _ delimiter: UInt8?
    ) -> Bool {
        let limit = range.lowerBound + ValueRange.judged
        let stop = ValueRange.stop(
            in: bytes, from: range.upperBound, delimiter: delimiter, limit: limit)
        guard stop < bytes.count, range.lowerBound > 0 else { return true }
        if bytes[stop] == bytes[range.lowerBound - 1] { return true }
        guard bytes[stop] == UInt8(ascii: "\\"), stop + 1 < bytes.count else { return false }
        switch bytes[stop + 1] {
        case UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
            return true
        case let quote where ValueRange.isQuote(quote):
            return bytes.holds(bytes[stop], quote, at: range.lowerBound - 2)
        default: return false
        }
    }

    /// The format of a cloud whose values have a shape, but no prefix.
    private static func cloudFormat(
        _ bytes: [UInt8], _ range: Range<Int>, _ meaning: SecretName
    ) -> String? {
        let digits = Alphabet.base64.runEnd(
            in: bytes, from: range.lowerBound, limit: range.upperBound)
        let count = digits - range.lowerBound
        let rest = bytes[digits..<range.upperBound]
        switch meaning {
        case .awsSecretKey where count == 40 && rest.isEmpty:
            return "AWS secret access key"
        case .azureAccountKey where count == 86 && rest.elementsEqual([0x3D, 0x3D]):
            return "Azure storage account key"
        case .azureAccountKey where count == 43 && rest.elementsEqual([0x3D]):
            return "Azure shared access key"
        case .azureSignature where range.count >= 43 && range.count <= 120:
            let isEncoded = bytes[range].allSatisfy {
                Alphabet.base64.contains($0) || $0 == UInt8(ascii: "%") || $0 == UInt8(ascii: "=")
            }
            return isEncoded ? "Azure shared access signature" : nil
        default:
            return nil
        }
    }
}
