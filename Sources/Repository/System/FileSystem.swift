#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif
internal import Secrets

/// The calls to the operating system that read: with `FileSystem+Writing` the only file of this
/// target, beside `Threads`, that is not memory-safe by itself.
///
/// Foundation's readers follow symbolic links and block on a pipe. These look a name up in an open
/// folder, never follow a link, and read nothing but a regular file.
enum FileSystem {
    /// The most bytes that are read of a file: one more than any reader takes, so that it sees
    /// that there are more.
    static let readLimit = SourceFile.mostBytes + 1

    /// What a name stands for, a symbolic link itself included.
    enum Kind {
        case file
        case folder
        case symbolicLink
        case other

        fileprivate init(mode: mode_t) {
            switch mode & S_IFMT {
            case S_IFREG: self = .file
            case S_IFDIR: self = .folder
            case S_IFLNK: self = .symbolicLink
            default: self = .other
            }
        }

        /// The kind that a folder names; nil when the file system does not say.
        fileprivate init?(entryType: UInt8) {
            switch Int(entryType) {
            case Int(DT_REG): self = .file
            case Int(DT_DIR): self = .folder
            case Int(DT_LNK): self = .symbolicLink
            case Int(DT_UNKNOWN): return nil
            default: self = .other
            }
        }
    }

    /// Which file a name stands for, whatever other names it has.
    struct Identity: Hashable {
        private let device: UInt64
        private let number: UInt64

        fileprivate init(_ status: stat) {
            device = UInt64(truncatingIfNeeded: status.st_dev)
            number = UInt64(truncatingIfNeeded: status.st_ino)
        }
    }

    /// What was opened to be read.
    enum Opened<Contents> {
        case file(Contents)
        case folder

        /// A pipe, a socket or a device.
        case special
    }

    /// An entry of a folder.
    struct Entry {
        let name: FileName
        let isNameUTF8: Bool
        let kind: Kind
    }

    /// A folder that is held open: what is renamed, replaced or linked above it changes nothing.
    final class Folder: Sendable {
        let descriptor: CInt

        /// Opens the folder at a path, with every link followed.
        init(at path: [UInt8]) throws(SystemFailure) {
            let path = path.map { CChar(truncatingIfNeeded: $0) } + [0]
            descriptor = unsafe open(path, FileSystem.folderFlags)
            guard descriptor >= 0 else { throw SystemFailure(code: errno) }
        }

        private init(_ name: FileName, in folder: Folder) throws(SystemFailure) {
            let flags = FileSystem.folderFlags | O_NOFOLLOW
            descriptor = unsafe openat(folder.descriptor, name.terminated, flags)
            guard descriptor >= 0 else { throw SystemFailure(code: errno) }
        }

        deinit { close(descriptor) }

        /// The folder of that name in this one.
        ///
        /// - Throws: when it is none, or a link.
        func folder(_ name: FileName) throws(SystemFailure) -> Folder { try Folder(name, in: self) }

        /// The bytes of a file, up to the limit.
        ///
        /// - Throws: when it cannot be read; `isSymbolicLink` when it is a link.
        func read(_ name: FileName) throws(SystemFailure) -> Opened<[UInt8]> {
            try withFile(name) { (descriptor, size) throws(SystemFailure) in
                // One byte more than the size, so that one call reads the file and shows its end.
                try FileSystem.bytes(of: descriptor, capacity: min(size, readLimit - 1) + 1)
            }
        }

        /// How many bytes a file has, when it can be opened to be read.
        ///
        /// - Throws: as `read` does.
        func size(of name: FileName) throws(SystemFailure) -> Opened<Int> {
            try withFile(name) { _, size in size }
        }

        private func withFile<Contents>(
            _ name: FileName, _ take: (CInt, Int) throws(SystemFailure) -> Contents
        ) throws(SystemFailure) -> Opened<Contents> {
            let flags = O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC
            let file = unsafe openat(descriptor, name.terminated, flags)
            guard file >= 0 else { throw SystemFailure(code: errno) }
            defer { close(file) }
            var status = stat()
            guard unsafe fstat(file, &status) == 0 else { throw SystemFailure(code: errno) }
            switch Kind(mode: status.st_mode) {
            case .file: return .file(try take(file, max(Int(status.st_size), 0)))
            case .folder: return .folder
            case .symbolicLink, .other: return .special
            }
        }

        /// What a name stands for.
        func kind(of name: FileName) throws(SystemFailure) -> Kind {
            Kind(mode: try status(of: name).st_mode)
        }

