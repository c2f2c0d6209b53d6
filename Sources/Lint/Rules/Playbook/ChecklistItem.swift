internal import Secrets
internal import Catalog
internal import Diagnostics
internal import Markdown
internal import Text

/// What looks like an item of the checklist is one.
enum ChecklistItem {
    static let rule = LintRule(
        .checklistItem,
        summary: "An item of the worker checklist must begin with `- [ ]`.",
        reason: """
            `- []`, `-[ ]` and `- [  ]` are no checkboxes, and a plain `-` has none: whoever works \
            through the list does not tick such an item, and `steps` does not have it.
            """,
        bad: LintExample(
            .playbook(
                """
                ## Worker checklist

                ### 1. Confirm need

                - [ ] The consumer is known.
                - ⟦[]⟧ The namespace is known.

                ### 2. Platform path

                - [ ] The path exists.

                ### 3. Deployment wiring

                - [ ] The Secret is mounted.

                ### 4. Smoke

                - [ ] The consumer answers.

                ### 5. Rotation

                - [ ] The value is new.
                """)),
        good: LintExample(
            .playbook(
                """
                ## Worker checklist

                ### 1. Confirm need

                - [ ] The consumer is known.
                - [ ] The namespace is known.

                ### 2. Platform path

                - [ ] The path exists.

                ### 3. Deployment wiring

                - [ ] The Secret is mounted.

                ### 4. Smoke

                - [ ] The consumer answers.

                ### 5. Rotation

                - [ ] The value is new.
                """)),
        check: .playbook { playbook, _, _, reporter in
            guard let section = playbook.heading(of: .checklist) else { return }
            let inside = playbook.document.section(under: section)
            for mistaken in mistaken(in: inside, of: playbook.document) {
                reporter.report(
                    "this is no item of the checklist", at: mistaken.range,
                    help: "write `- [ ]` before what is to be done", fixes: [mistaken.edit])
            }
        })

    /// Whether some of these blocks look like an item and are none.
    static func hasMistaken(in blocks: Range<Int>, of document: MarkdownDocument) -> Bool {
        !mistaken(in: blocks, of: document).isEmpty
    }

    /// What is in the place of a checkbox, and what makes it one.
    private struct Mistaken {
        let range: SourceRange
        let edit: ByteEdit
    }

    private static func mistaken(
        in blocks: Range<Int>, of document: MarkdownDocument
    ) -> [Mistaken] {
        let bytes = document.source.bytes(for: .structure).span
        var found: [Mistaken] = []
        for block in blocks {
            switch document.blocks[block].kind {
            case .item(task: nil) where document.blocks[block].depth == 1:
                found += item(block, of: document, bytes)
            case .paragraph where document.blocks[block].depth == 0:
                found += document.lines(of: block).compactMap { line(in: $0, bytes) }
            default: break
            }
        }
        return found
    }

    /// An item of a list that is in no other, without a checkbox.
    private static func item(
        _ block: Int, of document: MarkdownDocument, _ bytes: Span<UInt8>
    ) -> [Mistaken] {
        let range = document.blocks[block].range
        guard "-*+".utf8.contains(bytes[range.start]) else { return [] }
        guard block + 1 < document.blocks[block].subtreeEnd else {
            let end = SourceRange(range.end, range.end)
            return [Mistaken(range: range, edit: ByteEdit(end, " [ ] "))]
        }
        let start = document.blocks[block + 1].range.start
        guard document.blocks[block + 1].kind == .paragraph else { return [] }
        if let end = boxEnd(from: start, before: range.end, bytes) {
            return [Mistaken(range: SourceRange(start, end), edit: box(start, end, bytes))]
        }
        let marker = SourceRange(range.start, bytes.trimmedEnd(from: range.start, before: start))
        let here = SourceRange(start, start)
        return [Mistaken(range: marker, edit: ByteEdit(here, "[ ] "))]
    }

    /// A line of a paragraph that begins `-[ ]`.
    private static func line(in line: SourceRange, _ bytes: Span<UInt8>) -> Mistaken? {
        guard line.count > 2, "-*+".utf8.contains(bytes[line.start]),
            let end = boxEnd(from: line.start + 1, before: line.end, bytes)
        else { return nil }
        let edit = box(line.start + 1, end, bytes)
        return Mistaken(
            range: SourceRange(line.start, end),
            edit: ByteEdit(edit.range, " " + edit.replacement))
    }

    /// The end of what looks like a checkbox: brackets around blanks or a mark, and no link.
    private static func boxEnd(from start: Int, before end: Int, _ bytes: Span<UInt8>) -> Int? {
        guard start < end, bytes[start] == UInt8(ascii: "[") else { return nil }
        let close = bytes.end(
            of: { " \txX*-".utf8.contains($0) }, from: start + 1, before: min(end, start + 5))
        guard close < end, bytes[close] == UInt8(ascii: "]") else { return nil }
        let next = close + 1 < end ? bytes[close + 1] : UInt8(ascii: " ")
        return "([:".utf8.contains(next) ? nil : close + 1
    }

    /// The edit that makes a checkbox of it, ticked where it has a mark.
    private static func box(_ start: Int, _ end: Int, _ bytes: Span<UInt8>) -> ByteEdit {
        let isDone = (start..<end).contains { "xX".utf8.contains(bytes[$0]) }
        let isParted = end < bytes.count && (bytes[end].isSpaceOrTab || bytes[end].isLineBreak)
        return ByteEdit(
            SourceRange(start, end), (isDone ? "[x]" : "[ ]") + (isParted ? "" : " "))
    }
}
