internal import Catalog
internal import Lint
internal import Markdown
internal import Secrets
internal import Text

/// Changes to parts of a playbook that leave all of its other bytes as they are.
///
/// The page is read again: each of its other blocks must be what it was.
struct PageEdit {
    let playbook: Playbook

    /// What changes, for people.
    private(set) var values: [ChangedValue] = []

    private var edits: [ByteEdit] = []

    /// The blocks that go, by their index.
    private(set) var removed: Set<Int> = []

    init(_ playbook: Playbook) {
        self.playbook = playbook
    }

    private var document: MarkdownDocument { playbook.document }

    /// Replaces some bytes inside a block.
    mutating func replace(_ range: SourceRange, by text: String, as field: String) {
        let before = playbook.source.text(in: range)
        guard before != MaskedText(text) else { return }
        edits.append(ByteEdit(range, text))
        values.append(
            ChangedValue(
                field: field, before: range.isEmpty ? nil : before,
                after: text.isEmpty ? nil : MaskedText(MarkdownSource.line(MaskedText(text)))))
    }

    /// Removes a line inside a block, with its line break.
    mutating func removeLine(_ line: SourceRange, as field: String) {
        let bytes = playbook.source.bytes(for: .structure).span
        let start = bytes.lineStart(at: line.start)
        let end = bytes.nextLine(after: bytes.lineEnd(from: line.end))
        edits.append(ByteEdit(SourceRange(start, end), ""))
        values.append(
            ChangedValue(field: field, before: playbook.source.text(in: line), after: nil))
    }

    /// Removes a block of the page with the blank lines after it.
    mutating func remove(_ block: Int, as field: String) {
        guard removed.insert(block).inserted else { return }
        values.append(
            ChangedValue(
                field: field, before: playbook.source.text(in: document.blocks[block].range),
                after: nil))
    }

    /// The page with all changes made; nil when nothing changes.
    ///
    /// - Throws: when the page would not read as it is meant to.
    func result() throws(Refusal) -> SourceFile? {
        let all = edits + removed.sorted().map(removal)
        guard !all.isEmpty else { return nil }
        let bytes = playbook.source.bytes(for: .fileSystem)
        let after = SourceFile(
            path: playbook.source.path, bytes: ByteEdit.apply(all, to: bytes))
        guard Self.blocks(of: after) == expectedBlocks(bytes) else {
            throw Refusal(
                reason: .notWritable,
                message: "`\(after.path)` is written in a way that cannot be changed safely",
                help: ["make the change by hand, then run warden lint"])
        }
        return after
    }

    /// The lines from the block to the next one, or to the end of the page.
    private func removal(_ block: Int) -> ByteEdit {
        let bytes = playbook.source.bytes(for: .structure).span
        let start = bytes.lineStart(at: document.blocks[block].range.start)
        let next = document.blocks[block].subtreeEnd
        guard next < document.blocks.count else {
            // The line break before it is the page's last one.
            let lineEnd = bytes.nextLine(
                after: bytes.lineEnd(from: document.blocks[block].range.end))
            let before = bytes.previousText(before: start)
            return ByteEdit(SourceRange(before, lineEnd), "")
        }
        return ByteEdit(
            SourceRange(start, bytes.lineStart(at: document.blocks[next].range.start)), "")
    }

    /// The kinds and bytes of the outermost blocks.
    private static func blocks(of file: SourceFile) -> [[UInt8]] {
        let document = MarkdownDocument(reading: file, skipsFrontMatter: true)
        let bytes = file.bytes(for: .structure)
        return outermost(of: document).map { index in
            let range = document.blocks[index].range
            return Array("\(document.blocks[index].kind) ".utf8) + bytes[range.start..<range.end]
        }
    }

    private static func outermost(of document: MarkdownDocument) -> [Int] {
        var blocks: [Int] = []
        var index = 0
        while index < document.blocks.count {
            blocks.append(index)
            index = document.blocks[index].subtreeEnd
        }
        return blocks
    }

    private func expectedBlocks(_ bytes: [UInt8]) -> [[UInt8]] {
        Self.outermost(of: document).filter { !removed.contains($0) }.map { index in
            let range = document.blocks[index].range
            let inside = edits.filter {
                range.start <= $0.range.start && $0.range.start < range.end
            }.map { edit in
                ByteEdit(
                    SourceRange(
                        edit.range.start - range.start,
                        min(edit.range.end, range.end) - range.start), edit.replacement)
            }
            return Array("\(document.blocks[index].kind) ".utf8)
                + ByteEdit.apply(inside, to: Array(bytes[range.start..<range.end]))
        }
    }
}

extension Span<UInt8> {
    /// Where the line starts that `offset` is in.
    fileprivate func lineStart(at offset: Int) -> Int {
        var start = Swift.min(offset, count)
        while start > 0, self[start - 1] != .lineFeed { start -= 1 }
        return start
    }

    /// The end of the line break after the last text before `offset`.
    fileprivate func previousText(before offset: Int) -> Int {
        var end = offset
        while end > 0, self[end - 1].isWhitespace { end -= 1 }
        return Swift.min(offset, nextLine(after: lineEnd(from: end)))
    }
}
