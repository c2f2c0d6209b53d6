internal import Secrets
internal import CommandLine
internal import Markdown
internal import Catalog
internal import Text

/// A command line in a code fence of a page that runs the tool.
struct ShownCommand {
    /// Its words, from the tool's name on, without parts that may be left out.
    let words: [ShellLine.Word]

    /// Whether a part of it is left to the reader, so that what is needed may be there.
    let isOpen: Bool

    /// All in these blocks that run `tool`, in the whole page when none are named.
    static func all(
        in document: MarkdownDocument, _ blocks: Range<Int>? = nil, of tool: Command
    ) -> [ShownCommand] {
        var commands: [ShownCommand] = []
        for block in blocks ?? document.blocks.indices
        where document.blocks[block].kind == .fencedCode && block != document.unclosedFence {
            let info = info(of: block, in: document)
            // Such a fence shows another page, whose commands are examples.
            if info.elementsEqual("markdown".utf8) || info.elementsEqual("md".utf8) { continue }
            let lines = document.lines(of: block)
            // A masked word is quoted in messages, and is no more a command than the value was.
            let bytes = document.source.masking.bytes
            let prompts = lines.map { prompt(in: $0, of: bytes) }
            let hasPrompt = prompts.contains { $0 != nil }
            let isText = !holdsCommands(info)
            var isContinued = false
            var document = HereDocument()
            for index in lines.indices {
                let isFirst = !isContinued
                if document.takes(bytes[lines[index].start..<lines[index].end]) { continue }
                isContinued = bytes[lines[index].start..<lines[index].end].last == backslash
                guard isFirst, !hasPrompt || prompts[index] != nil else { continue }
                let start = prompts[index] ?? lines[index].start
                guard names(tool.name, in: SourceRange(start, lines[index].end), of: bytes) else {
                    continue
                }
                let last = lines[index...].firstIndex {
                    bytes[$0.start..<$0.end].last != backslash
                }
                let range = SourceRange(start, lines[last ?? lines.count - 1].end)
                guard let command = ShownCommand(bytes, range, of: tool) else { continue }
                if !isText || hasPrompt || command.isNamed(in: tool) { commands.append(command) }
            }
        }
        return commands
    }

    private static let backslash = UInt8(ascii: "\\")

    /// The first word after the opening fence.
    private static func info(of block: Int, in document: MarkdownDocument) -> ArraySlice<UInt8> {
        let info = document.blocks[block].detail
        return document.source.masking.bytes[info.start..<info.end].prefix {
            $0 != UInt8(ascii: " ")
        }
    }

    /// Whether lines of a fence are commands: of a shell, or of a file that a shell's lines are in.
    ///
    /// In another one, such as a program or its output, a line is one where it names a command.
    private static func holdsCommands(_ info: ArraySlice<UInt8>) -> Bool {
        let word = info.prefix { $0.isLetterOrDigit || $0 == UInt8(ascii: "-") }
        let name = String(decoding: word, as: UTF8.self).lowercased()
        return info.isEmpty || commandLanguages.contains(name)
    }

    private static let commandLanguages: Set<String> = [
        "sh", "bash", "zsh", "ksh", "fish", "nu", "shell", "console", "terminal",
        "shell-session", "shellsession", "sh-session", "powershell", "pwsh", "ps1", "bat", "cmd",
        "batch", "yaml", "yml", "dockerfile", "make", "makefile", "just", "justfile",
    ]

    /// The offset after a prompt `$ ` that begins a line.
    private static func prompt(in line: SourceRange, of bytes: [UInt8]) -> Int? {
        let text = bytes[line.start..<line.end].drop { $0 == UInt8(ascii: " ") }
        return text.starts(with: "$ ".utf8) ? text.startIndex + 2 : nil
    }

