import Secrets
import Markdown
import Text

/// What a page was read as, one line per block and inline, for people to read and tests to compare.
///
/// A line is `kind line:column-line:column` and the text or detail; blocks are indented by depth.
func outline(of page: MarkdownDocument) -> String {
    let table = LineTable(page.source.bytes(for: .structure))
    func positions(_ range: SourceRange) -> String {
        let (start, end) = (table.position(of: range.start), table.position(of: range.end))
        return "\(start.line):\(start.column)-\(end.line):\(end.column)"
    }
    func raw(_ range: SourceRange) -> String {
        String(decoding: page.source.bytes(for: .structure)[range.start..<range.end], as: UTF8.self)
            .debugDescription
    }
    var text = ""
    for (index, block) in page.blocks.enumerated() {
        let indent = String(repeating: "  ", count: block.depth)
        text += "\(indent)\(short(block.kind)) \(positions(block.range))"
        text += block.detail.isEmpty ? "\n" : " \(raw(block.detail)) \(positions(block.detail))\n"
        if block.kind == .fencedCode || block.kind == .indentedCode {
            for line in page.lines(of: index) {
                text += "\(indent)  | \(positions(line)) \(raw(line))\n"
            }
        }
        for inline in page.inlines[block.inlines] {
            text +=
                "\(indent)  . \(short(inline.kind)) \(positions(inline.range)) \(raw(inline.content))"
            let destination = inline.destination
            text +=
                destination.isEmpty ? "\n" : " -> \(raw(destination)) \(positions(destination))\n"
        }
    }
    for (heading, slug) in zip(page.headings(), page.headingSlugs()) {
        text += "#\(slug) \(positions(heading.range)) \(heading.text)\n"
    }
    return text
}

/// A kind without the names of the types around it.
private func short(_ kind: some Any) -> String {
    var words = "\(kind)".split(whereSeparator: { "(). :".contains($0) })
    words.removeAll { ["Markdown", "MarkdownBlock", "MarkdownInline", "LinkForm"].contains($0) }
    words.removeAll { ["TaskState", "Optional", "nil", "task"].contains($0) }
    return words.joined(separator: " ")
}

/// Reads a page that is written as text.
func read(_ text: String) -> MarkdownDocument {
    MarkdownDocument(reading: Array(text.utf8))
}
