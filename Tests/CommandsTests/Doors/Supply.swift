@testable import Specimens

/// The texts that are put into every place of a repository, and what must not be seen of them.
struct Supply {
    /// Where all that is random comes from.
    var generator: SeededGenerator

    /// What the texts hold.
    private let contents: Contents

    /// The values that were given out.
    private(set) var hidden = HiddenValues()

    /// The last value that was given out for a name that says what it is.
    ///
    /// A value is masked wherever it appears in its file, also where nothing gives it away.
    private(set) var named = "nothing"

    /// The specimens that are still to be used, so that each format has its turn.
    private var turns: [Specimen] = []

    /// What a place can hold.
    enum Fit {
        /// One line.
        case line

        /// One line without control characters, which YAML refuses anywhere.
        case comment

        /// Several lines.
        case lines

        /// The name of a file.
        case fileName

        /// The value of a key that says it is secret.
        case namedValue

        /// The value of a key that says it is a password.
        case password
    }

    /// What the texts of a supply hold.
    enum Contents {
        /// Credentials.
        case credentials

        /// Characters that are not seen or that turn the text around, and what GitHub Actions
        /// would take for a command.
        case hiddenText
    }

    init(seed: Int, of contents: Contents) {
        generator = SeededGenerator("doors \(seed)")
        self.contents = contents
    }

    // MARK: - Random choices

    /// Whether something happens that happens once in `count` times.
    mutating func once(in count: Int) -> Bool { Int.random(in: 0..<count, using: &generator) == 0 }

    mutating func pick<Element>(_ first: Element, _ others: Element...) -> Element {
        generator.pick(others + [first], or: first)
    }

    // MARK: - Texts

    /// The next text, for the place that is named.
    mutating func next(_ fit: Fit, for place: String) -> String {
        switch contents {
        case .credentials: nextCredential(fit, for: place)
        case .hiddenText: once(in: 2) ? nextHiddenText(fit) : nextWorkflowCommand(fit)
        }
    }

    private mutating func nextHiddenText(_ fit: Fit) -> String {
        let scalars = HiddenScalars.all.filter { fit != .comment || !Supply.isControl($0) }
        let hidden = (0..<3).map { _ in String(generator.pick(scalars, or: "\u{202E}")) }
        return "a\(hidden[0])b \(hidden[1])c\(hidden[2])"
    }

    private mutating func nextWorkflowCommand(_ fit: Fit) -> String {
        let command = pick(
            "::add-mask::x", "  ::warning::x", "::error file=a.md::x", "##[error]x", "##[group]x")
        switch fit {
        case .line, .comment, .namedValue, .password: return command
        case .lines: return "a\n\(command)\n \(command)\nb"
        case .fileName: return command
        }
    }

    private mutating func nextCredential(_ fit: Fit, for place: String) -> String {
        if fit == .lines, once(in: 4) { return nextBlock(for: place) }
        while true {
            if turns.isEmpty { turns = Specimen.all.shuffled(using: &generator) }
            let specimen = turns.removeLast()
            let value = mixed(specimen)
            let contexts = Supply.contexts(of: specimen, for: fit)
            guard let context = contexts.randomElement(using: &generator) else { continue }
            var text = context.replacingFirst("@", with: value)
            let isOneLine = fit != .lines
            if isOneLine, text.contains(where: \.isNewline) { continue }
            if fit == .comment, text.unicodeScalars.contains(where: Supply.isControl) { continue }
            if fit == .fileName, !Supply.isFileName(text) { continue }
            var hidden = String(value.utf8.dropFirst(specimen.prefix.utf8.count)) ?? value
            if specimen.contexts == Contexts.anywhere, context == "@", fit != .fileName {
                (text, hidden) = spelled(text, hidden)
            }
            if fit == .namedValue || fit == .password { named = text }
            self.hidden.add(hidden, from: .init(format: specimen.format, place: place))
            return text
        }
    }

