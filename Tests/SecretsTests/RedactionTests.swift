import Secrets
import Text
import Testing

@testable import Specimens

@Suite struct RedactionTests {
    /// A value that is found by its own shape, made here so that no file holds it.
    private let key = "sk-or-v1-" + String(repeating: "0f3a9c5b72d1e846", count: 4)

    private func redacted(_ text: String) -> String {
        String(decoding: Redaction(of: Array(text.utf8)).bytes, as: UTF8.self)
    }

    @Test func thePublicPrefixStaysAndTheRestIsMasked() {
        let stars = String(repeating: "*", count: 64)
        #expect(redacted("key: \(key) # no\n") == "key: sk-or-v1-\(stars) # no\n")
        #expect(redacted("x=\(key),\(key)\n") == "x=sk-or-v1-\(stars),sk-or-v1-\(stars)\n")
    }

    @Test func aTextWithoutASecretStaysAsItIs() {
        let text = "id: openrouter-llm-connect\nproperties: [OPENROUTER_API_KEY]\n"
        #expect(redacted(text) == text)
        #expect(Redaction.redact(text) == text)
        #expect(Redaction.redact("") == "")
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
        #expect(redacted(text) == "key: |\n" + expected.map { "  \($0)\n" }.joined() + "after: x\n")
    }

    @Test func aKeyThatIsCutOffIsMaskedAsFarAsItGoes() {
        let body = String(repeating: "Ab3/", count: 16)
        let text =
            "-----BEGIN OPENSSH PRIVATE KEY-----\n\(body)\n\(body)\n\nSome prose goes on here.\n"
        let stars = String(repeating: "*", count: 64)
        let expected =
            "-----BEGIN OPENSSH PRIVATE KEY-----\n\(stars)\n\(stars)\n\nSome prose goes on here.\n"
        #expect(redacted(text) == expected)
    }

    @Test(arguments: ["DB_PASSWORD=", "password: ", "postgres://u:"])
    func theWidthStaysInBytesAndInScalars(name: String) {
        for value in ["Pä55wörd!x9", "geheim\u{20AC}7!Q", "\u{1F511}Schl2!abc"] {
            let host = name.contains("//") ? "@db/x" : ""
            let text = "# \u{FC}ber\n\(name)\(value)\(host)\nnext: \u{20AC}\n"
            let result = redacted(text)
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
            let result = redacted("password=\(value)\(end)")
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
            #expect(redacted(before + value + after) == before + stars + after)
        }
    }

    @Test func positionsInTheRedactedFileAreThoseOfTheFile() {
        let bytes = Array("a: 1\nkey: \(key)\nstatus: drft\n".utf8)
        let redaction = Redaction(of: bytes)
        let offset = bytes.count - 5
        #expect(redaction.bytes.count == bytes.count)
        #expect(
            LineTable(redaction.bytes).position(of: offset) == LineTable(bytes).position(of: offset)
        )
    }

    @Test func aMessageThatQuotesAValueWithoutItsNameIsMasked() {
        let value = "q8Zt2mLx" + "9Rw4Kd7V"
        let redaction = Redaction(of: Array("client_secret: \(value)\n".utf8))
        #expect(
            redaction.redact("expected a date, found '\(value)'")
                == "expected a date, found '****************'")
        #expect(redaction.redact("found '\(key)'").hasPrefix("found 'sk-or-v1-***"))
        #expect(redaction.redact("nothing to hide") == "nothing to hide")
    }

    @Test func aLineOfAKeyIsMaskedInAMessageToo() {
        let line = String(repeating: "Ab3/", count: 16)
        let fence = "PRIVATE KEY-----\n"
        let redaction = Redaction(of: Array("-----BEGIN \(fence)  \(line)\n-----END \(fence)".utf8))
        let stars = String(repeating: "*", count: 64)
        #expect(redaction.redact("unexpected '\(line)' here") == "unexpected '\(stars)' here")
    }

    @Test func bytesThatAreNotTextAreMaskedTooAndKept() {
        let bytes: [UInt8] =
            Array("password: ".utf8) + [0x41, 0xFF, 0x62, 0xC3, 0x33, 0x21, 0x58, 0x79, 0x7A, 0x0A]
        let result = Redaction(of: bytes).bytes
        #expect(result == Array("password: *********\n".utf8))
    }

    @Test(arguments: Specimen.all)
    func noValueIsLeftInTheRedactedFile(specimen: Specimen) {
        var generator = SeededGenerator("redaction" + specimen.format)
        for context in specimen.contexts {
            let value = specimen.make(&generator)
            let text = context.split(separator: "@", maxSplits: 1, omittingEmptySubsequences: false)
                .joined(separator: value)
            let hidden = value.dropFirst(specimen.prefix.count).split(separator: "\n").map(
                String.init)
            let result = redacted(text)
            #expect(result.utf8.count == text.utf8.count)
            #expect(hidden.allSatisfy { !result.contains($0) || $0.count < 8 })
            #expect(Redaction.redact(text) == result)
        }
    }

    @Test func theNameOfAValueGivesItAway() {
        let value = "q8Zt2mLx" + "9Rw4Kd7V"
        #expect(Redaction.redact(value) == value)
        #expect(Redaction.redact(value, assignedTo: "secret") == String(repeating: "*", count: 16))
        #expect(Redaction.redact(value, assignedTo: "title") == value)
        #expect(Redaction.redact("app-7f9c2d8e4b", assignedTo: "secret") == "app-7f9c2d8e4b")
        #expect(Redaction.redact("\(key)", assignedTo: "title").hasSuffix("****"))
    }
}
