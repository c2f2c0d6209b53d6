internal import Text

/// A secret that the name it is assigned to gives away: `NAME=value`, `"name": "value"`.
enum AssignedSecret {
    private static let passwordFormat = "password"

    /// What follows the name of a secret.
    enum Found {
        case nothing
        case value(SecretMatch)

        /// Lines after the one on which the name is.
        case lines(name: Int, SecretName)

        /// A list in brackets, which open there.
        case list(bracket: Int, SecretName)
    }

    /// What follows the `:` or `=` at `separator`.
    static func found(in bytes: [UInt8], separator: Int) -> Found {
        var nameEnd = separator
        while nameEnd > 0, separator - nameEnd < 4, isBetween(bytes[nameEnd - 1]) { nameEnd -= 1 }
        guard SecretName.mayEnd(in: bytes, at: nameEnd, SecretName.lastLetters) else {
            return .nothing
        }
        let start = ValueRange.start(in: bytes, after: separator)
        let isPlausible = start.map { ValueRange.isPlausible(in: bytes, at: $0) } ?? false
        let opensLines = start.map { opensMore(bytes[$0]) } ?? true
        guard isPlausible || opensLines || mayHaveShortStart(bytes, nameEnd: nameEnd) else {
            return .nothing
        }
        let name = nameRange(in: bytes, endingAt: nameEnd)
        guard var meaning = SecretName.meaning(of: bytes, name) else { return .nothing }
        if meaning == .valueOfEntry {
            guard let entry = EntryName.meaning(in: bytes, value: name, separator: separator) else {
                return .nothing
            }
            meaning = entry
        }
        guard let start else { return .lines(name: name.lowerBound, meaning) }
        switch meaning {
        case .authorization:
            return AuthorizationHeader.match(in: bytes, from: start).map(Found.value) ?? .nothing
        case .puttyPrivateLines:
            return PrivateKeyBlock.puttyLines(in: bytes, colon: separator).map(Found.value)
                ?? .nothing
        case _ where isPlausible && bytes[start] != UInt8(ascii: "["):
            let delimiter = ValueRange.delimiter(
                in: bytes, name: name.lowerBound, separator: bytes[separator], start: start)
            guard
                let match = value(in: bytes, from: start, delimiter: delimiter, meaning: meaning),
                !isInResourceName(bytes, before: name.lowerBound)
            else { return .nothing }
            return .value(ValueLines.whole(match, in: bytes, name: name.lowerBound))
        case _ where bytes[start] == UInt8(ascii: "["): return .list(bracket: start, meaning)
        default: return opensLines ? .lines(name: name.lowerBound, meaning) : .nothing
        }
    }

    /// The secret after an option such as `--password`, whose second dash is at `dash`.
    static func match(in bytes: [UInt8], optionDash dash: Int) -> SecretMatch? {
        let alphabet = Alphabet.base64URL
        let nameEnd = alphabet.runEnd(in: bytes, from: dash + 1, limit: dash + 40)
        guard nameEnd - dash > 4, nameEnd < bytes.count, bytes[nameEnd].isSpaceOrTab,
            let start = ValueRange.start(in: bytes, after: nameEnd),
            ValueRange.isPlausible(in: bytes, at: start),
            let meaning = SecretName.meaning(of: bytes, (dash + 1)..<nameEnd)
        else { return nil }
        switch meaning {
        case .authorization, .puttyPrivateLines, .valueOfEntry, .azureSignature: return nil
        default: return value(in: bytes, from: start, delimiter: nil, meaning: meaning)
        }
    }

