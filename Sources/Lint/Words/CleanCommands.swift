internal import Secrets
internal import Synchronization

/// The shapes of command lines in which nothing was found, so that each is parsed once in a run.
///
/// A shape is the words of a line with an empty one in the place of a route's id. Several threads
/// check pages, and share what they learn.
final class CleanCommands: Sendable {
    private let shapes = Mutex<Set<[MaskedText]>>([])

    /// Whether nothing was found in a line of this shape.
    func contains(_ shape: [MaskedText]) -> Bool {
        shapes.withLock { $0.contains(shape) }
    }

    /// Notes that nothing was found in a line of this shape.
    func insert(_ shape: [MaskedText]) {
        shapes.withLock { _ = $0.insert(shape) }
    }
}
