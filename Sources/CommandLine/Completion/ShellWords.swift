/// The words of a command line as a shell separates them.
///
/// Blanks separate words; quotes and backslashes keep them together (POSIX Shell Command Language
/// 2.2; fish differs inside single quotes). Nothing is evaluated: of a shell's expansions only
/// `~/` and plain variables are known, and those only when they are asked for.
struct ShellWords {
    /// One word, or one of the operators that end a command or redirect it.
    struct Word {
        /// The word without quotes, with its variables replaced.
        var text = ""

        /// The word without quotes.
        var typed = ""

        /// Whether it is an unquoted `|`, `&`, `;`, `<` or `>`.
        var isOperator = false
    }

    /// The words and operators; the last word is empty where the line ends in a blank.
    private(set) var words: [Word] = []

    private let isFish: Bool
    private let variable: (String) -> String?
    private var rest: Substring.UnicodeScalarView
    private var word: Word?

    /// Separates the words of `line` as `shell` does; `variable` returns the value of a variable
    /// that is known.
    init(
        of line: String, as shell: Shell = .bash,
        variable: @escaping (String) -> String? = { _ in nil }
    ) {
        isFish = shell == .fish
        self.variable = variable
        rest = Substring(line).unicodeScalars
        while let scalar = rest.popFirst() { take(scalar) }
        words.append(word ?? Word())
    }

    /// The texts of the words of the first command, without an empty last one.
    var firstCommand: [String] {
        let words = words.prefix { !$0.isOperator }
        let isEnded = words.count == self.words.count && word == nil
        return (isEnded ? words.dropLast() : words).map(\.text)
    }

    // MARK: - Scalars outside quotes

    private mutating func take(_ scalar: Unicode.Scalar) {
        switch scalar {
        case " ", "\t", "\n": endWord()
        case "'": takeSingleQuoted()
        case "\"": takeDoubleQuoted()
        case "\\": if let next = rest.popFirst() { append(next) }
        case "$": takeVariable()
        case "~" where word == nil && (rest.isEmpty || rest.first == "/" || rest.first == " "):
            append(variable("HOME") ?? "~", typed: "~")
        case "|", "&", ";", "<", ">":
            endWord()
            words.append(Word(text: String(scalar), typed: String(scalar), isOperator: true))
        default: append(scalar)
        }
    }

    private mutating func endWord() {
        if let word { words.append(word) }
        word = nil
    }

    private mutating func append(_ scalar: Unicode.Scalar) {
        append(String(scalar), typed: String(scalar))
    }

    private mutating func append(_ text: String, typed: String) {
        var word = word ?? Word()
        word.text += text
        word.typed += typed
        self.word = word
    }

    // MARK: - Quotes and variables

    /// Takes all up to the closing quote, or to the end of the line.
    private mutating func takeSingleQuoted() {
        append("", typed: "")
        while let scalar = rest.popFirst(), scalar != "'" {
            let isEscape = isFish && scalar == "\\" && (rest.first == "'" || rest.first == "\\")
            append(isEscape ? rest.removeFirst() : scalar)
        }
    }

    private mutating func takeDoubleQuoted() {
        append("", typed: "")
        while let scalar = rest.popFirst(), scalar != "\"" {
            switch scalar {
            case "$": takeVariable()
            case "\\":
                let isEscape = rest.first.map { "\"\\$`".unicodeScalars.contains($0) } ?? false
                append(isEscape ? rest.removeFirst() : scalar)
            default: append(scalar)
            }
        }
    }

    /// Takes `NAME` or `{NAME}` after a dollar sign; one of no known variable stays as typed.
    private mutating func takeVariable() {
        var after = rest
        let isBraced = !isFish && after.first == "{"
        if isBraced { after.removeFirst() }
        let name = String(Substring(after.prefix(while: Self.isNamePart)))
        after = after.dropFirst(name.unicodeScalars.count)
        guard !name.isEmpty, !isBraced || after.popFirst() == "}", let value = variable(name) else {
            return append("$")
        }
        append(value, typed: "$" + String(Substring(rest[..<after.startIndex])))
        rest = after
    }

    private static func isNamePart(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "a"..."z", "A"..."Z", "0"..."9", "_": true
        default: false
        }
    }
}
