public import Text

/// One read file: its documents as a flat array of nodes, each with its place in the bytes.
///
/// It reads a subset of YAML 1.2.2. What it accepts means exactly what YAML 1.2.2 says; all else is
/// among the problems. Scalars stay bytes until they are asked for.
public struct YAMLStream: Sendable {
    /// The most bytes of a file: 16 MiB.
    public static let mostBytes = 16 << 20

    /// The bytes of the file.
    public let bytes: [UInt8]

    /// The nodes of all documents in preorder.
    public let nodes: [YAMLNode]

    /// The index in `nodes` of the root of each document.
    public let documents: [Int]

    /// What keeps the file from being read as it stands, by place; empty when it was read whole.
    ///
    /// There are at most about a thousand: the reading ends at that many. A syntax error is the
    /// last, and the nodes up to it are there. A file that is no text has no nodes.
    public let problems: [YAMLProblem]

    /// Where the reading ended: the end of the file, or a syntax error.
    private let readEnd: Int

    /// Reads a file.
    public init(reading bytes: [UInt8]) {
        self.bytes = bytes
        guard bytes.count <= YAMLStream.mostBytes else {
            (nodes, documents, readEnd) = ([], [], 0)
            problems = [YAMLProblem(.refused(.tooLarge), .fileStart)]
            return
        }
        let span = bytes.span
        let characters = CharacterCheck(span)
        var parser = Parser()
        if characters.faults.isEmpty { parser.readStream(span) }
        nodes = parser.nodes
        documents = parser.documents
        readEnd = parser.at
        var problems = parser.problems
        if let last = problems.last, YAMLStream.follows(last, from: characters, in: span) {
            problems.removeLast()
        }
        problems += characters.faults.map { YAMLProblem(.encoding($0.fault), $0.range) }
        problems += characters.refused.map { YAMLProblem(.refused($0.construct), $0.range) }
        self.problems = problems.count < 2 ? problems : YAMLStream.sorted(problems)
    }

    /// Whether a syntax error only follows from a refused line break before it.
    ///
    /// Whoever wrote the line took that for its end; one mistake is one problem.
    private static func follows(
        _ problem: YAMLProblem, from characters: CharacterCheck, in bytes: Span<UInt8>
    ) -> Bool {
        guard case .syntax = problem.kind,
            let last = characters.refused.last(where: {
                $0.construct.isLineBreak && $0.range.start < problem.range.end
            })
        else { return false }
        var position = last.range.end
        while position < problem.range.start {
            if bytes[position] == .lineFeed { return false }
            position += 1
        }
        return true
    }

    /// Sorts by place; what was found first stays first at one place.
    private static func sorted(_ problems: [YAMLProblem]) -> [YAMLProblem] {
        problems.enumerated()
            .sorted { ($0.element.range, $0.offset) < ($1.element.range, $1.offset) }
            .map(\.element)
    }

    /// The entries of the mapping at `mapping`; none for another node.
    @inlinable
    public func entries(of mapping: Int) -> YAMLEntries { YAMLEntries(nodes, of: mapping) }

    /// The elements of the sequence at `sequence`; none for another node.
    @inlinable
    public func elements(of sequence: Int) -> YAMLElements { YAMLElements(nodes, of: sequence) }

    /// The text of the scalar at `node`, with its lines folded and its escapes resolved.
    ///
    /// The text of another node is empty.
    public func text(of node: Int) -> String {
        guard let scalar = scalar(node) else { return "" }
        if scalar.isVerbatim {
            let content = bytes[scalar.contentStart..<scalar.contentEnd]
            return String(decoding: content, as: UTF8.self)
        }
        return String(decoding: decoded(scalar), as: UTF8.self)
    }

    /// What `body` makes of the text of the scalar at `node`, which is read without making a
    /// String.
    ///
    /// The text of another node is empty.
    @inlinable
    public func withText<Result>(of node: Int, _ body: (Span<UInt8>) -> Result) -> Result {
        guard nodes.indices.contains(node), nodes[node].kind == .scalar, nodes[node].isVerbatim
        else { return body(decodedText(of: node).span) }
        return body(bytes.span.extracting(nodes[node].contentStart..<nodes[node].contentEnd))
    }

    @usableFromInline
    func decodedText(of node: Int) -> [UInt8] { scalar(node).map(decoded) ?? [] }

    /// Whether the text of the scalar at `node` is `text`, byte for byte.
    @inlinable
    public func matches(_ node: Int, _ text: String) -> Bool {
        guard nodes.indices.contains(node), nodes[node].kind == .scalar else { return false }
        guard nodes[node].isVerbatim else { return decodedText(of: node).elementsEqual(text.utf8) }
        let start = nodes[node].contentStart
        let text = text.utf8Span.span
        guard nodes[node].contentEnd - start == text.count else { return false }
        for offset in text.indices where bytes[start + offset] != text[offset] { return false }
        return true
    }

    /// What the core schema takes the scalar at `node` for; another node is no string but has no
    /// other type either.
    public func coreType(of node: Int) -> CoreType {
        guard let scalar = scalar(node), scalar.style == .plain, scalar.isVerbatim else {
            return .string
        }
        return CoreType(ofPlain: bytes.span.extracting(scalar.start..<scalar.end))
    }

    /// What YAML 1.1 readers take the plain string at `node` for, in words such as `a boolean`.
    ///
    /// nil where they take it for a text too, or YAML 1.2 takes it for something else already.
    public func ambiguity(of node: Int) -> String? {
        guard let scalar = scalar(node), scalar.style == .plain, scalar.isVerbatim,
            coreType(of: node) == .string
        else { return nil }
        let text = bytes.span.extracting(scalar.start..<scalar.end)
        return LegacyType(text)?.rawValue
    }

    /// The comments of what was read, from each `#` to the end of its line, in order.
    public func comments() -> [SourceRange] {
        CommentScan.comments(in: bytes.span, to: readEnd, around: nodes)
    }

    private func scalar(_ node: Int) -> YAMLNode? {
        guard nodes.indices.contains(node), nodes[node].kind == .scalar else { return nil }
        return nodes[node]
    }

    private func decoded(_ scalar: YAMLNode) -> [UInt8] {
        switch scalar.style {
        case .literal, .folded:
            BlockText.decode(
                bytes.span, scalar.start, scalar.end, indentation: scalar.indentation)
        default:
            FlowText.decode(
                bytes.span, scalar.contentStart, scalar.contentEnd, style: scalar.style)
        }
    }
}
