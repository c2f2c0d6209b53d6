public import Text

/// A block of a page: a heading, a list, an item, a table's cell.
///
/// The blocks of a page form a flat list in preorder: those inside block `i` are
/// `i + 1 ..< blocks[i].subtreeEnd`.
public struct MarkdownBlock: Sendable, Equatable {
    /// What a block is.
    public enum Kind: Sendable, Equatable {
        /// A heading of level 1 to 6, by number signs or by an underline.
        case heading(level: Int)

        /// Text without a marker.
        case paragraph

        /// A list; its children are items.
        case list(ordered: Bool)

        /// An item of a list; a task where a checkbox begins its text.
        case item(task: TaskState?)

        /// A quotation; its children are its content.
        case blockQuote

        /// Code between fences of backticks or tildes.
        case fencedCode

        /// Code by its indentation.
        case indentedCode

        /// A table; its children are rows.
        case table

        /// A row of a table; its children are cells.
        case row(isHeader: Bool)

        /// A cell of a table.
        case cell

        /// A line across the page.
        case thematicBreak

        /// HTML as it is; comments and tags in it are among its inlines.
        case html

        /// The definition of a link's label.
        case linkDefinition
    }

    /// Whether a task's box is checked.
    public enum TaskState: Sendable {
        case open
        case done
    }

    /// What the block is.
    public internal(set) var kind: Kind

    /// The bytes from the block's first marker or text to the end of its last.
    public internal(set) var range: SourceRange

    /// A part of the block that has a meaning of its own.
    ///
    /// Of fenced code the info string, of a task the checkbox, of a link definition the
    /// destination; of other blocks it is empty.
    public internal(set) var detail: SourceRange

    private let level: UInt32
    private var end: UInt32
    private var firstInline: UInt32 = 0
    private var inlinesEnd: UInt32 = 0
    private var firstLine: UInt32
    private var linesEnd: UInt32

    /// Makes an empty block; what reads it fills it in.
    init(_ kind: Kind, at start: Int, depth: Int, index: Int, firstLine: Int) {
        self.kind = kind
        range = SourceRange(start, start)
        detail = range
        level = UInt32(clamping: depth)
        end = UInt32(clamping: index + 1)
        self.firstLine = UInt32(clamping: firstLine)
        linesEnd = self.firstLine
    }

    /// Makes the block reach to `end`, if it ends before.
    mutating func extend(to end: Int) {
        if end > range.end { range = SourceRange(range.start, end) }
    }

    /// Sets the line after the last one of the block, and makes it reach to the end of that.
    mutating func takeLine(to end: Int) {
        linesEnd &+= 1
        extend(to: end)
    }

    /// How many blocks enclose this one.
    public var depth: Int { Int(level) }

    /// The index just after the last block inside this one.
    public internal(set) var subtreeEnd: Int {
        get { Int(end) }
        set { end = UInt32(clamping: newValue) }
    }

    /// The indices of the inlines that are directly in the block.
    public internal(set) var inlines: Range<Int> {
        get { Int(firstInline)..<Int(inlinesEnd) }
        set {
            firstInline = UInt32(clamping: newValue.lowerBound)
            inlinesEnd = UInt32(clamping: newValue.upperBound)
        }
    }

    /// The indices of the lines of a leaf block's content.
    var lines: Range<Int> {
        get { Int(firstLine)..<Int(linesEnd) }
        set {
            firstLine = UInt32(clamping: newValue.lowerBound)
            linesEnd = UInt32(clamping: newValue.upperBound)
        }
    }
}
