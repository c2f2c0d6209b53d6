public import Secrets
public import Text

/// One read file: its documents as a flat array of nodes, each with its range in the bytes.
///
/// It reads a subset of YAML 1.2.2. What it accepts means exactly what YAML 1.2.2 says; all else is
/// among the problems. Scalars stay bytes until they are asked for.
public struct YAMLStream: Sendable {
    /// The file that was read.
    public let source: SourceFile

    @usableFromInline
    let bytes: [UInt8]

    /// The nodes of all documents in preorder.
    public let nodes: [YAMLNode]

    /// The index in `nodes` of the root of each document.
    public let documents: [Int]

    /// What keeps the file from being read as it is, in order; empty when it was read whole.
    ///
    /// There are at most about a thousand: the reading ends at that many. A syntax error is the
    /// last, and the nodes up to it are there. A file that is no text has no nodes.
    public let problems: [YAMLProblem]

    /// Where the reading ended: the end of the file, or a syntax error.
    private let readEnd: Int

    /// Reads the bytes of a file whose name does not matter.
    public init(reading bytes: [UInt8]) {
        self.init(reading: SourceFile(path: "", bytes: bytes))
    }

    /// Reads a file.
    public init(reading source: SourceFile) {
        self.source = source
        let bytes = source.bytes(for: .structure)
        self.bytes = bytes
        guard bytes.count <= SourceFile.mostBytes else {
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
        for repeated in parser.repeatedKeys {
            let masked = source.masking.bytes
            let key = repeated.key.text(in: span, showing: masked.span)
            let shown = KeyIdentity.shown(key)
            problems[repeated.problem].kind =
                if case .entryWithoutHyphen = problems[repeated.problem].kind {
                    .entryWithoutHyphen(shown)
                } else {
                    .duplicateKey(shown)
                }
        }
        let following = YAMLStream.keysOfNextEntries(parser.repeatedKeys, problems)
        if !following.isEmpty {
            problems = problems.indices.filter { !following.contains($0) }.map { problems[$0] }
        }
        if let last = problems.last, YAMLStream.follows(last, from: characters, in: span) {
            problems.removeLast()
        }
        problems += characters.faults.map { YAMLProblem(.encoding($0.fault), $0.range) }
        problems += characters.refused.map { YAMLProblem(.refused($0.construct), $0.range) }
        self.problems = problems.count < 2 ? problems : YAMLStream.sorted(problems)
    }

    /// The repeated keys, by their problems, that stand in an entry whose `-` is missing: that is
    /// one mistake.
    private static func keysOfNextEntries(
        _ repeated: [(problem: Int, key: YAMLNode, mapping: Int)], _ problems: [YAMLProblem]
    ) -> Set<Int> {
        var begins: [Int: Int] = [:]
        for key in repeated {
            guard case .entryWithoutHyphen = problems[key.problem].kind else { continue }
            begins[key.mapping] = min(begins[key.mapping] ?? .max, key.key.start)
        }
        guard !begins.isEmpty else { return [] }
        return Set(
            repeated.filter { key in
                guard case .duplicateKey = problems[key.problem].kind else { return false }
                return begins[key.mapping].map { key.key.start > $0 } ?? false
            }.map(\.problem))
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

    /// Sorts by range; of one range, what was found first stays first.
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
    public func text(of node: Int) -> MaskedText {
        guard let scalar = scalar(node) else { return "" }
        if scalar.isVerbatim {
            return source.text(in: SourceRange(scalar.contentStart, scalar.contentEnd))
        }
        let text = scalar.text(in: bytes.span, showing: bytes.span)
        guard source.masking.masks(scalar.range) else {
            return MaskedText(String(decoding: text, as: UTF8.self))
        }
        let masked = source.masking.bytes
        return MaskedText(text, shown: scalar.text(in: bytes.span, showing: masked.span))
    }

    /// What `body` makes of the bytes of the text of the scalar at `node`, which are decoded but
    /// not masked.
    ///
    /// The text of another node is empty.
    @inlinable
    public func withBytes<Result>(
        of node: Int, for use: ByteUse, _ body: (Span<UInt8>) -> Result
    ) -> Result {
        guard nodes.indices.contains(node), nodes[node].kind == .scalar, nodes[node].isVerbatim
        else { return body(decodedText(of: node).span) }
        return body(bytes.span.extracting(nodes[node].contentStart..<nodes[node].contentEnd))
    }

    @usableFromInline
    func decodedText(of node: Int) -> [UInt8] {
        scalar(node).map { $0.text(in: bytes.span, showing: bytes.span) } ?? []
    }

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

    /// Whether the text of the scalar at `node` is these bytes.
    public func matches(_ node: Int, _ text: [UInt8]) -> Bool {
        guard nodes[node].isVerbatim else { return decodedText(of: node) == text }
        let start = nodes[node].contentStart
        guard nodes[node].kind == .scalar, nodes[node].contentEnd - start == text.count else {
            return false
        }
        for offset in text.indices where bytes[start + offset] != text[offset] { return false }
        return true
    }

    /// Whether the scalar at `node` says nothing: it is empty, or white space alone.
    ///
    /// It is decoded only where its bytes do not tell.
    public func isBlank(_ node: Int) -> Bool {
        let range = nodes[node].range
        switch nodes[node].style {
        case .literal, .folded:
            let lines = bytes[range.start..<range.end]
            return !lines.drop { $0 != .lineFeed }.contains { $0 > .space }
        case .singleQuoted, .doubleQuoted:
            let first = range.count > 2 ? bytes[range.start + 1] : .space
            if first > .space, first != .backslash { return false }
            return decodedText(of: node).allSatisfy { $0.isSpaceOrTab || $0 == .lineFeed }
        case .block, .flow, .plain:
            // A plain scalar neither begins nor ends in white space.
            return range.isEmpty
        }
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

    /// The comment that one blank parts from a plain scalar before it on its line, with that blank;
    /// nil without one.
    public func commentCutting(_ node: Int) -> SourceRange? {
        guard nodes[node].kind == .scalar, nodes[node].style == .plain else { return nil }
        let start = nodes[node].range.end
        let bytes = bytes.span
        guard bytes.holds(" #", at: start, before: bytes.count) else { return nil }
        let line = bytes.lineEnd(from: start)
        return SourceRange(start, bytes.trimmedEnd(from: start, before: line))
    }

    private func scalar(_ node: Int) -> YAMLNode? {
        guard nodes.indices.contains(node), nodes[node].kind == .scalar else { return nil }
        return nodes[node]
    }
}
