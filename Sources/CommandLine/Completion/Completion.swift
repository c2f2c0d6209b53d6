internal import Secrets

/// What can be typed at the cursor of a command line.
public struct Completion: Sendable {
    /// The kinds of things that a shell may offer.
    public enum Offer: Hashable, Sendable {
        /// These texts: commands, options, or the values of a closed set.
        case choices([Choice])

        /// The values of this kind, which the tool knows.
        case values(of: ValueKind)

        /// The files and folders on disk.
        case files

        /// The folders on disk.
        case folders
    }

    /// What can be typed there.
    public let offer: Offer

    /// What precedes it in the same word, as `--root=` or `-C`; it stays as it is.
    public let prefix: String

    /// What is typed of it already, without quotes.
    public let typed: String

    /// What the words before the cursor say, as far as they are understood.
    public let arguments: ParsedArguments
}

extension Command {
    /// Works out what can be typed at the end of `line`, a command line as it is typed in `shell`
    /// up to the cursor; nil when nothing can, or nothing is known of it.
    ///
    /// `variable` returns the value of a variable of the shell, which is used for the words before
    /// the last.
    public func completion(
        of line: String, in shell: Shell, variable: @escaping (String) -> String?
    ) -> Completion? {
        var words = ShellWords(of: line, as: shell, variable: variable).commandAtEnd
        guard let last = words.popLast() else { return nil }
        // A tool may be run by another name, after `NAME=value`, or after another command.
        let tool = words.firstIndex { $0.text == name || $0.text.hasSuffix("/\(name)") } ?? 0
        guard tool < words.count else { return nil }
        let before = words[(tool + 1)...].map { MaskedText($0.text) }
        var reader = CommandLineReader(before, root: CommandPath(self))
        reader.read()
        return WordCompletion(of: last.typed, after: reader).completion
    }
}

extension ShellWords {
    /// The words of the command that the line ends with, without its redirections; empty at the end
    /// of one, which names a file.
    fileprivate var commandAtEnd: [Word] {
        var command: [Word] = []
        var isTarget = false
        for (index, word) in words.enumerated() {
            if word.isOperator {
                isTarget = word.text == "<" || word.text == ">"
                if !isTarget { command = [] }
            } else if isTarget {
                if index == words.count - 1 { return [] }
                isTarget = false
            } else {
                command.append(word)
            }
        }
        return command
    }
}

/// Works out how the word at the cursor can go on.
private struct WordCompletion {
    private let word: String
    private let reader: CommandLineReader

    init(of word: String, after reader: CommandLineReader) {
        self.word = word
        self.reader = reader
    }

    var completion: Completion? {
        let isOption = word.utf8.first == UInt8(ascii: "-") && !reader.optionsEnded
        if let option = reader.awaited, !isOption || word == "-" {
            return option.value.flatMap { completion($0, after: "") }
        }
        if isOption {
            guard let (option, prefix) = attachment else { return completion(.choices(options)) }
            return option.value.flatMap { completion($0, after: prefix) }
        }
        switch reader.mode {
        case .lost: return nil
        case .command, .help:
            if !reader.path.command.subcommands.isEmpty { return completion(.choices(commands)) }
            return reader.mode == .help ? nil : operand
        }
    }

    private func completion(_ offer: Completion.Offer, after prefix: String = "") -> Completion {
        let typed = String(Substring(word.utf8.dropFirst(prefix.utf8.count)))
        return Completion(
            offer: offer, prefix: prefix, typed: typed, arguments: reader.arguments)
    }

    private func completion(_ value: ValueDeclaration, after prefix: String) -> Completion? {
        guard value.choices.isEmpty else {
            return completion(.choices(value.choices), after: prefix)
        }
        switch value.source {
        case .none: return nil
        case .files: return completion(.files, after: prefix)
        case .folders: return completion(.folders, after: prefix)
        case .values(let kind): return completion(.values(of: kind), after: prefix)
        }
    }

    // MARK: - What the declaration has

    private var commands: [Choice] {
        let commands = reader.path.command.subcommands.map { Choice($0.name, $0.summary) }
        return reader.path.isOutermost
            ? commands + [Choice("help", "Show the help of a command.")] : commands
    }

    /// The options that may still be given.
    private var options: [Choice] {
        reader.path.options.filter { option in
            option.value?.isRepeatable == true || !reader.attempted.contains(option.name)
        }.map { Choice($0.spelling, $0.help) }
    }

    /// What the next operand may be; options where there is nothing to offer for it.
    private var operand: Completion? {
        let operands = reader.path.command.operands
        let index = reader.operands.count
        let next = index < operands.count ? operands[index] : operands.last
        let value = next.flatMap {
            index < operands.count || $0.value.isRepeatable ? $0.value : nil
        }
        return value.flatMap { completion($0, after: "") }
            ?? (word.isEmpty && !reader.optionsEnded ? completion(.choices(options)) : nil)
    }

    /// The option that the word is a value of, and what of the word precedes that value.
    private var attachment: (OptionDeclaration, prefix: String)? {
        let options = reader.path.options
        if word.hasPrefix("--") {
            guard let equals = word.firstIndex(of: "=") else { return nil }
            return options.first { $0.value != nil && $0.spelling == word[..<equals] }
                .map { ($0, String(word[...equals])) }
        }
        var prefix = "-"
        for letter in word.dropFirst() {
            prefix.append(letter)
            guard let option = options.first(where: { $0.short == letter }) else { return nil }
            guard option.value != nil else { continue }
            let rest = word.dropFirst(prefix.count)
            if rest.isEmpty { return nil }
            return (option, rest.first == "=" ? prefix + "=" : prefix)
        }
        return nil
    }
}
