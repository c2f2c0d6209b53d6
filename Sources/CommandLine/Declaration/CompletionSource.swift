/// Where a shell finds the values of an open set that it offers.
public enum CompletionSource: Hashable, Sendable {
    /// Nowhere: there is nothing to offer.
    case none

    /// Among the files and folders on disk.
    case files

    /// Among the folders on disk.
    case folders

    /// In the tool, which knows the values of this kind.
    case values(of: ValueKind)
}

/// What a value names, as the id of a plant: the tool declares its kinds and supplies their values.
public struct ValueKind: Hashable, Sendable {
    private let name: String

    /// Makes a kind, which is known by its name.
    public init(_ name: String) {
        self.name = name
    }
}
