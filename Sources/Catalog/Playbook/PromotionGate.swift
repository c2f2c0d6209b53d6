internal import Markdown
public import Secrets
public import Text

/// The promotion gate as a playbook tells it: a paragraph, and the list of conditions after it.
public struct PromotionGate: Sendable {
    /// The index of the paragraph that introduces it.
    public let lead: Int

    /// The index of the list.
    public let list: Int

    /// The conditions, in order.
    public let items: [Item]

    /// A condition on the page.
    public struct Item: Sendable {
        /// The index of its block.
        public let block: Int

        /// What it says, without its box and without markup.
        let text: MaskedText

        /// The same with its markup.
        let written: MaskedText

        /// The bytes of that.
        public let range: SourceRange

        /// The bytes of its box; nil without one.
        public let checkbox: SourceRange?

        /// Whether its box is checked.
        public let isMet: Bool

        /// Whether it says a condition: markup, white space and a final period do not count.
        public func says(_ condition: MaskedText) -> Bool {
            let wanted = Self.plain(condition)
            return Self.plain(text) == wanted || Self.plain(written) == wanted
        }

        /// The edit that ticks it, or takes the tick away.
        public func ticking(_ isMet: Bool) -> ByteEdit {
            let box = isMet ? "[x]" : "[ ]"
            return checkbox.map { ByteEdit($0, box) }
                ?? ByteEdit(SourceRange(range.start, range.start), box + " ")
        }

        private static func plain(_ text: MaskedText) -> [UInt8] {
            var plain: [UInt8] = []
            for byte in text.bytes(for: .identity) where byte != UInt8(ascii: "`") {
                if !byte.isWhitespace {
                    plain.append(byte)
                } else if let last = plain.last, last != UInt8(ascii: " ") {
                    plain.append(UInt8(ascii: " "))
                }
            }
            while plain.last == UInt8(ascii: " ") { plain.removeLast() }
            if plain.last == UInt8(ascii: ".") { plain.removeLast() }
            return plain
        }
    }
}

extension Playbook {
    /// The promotion gate; nil where the page tells none, or tells it in prose alone.
    ///
    /// It is the first list after a paragraph that holds "Promotion gate", before the next heading.
    public var promotionGate: PromotionGate? {
        let blocks = document.blocks
        for lead in blocks.indices where blocks[lead].depth == 0 && holdsName(lead) {
            var next = blocks[lead].subtreeEnd
            while next < blocks.count {
                switch blocks[next].kind {
                case .list: return PromotionGate(lead: lead, list: next, items: items(of: next))
                case .heading: return nil
                default: next = blocks[next].subtreeEnd
                }
            }
        }
        return nil
    }

    private func holdsName(_ block: Int) -> Bool {
        guard document.blocks[block].kind == .paragraph else { return false }
        let range = document.blocks[block].range
        return source.bytes(for: .structure).span
            .offset(of: "Promotion gate", from: range.start, before: range.end) != nil
    }

    private func items(of list: Int) -> [PromotionGate.Item] {
        document.children(of: list).map { item in
            var task: MarkdownBlock.TaskState?
            if case .item(let state) = document.blocks[item].kind { task = state }
            let checkbox = task == nil ? nil : document.blocks[item].detail
            let text = item + 1
            let hasText = text < document.blocks[item].subtreeEnd
            let content = document.blocks[hasText ? text : item].range
            let bytes = source.bytes(for: .structure).span
            let start =
                checkbox.map { bytes.blankEnd(from: $0.end, before: content.end) } ?? content.start
            return PromotionGate.Item(
                block: item, text: hasText ? document.text(of: text) : "",
                written: hasText ? document.words(of: text, after: start) : "",
                range: SourceRange(start, content.end), checkbox: checkbox, isMet: task == .done)
        }
    }
}