    /// A quick look whether the tool's name is in a line.
    private static func names(_ tool: String, in line: SourceRange, of bytes: [UInt8]) -> Bool {
        let name = tool.utf8
        guard let first = name.first else { return false }
        let text = bytes[line.start..<line.end]
        return text.indices.contains { text[$0] == first && text[$0...].starts(with: name) }
    }

    /// Reads a line; nil where it does not begin with the tool's name, after `NAME=value` at most.
    private init?(_ bytes: [UInt8], _ range: SourceRange, of tool: Command) {
        let line = ShellLine(bytes, in: range).words
        let words = line.drop { Self.isAssignment($0.text) }
        guard let first = words.first, Self.runs(first.text, tool.name) else { return nil }
        let kept = words.filter { word in
            !(word.isOpen && (word.text.hasPrefix("[") || word.text == "..."))
        }
        self.words = kept
        isOpen = kept.count < words.count
    }

    /// Whether the first word of a command runs the tool: by its name, in a folder or with the
    /// ending that Windows gives it.
    private static func runs(_ word: String, _ tool: String) -> Bool {
        let name = word.utf8.split(separator: UInt8(ascii: "/")).last.map(Array.init) ?? []
        return name.elementsEqual(tool.utf8) || name.elementsEqual("\(tool).exe".utf8)
    }

    private static func isAssignment(_ word: String) -> Bool {
        guard let equals = word.utf8.firstIndex(of: UInt8(ascii: "=")), equals > word.startIndex
        else { return false }
        return word.utf8[..<equals].allSatisfy { byte in
            (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) || byte == UInt8(ascii: "_")
        }
    }

    /// Whether its second word is a command of the tool, or an option.
    private func isNamed(in tool: Command) -> Bool {
        guard words.count > 1 else { return false }
        let second = words[1].text
        return second.hasPrefix("-") || tool.subcommands.contains { $0.name == second }
    }

    // MARK: - Words

    /// The word of that text; nil where the line has none, or leaves it open.
    func word(_ text: MaskedText) -> ShellLine.Word? {
        words.dropFirst().first { word in
            !word.isOpen
                && (MaskedText(word.text) == text || MaskedText(word.text).ends(with: "=\(text)"))
        }
    }

    /// Whether a problem is one only because something is to be filled in.
    func leavesOpen(_ problem: UsageProblem) -> Bool {
        switch problem.kind {
        case .unknownCommand(let text), .unknownOption(let text), .misplacedOption(let text, _),
            .invalidValue(let text, _, _), .unexpectedValue(let text, _),
            .unexpectedOperand(let text):
            words.contains { $0.isOpen && Self.says($0.text, text) }
        case .missingOperand, .missingValue, .unmetRequirement: isOpen
        case .conflictingOptions: false
        }
    }

    /// The word that a problem is about, else the whole command.
    func range(of problem: UsageProblem) -> SourceRange {
        let text: String? =
            switch problem.kind {
            case .unknownCommand(let text), .unknownOption(let text),
                .misplacedOption(let text, _), .invalidValue(let text, _, _),
                .unexpectedValue(let text, _), .unexpectedOperand(let text),
                .missingValue(let text, _), .conflictingOptions(let text, _),
                .unmetRequirement(let text, _):
                text
            case .missingOperand: nil
            }
        let arguments = words.dropFirst()
        let word = text.flatMap { text in
            arguments.first { $0.text == text } ?? arguments.first { Self.says($0.text, text) }
        }
        if let word { return word.range }
        let start = words.first?.range.start ?? 0
        return SourceRange(start, words.last?.range.end ?? start)
    }

    /// Whether a word says `text`: whole, with a value, as that value, or among short options.
    private static func says(_ word: String, _ text: String) -> Bool {
        if word == text || word.hasPrefix("\(text)=") || word.hasSuffix("=\(text)") { return true }
        let isShort = text.utf8.count == 2 && text.utf8.first == UInt8(ascii: "-")
        guard isShort, let letter = text.last, let dash = word.utf8.first else { return false }
        return dash == UInt8(ascii: "-") && word.contains(letter)
    }
}
