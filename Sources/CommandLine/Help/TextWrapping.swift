/// Breaks text into lines.
enum TextWrapping {
    /// The words of `text` in lines of at most `width` scalars; a longer word has its own line.
    static func lines(of text: String, width: Int) -> [String] {
        var lines: [String] = []
        var line = ""
        for word in text.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
            if !line.isEmpty, line.unicodeScalars.count + 1 + word.unicodeScalars.count > width {
                lines.append(line)
                line = ""
            }
            if !line.isEmpty { line += " " }
            line += word
        }
        return line.isEmpty ? lines : lines + [line]
    }

    /// The paragraphs of `text`, which empty lines part.
    static func paragraphs(of text: String) -> [String] {
        var paragraphs: [String] = []
        var lines: [Substring] = []
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            if !line.isEmpty {
                lines.append(line)
            } else if !lines.isEmpty {
                paragraphs.append(lines.joined(separator: " "))
                lines = []
            }
        }
        return lines.isEmpty ? paragraphs : paragraphs + [lines.joined(separator: " ")]
    }
}
