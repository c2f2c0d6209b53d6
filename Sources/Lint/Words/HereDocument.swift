internal import Text

/// The here-documents of a shell's lines (POSIX XCU §2.7.4): text for a command, and no command.
struct HereDocument {
    /// The words that end those that are open, in their order.
    private var ends: [[UInt8]] = []

    /// Whether a line is a part of one, its last line too; else notes those that the line begins.
    mutating func takes(_ line: ArraySlice<UInt8>) -> Bool {
        if let end = ends.first {
            let text = line.drop { $0 == UInt8(ascii: "\t") || $0 == .space }
            if text.elementsEqual(end) { ends.removeFirst() }
            return true
        }
        ends = Self.ends(in: line)
        return false
    }

    private static func ends(in line: ArraySlice<UInt8>) -> [[UInt8]] {
        var ends: [[UInt8]] = []
        var offset = line.startIndex
        while let start = line[offset...].firstIndex(of: UInt8(ascii: "<")) {
            let marks = line[start...].prefix { $0 == UInt8(ascii: "<") }
            offset = marks.endIndex
            // `<<<` hands over a word.
            guard marks.count == 2 else { continue }
            var rest = line[offset...]
            if rest.first == UInt8(ascii: "-") { rest = rest.dropFirst() }
            rest = rest.drop { $0.isSpaceOrTab }
            let quote = rest.first.flatMap { "'\"".utf8.contains($0) ? $0 : nil }
            if quote != nil { rest = rest.dropFirst() }
            let word = rest.prefix { byte in
                quote.map { byte != $0 } ?? (byte.isLetterOrDigit || "_-.\\".utf8.contains(byte))
            }
            if !word.isEmpty { ends.append(word.filter { $0 != .backslash }) }
            offset = word.endIndex
        }
        return ends
    }
}
