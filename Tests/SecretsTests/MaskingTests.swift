import Secrets
import Text
import Testing

@testable import Specimens

@Suite struct MaskingTests {
    /// A value that is found by its own shape, made here so that no file holds it.
    private let key = "sk-or-v1-" + String(repeating: "0f3a9c5b72d1e846", count: 4)

    private func masked(_ text: String) -> String {
        String(decoding: Masking(of: Array(text.utf8)).bytes, as: UTF8.self)
    }

    @Test func thePublicPrefixStaysAndTheRestIsMasked() {
        let stars = String(repeating: "*", count: 64)
        #expect(masked("key: \(key) # no\n") == "key: sk-or-v1-\(stars) # no\n")
        #expect(masked("x=\(key),\(key)\n") == "x=sk-or-v1-\(stars),sk-or-v1-\(stars)\n")
    }

    @Test func aTextWithoutASecretStaysAsItIs() {
        let text = "id: openrouter-llm-connect\nproperties: [OPENROUTER_API_KEY]\n"
        #expect(masked(text) == text)
        #expect(masked("") == "")
    }

    @Test func aKeyOverSeveralLinesIsMaskedInEachOfThem() {
        let body = String(repeating: "Ab3/", count: 16)
        let lines = [
            "-----BEGIN RSA PRIVATE KEY-----", body, body, "cd==", "-----END RSA PRIVATE KEY-----",
        ]
        let text = "key: |\n" + lines.map { "  \($0)\n" }.joined() + "after: x\n"
        let stars = String(repeating: "*", count: 64)
        let expected = [
            "-----BEGIN RSA PRIVATE KEY-----", stars, stars, "****",
            "-----END RSA PRIVATE KEY-----",
        ]
        #expect(masked(text) == "key: |\n" + expected.map { "  \($0)\n" }.joined() + "after: x\n")
    }

    @Test func aKeyThatIsCutOffIsMaskedAsFarAsItGoes() {
        let body = String(repeating: "Ab3/", count: 16)
        let text =
            "-----BEGIN OPENSSH PRIVATE KEY-----\n\(body)\n\(body)\n\nSome prose goes on here.\n"
        let stars = String(repeating: "*", count: 64)
        let expected =
            "-----BEGIN OPENSSH PRIVATE KEY-----\n\(stars)\n\(stars)\n\nSome prose goes on here.\n"
        #expect(masked(text) == expected)
    }

    @Test(arguments: ["DB_PASSWORD=", "password: ", "postgres://u:"])
    func theWidthStaysInBytesAndInScalars(name: String) {
        for value in ["Pä55wörd!x9", "geheim\u{20AC}7!Q", "\u{1F511}Schl2!abc"] {
            let host = name.contains("//") ? "@db/x" : ""
            let text = "# \u{FC}ber\n\(name)\(value)\(host)\nnext: \u{20AC}\n"
            let result = masked(text)
            #expect(!result.contains(value))
            #expect(result.utf8.count == text.utf8.count)
            #expect(result.unicodeScalars.count == text.unicodeScalars.count)
            #expect(result.hasPrefix("# \u{FC}ber\n\(name)"))
            #expect(result.hasSuffix("\(host)\nnext: \u{20AC}\n"))
            for character in value.unicodeScalars where !character.isASCII {
                #expect(!result.contains("\(character)\(value.suffix(2))"))
            }
        }
    }

    /// The part of a value behind a quote in it is covered with the part before.
    @Test(arguments: ["\"", "'", "`", "\\", "\\\"", "\"'"], ["Xk9dQe7zRw4cQ", "Xk9d"])
    func aQuoteInsideAValueDoesNotEndIt(quote: String, part: String) {
        let value = part + quote + part + "7vB2"
        for end in ["", "\n", " next\n", ", b\n", ";b\n", ")\n"] {
            let result = masked("password=\(value)\(end)")
            #expect(!result.contains(part.suffix(3)), "\(result)")
            #expect(!result.contains("vB2"), "\(result)")
            #expect(result.hasSuffix(end))
        }
    }

    @Test func aQuoteBehindAValueEndsIt() {
        let value = "Tr0ub4dor" + "x9Kd7V"
        let stars = String(repeating: "*", count: 15)
        for (before, after) in [
            (#"{"args":"password="#, #"","b":"c1"}"#), ("`password=", "`, then"),
            (#"a "token: "#, #"". Then"#), ("<a href=\"?token=", "\">x</a>"), ("('token=", "')"),
        ] {
            #expect(masked(before + value + after) == before + stars + after)
        }
    }

    @Test func positionsInTheMaskedFileAreThoseOfTheFile() {
        let bytes = Array("a: 1\nkey: \(key)\nstatus: drft\n".utf8)
        let masking = Masking(of: bytes)
        let offset = bytes.count - 5
        #expect(masking.bytes.count == bytes.count)
        #expect(
            LineTable(masking.bytes).position(of: offset) == LineTable(bytes).position(of: offset)
        )
    }

    @Test func aValueIsMaskedWhereverItAppears() {
        let value = "q8Zt2mLx" + "9Rw4Kd7V"
        let text = "note: \(value)?\nclient_secret: \(value)\n# x\(value)y and q8Zt2mLx9Rw4\n"
        let stars = String(repeating: "*", count: 16)
        #expect(
            masked(text)
                == "note: \(stars)?\nclient_secret: \(stars)\n# x\(stars)y and q8Zt2mLx9Rw4\n")
    }

