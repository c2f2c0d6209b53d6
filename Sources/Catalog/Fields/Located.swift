public import Text

/// A decoded value with the bytes that it was read from, so that any later check can point at it.
public struct Located<Value: Sendable>: Sendable {
    /// The decoded value.
    public let value: Value

    /// The bytes of the value in its file.
    public let range: SourceRange

    /// Makes a value with its place.
    public init(_ value: Value, at range: SourceRange) {
        self.value = value
        self.range = range
    }
}
