/// Quotes texts for the shells.
enum ShellQuoting {
    /// One word of a script for bash and zsh (POSIX Shell Command Language, 2.2.2).
    static func posix(_ text: String) -> String {
        isBare(text) ? text : "'" + escaped(text, ["'": "'\\''"]) + "'"
    }

    /// One word of a script for fish.
    static func fish(_ text: String) -> String {
        isBare(text) ? text : "'" + escaped(text, ["'": "\\'", "\\": "\\\\"]) + "'"
    }

    /// A value and its meaning, as the completions of zsh part them.
    static func described(_ choice: Choice) -> String {
        let text = escaped(choice.text, [":": "\\:", "\\": "\\\\"])
        return posix(choice.meaning.isEmpty ? text : "\(text):\(choice.meaning)")
    }

    private static func escaped(_ text: String, _ escapes: [Unicode.Scalar: String]) -> String {
        text.unicodeScalars.reduce(into: "") { result, scalar in
            if let escape = escapes[scalar] {
                result += escape
            } else {
                result.unicodeScalars.append(scalar)
            }
        }
    }

    /// Whether no shell sees anything but a plain word in `text`.
    private static func isBare(_ text: String) -> Bool {
        !text.isEmpty
            && text.utf8.allSatisfy { byte in
                switch byte {
                case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                    UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"),
                    UInt8(ascii: "/"), UInt8(ascii: "."):
                    true
                default: false
                }
            }
    }
}
