import Effort
import Secrets
import Text
import Testing

@testable import Specimens

/// A way to write a value that a reader decodes.
struct Encoding: Sendable, CustomStringConvertible {
    let description: String

    /// Whether a whole text is encoded, so that no part of it may be shown.
    let isWhole: Bool

    /// Writes the value.
    let encode: @Sendable (String) -> String

    init(
        _ description: String, isWhole: Bool = false,
        _ encode: @escaping @Sendable (String) -> String
    ) {
        self.description = description
        self.isWhole = isWhole
        self.encode = encode
    }

    /// Writes each byte of the value as `write` does.
    init(_ description: String, eachAs write: @escaping @Sendable (UInt8) -> String) {
        self.init(description) { $0.utf8.map(write).joined() }
    }

    /// Writes the byte at `offset` as `write` does, and the others as themselves.
    init(_ description: String, at offset: Int, as write: @escaping @Sendable (UInt8) -> String) {
        self.init(description) { value in
            value.utf8.enumerated().map { index, byte in
                index == offset ? write(byte) : String(UnicodeScalar(byte))
            }.joined()
        }
    }

    private static func hex(_ byte: UInt8, _ width: Int) -> String {
        let digits = String(byte, radix: 16)
        return String(repeating: "0", count: width - digits.utf8.count) + digits
    }

    private static func base64(_ text: String, _ letters: String) -> String {
        Checksums.base64(Array(text.utf8), in: letters)
    }

    private static let backslashed: @Sendable (UInt8) -> String = { byte in
        let scalar = String(UnicodeScalar(byte))
        return "-_.+=/".contains(scalar) ? "\\" + scalar : scalar
    }

    static let all = [
        Encoding("\\x first", at: 0) { "\\x\(hex($0, 2))" },
        Encoding("\\u fourth", at: 3) { "\\u\(hex($0, 4))" },
        Encoding("\\U last of twenty", at: 19) { "\\U\(hex($0, 8))" },
        Encoding("\\u throughout", eachAs: { "\\u\(hex($0, 4))" }),
        Encoding("line continuations") { value in
            value.utf8.enumerated().map { index, byte in
                (index % 5 == 4 ? "\\\n    " : "") + String(UnicodeScalar(byte))
            }.joined()
        },
        Encoding("a line continuation of CRLF", at: 6) { "\\\r\n" + String(UnicodeScalar($0)) },
        Encoding("a decimal reference", at: 0) { "&#\($0);" },
        Encoding("hexadecimal references", eachAs: { "&#x\(hex($0, 2));" }),
        Encoding("a percent-encoded byte", at: 1) { "%" + hex($0, 2).uppercased() },
        Encoding("percent-encoded throughout", eachAs: { "%" + hex($0, 2) }),
        Encoding("backslashes of Markdown", eachAs: backslashed),
        Encoding("a percent sign that is escaped itself", at: 2) { "\\x25" + hex($0, 2) },
        Encoding("a reference that is escaped itself", at: 2) { "&amp;#\($0);" },
        Encoding("base 64", isWhole: true) { base64("TOKEN=\($0)\n", Checksums.plainBase64) },
        Encoding("URL-safe base 64", isWhole: true) { base64($0, Checksums.urlBase64) },
        Encoding("base 64 twice", isWhole: true) {
            base64(base64("key: \($0)\n", Checksums.plainBase64), Checksums.plainBase64)
        },
        Encoding("base 64 in lines", isWhole: true) { value in
            let text = base64("This is some text before it.\n\(value)\n", Checksums.plainBase64)
            return text.enumerated().map { index, letter in
                (index > 0 && index % 64 == 0 ? "\n    " : "") + String(letter)
            }.joined()
        },
    ]
}

@Suite("A value that is encoded") struct EncodedValueTests {
    private static let specimens = Specimen.all.filter { $0.contexts == Contexts.anywhere }
    private static let contexts = [
        "polcy: \"@\"\n", "see `@` there\n", "    @\n", "| a | @ | b |\n",
    ]

