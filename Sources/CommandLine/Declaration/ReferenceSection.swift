/// A section that the declaration of the commands does not hold, such as exit codes: at the end of
/// the manual page and of the tool's own help.
public struct ReferenceSection: Hashable, Sendable {
    /// A piece of a section.
    public enum Block: Hashable, Sendable {
        /// Running text.
        case paragraph(String)

        /// A term, as in `WARDEN_ROOT` or `0`, and what it means.
        case definition(String, String)

        /// Lines that are shown as they are.
        case literal(String)
    }

    /// The heading, as in `Exit status`; the manual page sets it in capitals.
    public let title: String

    /// What is below the heading.
    public let blocks: [Block]

    /// Makes a section.
    public init(_ title: String, _ blocks: [Block]) {
        self.title = title
        self.blocks = blocks
    }
}