    @Test func aShortValueIsMaskedOnlyWhereItWasFound() {
        let text = "postgres://u:" + "adm1" + "@db/x, by adm1\n"
        #expect(masked(text) == "postgres://u:****@db/x, by adm1\n")
    }

    @Test func aLineOfAKeyIsMaskedElsewhereToo() {
        let line = String(repeating: "Ab3/", count: 16)
        let fence = "PRIVATE KEY-----\n"
        let stars = String(repeating: "*", count: 64)
        let text = "-----BEGIN \(fence)  \(line)\n-----END \(fence)unexpected '\(line)' here\n"
        #expect(masked(text).hasSuffix("unexpected '\(stars)' here\n"))
        let list = "-----BEGIN \(fence)  \"\(line)\",\n-----END \(fence)unexpected \(line) here\n"
        #expect(masked(list).hasSuffix("unexpected \(stars) here\n"))
    }

    /// Values that begin, end or go on alike hide no appearance of each other.
    @Test func valuesThatOverlapAreAllMasked() {
        let part = "q8Zt2mLx" + "9Rw4Kd7V"
        let (left, right) = ("Ab4" + part, part + "x7Q")
        let text = "token: \(part)\ntoken: \(left)\ntoken: \(right)\n"
        let stars = String(repeating: "*", count: 22)
        #expect(masked(text + "a Ab4\(part)x7Q b\n").hasSuffix("a \(stars) b\n"))
        #expect(masked(text + "a \(part)\(part) b\n").hasSuffix("a \(stars)********** b\n"))
    }

    @Test func exactlyTheValuesAreMasked() {
        let value = "q8Zt2mLx" + "9Rw4Kd7V"
        let masking = Masking(of: Array("a: 1\ntoken: \(value)\nb: \(value) 2\n".utf8))
        let masked = [12..<28, 32..<48]
        for start in 0..<50 {
            for end in start..<50 {
                let touches = masked.contains { $0.overlaps(start..<end) }
                #expect(masking.masks(SourceRange(start, end)) == touches, "\(start)..<\(end)")
            }
        }
        #expect(!Masking(of: Array("a: 1\n".utf8)).masks(SourceRange(0, 5)))
    }

    @Test func whatEitherVersionMasksIsMaskedInBoth() {
        let value = "q8Zt2mLx" + "9Rw4Kd7V"
        let before = Masking(of: Array("token: \(value)\nkey: \(key)\n".utf8))
        let after = Masking(of: Array(("title: \(value)\npwd: Tr0ub" + "4dor&3\n").utf8))
        let stars = String(repeating: "*", count: 16)
        #expect(String(decoding: after.bytes, as: UTF8.self).contains(value))
        #expect(
            String(decoding: before.masking(after), as: UTF8.self)
                == "title: \(stars)\npwd: ***********\n")
        #expect(after.masking(before) == before.bytes)
        let clean = Masking(of: Array("a: 1\n".utf8))
        #expect(clean.masking(before) == before.bytes)
    }

    @Test func bytesThatAreNotTextAreMaskedTooAndKept() {
        let bytes: [UInt8] =
            Array("password: ".utf8) + [0x41, 0xFF, 0x62, 0xC3, 0x33, 0x21, 0x58, 0x79, 0x7A, 0x0A]
        let result = Masking(of: bytes).bytes
        #expect(result == Array("password: *********\n".utf8))
    }

    @Test(arguments: Specimen.all)
    func noValueIsLeftInTheMaskedFile(specimen: Specimen) {
        var generator = SeededGenerator("masking" + specimen.format)
        for context in specimen.contexts {
            let value = specimen.make(&generator)
            let text = context.split(separator: "@", maxSplits: 1, omittingEmptySubsequences: false)
                .joined(separator: value)
            let hidden = value.dropFirst(specimen.prefix.count).split(separator: "\n").map(
                String.init)
            let result = masked(text)
            #expect(result.utf8.count == text.utf8.count)
            #expect(hidden.allSatisfy { !result.contains($0) || $0.count < 8 })
            #expect(MaskedText(scanning: text).shown == result)
        }
    }
}
