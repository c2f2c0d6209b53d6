internal import Secrets
internal import Text

/// The lines of a page, for edits that put lines in.
struct PageLines {
    private let bytes: [UInt8]

    init(_ file: SourceFile) {
        bytes = file.bytes(for: .structure)
    }

    /// The line break that the page is written with.
    var lineBreak: String {
        guard let feed = bytes.firstIndex(of: UInt8(ascii: "\n")), feed > 0 else { return "\n" }
        return bytes[feed - 1] == UInt8(ascii: "\r") ? "\r\n" : "\n"
    }

    /// The start of the page's text, after a byte order mark.
    private var start: Int { bytes.span.byteOrderMarkLength }

    /// Puts lines after the block that ends at `offset`, with empty lines around them.
    func inserting(_ lines: [String], afterBlockEndingAt offset: Int) -> ByteEdit {
        let end = lineEnd(offset)
        let isFollowed = !isBlank(from: nextLine(end))
        let text = ["", ""] + lines + (isFollowed ? [""] : [])
        return ByteEdit(SourceRange(end, end), text.joined(separator: lineBreak))
    }

    /// Puts a line after that of `offset`, with the same marks of what encloses it.
    func inserting(_ line: String, afterLineOf offset: Int) -> ByteEdit {
        let end = lineEnd(offset)
        let start = lineStart(offset)
        let marks = bytes[start..<end].prefix { byte in
            byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") || byte == UInt8(ascii: ">")
        }
        let prefix = String(decoding: marks, as: UTF8.self)
        return ByteEdit(SourceRange(end, end), lineBreak + prefix + line)
    }

    private func lineStart(_ offset: Int) -> Int {
        let before = bytes[..<min(offset, bytes.count)]
        return before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? start
    }

    /// The offset of the line break after `offset`, or the end of the page.
    private func lineEnd(_ offset: Int) -> Int {
        let rest = bytes[min(offset, bytes.count)...]
        guard let feed = rest.firstIndex(of: UInt8(ascii: "\n")) else { return bytes.count }
        let isPair = feed > 0 && bytes[feed - 1] == UInt8(ascii: "\r")
        return isPair ? feed - 1 : feed
    }

    private func nextLine(_ offset: Int) -> Int {
        let rest = bytes[min(offset, bytes.count)...]
        return rest.firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? bytes.count
    }

    private func isBlank(from start: Int) -> Bool {
        bytes[start...].prefix { $0 != UInt8(ascii: "\n") }.allSatisfy { byte in
            byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") || byte == UInt8(ascii: "\r")
        }
    }
}
