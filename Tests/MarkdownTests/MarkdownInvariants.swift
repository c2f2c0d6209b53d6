import Secrets
import Markdown
import Text

/// What holds for every page, whatever its bytes; the tests and the fuzzer check it.
enum MarkdownInvariants {
    /// What does not hold, in words; nil when all does.
    static func violation(of page: MarkdownDocument) -> String? {
        let again = MarkdownDocument(reading: page.source.bytes(for: .structure))
        if again.blocks != page.blocks || again.inlines != page.inlines {
            return "read differently"
        }
        return blocks(of: page) ?? inlines(of: page) ?? queries(of: page)
    }

    private static func blocks(of page: MarkdownDocument) -> String? {
        var open: [Int] = []
        var before = 0
        for (index, block) in page.blocks.enumerated() {
            while let last = open.last, page.blocks[last].subtreeEnd <= index { open.removeLast() }
            if block.range.end > page.source.bytes(for: .structure).count {
                return "block \(index) ends after the file"
            }
            if block.range.start < before {
                return "block \(index) starts before the one before it"
            }
            if block.depth != open.count { return "block \(index) has a wrong depth" }
            if let parent = open.last, block.range.end > page.blocks[parent].range.end {
                return "block \(index) ends after its parent"
            }
            if let parent = open.last, block.subtreeEnd > page.blocks[parent].subtreeEnd {
                return "the subtree of block \(index) ends after its parent's"
            }
            if block.subtreeEnd <= index || block.subtreeEnd > page.blocks.count {
                return "the subtree of block \(index) ends at the wrong index"
            }
            for line in page.lines(of: index) where !isInside(line, block.range) {
                return "a line of block \(index) lies outside it"
            }
            if !isInside(block.detail, block.range) { return "detail of \(index) lies outside it" }
            before = block.range.start
            open.append(index)
        }
        return nil
    }

    private static func inlines(of page: MarkdownDocument) -> String? {
        var last = 0
        for (index, block) in page.blocks.enumerated() {
            if block.inlines.lowerBound != last { return "inlines of \(index) leave a gap" }
            last = block.inlines.upperBound
            var before = block.range.start
            for number in block.inlines {
                let inline = page.inlines[number]
                if inline.block != index { return "inline \(number) names another block" }
                if !isInside(inline.range, block.range) { return "inline \(number) is outside" }
                if !isInside(inline.content, inline.range) { return "content of \(number)" }
                if inline.range.start < before { return "inline \(number) overlaps the last" }
                if inline.subtreeEnd <= number || inline.subtreeEnd > last {
                    return "tree of \(number)"
                }
                for child in (number + 1)..<inline.subtreeEnd
                where !isInside(page.inlines[child].range, inline.content) {
                    return "inline \(child) lies outside of \(number)"
                }
                if inline.destination.end > page.source.bytes(for: .structure).count {
                    return "destination of \(number)"
                }
                before = inline.subtreeEnd == number + 1 ? inline.range.end : inline.range.start
            }
        }
        return last == page.inlines.count ? nil : "inlines without a block"
    }

    private static func queries(of page: MarkdownDocument) -> String? {
        let headings = page.headings()
        if Set(page.headingSlugs()).count != headings.count { return "two headings share a slug" }
        for heading in headings where page.section(under: heading).upperBound > page.blocks.count {
            return "a section ends after the page"
        }
        let ranges =
            page.links().map(\.range) + page.codeSpans().map(\.range)
            + page.comments().map(\.range) + page.tables().map(\.range)
            + page.taskItems().map(\.range) + page.codeBlocks().map(\.range)
            + page.anchors().map(\.range) + page.linkDefinitions().map(\.range)
            + page.paragraphs().map(\.range)
        return ranges.allSatisfy { $0.end <= page.source.bytes(for: .structure).count }
            ? nil : "a range ends after the file"
    }

    private static func isInside(_ inner: SourceRange, _ outer: SourceRange) -> Bool {
        outer.start <= inner.start && inner.end <= outer.end
    }
}
