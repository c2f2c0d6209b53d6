import Foundation
import Markdown
import Secrets
import Text

/// A block as one line of JSON; keys that do not apply to its kind are left out.
struct BlockLine: Encodable {
    var kind: String
    var depth: Int
    var start: Int
    var end: Int
    var level: Int?
    var text: String?
    var slug: String?
    var info: String?
    var isDone: Bool?
    var destination: String?
    var inlines: [InlineLine] = []
}

/// A code span, link, image, comment or tag in a block.
struct InlineLine: Encodable {
    var kind: String
    var start: Int
    var end: Int
    var text: String
    var destination: String?
}

/// The lines of all blocks of a page.
func blockLines(of page: MarkdownDocument) -> [BlockLine] {
    var lines = page.blocks.map { block in
        BlockLine(
            kind: name(of: block.kind), depth: block.depth, start: block.range.start,
            end: block.range.end)
    }
    for (heading, slug) in zip(page.headings(), page.headingSlugs()) {
        lines[heading.block].level = heading.level
        lines[heading.block].text = whole(heading.text)
        lines[heading.block].slug = whole(slug)
    }
    for paragraph in page.paragraphs() { lines[paragraph.block].text = whole(paragraph.text) }
    for item in page.taskItems() {
        lines[item.block].isDone = item.isDone
        lines[item.block].text = whole(item.text)
    }
    for code in page.codeBlocks() {
        lines[code.block].info = whole(code.info)
        lines[code.block].text = whole(code.text)
    }
    for table in page.tables() {
        for cell in ([table.header] + table.rows).flatMap(\.cells) {
            lines[cell.block].text = whole(cell.text)
        }
    }
    for definition in page.linkDefinitions() {
        lines[definition.block].destination = whole(definition.destination)
    }
    for inline in inlineLines(of: page) { lines[inline.block].inlines.append(inline.line) }
    return lines
}

/// A text as it is, for a person who compares readers.
func whole(_ text: MaskedText) -> String {
    String(decoding: text.bytes(for: .structure), as: UTF8.self)
}

/// The inlines that are more than text, in order.
func inlineLines(of page: MarkdownDocument) -> [(block: Int, line: InlineLine)] {
    var lines = page.codeSpans().map { ($0.block, line("code", $0.range, $0.text)) }
    lines += page.comments().map { ($0.block, line("comment", $0.range, $0.text)) }
    lines += page.anchors().map { ($0.block, line("anchor", $0.range, $0.name)) }
    lines += page.links().map { link in
        var found = line(link.isImage ? "image" : "\(link.form)", link.range, page.text(of: link))
        found.destination = whole(link.destination)
        return (link.block, found)
    }
    return lines.sorted { ($0.1.start, $1.1.end) < ($1.1.start, $0.1.end) }.map { ($0.0, $0.1) }
}

func line(_ kind: String, _ range: SourceRange, _ text: MaskedText) -> InlineLine {
    InlineLine(kind: kind, start: range.start, end: range.end, text: whole(text))
}

func name(of kind: MarkdownBlock.Kind) -> String {
    switch kind {
    case .heading: "heading"
    case .paragraph: "paragraph"
    case .list(let ordered): ordered ? "ordered-list" : "list"
    case .item: "item"
    case .blockQuote: "quote"
    case .fencedCode: "fenced-code"
    case .indentedCode: "indented-code"
    case .table: "table"
    case .row(let isHeader): isHeader ? "header" : "row"
    case .cell: "cell"
    case .thematicBreak: "break"
    case .html: "html"
    case .linkDefinition: "definition"
    }
}

/// Prints the blocks of each file, and an empty line after each.
func printBlocks(ofFiles paths: [String]) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    for path in paths {
        let bytes = try [UInt8](Data(contentsOf: URL(fileURLWithPath: path)))
        for line in blockLines(of: MarkdownDocument(reading: bytes)) {
            print(String(decoding: try encoder.encode(line), as: UTF8.self))
        }
        print()
    }
}

do {
    try printBlocks(ofFiles: Array(CommandLine.arguments.dropFirst()))
} catch {
    FileHandle.standardError.write(Data("\(error.localizedDescription)\n".utf8))
    exit(1)
}
