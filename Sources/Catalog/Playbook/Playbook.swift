public import Secrets
public import Markdown
internal import Text

/// A route's playbook: the page that says what to do, step by step.
public struct Playbook: Sendable {
    /// The file that was read.
    public let source: SourceFile

    /// The page in blocks.
    public let document: MarkdownDocument

    /// Its headings, in order.
    public let headings: [MarkdownHeading]

    /// Reads a page of a catalog with these settings; whatever it holds, it never fails.
    public init(_ source: SourceFile, _ settings: Settings) {
        self.source = source
        document = MarkdownDocument(reading: source, skipsFrontMatter: true)
        headings = document.headings()
        sections = Self.sections(in: document, headings, settings)
    }

    /// Takes a page that has been read already.
    public init(_ page: WikiPage, _ settings: Settings) {
        source = page.source
        document = page.document
        headings = page.headings
        sections = Self.sections(in: document, headings, settings)
    }

    /// The first heading of each section, by its index.
    private let sections: [(section: PlaybookSection, heading: Int)]

    /// A heading in a quotation or an item is not one of the page.
    private static func sections(
        in document: MarkdownDocument, _ headings: [MarkdownHeading], _ settings: Settings
    ) -> [(section: PlaybookSection, heading: Int)] {
        var sections: [(section: PlaybookSection, heading: Int)] = []
        for index in headings.indices where headings[index].level == 2 {
            guard document.blocks[headings[index].block].depth == 0 else { continue }
            guard let section = PlaybookSection(headings[index].text, catalog: settings.name),
                !sections.contains(where: { $0.section == section })
            else { continue }
            sections.append((section, index))
        }
        return sections
    }

    /// The page's title: its first heading of level 1.
    public var title: MarkdownHeading? { headings.first { $0.level == 1 } }

    /// The indices of the blocks before the first section: the title and the lines below it.
    public var header: Range<Int> {
        let title = title?.block ?? -1
        let section = sections.lazy.map { headings[$0.heading].block }.first { $0 > title }
        let heading = headings.lazy.map(\.block).first { $0 > title }
        return 0..<(section ?? heading ?? document.blocks.count)
    }

    /// The heading of a section, of level 2 and in no quotation; nil when there is none.
    public func heading(of section: PlaybookSection) -> MarkdownHeading? {
        sections.first { $0.section == section }.map { headings[$0.heading] }
    }

    /// The indices of a section's blocks; nil when the page has no such section.
    public func blocks(of section: PlaybookSection) -> Range<Int>? {
        heading(of: section).map(document.section)
    }

    // MARK: - The worker checklist

    /// The section with the worker checklist, as Markdown; empty when there is none.
    public var checklist: MaskedText {
        guard let heading = heading(of: .checklist) else { return "" }
        let start = document.blocks[heading.block].range.start
        let blocks = document.section(under: heading)
        let end = blocks.map { document.blocks[$0].range.end }.max() ?? heading.range.end
        return source.text(in: SourceRange(start, end)) + "\n"
    }

    /// The steps of the worker checklist.
    ///
    /// What comes before the first step's heading is a step by the section's own title.
    public var steps: [PlaybookStep] {
        guard let section = heading(of: .checklist) else { return [] }
        let inside = document.section(under: section)
        let stepHeadings = headings.filter { $0.level == 3 && inside.contains($0.block) }
        let first = inside.lowerBound..<(stepHeadings.first?.block ?? inside.upperBound)
        let untitled = step(section.text, first)
        let steps = stepHeadings.map { heading in
            step(heading.text.map(PlaybookStep.title), document.section(under: heading))
        }
        return (untitled.items.isEmpty && untitled.commands.isEmpty ? [] : [untitled]) + steps
    }

    private func step(_ title: MaskedText, _ blocks: Range<Int>) -> PlaybookStep {
        var items: [MaskedText] = []
        for index in blocks {
            guard case .item(.some) = document.blocks[index].kind else { continue }
            let checkbox = document.blocks[index].detail
            items.append(document.words(of: index + 1, after: checkbox.end))
        }
        let commands = document.codeBlocks(in: blocks).filter(\.isFenced).map { block in
            block.text.part(0..<max(0, block.text.count - 1))
        }
        return PlaybookStep(title: title, items: items, commands: commands)
    }
}

/// One step of a playbook's worker checklist.
public struct PlaybookStep: Hashable, Sendable {
    /// What the step is, without its number.
    public let title: MaskedText

    /// The text after each checkbox.
    public let items: [MaskedText]

    /// The text of each code fence.
    public let commands: [MaskedText]

    /// A heading's text without the number that it begins with.
    public static func title(_ text: String) -> String {
        let mark = text.utf8.drop(while: \.isDigit)
        let hasNumber = mark.startIndex > text.startIndex
        guard hasNumber, mark.first == UInt8(ascii: ".") || mark.first == UInt8(ascii: ")") else {
            return text
        }
        return String(Substring(mark.dropFirst().drop { $0 == UInt8(ascii: " ") }))
    }
}
