/// Breaks prose into lines.
enum TextWrapping {
    /// The lines of a text, none wider than `width` columns unless a single word is.
    ///
    /// Line breaks of the text are kept.
    static func lines(_ text: String, width: Int) -> [String] {
        text.split(separator: "\n", omittingEmptySubsequences: false).flatMap { paragraph in
            wrap(paragraph, width: width)
        }
    }

    private static func wrap(_ paragraph: Substring, width: Int) -> [String] {
        var lines: [String] = []
        var line = ""
        var used = 0
        for word in paragraph.split(separator: " ") {
            let columns = DisplayWidth.columns(String(word))
            if used > 0, used + 1 + columns > width {
                lines.append(line)
                line = ""
                used = 0
            }
            if used > 0 {
                line += " "
                used += 1
            }
            line += word
            used += columns
        }
        return lines + [line]
    }
}
