internal import Text

extension Command {
    /// The help of the command that `path` names, from the tool's own name on.
    ///
    /// It is set in `width` columns, but at least 20 and at most 100. Where `path` names no
    /// command, it is the help of the last one that it does name. The help of the tool itself ends
    /// with `sections`.
    public func help(
        for path: [String], width: Int, sections: [ReferenceSection] = []
    ) -> HelpText {
        let path = CommandPath(self).descending(path)
        return CommandHelp(path, width: width, sections: path.isOutermost ? sections : []).text
    }
}

/// Puts the help of one command together.
struct CommandHelp {
    /// The widths that text is set in, however wide the terminal is.
    private static let widths = 20...100

    private let path: CommandPath
    private let width: Int
    private let layout: DefinitionList
    private let sections: [ReferenceSection]

    init(_ path: CommandPath, width: Int, sections: [ReferenceSection]) {
        self.path = path
        self.sections = sections
        self.width = min(max(width, CommandHelp.widths.lowerBound), CommandHelp.widths.upperBound)
        let options = path.options.map(CommandHelp.row)
        let rows = options + CommandHelp.operandRows(path) + CommandHelp.commandRows(path)
        layout = DefinitionList(aligning: rows, width: self.width)
    }

    var text: HelpText {
        let command = path.command
        var sections = [prose(command.summary), examples, usage]
        sections += TextWrapping.paragraphs(of: command.discussion).map(prose)
        sections.append(section("Arguments", CommandHelp.operandRows(path)))
        sections.append(section("Commands", CommandHelp.commandRows(path)))
        let inherited = path.inheritedOptions
        if command.options.isEmpty || path.isOutermost {
            sections.append(section("Options", path.options.map(CommandHelp.row)))
        } else {
            sections.append(section("Options", command.options.map(CommandHelp.row)))
            sections.append(section("Global options", inherited.map(CommandHelp.row)))
        }
        sections += self.sections.map(lines)
        if !command.subcommands.isEmpty { sections.append(hint) }
        let parted = sections.filter { !$0.isEmpty }.joined(separator: [[]])
        return HelpText(lines: Array(parted))
    }

    // MARK: Sections

    private var examples: [[HelpText.Span]] {
        let rows = path.command.examples.map { example in
            DefinitionList.Row(
                term: [.init(example.line, .literal)], meaning: [example.meaning])
        }
        guard !rows.isEmpty else { return [] }
        let layout = DefinitionList(fitting: rows, width: width)
        return [[.init("Examples:", .heading)]] + layout.lines(of: rows)
    }

    private var usage: [[HelpText.Span]] {
        var line: [HelpText.Span] = [.init("  "), .init(path.line, .literal)]
        for operand in path.command.operands {
            line += [.init(" "), .init(operand.usage, .placeholder)]
        }
        if !path.command.subcommands.isEmpty {
            line += [.init(" "), .init("<command>", .placeholder)]
        }
        line += [.init(" "), .init("[options]", .placeholder)]
        return [[.init("Usage:", .heading)], line]
    }

    private var hint: [[HelpText.Span]] {
        let name = path.commands[0].name
        let text = "Run `\(name) help <command>` to see everything about one command."
        return prose(text)
    }

    private func section(_ title: String, _ rows: [DefinitionList.Row]) -> [[HelpText.Span]] {
        rows.isEmpty ? [] : [[.init(title + ":", .heading)]] + layout.lines(of: rows)
    }

    private func lines(of section: ReferenceSection) -> [[HelpText.Span]] {
        let rows = section.blocks.compactMap(CommandHelp.row)
        let layout = DefinitionList(aligning: rows, width: width)
        let blocks = section.blocks.flatMap { block -> [[HelpText.Span]] in
            switch block {
            case .definition: CommandHelp.row(block).map { layout.lines(of: [$0]) } ?? []
            case .paragraph(let text):
                TextWrapping.lines(of: text, width: width - 2).map { [.init("  "), .init($0)] }
            case .literal(let text):
                text.split(separator: "\n", omittingEmptySubsequences: false)
                    .map { [.init("  "), .init(String($0), .literal)] }
            }
        }
        return [[.init(section.title + ":", .heading)]] + blocks
    }

    private func prose(_ text: String) -> [[HelpText.Span]] {
        TextWrapping.lines(of: text, width: width).map { [.init($0)] }
    }

    // MARK: Rows

    private static func row(_ option: OptionDeclaration) -> DefinitionList.Row {
        .init(term: option.term, meaning: option.meaning)
    }

    private static func row(_ block: ReferenceSection.Block) -> DefinitionList.Row? {
        guard case .definition(let term, let meaning) = block else { return nil }
        return .init(term: [.init(term, .literal)], meaning: [meaning])
    }

    private static func operandRows(_ path: CommandPath) -> [DefinitionList.Row] {
        path.command.operands.map { operand in
            .init(term: [.init(operand.usage, .placeholder)], meaning: operand.meaning)
        }
    }

    /// The commands that can be run, also those in a group: a reader wants to see at once what
    /// there is.
    private static func commandRows(_ path: CommandPath) -> [DefinitionList.Row] {
        let runnable = path.withAllBelow.dropFirst().filter { $0.command.subcommands.isEmpty }
        return runnable.map { below in
            let words = below.names.dropFirst(path.names.count).joined(separator: " ")
            return .init(term: [.init(words, .literal)], meaning: [below.command.summary])
        }
    }
}
