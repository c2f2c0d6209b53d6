import Text

/// The documents of a file (YAML 1.2.2 §9).
extension Parser {
    /// Reads all documents; a syntax error ends it.
    mutating func readStream(_ bytes: Span<UInt8>) {
        nodes.reserveCapacity(bytes.count / 16 + 16)
        do throws(Stopped) {
            try readDocuments(bytes)
        } catch {
            // What stopped it is among the problems.
            closeOpenNodes()
        }
    }

    /// Closes the collections that a syntax error left open.
    private mutating func closeOpenNodes() {
        let open = nodes.indices.filter { nodes[$0].subtreeEnd == 0 }
        for index in open where index < nodes.count { dropCollectionAsKey(in: index) }
        for index in open where index < nodes.count {
            let node = nodes[index]
            nodes[index] = YAMLNode(
                node.kind, node.style, node.start, max(node.start, nodeEnd),
                subtreeEnd: nodes.count)
        }
        if documents.last == nodes.count { documents.removeLast() }
    }

    /// Drops what is a key of an open mapping and no scalar: the error came
    /// before it was known to be refused.
    private mutating func dropCollectionAsKey(in mapping: Int) {
        guard nodes[mapping].kind == .mapping else { return }
        var key = mapping + 1
        while key < nodes.count {
            guard nodes[key].kind == .scalar else {
                nodes.removeSubrange(key...)
                return
            }
            let value = key + 1
            guard value < nodes.count, nodes[value].subtreeEnd != 0 else { return }
            key = nodes[value].subtreeEnd
        }
    }

    private mutating func readDocuments(_ bytes: Span<UInt8>) throws(Stopped) {
        at = bytes.byteOrderMarkLength
        seekContent(bytes)
        while at < bytes.count {
            let hasDirective = try directives(bytes)
            if gap.indent < 0, bytes.byte(at) == .hyphen {
                at &+= 3
                documents.append(nodes.count)
                try blockNode(bytes, under: -1, .document)
            } else if hasDirective {
                throw fail(.directiveWithoutDocument, at, min(at + 1, bytes.count))
            } else if gap.indent >= 0 {
                documents.append(nodes.count)
                try nodeOnLaterLine(bytes, under: -1, .document, emptyAt: at)
            }
            try endDocument(bytes)
        }
    }

    /// Moves over `...`, where it ends the document; `---` begins the next one.
    private mutating func endDocument(_ bytes: Span<UInt8>) throws(Stopped) {
        guard at < bytes.count else { return }
        guard gap.indent < 0 else { throw failAfterDocument(bytes) }
        guard bytes[at] == .period else { return }
        at &+= 3
        let textStart = LineScan.whiteEnd(bytes, from: at)
        let byte = bytes.byte(textStart)
        guard byte.isLineBreak || byte == .numberSign else {
            at = textStart
            throw fail(.textAfterDocumentEnd, at, textEnd(bytes))
        }
        try endLine(bytes)
    }

    /// Records text after the node that is the whole document.
    private mutating func failAfterDocument(_ bytes: Span<UInt8>) -> Stopped {
        if gap.hasTab { return failAtTab(tabOfLine(bytes)) }
        if bytes[at] == .percent, column == 0 { return fail(.directiveInDocument, at, at + 1) }
        if closedColumn > gap.indent { return failIndentation(bytes, expected: closedColumn) }
        return fail(.textAfterDocument, at, textEnd(bytes))
    }
}
