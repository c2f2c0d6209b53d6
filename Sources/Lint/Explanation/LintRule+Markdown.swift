internal import Secrets
internal import Diagnostics
internal import Text

/// A rule in words, for people who met one of its findings.
extension LintRule {
    /// The explanation with both examples, as Markdown without a heading.
    public var markdown: String {
        """
        \(summary)

        Severity: \(severity.rawValue).

        \(reason)

        Wrong:

        \(bad.markdown)

        Right:

        \(good.markdown)

        """
    }
}

extension LintExample.File {
    /// The text without the marks, with whatever lint would find in it broken up.
    public var shownText: String { ExampleText.shown(text) }
}

extension LintExample {
    /// The files, each with its path and its text in a fence.
    fileprivate var markdown: String {
        files.map { file in
            let text = file.shownText
            let fence = String(repeating: "`", count: max(3, longestFence(in: text) + 1))
            let language = file.path.hasSuffix(".md") ? "markdown" : "yaml"
            return """
                **\(file.path)**

                \(fence)\(language)
                \(text)
                \(fence)
                """
        }.joined(separator: "\n\n")
    }

    /// The most backticks in a row.
    private func longestFence(in text: String) -> Int {
        var (longest, run) = (0, 0)
        for byte in text.utf8 {
            run = byte == UInt8(ascii: "`") ? run + 1 : 0
            longest = max(longest, run)
        }
        return longest
    }
}
