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

        /// What it says, without its box.
        public let text: MaskedText

        /// The bytes of its box; empty, where its text begins, when it has none.
        public let checkbox: SourceRange

        /// Whether its box is checked.
        public let isMet: Bool

        /// Whether it says a condition: markup, white space and a final period do not count.
        public func says(_ condition: MaskedText) -> Bool {
            Self.plain(text).elementsEqual(Self.plain(condition))
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
        document.children(of: list).compactMap { item in
            guard case .item(let task) = document.blocks[item].kind else { return nil }
            let checkbox = document.blocks[item].detail
            let text = item + 1
            guard text < document.blocks[item].subtreeEnd else {
                let end = document.blocks[item].range.end
                return PromotionGate.Item(
                    block: item, text: "", checkbox: SourceRange(end, end), isMet: false)
            }
            let start = document.blocks[text].range.start
            return PromotionGate.Item(
                block: item,
                text: task == nil
                    ? document.text(of: text) : document.words(of: text, after: checkbox.end),
                checkbox: task == nil ? SourceRange(start, start) : checkbox,
                isMet: task == .done)
        }
    }
}
