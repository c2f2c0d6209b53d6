internal import Text

/// How a JSON document is laid out.
public enum JSONLayout: Sendable {
    /// One value per line, indented by two spaces: for a document that a person may read.
    case indented

    /// All on one line: for JSON lines.
    case compact
}

extension JSONValue {
    /// The document in UTF-8, with a final newline.
    public func document(_ layout: JSONLayout) -> [UInt8] {
        var document: [UInt8] = []
        write(layout) { document += $0 }
        return document
    }

    /// Hands the document to `sink` in pieces, so that a large one is never in memory as a
    /// whole.
    ///
    /// The pieces are of about 64 KiB and in order. The last one ends with a newline.
    public func write(_ layout: JSONLayout, to sink: ([UInt8]) -> Void) {
        withoutActuallyEscaping(sink) { sink in
            var writer = JSONWriter(layout: layout, depth: 0, sink: sink)
            writer.write(self)
            sink(writer.bytes + [UInt8(ascii: "\n")])
        }
    }

    /// The value as it is `depth` levels deep in an indented document, for `verbatim`.
    public func rendered(atDepth depth: Int) -> [UInt8] {
        var writer = JSONWriter(layout: .indented, depth: depth, sink: nil)
        writer.write(self)
        // Many of these are kept, and an array that has grown has room for as much again.
        var rendered: [UInt8] = []
        rendered.reserveCapacity(writer.bytes.count)
        rendered += writer.bytes
        return rendered
    }
}

/// Writes values as UTF-8 JSON; control, bidirectional and zero-width characters become `\u`
/// escapes.
private struct JSONWriter {
    var bytes: [UInt8] = []
    private let layout: JSONLayout
    private var depth: Int
    private let sink: (([UInt8]) -> Void)?

    /// As much as is gathered before it is handed on.
    private static let pieceSize = 1 << 16

    init(
        layout: JSONLayout, depth: Int, sink: (([UInt8]) -> Void)?
    ) {
        self.layout = layout
        self.depth = depth
        self.sink = sink
    }

    mutating func write(_ value: JSONValue) {
        switch value {
        case .null: bytes += "null".utf8
        case .bool(let bool): bytes += (bool ? "true" : "false").utf8
        case .int(let int): bytes += String(int).utf8
        case .double(let double): bytes += (double.isFinite ? "\(double)" : "null").utf8
        case .number(let digits): bytes += digits.utf8
        case .string(let text): writeText(text)
        case .verbatim(let rendered): bytes += rendered
        case .array(let elements):
            writeList(elements, in: ("[", "]")) { writer, element in writer.write(element) }
        case .object(let members):
            writeList(members.sorted { $0.name < $1.name }, in: ("{", "}")) { writer, member in
                writer.writeText(member.name)
                writer.bytes += (writer.layout == .indented ? ": " : ":").utf8
                writer.write(member.value)
            }
        }
    }

    private mutating func writeList<Item>(
        _ items: [Item],
        in brackets: (Unicode.Scalar, Unicode.Scalar),
        each writeItem: (inout JSONWriter, Item) -> Void
    ) {
        bytes.append(UInt8(ascii: brackets.0))
        depth += 1
        for (index, item) in items.enumerated() {
            if index > 0 { bytes.append(UInt8(ascii: ",")) }
            breakLine()
            writeItem(&self, item)
            passOn()
        }
        depth -= 1
        if !items.isEmpty { breakLine() }
        bytes.append(UInt8(ascii: brackets.1))
    }

    private mutating func breakLine() {
        guard layout == .indented else { return }
        bytes.append(UInt8(ascii: "\n"))
        bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: 2 * depth))
    }

    private mutating func passOn() {
        guard let sink, bytes.count >= Self.pieceSize else { return }
        sink(bytes)
        bytes.removeAll(keepingCapacity: true)
    }

    private mutating func writeText(_ text: String) {
        bytes.append(UInt8(ascii: "\""))
        if Self.isPlain(text.utf8Span.span) {
            bytes += text.utf8
        } else {
            HiddenCharacter.forEachScalar(of: text) { writeEscaped($0, isHidden: $1 != nil) }
        }
        bytes.append(UInt8(ascii: "\""))
    }

    /// Whether a text is written as it is.
    private static func isPlain(_ text: Span<UInt8>) -> Bool {
        for index in text.indices {
            let byte = text[index]
            if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
                || HiddenCharacter.mayBegin(with: byte)
            {
                return false
            }
        }
        return true
    }

    private mutating func writeEscaped(_ scalar: Unicode.Scalar, isHidden: Bool) {
        switch scalar {
        case "\"": bytes += #"\""#.utf8
        case "\\": bytes += #"\\"#.utf8
        case "\n": bytes += #"\n"#.utf8
        case "\r": bytes += #"\r"#.utf8
        case "\t": bytes += #"\t"#.utf8
        default:
            guard isHidden else {
                return bytes.append(utf8: scalar)
            }
            for unit in UTF16.encode(scalar) ?? UTF16.encodedReplacementCharacter {
                bytes += #"\u"#.utf8
                bytes += Hexadecimal.digits(unit, width: 4, uppercase: false).utf8
            }
        }
    }
}