    @Test("It is found over its whole source range", arguments: Encoding.all)
    func found(encoding: Encoding) {
        var generator = SeededGenerator(encoding.description)
        let count = Effort.size(1, thorough: Self.contexts.count)
        for (index, specimen) in Self.specimens.enumerated() {
            let value = encoding.encode(specimen.make(&generator))
            for number in index..<index + count {
                let context = Self.contexts[number % Self.contexts.count]
                let parts = context.split(separator: "@", omittingEmptySubsequences: false)
                let head = Array(parts[0].utf8)
                let bytes = head + Array((value + parts[1]).utf8)
                let masking = Masking(of: bytes)
                let found = masking.matches
                let name = encoding.isWhole ? "\(specimen.format) in base 64" : specimen.format
                // Twice in base 64 is told as often.
                #expect(found.first.map { $0.format.hasPrefix(name) } == true, "\(value): \(found)")
                #expect(found.count == 1)
                if !encoding.isWhole {
                    #expect(found.first?.publicPrefix(in: bytes) == specimen.prefix)
                }
                #expect(found.first?.range.start == head.count, "\(value)")
                #expect(found.first?.range.end == head.count + value.utf8.count, "\(value)")
                let hidden = head.count + (found.first?.prefixLength ?? 0)
                let shown = masking.bytes[hidden..<(head.count + value.utf8.count)]
                #expect(shown.allSatisfy { $0 == UInt8(ascii: "*") || $0 <= 0x20 }, "\(value)")
                #expect(
                    encoding.isWhole == (found.first?.prefixLength == 0) || specimen.prefix == "")
            }
        }
    }

    /// The name, the value or both may be encoded.
    @Test(
        "Its name is read as well",
        arguments: [
            #""pass\u0077ord": "@""#, #"p&#97;ssword=@"#, #"https://x.internal/?api%5Fkey=@&x=1"#,
            #"DB\_PASSWORD=@"#, #"title: "- name: DB_PASSWORD\n  value: \"@\"""#,
            #"title: "{\"token\": \"@\"}""#, #"title: 'API_TOKEN=\"@\"'"#,
        ])
    func named(context: String) {
        var generator = SeededGenerator(context)
        for _ in 0..<50 {
            let value = generator.text(24, of: Letters.base62)
            let text = context.replacing("@", with: value)
            let masking = Masking(of: Array(text.utf8))
            let shown = text.replacing(value, with: String(repeating: "*", count: 24))
            #expect(String(decoding: masking.bytes, as: UTF8.self) == shown)
            #expect(masking.matches.count == 1)
        }
    }

    @Test("It is masked elsewhere in either spelling")
    func elsewhere() {
        let value = "q8Zt2mLx" + "9Rw4Kd7V"
        let other = "q8Zt\\x32mLx" + "9Rw4Kd7V"
        for text in [
            "token: \(value)\nnote: \"\(other)\"\n", "note: \(value)\ntoken: \"\(other)\"\n",
        ] {
            let masked = String(decoding: Masking(of: Array(text.utf8)).bytes, as: UTF8.self)
            #expect(!masked.contains("9Rw4"), "\(masked)")
            #expect(!masked.contains("q8Zt"), "\(masked)")
        }
    }

    @Test("A fold inserts a blank, so that two parts are no value")
    func folded() {
        let key = "AKIA" + "QYLPMN5HZGT2RWXK"
        let (head, tail) = (key.prefix(9), key.dropFirst(9))
        for fold in ["\n  ", " \\\n", "\\n", "&nbsp;", "%20"] {
            #expect(SecretScanner.scan(Array("note: \"\(head)\(fold)\(tail)\"\n".utf8)).isEmpty)
        }
    }

    @Test(
        "What is no escape stays as it is",
        arguments: [
            "\\x4", "\\xZZ", "\\u004", "&#;", "&#x;", "&#99999999999;", "&lt", "& ;", "%4", "%zz",
            "%C3%A9", "\\", "&", "%", "\\q", "&unknown;", "\\(", "100%", "a && b", "\\U0011FFFF",
            "\\ud800", "&#xD800;", "&#0;", "\\\n", " \\\n", "\\\r",
        ])
    func noEscape(text: String) {
        let key = "AKIA" + "QYLPMN5HZGT2RWXK"
        for line in ["\(text) \(key)", "\(key) \(text)", "\(text)\n\(text)\(text) \(key) \(text)"] {
            let found = SecretScanner.scan(Array(line.utf8))
            #expect(found.map(\.format) == ["AWS access key id"], "\(line)")
            #expect(found.map(\.range.count) == [key.utf8.count], "\(line)")
        }
    }

    @Test("Base 64 of a key that is whole is one, and of another text is none")
    func base64() {
        var generator = SeededGenerator("base 64 of other texts")
        let lines = (0..<4).map { _ in generator.text(64, of: Letters.base64) }.joined(
            separator: "\n")
        let fence = "RSA PRIVATE KEY-----"
        func scan(_ text: String) -> [String] {
            let encoded = Checksums.base64(Array(text.utf8))
            return SecretScanner.scan(Array("tls.key: \(encoded)\n".utf8)).map(\.format)
        }
        #expect(
            scan("-----BEGIN \(fence)\n\(lines)\n-----END \(fence)\n") == ["private key in base 64"]
        )
        #expect(scan("-----BEGIN \(fence)\n\(lines)\n") == ["private key in base 64"])
        #expect(scan("-----BEGIN \(fence)\n-----END \(fence)\n") == [])
        #expect(scan("-----BEGIN \(fence)\nMIIE\n...\n-----END \(fence)\n") == [])
        #expect(scan("-----BEGIN CERTIFICATE-----\n\(lines)\n-----END CERTIFICATE-----\n") == [])
    }
}
