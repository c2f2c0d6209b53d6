internal import Catalog
internal import Secrets
internal import Text

/// Sets the lines of a card: labels on the left, what they name on the right.
struct CardLines {
    let style: TextStyle

    private static let labelWidth = 14

    /// A label with the text after it, wrapped beside the label; nothing without a text.
    func entry(
        _ label: VisibleText, _ text: String?, _ role: TextStyle.Role = .plain
    ) -> [VisibleText] {
        guard let text, !text.isEmpty else { return [] }
        let width = style.proseWidth - Self.labelWidth
        let lines = VisibleText.block(text.trimmedEnd).wrapped(to: max(20, width))
        return lines.enumerated().map { index, line in
            let lead = (index == 0 ? label : "").padded(to: Self.labelWidth)
            return style.paint(lead, .label) + style.paint(line, role)
        }
    }

    /// A label with a decoded text after it.
    func entry(_ label: VisibleText, _ text: Located<MaskedText>?) -> [VisibleText] {
        entry(label, text?.value.shown)
    }

    /// Terms below one label, each with its lines beside it, all beginning in one column.
    ///
    /// Without a label they begin at the left edge.
    func definitions(
        _ label: VisibleText?, _ terms: [(term: String, lines: [String])]
    ) -> [VisibleText] {
        let indent = label == nil ? 2 : Self.labelWidth
        let widest = terms.map { VisibleText.line($0.term).columns }.max() ?? 0
        let termWidth = min(widest, 24) + 2
        var lines: [VisibleText] = []
        for (term, texts) in terms {
            let term = VisibleText.line(term)
            let isTooWide = term.columns + 2 > termWidth
            var leads = isTooWide ? [term, ""] : [term.padded(to: termWidth)]
            let width = max(20, style.proseWidth - indent - termWidth)
            let wrapped = texts.flatMap { VisibleText.block($0.trimmedEnd).wrapped(to: width) }
            for text in (isTooWide || wrapped.isEmpty ? [""] : []) + wrapped {
                let label = (lines.isEmpty ? label ?? "" : "").padded(to: indent)
                let lead = (leads.isEmpty ? "" : leads.removeFirst()).padded(to: termWidth)
                lines.append(style.paint(label, .label) + style.paint(lead, .title) + text)
            }
        }
        return lines
    }

    /// Blocks under a heading; nothing when they are all empty.
    func section(_ heading: VisibleText, _ blocks: [VisibleText]) -> [VisibleText] {
        blocks.isEmpty ? [] : [style.paint(heading, .title)] + blocks
    }
}

extension String {
    /// The text without the line break that a block scalar ends in.
    fileprivate var trimmedEnd: String {
        guard last?.isNewline == true else { return self }
        return String(self.reversed().drop { $0.isNewline }.reversed())
    }
}
