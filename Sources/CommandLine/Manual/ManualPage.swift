internal import Text

/// The manual page of a tool, as text for `man`, `mandoc` and `groff -man`.
public struct ManualPage: Sendable {
    private let root: CommandPath
    private let sections: [ReferenceSection]
    private let date: String
    private let version: String

    /// Makes the page of `command` and all commands below it.
    ///
    /// - Parameters:
    ///   - command: The tool.
    ///   - version: The tool's version, as in `1.0`.
    ///   - date: The day of that version, as in `2026-11-24`; empty for none.
    ///   - sections: What follows the commands, such as EXIT STATUS and FILES.
    public init(
        of command: Command, version: String, date: String = "", sections: [ReferenceSection] = []
    ) {
        root = CommandPath(command)
        self.version = version
        self.date = date
        self.sections = sections
    }

    /// The page, with a line break at its end.
    public var text: String {
        let command = root.command
        var roff = Roff()
        roff.title(command.name, date: date, source: "\(command.name) \(version)")
        roff.section("Name")
        roff.line(nameLine(of: command))
        writeSynopsis(to: &roff)
        writeDescription(to: &roff)
        writeCommands(to: &roff)
        roff.section(runnable.isEmpty ? "Options" : "Global options")
        for option in root.options { write(option, to: &roff) }
        writeExamples(to: &roff)
        for section in sections { write(section, to: &roff) }
        return roff.text
    }

    /// The commands below the tool that can be run.
    private var runnable: [CommandPath] {
        root.withAllBelow.dropFirst().filter { $0.command.subcommands.isEmpty }
    }

    /// The name and what it does, in the form that `apropos` reads.
    private func nameLine(of command: Command) -> String {
        let summary = command.summary
        let first = summary.prefix(1).lowercased()
        let sentence = first + summary.dropFirst()
        return "\(command.name) - \(sentence.last == "." ? String(sentence.dropLast()) : sentence)"
    }

    // MARK: Sections

    private func writeSynopsis(to roff: inout Roff) {
        roff.section("Synopsis")
        let paths = runnable.isEmpty ? [root] : runnable
        for (index, path) in paths.enumerated() {
            var words = [Roff.bold(path.line)]
            words += path.command.operands.map { Roff.italic($0.usage) }
            words.append("[\(Roff.italic("options"))]")
            roff.ownLine(words.joined(separator: " "), isFirst: index == 0)
        }
    }

    private func writeDescription(to roff: inout Roff) {
        roff.section("Description")
        roff.line(root.command.summary)
        for paragraph in TextWrapping.paragraphs(of: root.command.discussion) {
            roff.paragraph(paragraph)
        }
        for operand in root.command.operands { write(operand, to: &roff) }
    }

    private func writeCommands(to roff: inout Roff) {
        guard !runnable.isEmpty else { return }
        roff.section("Commands")
        for path in root.withAllBelow.dropFirst() {
            let command = path.command
            // Of a group there is something to say only if more holds for it than its name.
            let isGroup = !command.subcommands.isEmpty
            if isGroup, command.options.isEmpty, command.discussion.isEmpty { continue }
            roff.subsection(path.line)
            roff.line(command.summary)
            for paragraph in TextWrapping.paragraphs(of: command.discussion) {
                roff.paragraph(paragraph)
            }
            for operand in command.operands { write(operand, to: &roff) }
            for option in command.options { write(option, to: &roff) }
        }
    }

    private func writeExamples(to roff: inout Roff) {
        let examples = root.withAllBelow.flatMap(\.command.examples)
        guard !examples.isEmpty else { return }
        roff.section("Examples")
        for example in examples {
            roff.definition(Roff.bold(example.line), [example.meaning + "."])
        }
    }

    private func write(_ section: ReferenceSection, to roff: inout Roff) {
        roff.section(section.title)
        for (index, block) in section.blocks.enumerated() {
            switch block {
            case .paragraph(let text) where index == 0: roff.line(text)
            case .paragraph(let text): roff.paragraph(text)
            case .definition(let term, let meaning):
                roff.definition(Roff.bold(term), [meaning])
            case .literal(let text): roff.literal(text)
            }
        }
    }

    // MARK: Options and operands

    private func write(_ option: OptionDeclaration, to roff: inout Roff) {
        let short = option.short.map { Roff.bold("-\($0)") + ", " } ?? ""
        let value = option.value.map { " " + Roff.italic($0.placeholder) } ?? ""
        roff.definition(short + Roff.bold(option.spelling) + value, option.meaning)
    }

    private func write(_ operand: OperandDeclaration, to roff: inout Roff) {
        roff.definition(Roff.italic(operand.name), operand.meaning)
    }
}
