import Text

extension UInt8 {
    /// Whether a container or leaf block may start with this byte, if it is not indented.
    var mayStartBlock: Bool {
        switch self {
        case UInt8(ascii: ">"), UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "#"), UInt8.backtick,
            UInt8(ascii: "~"), UInt8(ascii: "<"), UInt8(ascii: "="), UInt8(ascii: "_"):
            true
        default: false
        }
    }
}

/// A position in one line, with the columns that tabs make (CommonMark 0.31 §2.2).
struct LineCursor {
    /// The end of the line, without its line break.
    let end: Int

    /// The offset of the next byte.
    private(set) var offset: Int

    /// The column of that byte, from 0.
    private(set) var column = 0

    /// The offset of the next byte that is neither space nor tab, and its column.
    private(set) var contentOffset: Int
    private var contentColumn = 0

    /// The first byte of the content; a line feed when nothing is left.
    private(set) var contentByte = UInt8.lineFeed

    /// Whether a marker used only a part of the tab at `offset`.
    private var isInsideTab = false

    init(_ bytes: Span<UInt8>, from start: Int, to end: Int) {
        self.end = end
        offset = start
        contentOffset = start
        findContent(in: bytes)
    }

    /// How many columns of spaces and tabs are before the content.
    var indent: Int { contentColumn &- column }

    /// Whether four or more of them do, which makes code of the line.
    var isIndented: Bool { indent >= 4 }

    /// Whether nothing but spaces and tabs is left.
    var isBlank: Bool { contentOffset == end }

    /// Whether a space or a tab comes next.
    var isAtSpaceOrTab: Bool { offset < contentOffset }

    /// What is left of the line; a tab used in part is returned as the spaces that are left of it.
    var rest: ContentLine {
        guard isInsideTab else { return ContentLine(range: .init(offset, end)) }
        return ContentLine(range: .init(offset + 1, end), padding: UInt8(4 - column % 4))
    }

    /// Moves to the content.
    mutating func skipToContent() {
        offset = contentOffset
        column = contentColumn
        isInsideTab = false
    }

    /// Moves on by so many bytes, none of which is a tab.
    mutating func skip(bytes count: Int, in bytes: Span<UInt8>) {
        offset = min(offset + count, end)
        column += count
        isInsideTab = false
        findContent(in: bytes)
    }

    /// Moves on by at most so many columns.
    mutating func skip(columns count: Int, in bytes: Span<UInt8>) {
        guard count > 0 else { return }
        var left = count
        while left > 0, offset < end {
            guard bytes[offset] == .tab else {
                isInsideTab = false
                offset += 1
                column += 1
                left -= 1
                continue
            }
            let width = 4 - column % 4
            isInsideTab = width > left
            if !isInsideTab { offset += 1 }
            column += min(width, left)
            left -= min(width, left)
        }
        if offset > contentOffset { findContent(in: bytes) }
    }

    private mutating func findContent(in bytes: Span<UInt8>) {
        contentOffset = offset
        contentColumn = column
        while contentOffset < end {
            contentByte = bytes[contentOffset]
            switch contentByte {
            case .space: contentColumn &+= 1
            case .tab: contentColumn = (contentColumn | 3) &+ 1
            default: return
            }
            contentOffset &+= 1
        }
        contentByte = .lineFeed
    }
}

/// One line of a leaf block, without the markers of the containers around it.
struct ContentLine: Sendable, Equatable {
    /// The bytes of the line that belong to the block, without the line break.
    var range: SourceRange

    /// How many spaces are before them, of a tab that a container's marker used in part.
    var padding: UInt8 = 0
}
