/// A place in a file as people and tools name it.
public struct SourcePosition: Hashable, Sendable {
    /// The line, from 1.
    public let line: Int

    /// The column, from 1, in Unicode scalars.
    public let column: Int

    /// The offset from the start of the file, from 0, in bytes.
    public let offset: Int

    /// Makes a position of its three numbers.
    public init(line: Int, column: Int, offset: Int) {
        self.line = line
        self.column = column
        self.offset = offset
    }
}
