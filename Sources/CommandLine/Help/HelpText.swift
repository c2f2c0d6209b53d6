/// Lines to show, each made of pieces that say what they are, so that a caller can colour them.
public struct HelpText: Hashable, Sendable {
    /// What a piece of text is.
    public enum Style: Hashable, Sendable {
        /// Prose.
        case plain

        /// The name of a section.
        case heading

        /// What is typed exactly so: a command, an option.
        case literal

        /// What is to be replaced, as in `<id>` and `DATE`.
        case placeholder
    }

    /// A piece of a line.
    public struct Span: Hashable, Sendable {
        /// Its text.
        public let text: String

        /// What it is.
        public let style: Style

        init(_ text: String, _ style: Style = .plain) {
            self.text = text
            self.style = style
        }
    }

    /// The lines without their breaks; an empty one has no pieces.
    public let lines: [[Span]]

    /// Joins the lines, each with its break; `style` may wrap a piece into escape sequences.
    public func text(style: (Style, String) -> String = { _, text in text }) -> String {
        lines.map { line in line.map { style($0.style, $0.text) }.joined() + "\n" }.joined()
    }
}
