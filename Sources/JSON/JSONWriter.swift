internal import Text

/// How a JSON document is laid out.
public enum JSONLayout: Sendable {
    /// A line a value, indented by two spaces: for a document that a person may read.
    case indented

    /// All on one line: for JSON lines.
    case compact
}

/// Gives a text as it may be shown; `name` is that of the object's member whose value it is.
///
/// It sees each text before it is escaped, and the names of members as well, so what it leaves out
/// can not be put together from the document.
public typealias JSONCover = (_ text: String, _ name: String?) -> String

extension JSONValue {
    /// The document in UTF-8, with a final newline; `cover` is asked about every text in it.
    public func document(_ layout: JSONLayout, covering cover: @escaping JSONCover) -> [UInt8] {
        var document: [UInt8] = []
        write(layout, covering: cover) { document += $0 }
        return document
    }

    /// Hands the document to `sink` in pieces, so that a large one never stands in memory as a
    /// whole.
    ///
    /// The pieces are of about 64 KiB and in order. The last one ends with a newline. `cover` is
    /// asked about every text.
    public func write(
        _ layout: JSONLayout, covering cover: @escaping JSONCover, to sink: ([UInt8]) -> Void
    ) {
        withoutActuallyEscaping(sink) { sink in
            var writer = JSONWriter(layout: layout, depth: 0, cover: cover, sink: sink)
            writer.write(self)
            sink(writer.bytes + [UInt8(ascii: "\n")])
        }
    }

    /// The value as it stands `depth` levels deep in an indented document, for `verbatim`; `cover`
    /// is asked about every text in it.
    public func rendered(atDepth depth: Int, covering cover: @escaping JSONCover) -> [UInt8] {
        var writer = JSONWriter(layout: .indented, depth: depth, cover: cover, sink: nil)
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
    private let cover: JSONCover
    private let sink: (([UInt8]) -> Void)?

    /// As much as is gathered before it is handed on.
    private static let pieceSize = 1 << 16

    init(
        layout: JSONLayout, depth: Int, cover: @escaping JSONCover, sink: (([UInt8]) -> Void)?
    ) {
        self.layout = layout
        self.depth = depth
        self.cover = cover
        self.sink = sink
    }

    /// Writes a value; `name` is that of the member that it is the value of.
    mutating func write(_ value: JSONValue, of name: String? = nil) {
        switch value {
        case .null: bytes += "null".utf8
        case .bool(let bool): bytes += (bool ? "true" : "false").utf8
        case .int(let int): bytes += String(int).utf8
        case .double(let double): bytes += (double.isFinite ? "\(double)" : "null").utf8
        case .number(let digits): bytes += digits.utf8
        case .string(let text): writeText(cover(text, name))
        case .verbatim(let rendered): bytes += rendered
        case .array(let elements):
            writeList(elements, in: ("[", "]")) { writer, element in writer.write(element) }
        case .object(let members):
            writeList(members.sorted { $0.name < $1.name }, in: ("{", "}")) { writer, member in
                writer.writeText(writer.cover(member.name, nil))
                writer.bytes += (writer.layout == .indented ? ": " : ":").utf8
                writer.write(member.value, of: member.name)
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
            for scalar in text.unicodeScalars { writeEscaped(scalar) }
        }
        bytes.append(UInt8(ascii: "\""))
    }

    /// Whether a text is written as it stands.
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

    private mutating func writeEscaped(_ scalar: Unicode.Scalar) {
        switch scalar {
        case "\"": bytes += #"\""#.utf8
        case "\\": bytes += #"\\"#.utf8
        case "\n": bytes += #"\n"#.utf8
        case "\r": bytes += #"\r"#.utf8
        case "\t": bytes += #"\t"#.utf8
        default:
            guard HiddenCharacter(scalar) != nil else {
                bytes += UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
                return
            }
            for unit in UTF16.encode(scalar) ?? UTF16.encodedReplacementCharacter {
                let digits = String(unit, radix: 16)
                bytes += #"\u"#.utf8
                bytes += repeatElement(UInt8(ascii: "0"), count: 4 - digits.utf8.count)
                bytes += digits.utf8
            }
        }
    }
}
