import Text

/// Thrown where the reading of a file ends; the problem is among the parser's.
struct Stopped: Error {}

/// The state of the reading of one file; what reads each part of YAML is in the extensions.
///
/// It goes through the bytes once and appends nodes in preorder. A scalar is appended only when it
/// is known whether a mapping starts with it, so nothing is ever moved. The bytes are handed to
/// each function: a stored span would need an experimental feature.
struct Parser {
    /// The most problems of one file; its reading ends there.
    static let mostProblems = 1000

    /// The offset of the next byte.
    var at = 0

    /// Where the line of `at` starts, after a byte order mark.
    var lineStart = 0

    /// What was passed on the way to the present content of a block line.
    var gap = Gap()

    /// How many collections are open.
    var depth = 0

    /// The offset after the node that was read last.
    var nodeEnd = 0

    /// The column, from 0, of the block collection that was closed last.
    var closedColumn = 0

    var nodes: [YAMLNode] = []
    var documents: [Int] = []
    var problems: [YAMLProblem] = []

    /// The keys that are in their mapping before, each with the index of its problem.
    var repeatedKeys: [(problem: Int, key: YAMLNode, mapping: Int)] = []

    /// What lies between the end of one node and the first byte of the next, in block structure.
    struct Gap {
        /// How many spaces the line starts with; -1 at a document marker and at the end.
        var indent = -1

        /// Whether a tab is between these spaces and the content.
        var hasTab = false

        /// Whether there was a comment.
        var hasComment = false

        /// The fewest spaces before a tab in an empty line, and the offset of that tab.
        var emptyLineTab: (indent: Int, offset: Int)?
    }

    /// The column, from 0, of the next byte.
    var column: Int { at &- lineStart }

    /// Records a syntax error; the caller throws what it returns.
    mutating func fail(
        _ error: SyntaxError, _ start: Int, _ end: Int, note: YAMLProblem.Note? = nil
    ) -> Stopped {
        problems.append(YAMLProblem(.syntax(error), SourceRange(start, end), note: note))
        return Stopped()
    }

    /// Records a tab as indentation, which ends the reading: the structure is not known after it.
    mutating func failAtTab(_ offset: Int) -> Stopped {
        problems.append(
            YAMLProblem(.refused(.tabIndentation), SourceRange(offset, offset + 1)))
        return Stopped()
    }

    /// Records something that is refused, and lets the reading go on.
    mutating func refuse(
        _ construct: RefusedConstruct, _ start: Int, _ end: Int
    ) throws(Stopped) {
        problems.append(YAMLProblem(.refused(construct), SourceRange(start, end)))
        if problems.count >= Parser.mostProblems { throw Stopped() }
    }

    /// Appends a finished scalar.
    @inline(__always)
    mutating func append(_ scalar: Scalar) {
        nodes.append(scalar.node(at: nodes.count))
        nodeEnd = scalar.end
    }

    /// Appends a scalar that is left out, at `offset`.
    mutating func appendEmpty(at offset: Int) {
        append(Scalar(.plain, offset, offset, isVerbatim: true))
    }

    /// Opens a collection that starts at `start`; returns its index, with which it is closed.
    ///
    /// Until then its subtree ends at 0, which tells it from all that are closed.
    mutating func open(
        _ kind: YAMLNode.Kind, _ style: YAMLNode.Style, at start: Int
    ) throws(Stopped) -> Int {
        depth &+= 1
        guard depth <= RefusedConstruct.deepest else {
            problems.append(YAMLProblem(.refused(.tooDeep), SourceRange(start, start + 1)))
            throw Stopped()
        }
        let index = nodes.count
        nodes.append(YAMLNode(kind, style, start, start, subtreeEnd: 0))
        return index
    }

    /// Closes the collection at `index`, after the node that was read last.
    mutating func close(_ index: Int) {
        let opened = nodes[index]
        nodes[index] = YAMLNode(
            opened.kind, opened.style, opened.start, nodeEnd, subtreeEnd: nodes.count)
        depth &-= 1
    }
}
