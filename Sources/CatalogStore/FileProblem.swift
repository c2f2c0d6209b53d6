public import SourceText

/// Why a file of the repository cannot be read.
public struct FileProblem: Error, Sendable {
    /// Its path from the root.
    public let path: String

    /// What is in the way.
    public let reason: Reason

    /// What can be in the way.
    public enum Reason: Error, Sendable {
        /// Nothing is there.
        case missing

        /// A symbolic link leads out of the repository.
        case outside

        /// It is a folder, a pipe or a device.
        case notAFile

        /// The system does not give it out; its words say why.
        case unreadable(String)
    }

    /// The problem as a diagnostic about the file as a whole.
    public var diagnostic: Diagnostic {
        let rule =
            switch reason {
            case .missing, .notAFile, .unreadable: "unreadable-file"
            case .outside: "path-escapes"
            }
        return Diagnostic(
            rule: rule, severity: .error, file: SourceFile(path: path, bytes: []),
            range: .fileStart, message: message, help: help)
    }

    /// What is wrong, in a sentence without a full stop.
    public var message: String {
        switch reason {
        case .missing: "there is no file `\(path)`"
        case .outside: "`\(path)` is a symbolic link that leads out of the repository"
        case .notAFile: "`\(path)` is not a regular file"
        case .unreadable(let words): "`\(path)` cannot be read: \(words)"
        }
    }

    private var help: String {
        switch reason {
        case .missing: "write the file, or name one that is there"
        case .outside: "put the file itself in its place"
        case .notAFile: "put a regular file in its place"
        case .unreadable: "make the file readable for the user who runs warden"
        }
    }
}

extension FileProblem.Reason {
    /// What the system's refusal means for the file that was asked for.
    init(_ failure: FileSystem.Failure) {
        self = failure.isAbsence ? .missing : .unreadable(failure.words)
    }
}
