#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// Why the operating system refused a call.
public struct SystemFailure: Error, Equatable, Sendable {
    /// The number that the system gives it (`errno`).
    let code: CInt

    /// The system's words for it, as in "Permission denied".
    public var words: String { unsafe String(cString: strerror(code)) }

    var isAbsence: Bool { code == ENOENT || code == ENOTDIR }

    /// Whether something is there already.
    var isPresence: Bool { code == EEXIST }

    /// Whether a symbolic link was met where none is followed.
    var isSymbolicLink: Bool { code == ELOOP }

    /// Whether a link was met where a folder was asked for: systems differ in the name for it.
    var mayBeLink: Bool { code == ELOOP || code == ENOTDIR || code == EMLINK }

    /// Whether a socket, or a device that is gone, was to be opened.
    var isSpecialFile: Bool { code == ENXIO || code == EOPNOTSUPP }

    /// Whether too many files are open, so that fewer workers would do.
    var isShortageOfDescriptors: Bool { code == EMFILE || code == ENFILE }

    static let tooManyLinks = SystemFailure(code: ELOOP)
    static let isFolder = SystemFailure(code: EISDIR)
    static let noSuchFile = SystemFailure(code: ENOENT)

    /// What to do so that the file can be read.
    var remedyForReading: String {
        switch code {
        case EACCES, EPERM:
            "make it, and the folders above it, readable for the user who runs warden"
        default: remedy
        }
    }

    /// What to do so that the file can be written.
    var remedyForWriting: String {
        switch code {
        case EACCES, EPERM:
            "make the file and its folder writable for the user who runs warden"
        default: remedy
        }
    }

    private var remedy: String {
        switch code {
        case ENOSPC: "make room on the disk, and run the command again"
        case EDQUOT: "make room within your quota of the disk, and run the command again"
        case EFBIG: "raise the limit on the size of a file: ulimit -f"
        case EROFS: "the file system is mounted read-only: work in a copy on another one"
        case EMFILE, ENFILE: "raise the limit on open files: ulimit -n"
        case ELOOP: "replace the link by the file itself"
        case ENAMETOOLONG: "give the file or one of its folders a shorter name"
        case EISDIR: "name a file, and not a folder"
        case ENOENT, ENOTDIR: "make its folder first, or name another file"
        case ETXTBSY, EBUSY: "wait until the other program is done, and run the command again"
        case EIO: "check the disk: it reports an error"
        default: "find out why the system refuses it, and run the command again"
        }
    }
}