    /// Whether what begins with the byte may go on on the lines after it.
    private static func opensMore(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "|") || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "[")
            || byte == UInt8(ascii: "*")
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
        ValueRange.isQuote(byte) || byte.isSpaceOrTab || byte == UInt8(ascii: ":")
            || byte == UInt8(ascii: "*") || byte == UInt8(ascii: "]")
            || byte == UInt8(ascii: "?") || byte == UInt8(ascii: "+")
    }

    /// The name that ends at `end`.
    static func nameRange(in bytes: [UInt8], endingAt end: Int) -> Range<Int> {
        let alphabet = Alphabet.base64URL.union(.dot)
        var start = end
        while start > 0, end - start < 80, alphabet.contains(bytes[start - 1]) { start -= 1 }
        return start..<end
    }

    /// Whether the name is a part of the name of a resource: `arn:aws:secretsmanager:…:secret:x`.
    private static func isInResourceName(_ bytes: [UInt8], before name: Int) -> Bool {
        guard name > 0, bytes[name - 1] == UInt8(ascii: ":") else { return false }
        var start = name
        while start > 0, name - start < 160, bytes[start - 1] > 0x20,
            !ValueRange.isQuote(bytes[start - 1])
        {
            start -= 1
        }
        return (start..<name).contains { bytes.holds("arn:", at: $0) }
    }

    private static func value(
        in bytes: [UInt8], from start: Int, delimiter: UInt8?, meaning: SecretName
    ) -> SecretMatch? {
        let limit = start + ValueRange.judged
        let end = ValueRange.end(in: bytes, from: start, delimiter: delimiter, limit: limit)
        guard !Placeholder.isCut(bytes, at: end) else { return nil }
        if let match = judge(bytes, start..<end, meaning) {
            guard match.isGeneric else { return match }
            let whole = wholeEnd(in: bytes, start..<end, delimiter)
            return SecretMatch(match.format, start..<whole, isGeneric: true)
        }
        // A quote inside the value may have cut it where neither part tells anything.
        guard !isClosed(bytes, start..<end, delimiter) else { return nil }
        let further = ValueRange.endAfterQuotes(
            in: bytes, from: end, delimiter: delimiter, limit: limit)
        guard further > end, let match = judge(bytes, start..<further, meaning), match.isGeneric
        else { return nil }
        if match.format != passwordFormat, !Randomness(bytes, start..<further).isRandom {
            return nil
        }
        return match
    }

    /// The value in `range`, which must not be longer than what is judged; nil when it is none.
    static func judge(
        _ bytes: [UInt8], _ range: Range<Int>, _ meaning: SecretName
    ) -> SecretMatch? {
        let range = meaning == .azureSignature ? signature(in: bytes, range) : range
        guard range.count >= 8 else { return nil }
        if meaning == .secretOrItsName, HarmlessValue.isKubernetesName(bytes, range) { return nil }
        let randomness = Randomness(bytes, range)
        guard randomness.isOrHoldsValue, !HarmlessValue.matches(bytes, range) else { return nil }
        if let known = cloudFormat(bytes, range, meaning), randomness.isRandom {
            return SecretMatch(known, range)
        }
        switch meaning {
        case .azureSignature, .authorization, .puttyPrivateLines, .valueOfEntry:
            return nil
        case .password:
            return SecretMatch(passwordFormat, range, isGeneric: true)
        case .keyOrItsID where HarmlessValue.isKeyID(bytes, range),
            .tokenOrChallenge where ChallengeToken.matches(bytes, range):
            return nil
        case .secret, .secretOrItsName, .keyOrItsID, .tokenOrChallenge,
            .azureAccountKey where randomness.isRandom, .awsSecretKey where randomness.isRandom,
            .key where range.count >= 20 && randomness.isRandom && !randomness.isHex:
            return SecretMatch("high-entropy secret", range, isGeneric: true)
        case .azureAccountKey, .awsSecretKey, .key:
            return nil
        }
    }

    /// The end of the value, when it is longer than what was judged or goes on after a quote.
    private static func wholeEnd(
        in bytes: [UInt8], _ range: Range<Int>, _ delimiter: UInt8?
    ) -> Int {
        var end = range.upperBound
        if range.count == ValueRange.judged {
            end = ValueRange.end(
                in: bytes, from: range.lowerBound, delimiter: delimiter, limit: bytes.count)
        }
        end = ValueRange.endAfterQuotes(
            in: bytes, from: end, delimiter: delimiter, limit: bytes.count)
        return ValueRange.endOfQuoted(in: bytes, from: range.lowerBound, end)
    }

    /// Whether the quote after the value closes it, or is an escape, not a part of the value.
    private static func isClosed(
        _ bytes: [UInt8], _ range: Range<Int>, _ delimiter: UInt8?
    ) -> Bool {
        let limit = range.lowerBound + ValueRange.judged
        let stop = ValueRange.stop(
            in: bytes, from: range.upperBound, delimiter: delimiter, limit: limit)
        guard stop < bytes.count, range.lowerBound > 0 else { return true }
        if bytes[stop] == bytes[range.lowerBound - 1] {
            // YAML writes a quote in single quotes twice (YAML 1.2 §7.3.2).
            return !bytes.holds(0x27, 0x27, at: stop)
        }
        guard bytes[stop] == UInt8(ascii: "\\"), stop + 1 < bytes.count else { return false }
        switch bytes[stop + 1] {
        case UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
            return true
        case let quote where ValueRange.isQuote(quote):
            return bytes.holds(bytes[stop], quote, at: range.lowerBound - 2)
        default: return false
        }
    }

    /// The start of `range` that is base 64, or that in percent-encoding: a URL may be in brackets.
    private static func signature(in bytes: [UInt8], _ range: Range<Int>) -> Range<Int> {
        let rest = bytes[range].drop {
            Alphabet.base64.contains($0) || $0 == UInt8(ascii: "%") || $0 == UInt8(ascii: "=")
        }
        return range.lowerBound..<rest.startIndex
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
            return "Azure shared access signature"
        default:
            return nil
        }
    }
}
