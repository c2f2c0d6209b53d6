#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// The calls to the operating system that write and lock: not memory-safe by themselves, like
/// those that read.
extension FileSystem {
    /// Who may do what with a file, and whose it is.
    struct Permissions {
        fileprivate let mode: mode_t
        fileprivate let owner: uid_t
        fileprivate let group: gid_t
    }

    /// What happens to what a file holds when it is opened for writing.
    enum WritingMode {
        case overwriting
        case appending
    }

    // MARK: - Opening

    /// The permissions of a file that may be written; nil when nothing is there.
    static func permissions(of path: String) throws(Failure) -> Permissions? {
        var status = stat()
        guard unsafe stat(path, &status) == 0 else {
            let failure = Failure(code: errno)
            if failure.isAbsence { return nil }
            throw failure
        }
        guard unsafe access(path, W_OK) == 0 else { throw Failure(code: errno) }
        return Permissions(
            mode: status.st_mode & 0o7777, owner: status.st_uid, group: status.st_gid)
    }

    /// Opens a new file for writing; nothing may be there yet.
    static func create(_ path: String) throws(Failure) -> CInt {
        try checked(
            unsafe open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o666))
    }

    /// Opens a file, a pipe or a device for writing; a file that is not there is made.
    static func openForWriting(_ path: String, _ mode: WritingMode) throws(Failure) -> CInt {
        let start = mode == .appending ? O_APPEND : O_TRUNC
        return try checked(unsafe open(path, O_WRONLY | O_CREAT | O_CLOEXEC | start, 0o666))
    }

    /// Opens a folder, to lock or to sync it.
    static func openFolder(_ path: String) throws(Failure) -> CInt {
        try checked(unsafe open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC))
    }

    // MARK: - Writing

    /// Gives an open file these permissions, and its owner where the system lets us.
    static func set(_ permissions: Permissions, of descriptor: CInt) throws(Failure) {
        // Taking a file from its owner drops special bits, so the mode comes after it.
        _ = fchown(descriptor, permissions.owner, permissions.group)
        try check(fchmod(descriptor, permissions.mode))
    }

    /// Writes all of the bytes.
    static func writeAll(_ bytes: [UInt8], to descriptor: CInt) throws(Failure) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = unsafe rest.withUnsafeBytes { buffer in
                unsafe write(descriptor, buffer.baseAddress, buffer.count)
            }
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw Failure(code: errno) }
            rest = rest.dropFirst(count)
        }
    }

    /// Waits until what was written is on the disk.
    static func sync(_ descriptor: CInt) throws(Failure) { try check(fsync(descriptor)) }

    /// Moves a file into the place of another one.
    static func move(_ path: String, to other: String) throws(Failure) {
        try check(unsafe rename(path, other))
    }

    /// Removes a file; it is no matter when it is gone already.
    static func remove(_ path: String) { _ = unsafe unlink(path) }

    /// Closes what was opened.
    static func closeFile(_ descriptor: CInt) { _ = close(descriptor) }

    // MARK: - Locking

    /// Takes the advisory lock on what is open, unless somebody else holds it.
    static func lock(_ descriptor: CInt) throws(Failure) -> Bool {
        while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
            if errno == EWOULDBLOCK { return false }
            guard errno == EINTR else { throw Failure(code: errno) }
        }
        return true
    }

    /// Waits.
    static func pause(milliseconds: Int) { _ = usleep(UInt32(clamping: milliseconds * 1_000)) }

    private static func checked(_ descriptor: CInt) throws(Failure) -> CInt {
        guard descriptor >= 0 else { throw Failure(code: errno) }
        return descriptor
    }

    private static func check(_ result: CInt) throws(Failure) {
        guard result == 0 else { throw Failure(code: errno) }
    }
}
