public import Secrets

/// Why a file was not written; what was there before is still there.
public struct WriteProblem: Error, Sendable {
    /// The path as people are shown it.
    public let path: MaskedText

    /// What is in the way.
    public let reason: Reason

    /// What can be in the way.
    public enum Reason: Sendable {
        /// Another program changed, moved or removed the file after it was read.
        case changedMeanwhile

        /// A symbolic link leads out of the repository.
        case outside

        /// Another writer holds the lock on the catalog.
        case locked

        /// The system does not let it be written; its words say why.
        case unwritable(String)
    }

    /// What went wrong, in a sentence without a full stop.
    public var message: String {
        switch reason {
        case .changedMeanwhile:
            "`\(path)` is not written: another program changed it meanwhile"
        case .outside:
            "`\(path)` is not written: it is a symbolic link that leads out of the repository"
        case .locked: "another program is writing to `\(path)/`, and holds its lock"
        case .unwritable(let words): "`\(path)` cannot be written: \(words)"
        }
    }

    /// What to do about it.
    public var help: String {
        switch reason {
        case .changedMeanwhile: "look at the file, and run the command again"
        case .outside: "put the file itself in its place"
        case .locked: "wait until it is done, and run the command again"
        case .unwritable: "make the file and its folder writable for the user who runs warden"
        }
    }
}
