#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// A folder on disk, by its path.
///
/// The tool's calls to the file system are all in this file.
struct Folder {
    let path: String

    func folder(_ name: String) -> Folder { Folder(path: "\(path)/\(name)") }

    /// Makes the folder; its parent must be there.
    func make() throws {
        guard unsafe mkdir(path, 0o755) == 0 || errno == EEXIST else { throw failure("make") }
    }

    /// Writes a file, over the one that has the name.
    func save(_ text: String, as name: String) throws {
        let file = unsafe open("\(path)/\(name)", O_WRONLY | O_CREAT | O_TRUNC, 0o644)
        guard file >= 0 else { throw failure("write \(name) in") }
        defer { close(file) }
        var text = text
        let isWritten = text.withUTF8 { bytes in
            unsafe write(file, bytes.baseAddress, bytes.count) == bytes.count
        }
        guard isWritten else { throw failure("write \(name) in") }
    }

    /// The names of what lies in the folder, in the order of their bytes.
    func names() throws -> [String] {
        var found: [String] = []
        try unsafe visit { _, name in found.append(unsafe String(cString: name)) }
        return found.sorted()
    }

    /// The bytes of one file.
    func bytes(of name: String) throws -> [UInt8] {
        let file = unsafe open("\(path)/\(name)", O_RDONLY)
        guard file >= 0 else { throw failure("read \(name) in") }
        defer { close(file) }
        var status = stat()
        guard unsafe fstat(file, &status) == 0 else { throw failure("read \(name) in") }
        let size = Int(status.st_size)
        return unsafe [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
            unsafe count = max(0, read(file, buffer.baseAddress, size))
        }
    }

    /// Opens, reads and closes every file of the folder, one after the other, and keeps nothing.
    ///
    /// This is the floor of every measure that reads a catalog, so it does only what none can
    /// avoid: one call to open, one to read where the file is smaller than the buffer, one to
    /// close.
    func readEveryFile() throws -> Int {
        var total = 0
        var buffer = [UInt8](repeating: 0, count: 65_536)
        try unsafe visit { folder, name in
            let file = unsafe openat(folder, name, O_RDONLY)
            guard file >= 0 else { throw failure("read in") }
            var count = 0
            repeat {
                count = unsafe read(file, &buffer, buffer.count)
                total += max(0, count)
            } while count == buffer.count
            close(file)
        }
        return total
    }

    /// Calls `body` with the open folder and the name of each regular file in it.
    private func visit(_ body: (Int32, UnsafePointer<CChar>) throws -> Void) throws {
        guard let stream = unsafe opendir(path) else { throw failure("list") }
        defer { unsafe closedir(stream) }
        let folder = unsafe dirfd(stream)
        while let entry = unsafe readdir(stream) {
            // Some file systems leave the type out.
            let type = Int(unsafe entry.pointee.d_type)
            guard type == Int(DT_REG) || type == Int(DT_UNKNOWN) else { continue }
            try unsafe withUnsafePointer(to: &entry.pointee.d_name) { name in
                try unsafe name.withMemoryRebound(to: CChar.self, capacity: 256) { name in
                    try unsafe body(folder, name)
                }
            }
        }
    }

    private func failure(_ action: String) -> BenchError {
        .system("cannot \(action) \(path): \(unsafe String(cString: strerror(errno)))")
    }
}

extension Folder {
    /// A new folder of the tool's own, below `TMPDIR` or `/tmp`.
    static func temporary() throws -> Folder {
        let parent = unsafe getenv("TMPDIR").map { unsafe String(cString: $0) } ?? "/tmp"
        var template = Array("\(parent)/warden-bench.XXXXXX".utf8CString)
        guard unsafe mkdtemp(&template) != nil else {
            throw Folder(path: parent).failure("make a temporary folder in")
        }
        return Folder(path: String(decoding: template.dropLast().map(UInt8.init), as: UTF8.self))
    }

    /// Removes the folder with all that is in it.
    func remove() throws {
        _ = try Program("rm", ["-rf", "--", path]).run()
    }
}
