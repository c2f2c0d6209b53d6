import Diagnostics
import Secrets
import Text
import YAML

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// What holds for the reading of any bytes; libFuzzer calls it with one input after the other.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzYAML(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    let bytes = unsafe Array(UnsafeBufferPointer(start: start, count: count))
    let stream = YAMLStream(reading: bytes)
    checkNodes(stream)
    checkProblems(stream)
    checkComments(stream)
    checkRepeats(stream)
    return 0
}

/// Nodes are well nested, in order and inside the bytes, and each scalar can be decoded.
private func checkNodes(_ stream: YAMLStream) {
    for (index, node) in stream.nodes.enumerated() {
        require(node.range.end <= stream.source.count, "a node inside the bytes")
        require(node.subtreeEnd > index && node.subtreeEnd <= stream.nodes.count, "a subtree")
        switch node.kind {
        case .scalar:
            require(node.subtreeEnd == index + 1, "a scalar without children")
            let text = stream.text(of: index).bytes(for: .structure)
            require(stream.matches(index, text), "a text that matches itself")
            require(!stream.matches(index, text + [0x78]), "a text that matches no other")
            require(
                stream.text(of: index).count == text.count, "a mask of as many bytes as the text")
            _ = stream.coreType(of: index)
            _ = stream.ambiguity(of: index)
        case .sequence:
            checkChildren(stream, index, Array(stream.elements(of: index)))
        case .mapping:
            let entries = Array(stream.entries(of: index))
            checkChildren(stream, index, entries.flatMap { [$0.key, $0.value] })
            for entry in entries { require(stream.nodes[entry.key].kind == .scalar, "a key") }
        }
    }
    let isAscending = zip(stream.documents, stream.documents.dropFirst()).allSatisfy { $0 < $1 }
    require(isAscending, "documents in order")
    require(stream.documents.allSatisfy(stream.nodes.indices.contains), "documents of nodes")
}

/// The children of a collection follow it, fill its subtree and lie in its range, in order.
private func checkChildren(_ stream: YAMLStream, _ parent: Int, _ children: [Int]) {
    guard stream.problems.isEmpty else { return }
    var next = parent + 1
    var offset = stream.nodes[parent].range.start
    for child in children {
        require(child == next, "a child after the other")
        let range = stream.nodes[child].range
        require(range.start >= offset, "ranges in order")
        next = stream.nodes[child].subtreeEnd
        offset = range.end
    }
    require(next == stream.nodes[parent].subtreeEnd, "a subtree that is filled")
    require(offset <= stream.nodes[parent].range.end, "a child inside its parent")
}

/// Problems are in order, inside the bytes, and say something; a syntax error is the last of its
/// kind.
private func checkProblems(_ stream: YAMLStream) {
    let file = SourceFile(path: "in.yaml", bytes: stream.source.bytes(for: .structure))
    var previous = SourceRange.fileStart
    for problem in stream.problems {
        require(problem.range.end <= stream.source.count, "a problem inside the bytes")
        require(previous <= problem.range, "problems in order")
        require((problem.note?.range.end ?? 0) <= stream.source.count, "a note inside the bytes")
        require(!problem.diagnostic(in: file).message.isEmpty, "a message")
        previous = problem.range
    }
    require(stream.problems.count { $0.rule.name == "yaml-syntax" } <= 1, "one syntax error")
}

/// Comments start with `#`, end before a line feed, and do not overlap.
private func checkComments(_ stream: YAMLStream) {
    var offset = 0
    for comment in stream.comments() {
        require(comment.start >= offset && comment.end <= stream.source.count, "a comment in order")
        require(
            stream.source.bytes(for: .structure)[comment.start] == UInt8(ascii: "#"),
            "a comment that starts so")
        let text = stream.source.bytes(for: .structure)[comment.start..<comment.end]
        require(!text.contains(UInt8(ascii: "\n")), "a comment on one line")
        offset = comment.end
    }
}

/// Reading again yields the same; so does reading with a comment after, and with CRLF for LF.
private func checkRepeats(_ stream: YAMLStream) {
    let again = YAMLStream(reading: stream.source.bytes(for: .structure))
    require(again.nodes == stream.nodes && again.problems == stream.problems, "the same again")
    guard stream.problems.isEmpty, stream.source.bytes(for: .structure).last == UInt8(ascii: "\n")
    else { return }
    let usesReturns = stream.source.bytes(for: .structure).contains(UInt8(ascii: "\r"))
    if !usesReturns {
        let windows = stream.source.bytes(for: .structure).flatMap {
            $0 == UInt8(ascii: "\n") ? [13, 10] : [$0]
        }
        requireSameTexts(stream, YAMLStream(reading: windows), "the same with CRLF")
    }
    // In a block scalar in the first column, a comment would be text.
    let endsInText = stream.nodes.last.map { $0.style == .literal || $0.style == .folded } ?? false
    if !endsInText {
        let commented = stream.source.bytes(for: .structure) + Array("# comment\n".utf8)
        requireSameTexts(stream, YAMLStream(reading: commented), "the same with a comment")
    }
}

private func requireSameTexts(_ left: YAMLStream, _ right: YAMLStream, _ what: StaticString) {
    require(right.problems.isEmpty && left.nodes.count == right.nodes.count, what)
    for index in left.nodes.indices {
        require(left.text(of: index) == right.text(of: index), what)
        require(left.nodes[index].subtreeEnd == right.nodes[index].subtreeEnd, what)
    }
}

/// Stops the fuzzer at this input when `condition` does not hold.
private func require(_ condition: Bool, _ what: StaticString) {
    if condition { return }
    print("does not hold: \(what)")
    fflush(nil)
    abort()
}
