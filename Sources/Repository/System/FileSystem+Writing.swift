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

    /// Something that is open for writing, and is closed with this.
    struct Output: ~Copyable {
        private let descriptor: CInt

        fileprivate init(_ descriptor: CInt) throws(SystemFailure) {
            guard descriptor >= 0 else { throw SystemFailure(code: errno) }
            self.descriptor = descriptor
        }

        deinit { close(descriptor) }

        /// Another descriptor for what this process has open under a number.
        init(sharing number: CInt) throws(SystemFailure) {
            try self.init(fcntl(number, F_DUPFD_CLOEXEC, 0))
        }

        /// Sets these permissions, and the owner where the system lets us.
        func set(_ permissions: Permissions) throws(SystemFailure) {
            // A change of the owner drops special bits, so the mode comes after it.
            _ = fchown(descriptor, permissions.owner, permissions.group)
            guard fchmod(descriptor, permissions.mode) == 0 else {
                throw SystemFailure(code: errno)
            }
        }

        /// Writes all of the bytes.
        func writeAll(_ bytes: [UInt8]) throws(SystemFailure) {
            var rest = bytes[...]
            while !rest.isEmpty {
                let count = unsafe rest.withUnsafeBytes { buffer in
                    unsafe write(descriptor, buffer.baseAddress, buffer.count)
                }
                if count < 0, errno == EINTR { continue }
                guard count >= 0 else { throw SystemFailure(code: errno) }
                rest = rest.dropFirst(count)
            }
        }

        /// Waits until what was written is on the disk.
        func sync() throws(SystemFailure) {
            guard fsync(descriptor) == 0 else { throw SystemFailure(code: errno) }
        }
    }

    /// The advisory lock on a folder, which ends with this, or with the process.
    struct Lock: ~Copyable {
        private let descriptor: CInt

        fileprivate init(_ folder: Folder) throws(SystemFailure) {
            let flags = O_RDONLY | O_DIRECTORY | O_CLOEXEC
            descriptor = unsafe openat(folder.descriptor, FileName.here.terminated, flags)
            guard descriptor >= 0 else { throw SystemFailure(code: errno) }
        }

        deinit { close(descriptor) }

        /// Takes the lock; false when somebody else holds it.
        func take() throws(SystemFailure) -> Bool {
            while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
                if errno == EWOULDBLOCK { return false }
                guard errno == EINTR else { throw SystemFailure(code: errno) }
            }
            return true
        }
    }

    /// Waits.
    static func pause(milliseconds: Int) { _ = usleep(UInt32(clamping: milliseconds * 1_000)) }

    /// Does something that leaves a file behind when it is cut short: SIGINT, SIGTERM and SIGHUP
    /// wait until it is done.
    ///
    /// A handler that removes the file would have to find it in global state; a signal that waits
    /// needs none.
    static func withoutInterruption<Result>(
        _ body: () throws(SystemFailure) -> Result
    ) throws(SystemFailure) -> Result {
        var waiting = sigset_t()
        var before = sigset_t()
        unsafe sigemptyset(&waiting)
        for signal in [SIGINT, SIGTERM, SIGHUP] { unsafe sigaddset(&waiting, signal) }
        unsafe pthread_sigmask(SIG_BLOCK, &waiting, &before)
        defer { unsafe pthread_sigmask(SIG_SETMASK, &before, nil) }
        return try body()
    }
}

extension FileSystem.Folder {
    /// The permissions of a file that may be written; nil when nothing is there.
    func permissions(of name: FileName) throws(SystemFailure) -> FileSystem.Permissions? {
        var status = stat()
        guard unsafe fstatat(descriptor, name.terminated, &status, AT_SYMLINK_NOFOLLOW) == 0
        else {
            let failure = SystemFailure(code: errno)
            if failure.isAbsence { return nil }
            throw failure
        }
        guard unsafe faccessat(descriptor, name.terminated, W_OK, 0) == 0 else {
            throw SystemFailure(code: errno)
        }
        return FileSystem.Permissions(
            mode: status.st_mode & 0o7777, owner: status.st_uid, group: status.st_gid)
    }

    /// Opens a new file for writing, which others may open as the umask says; nothing may be there
    /// yet.
    func create(_ name: FileName, isPrivate: Bool) throws(SystemFailure) -> FileSystem.Output {
        let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
        return try FileSystem.Output(
            unsafe openat(descriptor, name.terminated, flags, isPrivate ? 0o600 : 0o666))
    }

    /// Opens what is there for writing, or makes a file; what is written comes at the end.
    func openToAppend(_ name: FileName) throws(SystemFailure) -> FileSystem.Output {
        let flags = O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC
        return try FileSystem.Output(unsafe openat(descriptor, name.terminated, flags, 0o666))
    }

    /// Moves a file of the folder into the place of another one.
    func move(_ name: FileName, to other: FileName) throws(SystemFailure) {
        guard unsafe renameat(descriptor, name.terminated, descriptor, other.terminated) == 0
        else { throw SystemFailure(code: errno) }
    }

    /// Gives a file of the folder a further name, where nothing is yet.
    func link(_ name: FileName, as other: FileName) throws(SystemFailure) {
        guard unsafe linkat(descriptor, name.terminated, descriptor, other.terminated, 0) == 0
        else { throw SystemFailure(code: errno) }
    }

    /// Makes a folder in this one; one that is there already is fine.
    func makeFolder(_ name: FileName) throws(SystemFailure) {
        if unsafe mkdirat(descriptor, name.terminated, 0o777) == 0 || errno == EEXIST { return }
        throw SystemFailure(code: errno)
    }

    /// Removes a file; it does not matter when it is gone already.
    func remove(_ name: FileName) { _ = unsafe unlinkat(descriptor, name.terminated, 0) }

    /// Waits until the names in the folder are on the disk.
    func sync() throws(SystemFailure) {
        let flags = O_RDONLY | O_DIRECTORY | O_CLOEXEC
        let opened = unsafe openat(descriptor, FileName.here.terminated, flags)
        guard opened >= 0 else { throw SystemFailure(code: errno) }
        defer { close(opened) }
        guard fsync(opened) == 0 else { throw SystemFailure(code: errno) }
    }

    /// The advisory lock on the folder, not yet taken.
    func lock() throws(SystemFailure) -> FileSystem.Lock { try FileSystem.Lock(self) }
}
