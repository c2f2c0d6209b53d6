internal import Text
internal import Secrets

/// Reads the words of a command line from the first to the last.
///
/// What a word means is found in what is shown of it: a masked part is as long as what it masks.
struct CommandLineReader {
    /// What a word that is no option means.
    enum Mode {
        /// It names a command, or is an operand of a command that has none below it.
        case command

        /// It names a command to show the help of.
        case help

        /// Nothing: it follows an unknown command.
        case lost
    }

    private let root: CommandPath
    private var words: ArraySlice<MaskedText>
    private(set) var mode = Mode.command
    private(set) var optionsEnded = false

    private(set) var path: CommandPath
    private(set) var arguments: ParsedArguments
    private(set) var operands: [MaskedText] = []
    private(set) var problems: [UsageProblem] = []

    /// The long names of the options that were tried, with a wrong value too.
    private(set) var attempted: [String] = []

    /// The option that ends the command line without the value that it needs.
    private(set) var awaited: OptionDeclaration?

    var isLost: Bool { mode == .lost }
    private(set) var asksForHelp = false
    private(set) var asksForVersion = false

    init(_ words: [MaskedText], root: CommandPath) {
        self.root = root
        self.words = words[...]
        path = root
        arguments = ParsedArguments(path: root.names)
    }

    mutating func read() {
        while let word = words.popFirst() {
            switch form(of: word.shown) {
            case .word: takeWord(word)
            case .end: optionsEnded = true
            case .long: takeLong(word)
            case .shorts: takeShorts(word)
            }
        }
        arguments.path = path.names
        // Where a problem belongs is known only now: its command may have come after it.
        problems = problems.map {
            UsageProblem($0.kind, at: path.names, suggestions: $0.suggestions)
        }
    }

    // MARK: Words

    private enum Form {
        case word
        case end
        case long
        case shorts
    }

    /// Compares bytes, for a combining character after a dash must not hide it.
    private func form(of word: String) -> Form {
        let dash = UInt8(ascii: "-")
        guard !optionsEnded, word.utf8.first == dash, word.utf8.count > 1 else { return .word }
        if word.utf8.dropFirst().first == dash { return word.utf8.count == 2 ? .end : .long }
        guard CommandLineReader.looksNegative(word) else { return .shorts }
        let isShort = word.dropFirst().first.map { resolve(.short($0)).isKnown } ?? false
        return isShort ? .shorts : .word
    }

    /// Whether `word` begins as a negative number does: `-5`, `-.5`, `-7d`.
    private static func looksNegative(_ word: String) -> Bool {
        var bytes = word.utf8.dropFirst()[...]
        if bytes.first == UInt8(ascii: ".") { bytes = bytes.dropFirst() }
        guard word.utf8.first == UInt8(ascii: "-"), let byte = bytes.first else { return false }
        return byte.isDigit
    }

    private mutating func takeWord(_ word: MaskedText) {
        guard !isLost else { return }
        guard !path.command.subcommands.isEmpty else {
            if helpIsMeant(by: word.shown) {
                asksForHelp = true
            } else {
                operands.append(word)
            }
            return
        }
        if let below = path.below(word.shown) {
            path = below
        } else if word.shown == "help" {
            mode = .help
            asksForHelp = true
        } else {
            let suggestions = path.commandSuggestions(for: word.shown, root: root)
            report(.unknownCommand(word.shown), suggestions: suggestions)
            mode = .lost
        }
    }

    /// Whether `word` is `help` where it can be no operand.
    private func helpIsMeant(by word: String) -> Bool {
        guard word == "help", operands.isEmpty, !optionsEnded else { return false }
        guard let operand = path.command.operands.first else { return true }
        let choices = operand.value.choices
        return !choices.isEmpty && !choices.contains { $0.text == word }
    }

    // MARK: Options

    private mutating func takeLong(_ word: MaskedText) {
        let bytes = word.shown.utf8
        let head = bytes.prefix { $0 != UInt8(ascii: "=") }
        let name = String(Substring(head.dropFirst(2)))
        let attached = head.count < bytes.count ? word.dropFirst(head.count + 1) : nil
        switch resolve(.long(name)) {
        case .known(let option):
            take(option, spelling: "--" + name, attached: attached, isUnderstood: true)
        case .elsewhere(let option, let owners):
            report(.misplacedOption("--" + name, owners: owners))
            take(option, spelling: "--" + name, attached: attached, isUnderstood: false)
        case .unknown:
            let suggestions = path.optionSuggestions(for: name, root: root)
            reportUnknown("--" + name, suggestions: suggestions, isAttached: attached != nil)
        }
    }

