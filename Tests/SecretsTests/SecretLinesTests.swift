import Secrets
import Testing

@testable import Specimens

/// What is masked of the lines after the name of a secret.
///
/// In a case, `@` is a random value, and `#` a word. From the first of them to the last all is
/// masked but blanks and line breaks, and the rest has to stay.
@Suite("Lines after the name of a secret") struct SecretLinesTests {
    private static func check(_ text: String) {
        var generator = SeededGenerator(text)
        let bytes = text.map { character in
            switch character {
            case "@": generator.text(24, of: Letters.base62)
            case "#": "words"
            default: String(character)
            }
        }
        let isValue = text.map { $0 == "@" || $0 == "#" }
        let first = isValue.firstIndex(of: true) ?? bytes.count
        let last = isValue.lastIndex(of: true) ?? 0
        let expected = bytes.enumerated().map { index, part in
            guard index >= first, index <= last else { return part }
            return String(part.map { $0.isWhitespace ? $0 : "*" })
        }
        #expect(masked(bytes.joined()) == expected.joined())
    }

    private static func masked(_ text: String) -> String {
        String(decoding: Masking(of: Array(text.utf8)).bytes, as: UTF8.self)
    }

    @Test(
        "A block scalar is masked whole",
        arguments: [
            "private_key: |\n  @\n  @\n  @\n  @\nnext: x\n",
            "```yaml\nprivate_key: |\n  @\n  @\n```\nx\n",
            "token: >-\n    @\n\n    @\n\nnext: x\n", "token: |2+  \n    @\n  @\n",
            "a:\n  secret: |\n    #\n    @\n  b: x\n",
            "token: |\n  # # #\n  @\n  #\nnext: x", "- token: |\n    @\n    #\n  name: x\n",
            "> token: |\n>   @\n>   @\n> next: x\n", "token: |\r\n  @\r\n  @\r\nnext: x\r\n",
            "\"token\": |\n  @\n  #\nnext: x\n", "api_key: | \n\t@\n\t#\nx",
        ])
    func blockScalar(text: String) { Self.check(text) }

