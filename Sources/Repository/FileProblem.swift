public import Secrets
public import Diagnostics
internal import Text

/// Why a file of the repository cannot be read.
public struct FileProblem: Error, Sendable {
    /// Its path from the root.
    public let path: MaskedText

    /// What is in the way.
    public let reason: Reason

    /// What can be in the way.
    public enum Reason: Error, Sendable {
        /// Nothing is there.
        case missing

        /// A symbolic link leads out of the root.
        case outside

        /// A symbolic link leads to nothing.
        case danglingLink

        /// A symbolic link leads to a folder, which is not looked through.
        case linkToFolder

        /// It is a folder, a pipe, a socket or a device.
        case notAFile

        /// It is larger than 16 MiB.
        case tooLarge

        /// Its name is not UTF-8, so no text can name it.
        case nameNotUTF8

        /// The system refuses it.
        case unreadable(SystemFailure)

        /// What the system's refusal means for the file that was asked for.
        init(_ failure: SystemFailure) {
            if failure.isAbsence {
                self = .missing
            } else {
                self = failure.isSpecialFile ? .notAFile : .unreadable(failure)
            }
        }

        /// Whether too many files are open, so that fewer workers would do.
        var isShortage: Bool {
            guard case .unreadable(let failure) = self else { return false }
            return failure.isShortageOfDescriptors
        }
    }

    /// The problem as a diagnostic about the file as a whole.
    public var diagnostic: Diagnostic {
        Diagnostic(
            rule: isEscape ? .pathEscapes : .unreadableFile,
            file: SourceFile(path: path, bytes: []), range: .fileStart, message: message,
            help: help)
    }

    var isAbsence: Bool {
        if case .missing = reason { true } else { false }
    }

    var isEscape: Bool {
        if case .outside = reason { true } else { false }
    }

    /// What is wrong, in a sentence without a full stop.
    public var message: String {
        switch reason {
        case .missing: "there is no file `\(path)`"
        case .outside: "`\(path)` is a symbolic link that leads out of the catalog's root"
        case .danglingLink: "`\(path)` is a symbolic link that leads nowhere"
        case .linkToFolder: "`\(path)` is a symbolic link to a folder"
        case .notAFile: "`\(path)` is not a regular file"
        case .tooLarge: "`\(path)` is larger than \(SourceFile.limitInWords)"
        case .nameNotUTF8: "the name of `\(path)` is not UTF-8"
        case .unreadable(let failure): "`\(path)` cannot be read: \(failure.words)"
        }
    }

    private var help: String {
        switch reason {
        case .missing: "write the file, or name one that is there"
        case .outside: FileProblem.helpForEscape
        case .danglingLink: "write the file that it leads to, or replace the link by a file"
        case .linkToFolder: "put the files themselves into the folder"
        case .tooLarge: "make it smaller, or name another one"
        case .nameNotUTF8: "give it a name in UTF-8"
        case .notAFile: "replace it by a regular file"
        case .unreadable(let failure): failure.remedyForReading
        }
    }

    static let helpForEscape =
        "replace the link by what it leads to: "
        + "nothing is opened outside the folder that has catalog/"
}
