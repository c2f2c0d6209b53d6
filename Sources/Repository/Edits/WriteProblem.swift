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

        /// It is the same file as one that was written just before, under another name.
        case sameFile(as: MaskedText)

        /// A symbolic link leads out of the root.
        case outside

        /// Another writer holds the lock on the catalog.
        case locked

        /// It is larger than 16 MiB.
        case tooLarge

        /// The system refuses to read it, so that it cannot be compared.
        case unreadable(SystemFailure)

        /// The system refuses to write it.
        case unwritable(SystemFailure)

        /// What it means for a writer that a file cannot be read which could be read before.
        init(_ reason: FileProblem.Reason) {
            switch reason {
            case .missing, .danglingLink, .linkToFolder, .notAFile, .tooLarge, .nameNotUTF8:
                self = .changedMeanwhile
            case .outside: self = .outside
            case .unreadable(let failure): self = .unreadable(failure)
            }
        }
    }

    /// What went wrong, in a sentence without a full stop.
    public var message: String {
        switch reason {
        case .changedMeanwhile:
            "`\(path)` is not written: another program has changed it in the meantime"
        case .sameFile(let other):
            "`\(path)` is not written: it is the same file as `\(other)`, which was just written"
        case .outside:
            "`\(path)` is not written: it is a symbolic link that leads out of the catalog's root"
        case .locked: "another program is writing to `\(path)/`, and holds its lock"
        case .tooLarge:
            "`\(path)` is not written: it is larger than \(SourceFile.limitInWords)"
        case .unreadable(let failure): "`\(path)` cannot be read: \(failure.words)"
        case .unwritable(let failure): "`\(path)` cannot be written: \(failure.words)"
        }
    }

    /// What to do about it.
    public var help: String {
        switch reason {
        case .changedMeanwhile: "look at the file, and run the command again"
        case .sameFile: "run the command again"
        case .outside: FileProblem.helpForEscape
        case .locked: "wait until it is done, and run the command again"
        case .tooLarge: "make it smaller"
        case .unreadable(let failure): failure.remedyForReading
        case .unwritable(let failure): failure.remedyForWriting
        }
    }
}
