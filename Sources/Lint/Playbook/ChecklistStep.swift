internal import Catalog
internal import Markdown
internal import Secrets
internal import Text

/// A step of a worker checklist: a heading of level 3, and what stands under it.
struct ChecklistStep {
    /// The steps that every checklist has, in their order.
    static let names = [
        "Confirm need", "Platform path", "Deployment wiring", "Smoke", "Rotation",
    ]

    /// Its heading.
    let heading: MarkdownHeading

    /// The indices of the blocks under that.
    let blocks: Range<Int>

    /// Which of the named steps it is; nil for one of the page's own.
    let name: String?

    /// The steps of a page's checklist; nil when it has no checklist.
    static func all(in playbook: Playbook) -> [ChecklistStep]? {
        guard let section = playbook.heading(of: .checklist) else { return nil }
        let inside = playbook.document.section(under: section)
        return playbook.headings.filter { $0.level == 3 && inside.contains($0.block) }.map {
            ChecklistStep(
                heading: $0, blocks: playbook.document.section(under: $0), name: name(of: $0))
        }
    }

    /// A heading may have a number before the name, and more words after it.
    private static func name(of heading: MarkdownHeading) -> String? {
        let title = heading.text.map(PlaybookStep.title).shown.utf8
        return names.first { name in
            title.starts(with: name.utf8)
                && !(title.dropFirst(name.utf8.count).first?.isLetterOrDigit ?? false)
        }
    }

    /// Whether there is something to do in it: an item with a checkbox, or code.
    func isFilled(in document: MarkdownDocument) -> Bool {
        Self.isFilled(blocks, in: document)
    }

    /// Whether there is something to do in these blocks.
    static func isFilled(_ blocks: Range<Int>, in document: MarkdownDocument) -> Bool {
        blocks.contains { index in
            switch document.blocks[index].kind {
            case .item(task: .some), .fencedCode, .indentedCode: true
            default: false
            }
        }
    }
}