    /// A value that may hold a character with which other texts are marked up.
    private mutating func mixed(_ specimen: Specimen) -> String {
        let value = specimen.make(&generator)
        if specimen.format == "high-entropy secret", once(in: 4) {
            return generator.text(4, of: Letters.digits) + "|" + value
        }
        guard specimen.format == "password", once(in: 2) else { return value }
        let middle = value.index(value.startIndex, offsetBy: value.count / 2)
        return value[..<middle] + pick("<", "|", "_", "-") + value[middle...]
    }

    /// A token between the characters with which other texts are marked up, or in base 64.
    private mutating func spelled(_ value: String, _ hidden: String) -> (String, String) {
        switch Int.random(in: 0..<9, using: &generator) {
        case 0:
            let once = Checksums.base64(Array(value.utf8))
            return (once, once)
        case 1:
            let twice = Checksums.base64(Array(Checksums.base64(Array(value.utf8)).utf8))
            return (twice, twice)
        case 2: return ("<\(value)>", hidden)
        case 3: return ("|\(value)|", hidden)
        case 4: return ("_\(value)_", hidden)
        case 5: return ("-\(value)-", hidden)
        case 6: return ("SSH certificate for <team> | \(value) _ or not", hidden)
        default: return (value, hidden)
        }
    }

    /// A secret over several lines, which only the name before it gives away.
    private mutating func nextBlock(for place: String) -> String {
        let lines = (0..<4).map { _ in generator.text(40, of: Letters.base62) }
        for line in lines {
            hidden.add(line, from: .init(format: "secret of several lines", place: place))
        }
        let name = pick("private_key", "client_secret", "API_TOKEN")
        return "\(name): |\n" + lines.map { "  \($0)\n" }.joined()
    }

    private static func contexts(of specimen: Specimen, for fit: Fit) -> [String] {
        let lines = specimen.contexts.map { $0.hasSuffix("\n") ? String($0.dropLast()) : $0 }
        switch fit {
        case .line, .comment: return lines.filter { !$0.contains(where: \.isNewline) }
        case .lines: return specimen.contexts
        case .fileName:
            if specimen.contexts == Contexts.anywhere { return ["@", "key=@", "-@"] }
            return specimen.format == "password" ? ["password=@"] : []
        case .namedValue:
            let isNamed = specimen.format == "high-entropy secret"
            return isNamed || specimen.contexts == Contexts.anywhere ? ["@"] : []
        case .password: return specimen.format == "password" ? ["@"] : []
        }
    }

    private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value) || scalar.value >> 1 == 0x1014
            || scalar.value == 0xFEFF
    }

    private static func isFileName(_ text: String) -> Bool {
        text.utf8.count < 200 && !text.utf8.contains(UInt8(ascii: "/")) && text != "."
            && text != ".."
    }
}

extension String {
    /// The text with the first `mark` in it replaced.
    fileprivate func replacingFirst(_ mark: Character, with text: String) -> String {
        guard let place = firstIndex(of: mark) else { return self }
        return self[..<place] + text + self[index(after: place)...]
    }
}

/// Characters that no output may hold as they are.
enum HiddenScalars {
    static let all: [Unicode.Scalar] = [
        "\u{01}", "\u{07}", "\u{08}", "\u{0C}", "\u{1B}", "\u{7F}", "\u{85}", "\u{9B}", "\u{AD}",
        "\u{61C}", "\u{180E}", "\u{200B}", "\u{200D}", "\u{200E}", "\u{200F}", "\u{2028}",
        "\u{2029}", "\u{202A}", "\u{202E}", "\u{2060}", "\u{2066}", "\u{2069}", "\u{3164}",
        "\u{FEFF}", "\u{FFF0}", "\u{FFF9}", "\u{13430}", "\u{1BCA0}", "\u{1D173}", "\u{E0001}",
        "\u{E0041}", "\u{E007F}",
    ]
}
