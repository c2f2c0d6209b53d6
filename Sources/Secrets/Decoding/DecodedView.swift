/// Some bytes with their escapes decoded, and where each of them came from.
///
/// A reader of YAML, Markdown or a URL shows the decoded text, so a value has to be found there and
/// masked in the source.
struct DecodedView {
    /// The decoded bytes.
    private(set) var bytes: [UInt8] = []

    /// Every escape, in order: all else is the source byte for byte.
    private var seams: [Seam] = []

    private struct Seam {
        let decoded: Range<Int>
        let source: Range<Int>
    }

    /// What `source` says once it is decoded, and once that is decoded: the second level is for a
    /// URL in a quoted text, or JSON in JSON.
    ///
    /// There are as many levels as hold an escape, at most two.
    static func levels(of source: [UInt8]) -> [DecodedView] {
        guard let first = DecodedView(of: source) else { return [] }
        guard let second = DecodedView(of: first.bytes) else { return [first] }
        return [first, second.seen(through: first)]
    }

    /// Decodes all escapes in `source`; nil when there are none.
    private init?(of source: [UInt8]) {
        var copied = 0
        var offset = 0
        while offset < source.count {
            guard Escape.mayBegin(with: source[offset]),
                let escape = Escape(in: source, at: offset)
            else {
                offset += 1
                continue
            }
            bytes += source[copied..<offset]
            let start = bytes.count
            switch escape.meaning {
            case .nothing: break
            case .byte(let byte): bytes.append(byte)
            case .scalar(let scalar): bytes += Array(String(scalar).utf8)
            }
            seams.append(Seam(decoded: start..<bytes.count, source: offset..<escape.end))
            offset = escape.end
            copied = offset
        }
        guard !seams.isEmpty else { return nil }
        bytes += source[copied...]
    }

    /// The same view with the source of `first`, of which it is the decoded one.
    private func seen(through first: DecodedView) -> DecodedView {
        var view = self
        view.inner = first.seams
        return view
    }

    /// The escapes of the level below; none when this is the first.
    private var inner: [Seam] = []

    /// Where the bytes in `range` came from: all of every escape that one of them is from.
    func source(of range: Range<Int>) -> Range<Int> {
        let range = DecodedView.source(of: range, seams)
        return inner.isEmpty ? range : DecodedView.source(of: range, inner)
    }

    private static func source(of range: Range<Int>, _ seams: [Seam]) -> Range<Int> {
        guard !range.isEmpty else { return range }
        let first = source(ofByte: range.lowerBound, seams)
        let last = source(ofByte: range.upperBound - 1, seams)
        return first.lowerBound..<last.upperBound
    }

    private static func source(ofByte offset: Int, _ seams: [Seam]) -> Range<Int> {
        var low = 0
        var high = seams.count
        while low < high {
            let middle = (low + high) / 2
            if seams[middle].decoded.lowerBound <= offset {
                low = middle + 1
            } else {
                high = middle
            }
        }
        guard low > 0 else { return offset..<(offset + 1) }
        let seam = seams[low - 1]
        if seam.decoded.contains(offset) { return seam.source }
        let source = seam.source.upperBound + offset - seam.decoded.upperBound
        return source..<(source + 1)
    }
}
