import SourceText

/// The keys of a mapping are unique (YAML 1.2.2 §3.2.1.1).
///
/// Each key gets a signature of eight bytes. Few keys are compared each with each; many are
/// sorted, and those with one signature go through a table that is seeded at random, so no choice
/// of keys costs more than sorting them.
extension Parser {
    private static let few = 24

    /// Reports each key of the mapping at `index` that stands in it before.
    mutating func checkKeys(_ bytes: Span<UInt8>, of index: Int) throws(Stopped) {
        let typed = collectKeys(bytes, of: index)
        if keys.count <= Parser.few {
            try checkFew(bytes)
        } else {
            try checkMany(bytes)
        }
        if typed > 0 { try checkOddKeys(bytes) }
    }

    /// Fills `keys`; gives how many are plain and may be no strings, or a merge key.
    @inline(__always)
    private mutating func collectKeys(_ bytes: Span<UInt8>, of index: Int) -> Int {
        keys.removeAll(keepingCapacity: true)
        var typed = 0
        let end = nodes[index].subtreeEnd
        var at = index &+ 1
        while at &+ 1 < end {
            let node = nodes[at]
            // A key that is left out was refused.
            if !node.range.isEmpty {
                let signature: UInt64
                if node.isVerbatim {
                    let content = node.content
                    signature = KeySignature.of(bytes, content.start, content.end)
                } else {
                    let text = keyText(bytes, at)
                    signature = KeySignature.of(text.span, 0, text.count)
                }
                keys.append(Key(signature: signature, node: at))
                if node.style == .plain, mayBeOdd(bytes, node.range) { typed &+= 1 }
            }
            at = nodes[at &+ 1].subtreeEnd
        }
        return typed
    }

    /// Whether a plain key may be something else than a string, or a merge key: only short words
    /// and what starts like a number may.
    @inline(__always)
    private func mayBeOdd(_ bytes: Span<UInt8>, _ range: SourceRange) -> Bool {
        range.count <= 5 || bytes[range.start] < 0x3A
    }

    private func keyText(_ bytes: Span<UInt8>, _ index: Int) -> [UInt8] {
        let node = nodes[index]
        return FlowText.decode(bytes, node.content.start, node.content.end, style: node.style)
    }

    private mutating func checkFew(_ bytes: Span<UInt8>) throws(Stopped) {
        var later = 1
        while later < keys.count {
            let signature = keys[later].signature
            var earlier = 0
            while earlier < later {
                if keys[earlier].signature == signature,
                    keyText(bytes, keys[earlier].node) == keyText(bytes, keys[later].node)
                {
                    try reportRepeated(bytes, keys[later].node, keys[earlier].node)
                    break
                }
                earlier &+= 1
            }
            later &+= 1
        }
    }

    private mutating func checkMany(_ bytes: Span<UInt8>) throws(Stopped) {
        let sorted = keys.sorted { ($0.signature, $0.node) < ($1.signature, $1.node) }
        var start = 0
        while start < sorted.count {
            var end = start + 1
            while end < sorted.count, sorted[end].signature == sorted[start].signature { end += 1 }
            if end - start > 1 {
                var first: [[UInt8]: Int] = [:]
                for key in sorted[start..<end] {
                    let text = keyText(bytes, key.node)
                    if let earlier = first[text] {
                        try reportRepeated(bytes, key.node, earlier)
                    } else {
                        first[text] = key.node
                    }
                }
            }
            start = end
        }
    }

    /// Refuses merge keys, and reports keys that are one value written in two ways.
    private mutating func checkOddKeys(_ bytes: Span<UInt8>) throws(Stopped) {
        var first: [String: Int] = [:]
        for key in keys where nodes[key.node].style == .plain {
            let range = nodes[key.node].range
            guard nodes[key.node].isVerbatim, mayBeOdd(bytes, range) else { continue }
            let text = bytes.extracting(range.start..<range.end)
            if text.equals("<<") {
                try refuse(.mergeKey, range.start, range.end)
            } else if let canonical = KeyIdentity.canonical(ofPlain: text) {
                if let earlier = first[canonical] {
                    // The same text was reported above.
                    if keyText(bytes, earlier) != keyText(bytes, key.node) {
                        try reportRepeated(bytes, key.node, earlier)
                    }
                } else {
                    first[canonical] = key.node
                }
            }
        }
    }

    private mutating func reportRepeated(
        _ bytes: Span<UInt8>, _ later: Int, _ earlier: Int
    ) throws(Stopped) {
        let text = String(decoding: keyText(bytes, later), as: UTF8.self)
        let shown = text.count > 40 ? text.prefix(40) + "…" : text[...]
        let note = YAMLProblem.Note(range: nodes[earlier].range, message: "the first one is here")
        problems.append(
            YAMLProblem(.duplicateKey(String(shown)), nodes[later].range, note: note))
        if problems.count >= Parser.mostProblems { throw Stopped() }
    }
}
