internal import Catalog
internal import Markdown
internal import Secrets
internal import Text

/// The lines of code in a playbook's "Do not ask" section that show a route:
/// `warden route show ID`.
struct ShownRoutes {
    /// One such line.
    struct Line {
        /// The index of its code block.
        let block: Int

        /// The line of code.
        let line: SourceRange

        /// The id in it.
        let id: SourceRange

        /// The id.
        let text: MaskedText

        /// The comment after the command with the blanks before it; empty without one.
        let comment: SourceRange
    }

    /// All of them, in order.
    let lines: [Line]

    /// The code spans that do so, each with its own bytes for a line.
    let inSentences: [Line]

    init(in playbook: Playbook) {
        let blocks = playbook.blocks(of: .doNotAsk) ?? 0..<0
        lines = playbook.document.codeBlocks(in: blocks).flatMap { block in
            block.lines.compactMap { Self.line($0, in: block.block, of: playbook.source) }
        }
        inSentences = playbook.document.codeSpans(in: blocks).compactMap { span in
            Self.line(span.codeRange, in: span.block, of: playbook.source)
        }
    }

    private static func line(
        _ line: SourceRange, in block: Int, of source: SourceFile
    ) -> Line? {
        let bytes = source.bytes(for: .structure).span
        var words: [SourceRange] = []
        var at = line.start
        var comment = SourceRange(line.end, line.end)
        while true {
            let start = bytes.blankEnd(from: at, before: line.end)
            guard start < line.end else { break }
            if bytes[start] == UInt8(ascii: "#"), start > line.start, start > at {
                comment = SourceRange(at, line.end)
                break
            }
            at = bytes.end(of: { !$0.isSpaceOrTab }, from: start, before: line.end)
            words.append(SourceRange(start, at))
        }
        if let first = words.first, bytes.holds("$", at: first.start, before: first.end) {
            words.removeFirst()
        }
        let command = ["warden", "route", "show"]
        guard words.count > command.count,
            zip(words, command).allSatisfy({ word, name in
                word.count == name.utf8.count
                    && bytes.holds(name, at: word.start, before: word.end)
            })
        else { return nil }
        let id = words[command.count]
        return Line(
            block: block, line: line, id: id, text: source.text(in: id), comment: comment)
    }

    /// Whether a block of code has other lines than these, blank ones aside.
    func hasOthers(_ block: Int, than gone: [Line], in document: MarkdownDocument) -> Bool {
        document.lines(of: block).contains { line in
            let text = document.source.text(in: line).shown
            return text.utf8.contains { !$0.isWhitespace }
                && !gone.contains { $0.line.start == line.start }
        }
    }
}