    @Test("A block scalar with a comment is masked whole")
    func comment() {
        let value = "q8Zt2mLx" + "9Rw4Kd7V"
        let text = "token: |  # one a line\n  \(value)\n  \(value)\nx\n"
        let stars = String(repeating: "*", count: 16)
        #expect(
            String(decoding: Masking(of: Array(text.utf8)).bytes, as: UTF8.self)
                == "token: |  # one a line\n  \(stars)\n  \(stars)\nx\n")
    }

    @Test(
        "A code block is masked whole",
        arguments: [
            "The token:\n\n```text\n@\n@\n```\n\nx\n", "token:\n```\n#\n@\n# #\n```\nx\n",
            "The **password**:\n\n~~~\n@\n@\n~~~\nx\n", "The API token:\n\n    @\n    @\n\nx\n",
            "**Token:**\n\n```\n@\n```\n", "- the token:\n\n  ```\n  @\n  @\n  ```\n  x\n",
            "token:\n\n\n```\n@\n", "token:\n```\n@", "private key:\n\n```\n@\n@\n```\n",
        ])
    func codeBlock(text: String) { Self.check(text) }

    @Test(
        "A run of lines is masked whole",
        arguments: [
            "token:\n  @\n  @\nnext: x\n", "token:\n@\n@\n\nwords\n",
            "tokens:\n  - @\n  - @\nnext: x\n",
            "tokens:\n- @\n- '@'\n- \"@\"\nx: 1\n", "tokens:\n  - @\n  - #\nx: 1\n",
            "passwords: [@, @]\n",
            "tokens: [#, '@', \"@\"]\nwords: [a]\n", "{tokens: [\n  @,\n  @\n]}\n",
            "TOKEN=\n@\nX=1\n",
            "* token:\n  * @\n  * @\n\nwords\n",
        ])
    func run(text: String) { Self.check(text) }

    @Test("A block in which a token shows itself is masked whole, but for its public prefix")
    func token() {
        let body = String(repeating: "0f3a9c5b72d1e846", count: 4)
        let text = "secret: |\n  words here\n  see sk-or-v1-\(body), then\nnext: x\n"
        let shown = String(decoding: Masking(of: Array(text.utf8)).bytes, as: UTF8.self)
        let stars = String(repeating: "*", count: 64)
        #expect(shown == "secret: |\n  ***** ****\n  *** sk-or-v1-\(stars)* ****\nnext: x\n")
    }

    @Test("Words of a block that is masked are not masked elsewhere")
    func wordsElsewhere() {
        let value = "q8Zt2mLx" + "9Rw4Kd7V"
        let text = "secret: |\n  documented\n  \(value)\nnote: documented, \(value)\n"
        let shown = String(decoding: Masking(of: Array(text.utf8)).bytes, as: UTF8.self)
        #expect(shown.hasSuffix("note: documented, ****************\n"), "\(shown)")
    }

    @Test(
        "Without a value in them they stay",
        arguments: [
            "password: |\n  Ask the owner of it.\n  Then wait.\nnext: x\n",
            "tokens:\n  - openrouter-llm-connect\n",
            "secrets:\n  - name: a\n    path: b/c\n", "The token:\n\n1. ask\n2. wait\n",
            "token:\n\n```\nwarden route show x\n```\n",
            "token:\n\n\n\n```\nwords\n```\n", "keys: [OPENROUTER_API_KEY, tls.crt]\n",
            "key: |\n  words\n",
            "password: |\n", "password:", "password:\n\n", "tokens: [", "tokens: []\n",
            "token: |\nx: 1\n",
            "token:\nReview" + "2024!\n", "tokens: [Review2024!]\n",
        ])
    func nothing(text: String) { Self.check(text) }

    @Test(
        "What follows them, or another name, stays",
        arguments: [
            "token:\n\nwords\n%\n", "token: |\n  words\n%\n", "title: |\n  %\n  %\n",
            "titles: [%, %]\n", "token:\n  path: x\n  other: %\n", "token:\n```\nx y\n```\n%\n",
        ])
    func after(text: String) {
        var generator = SeededGenerator(text)
        let text = text.replacing("%", with: generator.text(24, of: Letters.base62))
        #expect(Self.masked(text) == text)
    }

    @Test(
        "An entry's value is found beside its name",
        arguments: [
            "- name: DB_PASSWORD\n  value: @\n", "- name: DB_PASSWORD  (main)\n  value: \"@\"\n",
            "- value: @\n  name: DB_PASSWORD\n", "env: [{name: DB_PASSWORD, value: @}]\n",
            "{\"name\": \"DB_PASSWORD\", \"value\": \"@\"}",
            "{\n  \"name\": \"DB_PASSWORD\",\n  \"value\": \"@\"\n}\n",
            "{\"value\": \"@\", \"name\": \"DB_PASSWORD\"}",
            "- key: API_TOKEN\n  type: string\n  value: @\n",
            "<input name=\"password\" value=\"@\">\n",
            "- name: TOKENS\n  value: |\n    @\n    @\n- name: x\n",
        ])
    func entry(text: String) { Self.check(text) }

    @Test(
        "An entry's name tells nothing of another's value",
        arguments: [
            "- name: DB_PASSWORD\n  valueFrom: x\n- name: COMMIT\n  value: %\n",
            "- name: COMMIT\n  value: %\n- name: DB_PASSWORD\n  valueFrom: x\n",
            "[{name: DB_PASSWORD}, {name: COMMIT, value: %}]\n", "value: %\n",
            "- value: %\n- name: DB_PASSWORD\n", "rename: DB_PASSWORD\nvalue: %\n",
        ])
    func entryOfAnother(text: String) {
        var generator = SeededGenerator(text)
        let text = text.replacing("%", with: generator.text(40, of: Letters.base62))
        #expect(SecretScanner.scan(Array(text.utf8)).isEmpty, "\(text)")
    }

    private static let key = {
        var generator = SeededGenerator("lines of a key")
        let body = (0..<3).map { _ in generator.text(64, of: Letters.base64) }
        return ["-----BEGIN RSA PRIVATE KEY-----"] + body + [
            generator.text(22, of: Letters.base62) + "=="
        ]
    }()

    @Test(
        "A private key in whatever list is masked, closed or not", arguments: [true, false],
        [
            "  - %\n", "  - \"%\"\n", "  \"%\",\n", "> %\n", "%\\n", "    %\n", "'%', ",
            "\"%\\n\" +\n", "% \n",
        ])
    func privateKey(isClosed: Bool, line: String) {
        let lines = Self.key + (isClosed ? ["-----END RSA PRIVATE KEY-----"] : [])
        let text = "k:\n" + lines.map { line.replacing("%", with: $0) }.joined()
        let shown = Self.masked(text)
        for part in Self.key.dropFirst() { #expect(!shown.contains(part.suffix(8)), "\(shown)") }
        #expect(shown.contains(Self.key[0]))
    }
}
