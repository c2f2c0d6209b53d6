import Text

/// The keys of a mapping are unique (YAML 1.2.2 §3.2.1.1).
///
/// Each key gets a signature of eight bytes. As long as ten bits of these differ, which they
/// mostly do in a small mapping, no two keys are alike. Otherwise they are sorted, and those with
/// one signature go through a table that is seeded at random, so no choice of keys costs more than
/// sorting them.
extension Parser {
    /// Reports each key of the mapping at `index` that is in it before.
    mutating func checkKeys(_ bytes: Span<UInt8>, of index: Int) throws(Stopped) {
        var seen = InlineArray<16, UInt64>(repeating: 0)
        var mayRepeat = false
        var hasTypedKeys = false
        let end = nodes[index].subtreeEnd
        var at = index &+ 1
        while at &+ 1 < end {
            let node = nodes[at]
            let signature = signature(bytes, of: node)
            let bit: UInt64 = 1 &<< (signature &>> 58)
            let word = Int(truncatingIfNeeded: signature &>> 54 & 15)
            if seen[word] & bit != 0 { mayRepeat = true }
            seen[word] |= bit
            if node.style == .plain, isTyped(bytes, node) { hasTypedKeys = true }
            at = nodes[at &+ 1].subtreeEnd
        }
        if mayRepeat { try checkRepeated(bytes, of: index) }
        if hasTypedKeys { try checkTypedKeys(bytes, of: index) }
    }

    /// The keys of a mapping with their signatures; one that is left out was refused.
    private func keys(_ bytes: Span<UInt8>, of index: Int) -> [Key] {
        var keys: [Key] = []
        let end = nodes[index].subtreeEnd
        var at = index &+ 1
        while at &+ 1 < end {
            if nodes[at].start < nodes[at].end {
                keys.append(Key(signature: signature(bytes, of: nodes[at]), node: at))
            }
            at = nodes[at &+ 1].subtreeEnd
        }
        return keys
    }

    @inline(__always)
    private func signature(_ bytes: Span<UInt8>, of node: YAMLNode) -> UInt64 {
        let (start, end) = (node.contentStart, node.contentEnd)
        if node.isVerbatim { return KeySignature.of(bytes, start, end) }
        let text = node.text(in: bytes, showing: bytes)
        return KeySignature.of(text.span, 0, text.count)
    }

    /// Whether a plain key is no string, or a merge key.
    @inline(__always)
    private func isTyped(_ bytes: Span<UInt8>, _ node: YAMLNode) -> Bool {
        let (start, end) = (node.start, node.end)
        guard node.isVerbatim, start < end else { return false }
        switch bytes[start] | 0x20 {
        // Only what starts like a number and some short words may be.
        case UInt8(ascii: "n"), UInt8(ascii: "t"), UInt8(ascii: "f"):
            if end &- start != 4, end &- start != 5 { return false }
        case UInt8(ascii: "a")...UInt8(ascii: "z"): return false
        default: break
        }
        let text = bytes.extracting(start..<end)
        return CoreType(ofPlain: text) != .string || isMergeKey(text)
    }

    @inline(__always)
    private func isMergeKey(_ text: Span<UInt8>) -> Bool {
        text.count == 2 && text[0] == UInt8(ascii: "<") && text[1] == UInt8(ascii: "<")
    }

    private func keyText(_ bytes: Span<UInt8>, _ index: Int) -> [UInt8] {
        nodes[index].text(in: bytes, showing: bytes)
    }

    private mutating func checkRepeated(
        _ bytes: Span<UInt8>, of index: Int
    ) throws(Stopped) {
        let sorted = keys(bytes, of: index)
            .sorted { ($0.signature, $0.node) < ($1.signature, $1.node) }
        var start = 0
        while start < sorted.count {
            var end = start + 1
            while end < sorted.count, sorted[end].signature == sorted[start].signature { end += 1 }
            if end - start > 1 { try checkAlike(bytes, sorted[start..<end], of: index) }
            start = end
        }
    }

    /// Reports those of some keys with one signature that are one text.
    private mutating func checkAlike(
        _ bytes: Span<UInt8>, _ keys: ArraySlice<Key>, of index: Int
    ) throws(Stopped) {
        var first: [[UInt8]: Int] = [:]
        for key in keys {
            let text = keyText(bytes, key.node)
            if let earlier = first[text] {
                try reportRepeated(
                    key.node, earlier, of: index,
                    beginsEntry: earlier == index + 1 && isEntry(bytes, mapping: index))
            } else {
                first[text] = key.node
            }
        }
    }

    /// Refuses merge keys, and reports keys that are one value written in two ways.
    private mutating func checkTypedKeys(_ bytes: Span<UInt8>, of index: Int) throws(Stopped) {
        var first: [String: Int] = [:]
        for key in keys(bytes, of: index) {
            let node = nodes[key.node]
            guard node.style == .plain, isTyped(bytes, node) else { continue }
            let text = bytes.extracting(node.start..<node.end)
            guard let canonical = KeyIdentity.canonical(ofPlain: text) else {
                try refuse(.mergeKey, node.start, node.end)
                continue
            }
            guard let earlier = first[canonical] else {
                first[canonical] = key.node
                continue
            }
            // The same text was reported already.
            if keyText(bytes, earlier) != keyText(bytes, key.node) {
                try reportRepeated(key.node, earlier, of: index)
            }
        }
    }

    /// Whether a mapping in block style stands after the `-` of an entry.
    private func isEntry(_ bytes: Span<UInt8>, mapping index: Int) -> Bool {
        guard nodes[index].style == .block else { return false }
        var before = nodes[index].start
        while before > 0, bytes[before - 1].isSpaceOrTab { before -= 1 }
        return before > 0 && before < nodes[index].start && bytes[before - 1] == .hyphen
    }

    /// Reports a key that is in its mapping before; the stream names it, when all is read.
    private mutating func reportRepeated(
        _ later: Int, _ earlier: Int, of mapping: Int, beginsEntry: Bool = false
    ) throws(Stopped) {
        let note = YAMLProblem.Note(range: nodes[earlier].range, message: "the first one is here")
        repeatedKeys.append((problems.count, nodes[later], mapping))
        let kind: YAMLProblem.Kind = beginsEntry ? .entryWithoutHyphen(nil) : .duplicateKey(nil)
        problems.append(YAMLProblem(kind, nodes[later].range, note: note))
        if problems.count >= Parser.mostProblems { throw Stopped() }
    }
}