    private mutating func takeShorts(_ word: MaskedText) {
        var rest = word.shown.dropFirst()
        while let letter = rest.popFirst() {
            let name = OptionName.short(letter)
            let option: OptionDeclaration
            switch resolve(name) {
            case .known(let found): option = found
            case .elsewhere(let found, let owners):
                report(.misplacedOption(name.spelling, owners: owners))
                option = found
            case .unknown:
                takeUnknown(letter, in: word.shown.dropFirst())
                return
            }
            let isUnderstood = resolve(name).isKnown
            let isAttached = rest.utf8.first == UInt8(ascii: "=")
            guard option.value != nil || isAttached else {
                take(option, spelling: name.spelling, attached: nil, isUnderstood: isUnderstood)
                continue
            }
            // The letter before a credential hides it from a scan of the whole word.
            let value = word.dropFirst(word.count - rest.utf8.count + (isAttached ? 1 : 0))
                .scannedAlone
            take(
                option, spelling: name.spelling,
                attached: rest.isEmpty ? nil : value, isUnderstood: isUnderstood)
            return
        }
    }

    private mutating func takeUnknown(_ letter: Character, in cluster: Substring) {
        let longs = path.optionSuggestions(for: String(cluster), root: root)
        if cluster.count > 1, !longs.isEmpty {
            return reportUnknown("-" + cluster, suggestions: longs, isAttached: false)
        }
        let other = letter.isUppercase ? letter.lowercased() : letter.uppercased()
        let shorts = path.options.compactMap(\.short).filter { String($0) == other }
        reportUnknown(
            "-\(letter)", suggestions: shorts.map { "-\($0)" }, isAttached: cluster.count > 1)
    }

    /// If the option that was meant takes a value, the next word is that value, and no operand.
    private mutating func reportUnknown(
        _ spelling: String, suggestions: [String], isAttached: Bool
    ) {
        report(.unknownOption(spelling), suggestions: suggestions)
        let meant = path.options.first { option in
            suggestions.first == option.spelling
                || option.short.map { suggestions.first == "-\($0)" } ?? false
        }
        if !isAttached, meant?.value != nil { _ = nextValue() }
    }

    /// Takes `option` as it was given; what is wrong with it is reported only where the option
    /// is understood.
    private mutating func take(
        _ option: OptionDeclaration, spelling: String, attached: MaskedText?, isUnderstood: Bool
    ) {
        attempted.append(option.name)
        switch option.effect {
        case .flag, .alias:
            if let attached, isUnderstood {
                report(.unexpectedValue(attached.shown, option: spelling))
            }
            record(option, spelling: spelling, text: nil)
            if option.name == OptionDeclaration.help.name { asksForHelp = true }
            if isUnderstood, option.name == OptionDeclaration.version.name { asksForVersion = true }
        case .value(let value):
            guard let text = attached ?? nextValue() else {
                if words.isEmpty { awaited = option }
                if isUnderstood {
                    report(.missingValue(option: spelling, placeholder: value.placeholder))
                }
                return
            }
            if isUnderstood, let problem = value.problem(text) {
                let kind = UsageProblem.Kind.invalidValue(
                    text.shown, of: spelling, reason: problem.reason)
                return report(kind, suggestions: problem.suggestions)
            }
            record(option, spelling: spelling, text: text)
        }
    }

    /// Takes the next word where it can be a value: `-` and `-5` can, `--other` and `-o` cannot.
    private mutating func nextValue() -> MaskedText? {
        guard let word = words.first?.shown else { return nil }
        let isDash = word.utf8.first == UInt8(ascii: "-") && word.utf8.count > 1
        guard !isDash || CommandLineReader.looksNegative(word) else { return nil }
        return words.popFirst()
    }

    private mutating func record(_ option: OptionDeclaration, spelling: String, text: MaskedText?) {
        switch option.effect {
        case .alias(let target, let text):
            attempted.append(target)
            arguments.occurrences.append(
                .init(
                    name: target, spelling: spelling, text: MaskedText(text), isAlias: true))
        case .flag, .value:
            arguments.occurrences.append(
                .init(name: option.name, spelling: spelling, text: text, isAlias: false))
        }
    }

    // MARK: Problems

    private func resolve(_ name: OptionName) -> OptionResolution {
        OptionResolution(of: name, at: path, root: root)
    }

    /// Notes a problem; after an unknown command, that command is the only one.
    private mutating func report(_ kind: UsageProblem.Kind, suggestions: [String] = []) {
        guard !isLost else { return }
        problems.append(UsageProblem(kind, at: path.names, suggestions: suggestions))
    }
}

extension MaskedText {
    /// The text without its first `count` bytes.
    fileprivate func dropFirst(_ count: Int) -> MaskedText { part(count..<self.count) }
}