        /// Which file a name stands for; a link is a file of its own.
        func identity(of name: FileName) throws(SystemFailure) -> Identity {
            Identity(try status(of: name))
        }

        private func status(of name: FileName) throws(SystemFailure) -> stat {
            var status = stat()
            guard
                unsafe fstatat(descriptor, name.terminated, &status, AT_SYMLINK_NOFOLLOW) == 0
            else { throw SystemFailure(code: errno) }
            return status
        }

        /// What a symbolic link says; nil when the name stands for something else.
        func linkTarget(_ name: FileName) throws(SystemFailure) -> [UInt8]? {
            var target = [CChar](repeating: 0, count: Int(PATH_MAX))
            let length = unsafe readlinkat(descriptor, name.terminated, &target, target.count)
            if length < 0, errno == EINVAL { return nil }
            guard length >= 0 else { throw SystemFailure(code: errno) }
            guard length < target.count else { throw SystemFailure(code: ENAMETOOLONG) }
            return target.prefix(length).map { UInt8(truncatingIfNeeded: $0) }
        }

        /// The entries of the folder but `.` and `..`, in no order.
        func entries() throws(SystemFailure) -> [Entry] {
            let flags = O_RDONLY | O_DIRECTORY | O_CLOEXEC
            let listed = unsafe openat(descriptor, FileName.here.terminated, flags)
            guard listed >= 0 else { throw SystemFailure(code: errno) }
            guard let stream = unsafe fdopendir(listed) else {
                defer { close(listed) }
                throw SystemFailure(code: errno)
            }
            defer { unsafe closedir(stream) }
            var entries: [Entry] = []
            while let record = unsafe readdir(stream) {
                let (name, isUTF8) = unsafe withUnsafePointer(to: &record.pointee.d_name) {
                    let start = unsafe UnsafeRawPointer($0).assumingMemoryBound(to: CChar.self)
                    let bytes = unsafe UnsafeBufferPointer(start: start, count: strlen(start) + 1)
                    let isUTF8 = unsafe String(validatingCString: start) != nil
                    return (unsafe FileName(terminated: Array(bytes)), isUTF8)
                }
                if name == .here || name == .above { continue }
                let known = unsafe Kind(entryType: record.pointee.d_type)
                let kind: Kind
                if let known { kind = known } else { kind = try self.kind(of: name) }
                entries.append(Entry(name: name, isNameUTF8: isUTF8, kind: kind))
            }
            return entries
        }
    }

    /// How a folder is opened that names are looked up in: it need not be readable.
    #if canImport(Glibc) || canImport(Musl)
        // `O_PATH`, which the C library's module leaves out (open(2)).
        private static let folderFlags = O_DIRECTORY | O_CLOEXEC | 0o10000000
    #else
        private static let folderFlags = O_RDONLY | O_DIRECTORY | O_CLOEXEC
    #endif

    private static func bytes(of descriptor: CInt, capacity: Int) throws(SystemFailure) -> [UInt8] {
        var failure: SystemFailure?
        let bytes = unsafe [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
            while count < capacity {
                let rest = unsafe UnsafeMutableBufferPointer(rebasing: buffer[count..<capacity])
                let result = unsafe read(descriptor, rest.baseAddress, rest.count)
                if result < 0, errno == EINTR { continue }
                if result < 0 { failure = SystemFailure(code: errno) }
                count += max(0, result)
                // A regular file returns less than is asked for only at its end.
                if result < rest.count { return }
            }
        }
        if let failure { throw failure }
        return bytes
    }

    /// A path with every symbolic link followed and every `..` taken; nothing is opened.
    static func realPath(_ path: [UInt8]) throws(SystemFailure) -> [UInt8] {
        let path = path.map { CChar(truncatingIfNeeded: $0) } + [0]
        guard let resolved = unsafe realpath(path, nil) else { throw SystemFailure(code: errno) }
        defer { unsafe free(resolved) }
        return unsafe UnsafeBufferPointer(start: resolved, count: strlen(resolved))
            .map { UInt8(truncatingIfNeeded: $0) }
    }

    /// Whether a path names something, a symbolic link itself included.
    static func exists(_ path: [UInt8]) -> Bool {
        var status = stat()
        return unsafe lstat(path.map { CChar(truncatingIfNeeded: $0) } + [0], &status) == 0
    }
}

extension FileName: Comparable {
    /// Orders by bytes.
    static func < (left: FileName, right: FileName) -> Bool {
        unsafe strcmp(left.terminated, right.terminated) < 0
    }
}
