import Effort
import Secrets
import Text
import Testing

@testable import Specimens

@Suite struct SecretScannerTests {
    private let key = "sk-or-v1-" + String(repeating: "0f3a9c5b72d1e846", count: 4)

    private func formats(_ text: String) -> [String] {
        SecretScanner.scan(Array(text.utf8)).map(\.format)
    }

    @Test func theMoreTellingFormatWins() {
        #expect(formats("OPENROUTER_API_KEY: \(key)\n") == ["OpenRouter API key"])
        #expect(formats("https://bot:\(key)@host.internal/x\n") == ["OpenRouter API key"])
        #expect(formats("Authorization: Bearer \(key)\n") == ["OpenRouter API key"])
    }

    @Test func matchesAreInOrderAndApart() {
        let url = "postgres://u:" + "hunt3r22" + "@db/x"
        let text = "b: \(url)\na: \(key)\nDB_PASSWORD=" + "Tr0ub4dor" + "&3\n"
        let found = SecretScanner.scan(Array(text.utf8))
        #expect(found.map(\.format) == ["password in a URL", "OpenRouter API key", "password"])
        for (left, right) in zip(found, found.dropFirst()) {
            #expect(left.range.end <= right.range.start)
        }
    }

    @Test func aTokenIsFoundAtEveryOffset() {
        for offset in 0..<40 {
            let text = String(repeating: " ", count: offset) + key
            let found = SecretScanner.scan(Array(text.utf8))
            #expect(found.map(\.range) == [SourceRange(offset, offset + key.utf8.count)])
            let short = "AKIA" + "QYLPMN5HZGT" + "2RWXK7"
            let inWords = String(repeating: "a", count: offset) + " \(short.prefix(20)) b"
            #expect(formats(inWords) == ["AWS access key id"])
        }
    }

    @Test(arguments: [",", " / ", "\n", "\t", "\nthen "])
    func theSecretKeyBesideAnAccessKeyIdIsFound(between: String) {
        let id = "AKIA" + "QYLPMN5HZGT" + "2RWXK7".prefix(5)
        let other = "q8Zt2mLx9Rw4" + "Kd7V/bN3cF6h" + "J1sYp0GgTeUa" + "Xo5i"
        let expected = ["AWS access key id", "AWS secret access key"]
        #expect(formats("\(id)\(between)\(other)\n") == expected)
        #expect(formats("\(id)\(between)\(other)9\n") == ["AWS access key id"])
    }

    @Test func aTokenInsideALongerWordIsNone() {
        #expect(formats("x\(key)\n").isEmpty)
        #expect(formats("\(key)0\n").isEmpty)
    }

    /// Bytes of any kind, and the parts of credentials in any order, are read to the end.
    @Test func anyBytesAreReadWithoutATrap() {
        var generator = SeededGenerator("any bytes")
        let parts = [
            "sk-or-v1-", "-----BEGIN RSA PRIVATE KEY-----", "-----END", "eyJ", "password", ":", "=",
            "://",
            "@", "--", "\n", " ", "\"", "'", "\\n", "%", "~", ".atlasv1.", "ghp_", "glsa_", "Q~",
            "AA",
            "Authorization: Basic ", "Private-Lines: 2\n", "value:", "name: TOKEN",
            "AGE-SECRET-KEY-1",
            "LS0tLS1CRUdJTiB", "\u{20AC}", "$", "{", "0123456789abcdef", "sig=", "|\n",
        ]
        for _ in 0..<Effort.size(1000, thorough: 4000) {
            var bytes: [UInt8] = []
            for _ in 0..<generator.next() % 12 {
                bytes += Array(generator.pick(parts, or: "").utf8)
                if generator.next() % 3 == 0 {
                    bytes += generator.bytes(Int(generator.next() % 20))
                }
            }
            let found = SecretScanner.scan(bytes)
            let masking = Masking(of: bytes)
            #expect(
                found.allSatisfy {
                    $0.range.end <= bytes.count && $0.prefixLength <= $0.range.count
                })
            #expect(masking.bytes.count == bytes.count)
        }
    }

    /// A scan that looks at the square of the bytes would need hours, not the minutes allowed.
    @Test(
        .timeLimit(.minutes(2)),
        arguments: [
            "password=", "eyJ-", "-----BEGIN PRIVATE KEY-----\n", "a://b:", "glcbt-", "token: ",
            "/LS0tLS1CRUdJTiB",
            "--token ", "value: ", "Authorization: Basic ", "x=\"", ":", "~", "hvs.", "tokens: [",
            "token: |\n ", "token:\n", "token:\n```\n",
            "name: TOKEN\nvalue: ", "\\", "&", "%41", "&#65;", "a\\\n", "secret:",
            "QUFBQUFBQUFBQUFBQUFBQUFBQUFBQU/",
        ])
    func endsOnLargeText(part: String) {
        let size = Effort.size(8 << 10, thorough: 128 << 10)
        let bytes = Array(String(repeating: part, count: size / part.utf8.count).utf8)
        #expect(SecretScanner.scan(bytes).allSatisfy { $0.range.end <= bytes.count })
    }
}
