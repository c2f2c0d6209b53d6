import Effort
import Secrets
import Testing

@testable import Specimens

/// Values beside or between marks of Markdown, YAML and HTML.
@Suite("A value that marks touch") struct TouchedValueTests {
    private static let marks = [
        "<", ">", "|", "_", "-", "*", "`", "**", "__", "~~", "(", ")", "[", "]", "\"", "'", ",",
        ";", ".", ":", "!", "/", "=", "{", "}",
    ]

    @Test("A token that shows itself is found whole", arguments: marks)
    func token(mark: String) {
        var generator = SeededGenerator("touched " + mark)
        let specimens = Specimen.all.filter { $0.contexts == Contexts.anywhere }
        let step = Effort.size(4, thorough: 1)
        let first = (Self.marks.firstIndex(of: mark) ?? 0) % step
        for specimen in stride(from: first, to: specimens.count, by: step).map({ specimens[$0] }) {
            let value = specimen.make(&generator)
            let hidden = value.dropFirst(specimen.prefix.count)
            for text in ["a \(mark)\(value)\(mark) b\n", "\(mark)\(value)\n", "a \(value)\(mark)"] {
                let masked = String(decoding: Masking(of: Array(text.utf8)).bytes, as: UTF8.self)
                let stars = String(repeating: "*", count: hidden.utf8.count)
                // A mark that values of the format may hold is masked too.
                #expect(masked.contains(specimen.prefix + stars), "\(specimen.format) in \(text)")
                #expect(
                    masked.utf8.filter { $0 == UInt8(ascii: "*") }.count <= stars.count + 2
                        * mark.count + (mark.first == "*" ? 4 : 0))
            }
        }
    }

    @Test(
        "A value that its name gives away is masked whole, whatever marks are in it",
        arguments: marks.filter { !"(),;.:[]{}\"'`".contains($0) })
    func named(mark: String) {
        var generator = SeededGenerator("named " + mark)
        for _ in 0..<50 {
            let parts = (0..<3).map { _ in generator.text(8, of: Letters.base62) }
            let value = parts.joined(separator: mark)
            for text in [
                "token: \(value)\n", "PASSWORD=\(value) x\n", "{secret: \(value)}\n",
                "a://u:\(value)@h\n", "- name: TOKEN\n  value: \"\(value)\"\n",
            ]
            where mark != "/" || !text.contains("://") {
                let masked = String(decoding: Masking(of: Array(text.utf8)).bytes, as: UTF8.self)
                #expect(parts.allSatisfy { !masked.contains($0.suffix(4)) }, "\(text) \(masked)")
            }
        }
    }

    @Test(
        "What encloses it does not hide it",
        arguments: [
            "delivery: {secret: @}\n", "delivery: {by: x, secret: @, namespace: y}\n",
            "token: <@>\n", "token: (@)\n",
            "[token=@](https://x.internal)\n", "<code>token=@</code>\n", "**Password:** @\n",
            "**Password**: `@`\n",
            "*token*: @\n", "| token: @ | x |\n", "token=1204|@\n", "token=1204\\|@\n",
            "`token: @`, or\n",
            "run --password \\\n  @\n", "token: **@**\n", "token: _@_\n",
            "title: SSH for <team> token=@\n", "https://u" + ":@@x.internal:8200|@team\n",
            "password: <@\n", "secret=@;\n", "password: \"@ @ and @\"\n", "password: '@ x'\n",
        ])
    func enclosed(context: String) {
        var generator = SeededGenerator(context)
        for _ in 0..<40 {
            let value = generator.text(18, of: Letters.base62) + "7"
            let url = context.hasPrefix("https")
            let text =
                url
                ? context.replacing("u:@", with: "u:" + value) : context.replacing("@", with: value)
            let masked = String(decoding: Masking(of: Array(text.utf8)).bytes, as: UTF8.self)
            #expect(!masked.contains(value.suffix(6)), "\(text) \(masked)")
            #expect(!masked.contains(value.prefix(6)), "\(text) \(masked)")
        }
    }

    @Test(
        "What looks harmless in a part of the text does not hide the rest",
        arguments: [
            "@/missing", "@/example", "@-example", "@/missing.md", "@](#password)", "@(x", "@(1)",
            "@},{a: 1", "@:{a}", "${X}@", "$(x)@", "{{x}}@", "@?a=${X}", "@${X}", ".@", "~@",
            "#{@", "%(@", "%@!%", "age1@", "ssh-@", "vault:@", "@://x",
        ])
    func part(form: String) {
        var generator = SeededGenerator("part " + form)
        for _ in 0..<40 {
            let value = generator.text(20, of: Letters.base62) + "7"
            let mixed = "Kp9" + generator.text(14, of: Letters.base62) + "!7"
            for value in [value, mixed] {
                let whole = form.replacing("@", with: value)
                for text in ["password: \(whole)\n", "API_TOKEN=\(whole)\n", "wiki/token=\(whole)"]
                {
                    let masked = String(
                        decoding: Masking(of: Array(text.utf8)).bytes, as: UTF8.self)
                    #expect(!masked.contains(value.prefix(8)), "\(text) \(masked)")
                }
            }
        }
    }

    @Test("Of a quoted password all words are masked, and of another the first")
    func words() {
        let value = "Tr0ub4dor" + "x9Kd7V"
        for quote in ["\"", "'"] {
            let text = "password: \(quote)\(value) and more\(quote) # words\n"
            let masked = String(decoding: Masking(of: Array(text.utf8)).bytes, as: UTF8.self)
            let stars = String(repeating: "*", count: 15)
            #expect(masked == "password: \(quote)\(stars) *** ****\(quote) # words\n")
        }
        for text in ["password: \(value) and more\n", "password: \"\(value) and more\n\"\n"] {
            let masked = String(decoding: Masking(of: Array(text.utf8)).bytes, as: UTF8.self)
            #expect(masked.hasSuffix(text.suffix(9)), "\(masked)")
        }
    }

    @Test("A field of a form ends where the next one begins")
    func form() {
        let value = "q8Zt2mLx" + "9Rw4Kd7V"
        let text = "oauth_token=\(value)&scope=all&secret=\(value)&x=1\n"
        let masked = String(decoding: Masking(of: Array(text.utf8)).bytes, as: UTF8.self)
        let stars = String(repeating: "*", count: 16)
        #expect(masked == "oauth_token=\(stars)&scope=all&secret=\(stars)&x=1\n")
    }

    @Test("A word by itself is masked where its own shape gives it away")
    func word() {
        var generator = SeededGenerator("words")
        for specimen in Specimen.all where specimen.contexts == Contexts.anywhere {
            let value = specimen.make(&generator)
            let stars =
                specimen.prefix
                + String(repeating: "*", count: value.utf8.count - specimen.prefix.utf8.count)
            #expect(MaskedText(scanning: value).shown == stars)
            #expect(MaskedText(scanning: Array("wiki/\(value)".utf8)).shown == "wiki/\(stars)")
            #expect(MaskedText(scanning: "--id=\(value)").shown == "--id=\(stars)")
            #expect(MaskedText(scanning: value).writable == nil)
            let encoded = value.utf8.map { "%" + String($0, radix: 16) }.joined()
            #expect(MaskedText(scanning: encoded).isMasked, "\(encoded)")
        }
        for word in [
            "wiki/playbooks/openrouter-llm-connect.md", "OPENROUTER_API_KEY", "50%", "a&b",
            "--as-of", "",
        ] {
            #expect(MaskedText(scanning: word).writable == word)
        }
    }
}
