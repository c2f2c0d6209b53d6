internal import Text

/// Writes the man macros of roff (groff_man(7), mandoc man(7)).
struct Roff {
    private(set) var text = ""

    /// Begins a page of section 1; `date` is as printed at its foot.
    mutating func title(_ name: String, date: String, source: String) {
        text += ".\\\" Made from the declaration of the commands.\n"
        let arguments = [name.uppercased(), "1", date, source].map(Roff.argument)
        text += ".TH \(arguments.joined(separator: " "))\n"
    }

    mutating func section(_ title: String) {
        text += ".SH \(Roff.argument(title.uppercased()))\n"
    }

    mutating func subsection(_ title: String) {
        text += ".SS \(Roff.argument(title))\n"
    }

    mutating func paragraph(_ paragraph: String) {
        text += ".PP\n"
        line(paragraph)
    }

    /// Text right below a heading, which is no new paragraph.
    mutating func line(_ line: String) {
        text += Roff.protected(Roff.prose(line)) + "\n"
    }

    /// A term and its meaning; `term` is roff text already.
    mutating func definition(_ term: String, _ meaning: [String]) {
        text += ".TP\n\(Roff.protected(term))\n"
        for (index, paragraph) in meaning.enumerated() {
            if index > 0 { text += ".br\n" }
            line(paragraph)
        }
    }

    /// Lines that are not filled.
    mutating func literal(_ literal: String) {
        text += ".PP\n.nf\n.RS 4\n"
        for line in literal.split(separator: "\n", omittingEmptySubsequences: false) {
            text += Roff.protected(Roff.escaped(String(line))) + "\n"
        }
        text += ".RE\n.fi\n"
    }

    /// A line of roff text of its own.
    mutating func ownLine(_ line: String, isFirst: Bool) {
        text += (isFirst ? "" : ".br\n") + Roff.protected(line) + "\n"
    }

    // MARK: Text

    static func bold(_ text: String) -> String { "\\fB\(escaped(text))\\fR" }

    static func italic(_ text: String) -> String { "\\fI\(escaped(text))\\fR" }

    /// Text in which each dash is a real one, for it may be copied.
    static func escaped(_ text: String) -> String { escaped(text, dash: "\\-") }

    /// Running text: options in it keep their dashes, and so does `code` between backticks, which
    /// is bold.
    static func prose(_ text: String) -> String {
        text.split(separator: "`", omittingEmptySubsequences: false).enumerated()
            .map { index, part in
                index.isMultiple(of: 2) ? words(String(part)) : bold(String(part))
            }.joined()
    }

    private static func words(_ text: String) -> String {
        text.split(separator: " ", omittingEmptySubsequences: false)
            .map { escaped(String($0), dash: $0.utf8.starts(with: "-".utf8) ? "\\-" : "-") }
            .joined(separator: " ")
    }

    private static func escaped(_ text: String, dash: String) -> String {
        text.unicodeScalars.reduce(into: "") { result, scalar in
            switch scalar {
            case "\\": result += "\\e"
            case "-": result += dash
            case "'": result += "\\(aq"
            case "`": result += "\\(ga"
            case "^": result += "\\(ha"
            case "~": result += "\\(ti"
            case let other where other.value >= 0x80:
                // The name of a glyph has at least four digits.
                result += "\\[u\(Hexadecimal.digits(other.value, width: 4))]"
            default: result.unicodeScalars.append(scalar)
            }
        }
    }

    /// Keeps a line of text from being read as a request.
    private static func protected(_ line: String) -> String {
        line.utf8.first == UInt8(ascii: ".") ? "\\&" + line : line
    }

    private static func argument(_ text: String) -> String {
        let escaped = escaped(text, dash: "-").unicodeScalars.reduce(into: "") { result, scalar in
            if scalar == "\"" { result += "\\(dq" } else { result.unicodeScalars.append(scalar) }
        }
        return "\"\(escaped)\""
    }
}
