internal import Catalog
internal import Markdown
internal import Secrets
internal import Text

/// The list of a page that shows the promotion gate of its route: the first one after a paragraph
/// that holds "Promotion gate".
struct GateList {
    /// An item of the list.
    struct Item {
        /// The index of its block.
        let block: Int

        /// What it says, without a checkbox and without markup.
        let text: MaskedText

        /// The same with its markup.
        let written: MaskedText

        /// The bytes of that.
        let range: SourceRange

        /// The bytes of the checkbox; nil without one.
        let checkbox: SourceRange?

        /// Whether the box is checked.
        let isMet: Bool
    }

    /// The bytes of the paragraph before it.
    let lead: SourceRange

    /// The index of that paragraph.
    let leadBlock: Int

    /// The index of the list.
    let block: Int

    /// The items, in their order.
    let items: [Item]

    /// The list of a page; nil where the gate is told in prose, or not at all.
    init?(of playbook: Playbook) {
        let document = playbook.document
        let blocks = document.blocks
        guard
            let lead = blocks.indices.first(where: { index in
                blocks[index].kind == .paragraph && blocks[index].depth == 0
                    && document.source.bytes(for: .structure).span.offset(
                        of: "Promotion gate", from: blocks[index].range.start,
                        before: blocks[index].range.end) != nil
            })
        else { return nil }
        var index = lead + 1
        while index < blocks.count {
            if case .heading = blocks[index].kind { return nil }
            if case .list = blocks[index].kind { break }
            index = blocks[index].subtreeEnd
        }
        guard index < blocks.count else { return nil }
        self.lead = blocks[lead].range
        leadBlock = lead
        block = index
        var items: [Item] = []
        var item = index + 1
        while item < blocks[index].subtreeEnd {
            items.append(Self.item(item, of: document))
            item = blocks[item].subtreeEnd
        }
        self.items = items
    }

    private static func item(_ block: Int, of document: MarkdownDocument) -> Item {
        var task: MarkdownBlock.TaskState?
        if case .item(let state) = document.blocks[block].kind { task = state }
        let checkbox = task == nil ? nil : document.blocks[block].detail
        let hasText = block + 1 < document.blocks[block].subtreeEnd
        let content = hasText ? document.blocks[block + 1].range : document.blocks[block].range
        let bytes = document.source.bytes(for: .structure).span
        let start = checkbox.map { bytes.blankEnd(from: $0.end, before: content.end) }
        let text: MaskedText =
            hasText ? document.text(of: block + 1) : ""
        return Item(
            block: block, text: text,
            written: hasText
                ? document.words(of: block + 1, after: start ?? content.start) : "",
            range: SourceRange(start ?? content.start, content.end), checkbox: checkbox,
            isMet: task == .done)
    }

    /// Whether an item says a condition, but for a full stop, markup and white space.
    static func says(_ item: Item, _ condition: MaskedText) -> Bool {
        func plain(_ text: MaskedText) -> ArraySlice<UInt8> {
            let plain = MarkdownSource.plain(text)
            return plain.last == UInt8(ascii: ".") ? plain.dropLast() : plain[...]
        }
        let wanted = plain(condition)
        return plain(item.text) == wanted || plain(item.written) == wanted
    }
}
