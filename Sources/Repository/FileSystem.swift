#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// The calls to the operating system that read files: with `FileSystem+Writing` the only
/// file of this target that is not memory-safe by itself.
///
/// Foundation's readers follow symbolic links and block on a pipe. These open nothing but a
/// regular file and never follow a link in the last part of a path. Folders tell what each entry
/// is without another call.
enum FileSystem {
    /// The most bytes that are read of a file: one more than any reader takes, so that it sees
    /// that there are more.
    static let readLimit = (16 << 20) + 1

    /// What a call came back with.
    struct Failure: Error {
        let code: CInt

        /// The system's words for it, as in "Permission denied".
        var words: String { unsafe String(cString: strerror(code)) }

        var isAbsence: Bool { code == ENOENT || code == ENOTDIR }
        var isSymbolicLink: Bool { code == ELOOP }

        /// Whether a socket, or a device that is gone, was to be opened.
        var isSpecialFile: Bool { code == ENXIO || code == EOPNOTSUPP }
    }

    /// A folder that is held open, so that the system finds a file in it by its name alone.
    struct Folder: ~Copyable, Sendable {
        fileprivate let descriptor: CInt

        init(_ path: String) throws(Failure) {
            descriptor = unsafe open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
            guard descriptor >= 0 else { throw Failure(code: errno) }
        }

        deinit { close(descriptor) }

        /// The bytes of a regular file of the folder, as `FileSystem.readRegularFile` gives them.
        func readRegularFile(_ name: String) throws(Failure) -> [UInt8]? {
            try FileSystem.readRegularFile(name, from: descriptor)
        }
    }

    /// The bytes of a regular file, up to the limit; nil when it is a folder, a pipe or a device.
    static func readRegularFile(_ path: String) throws(Failure) -> [UInt8]? {
        try readRegularFile(path, from: AT_FDCWD)
    }

    private static func readRegularFile(
        _ path: String, from folder: CInt
    ) throws(Failure) -> [UInt8]? {
        let flags = O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC
        let descriptor = unsafe openat(folder, path, flags)
        guard descriptor >= 0 else { throw Failure(code: errno) }
        defer { close(descriptor) }
        var status = stat()
        guard unsafe fstat(descriptor, &status) == 0 else { throw Failure(code: errno) }
        guard status.st_mode & S_IFMT == S_IFREG else { return nil }
        // One byte more than the size, so that a single call reads the file and shows its end.
        let size = min(max(Int(status.st_size), 0), readLimit - 1)
        return try bytes(of: descriptor, capacity: size + 1)
    }

    private static func bytes(of descriptor: CInt, capacity: Int) throws(Failure) -> [UInt8] {
        var failure: Failure?
        let bytes = unsafe [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
            while count < capacity {
                let rest = unsafe UnsafeMutableBufferPointer(rebasing: buffer[count..<capacity])
                let result = unsafe read(descriptor, rest.baseAddress, rest.count)
                if result < 0, errno == EINTR { continue }
                if result < 0 { failure = Failure(code: errno) }
                count += max(0, result)
                // A regular file gives less than is asked for only at its end.
                if result < rest.count { return }
            }
        }
        if let failure { throw failure }
        return bytes
    }

    /// An entry of a folder.
    struct Entry {
        /// Its name; what is not UTF-8 in it is repaired, so it may name another entry then.
        let name: String

        let isNameUTF8: Bool
        let kind: Kind

        enum Kind {
            case file
            case folder
            case symbolicLink
            case other
        }
    }

    /// The entries of a folder but `.` and `..`, in no order.
    static func entries(of path: String) throws(Failure) -> [Entry] {
        guard let folder = unsafe opendir(path) else { throw Failure(code: errno) }
        defer { unsafe closedir(folder) }
        var entries: [Entry] = []
        while let record = unsafe readdir(folder) {
            let (name, isNameUTF8) = unsafe withUnsafePointer(to: &record.pointee.d_name) {
                let name = unsafe UnsafeRawPointer($0).assumingMemoryBound(to: CChar.self)
                let valid = unsafe String(validatingCString: name)
                return unsafe (valid ?? String(cString: name), valid != nil)
            }
            if name == "." || name == ".." { continue }
            let kind = unsafe kind(ofType: record.pointee.d_type) ?? kind(of: "\(path)/\(name)")
            entries.append(Entry(name: name, isNameUTF8: isNameUTF8, kind: kind))
        }
        return entries
    }

    /// The kind that a folder names; nil when the file system does not say.
    private static func kind(ofType type: UInt8) -> Entry.Kind? {
        switch Int(type) {
        case Int(DT_REG): .file
        case Int(DT_DIR): .folder
        case Int(DT_LNK): .symbolicLink
        case Int(DT_UNKNOWN): nil
        default: .other
        }
    }

    /// The kind of what a path names, a symbolic link itself included; `other` when nothing is
    /// there.
    static func kind(of path: String) -> Entry.Kind {
        var status = stat()
        guard unsafe lstat(path, &status) == 0 else { return .other }
        return switch status.st_mode & S_IFMT {
        case S_IFREG: .file
        case S_IFDIR: .folder
        case S_IFLNK: .symbolicLink
        default: .other
        }
    }

    /// Whether a path names something, a symbolic link itself included.
    static func exists(_ path: String) -> Bool {
        var status = stat()
        return unsafe lstat(path, &status) == 0
    }

    /// The path with every symbolic link followed and every `..` taken.
    static func realPath(_ path: String) throws(Failure) -> String {
        guard let resolved = unsafe realpath(path, nil) else { throw Failure(code: errno) }
        defer { unsafe free(resolved) }
        return unsafe String(cString: resolved)
    }
}
