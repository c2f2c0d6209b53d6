/// A full command line, and what it is good for.
public struct Example: Hashable, Sendable {
    /// The command line as it is typed, from the tool's name on.
    public let line: String

    /// What it does, in a few words without a full stop.
    public let meaning: String

    /// Makes an example.
    public init(_ line: String, _ meaning: String) {
        self.line = line
        self.meaning = meaning
    }

    /// The words of the command line as a shell separates them, up to a pipe or redirection.
    public var words: [String] { ShellWords(of: line).firstCommand }
}
