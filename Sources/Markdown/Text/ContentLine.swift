import Text

/// One line of a leaf block, without the markers of the containers around it.
struct ContentLine: Sendable, Equatable {
    /// The bytes of the line that belong to the block, without the line break.
    var range: SourceRange

    /// How many spaces stand before them, of a tab that a container's marker used in part.
    var padding: UInt8 = 0
}
