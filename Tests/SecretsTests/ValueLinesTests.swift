import Secrets
import Testing

@testable import Specimens

/// Values that begin on the line of their name and go on over more lines.
///
/// In a case, `@` is a random value, none of which may be shown.
@Suite("Values over several lines") struct ValueLinesTests {
    private static func made(_ text: String, _ length: Int) -> (text: String, values: [String]) {
        var generator = SeededGenerator("\(length) " + text)
        var values: [String] = []
        let parts = text.map { character in
            guard character == "@" else { return String(character) }
            values.append(generator.text(length, of: Letters.base62))
            return values[values.count - 1]
        }
        return (parts.joined(), values)
    }

    private static func checkHidden(_ text: String, _ length: Int) {
        let (text, values) = made(text, length)
        let shown = String(decoding: Masking(of: Array(text.utf8)).bytes, as: UTF8.self)
        #expect(!values.isEmpty)
        for value in values { #expect(!shown.contains(value.suffix(8)), "\(text)\n\(shown)") }
        #expect(shown.utf8.count == text.utf8.count)
    }

    @Test(
        "All lines are masked",
        arguments: [
            "summary: \"private_key: @\n  @\"\nnext: x\n", "  secret: @\n    @\n    @\n  next: x\n",
            "bridge: >-\n  DB_PASSWORD=@\n  @\nnext: x\n", "```\nprivate_key: @\n  @\n```\n",
            "```\nprivate_key: @\n@\n@\n```\n",
            "private_key: \"@\n  @\"\n", "export PRIVATE_KEY=\"@\n@\n@\"\nx\n",
            "export PRIVATE_KEY='@\n@\n\n@'\nx\n", "- [ ] private key: @\n  @\n",
            "private_key: \"@\\\n  @\"\n", "secret: @\r\n  @\r\nnext: x\r\n",
        ], [24, 40])
    func lines(text: String, length: Int) { Self.checkHidden(text, length) }

    @Test(
        "Two single quotes are one in a value",
        arguments: [
            "secret: 'a''@'\n", "password: 'ab''@'\n", "x: 'token=\"'' @\"'\n",
            "secret: '@''@'\n",
        ], [24, 40])
    func singleQuotes(text: String, length: Int) { Self.checkHidden(text, length) }

    @Test("What follows the value stays")
    func after() {
        for text in [
            "- token: @\n  name: of-a-route\n", "token: @\n\n  words after it\n",
            "token: \"@\"\n  words\n", "a:\n  token: @\n  summary: words\nb: words\n",
            "TOKEN=@\nNAME=words\n", "token: @\nwords-in-small-letters\n",
        ] {
            let (text, values) = Self.made(text, 24)
            let shown = String(decoding: Masking(of: Array(text.utf8)).bytes, as: UTF8.self)
            let stars = String(repeating: "*", count: 24)
            #expect(shown == text.replacing(values[0], with: stars))
        }
    }

    @Test(
        "What only looks like a value raises no alarm",
        arguments: [
            "Token: %\nKey authorization: %.%\n", "Token: % %\n", "authenticity_token: %\n",
            "https://u:mysecretpassword@h/", "https://u:newpassword@h/", "https://u:pass-word@h/",
            "https://u:secretpassword@h/", "https://u:adminadmin@h/", "https://u:TO" + "DO@h/",
            "https://u:%s@h/", "[x](https://h:8443)@team",
            "https://h:8443)@team", "'https://h:8443'@x", "https://h:8443]@x",
            "https://h:8443}@x", "https://h:8443!@x", "https://h:8443*@x",
            "https://h:8443&email=a@b", "https://h.internal:8443!@x",
        ])
    func falseAlarms(text: String) {
        var generator = SeededGenerator(text)
        let token = generator.text(43, of: Letters.base62)
        let print = generator.text(43, of: Letters.base62)
        let text =
            text.hasPrefix("https")
            ? text
            : text.replacing("%.%", with: "\(token).\(print)")
                .replacing("% %", with: "\(token) \(print)").replacing("%", with: token)
        #expect(SecretScanner.scan(Array(text.utf8)).isEmpty, "\(text)")
    }
}
