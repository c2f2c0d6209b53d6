import Repository
import Foundation

/// A repository that is made for one test and removed with it.
final class TemporaryRepository {
    /// The folder above the repository, where what lies outside is put.
    let outside: URL

    /// The root of the repository.
    let folder: URL

    /// What nobody but the superuser may open.
    private var forbidden: [String] = []

    init() throws {
        outside = FileManager.default.temporaryDirectory
            .appending(path: "warden-store-\(UUID().uuidString)").resolvingSymlinksInPath()
        folder = outside.appending(path: "repository")
        try FileManager.default.createDirectory(
            at: folder.appending(path: "catalog"), withIntermediateDirectories: true)
    }

    deinit {
        for path in forbidden { _ = unsafe chmod(path, 0o700) }
        try? FileManager.default.removeItem(at: outside)
    }

    func root() throws -> RepositoryRoot { try RepositoryRoot(at: folder.path) }

    func write(_ text: String, to path: String) throws {
        let file = folder.appending(path: path)
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
    }

    func writeRoute(_ id: String) throws {
        try write("id: \(id)\ntitle: Title of \(id)\nstatus: active\n", to: "catalog/\(id).yaml")
    }

    func link(_ path: String, to destination: String) throws {
        try FileManager.default.createSymbolicLink(
            atPath: folder.appending(path: path).path, withDestinationPath: destination)
    }

    /// Takes all permissions from a file or a folder.
    func forbid(_ path: String) throws {
        forbidden.append(folder.appending(path: path).path)
        try FileManager.default.setAttributes(
            [.posixPermissions: 0], ofItemAtPath: folder.appending(path: path).path)
    }

    /// Makes a pipe that nobody writes to.
    func makePipe(_ path: String) throws {
        let status = unsafe mkfifo(folder.appending(path: path).path, 0o600)
        if status != 0 { throw CocoaError(.fileWriteUnknown) }
    }

    /// Makes a socket, which is no file to read.
    func makeSocket(_ path: String) throws {
        let descriptor = socket(AF_UNIX, unixStream, 0)
        defer { close(descriptor) }
        // The path in a socket's address has room for about a hundred bytes.
        let short = FileManager.default.temporaryDirectory
            .appending(path: "w-\(UInt32.random(in: 0...UInt32.max))").path
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        unsafe withUnsafeMutableBytes(of: &address.sun_path) { room in
            unsafe room.copyBytes(from: Array(short.utf8).prefix(room.count - 1))
        }
        let size = socklen_t(MemoryLayout<sockaddr_un>.size)
        _ = unsafe withUnsafePointer(to: &address) { pointer in
            unsafe UnsafeRawPointer(pointer).withMemoryRebound(to: sockaddr.self, capacity: 1) {
                unsafe bind(descriptor, $0, size)
            }
        }
        try FileManager.default.moveItem(
            atPath: short, toPath: folder.appending(path: path).path)
    }

    /// Makes an empty file whose name may be any bytes; false where the system takes no such name.
    func makeFile(named name: [UInt8], in path: String) -> Bool {
        let location = Array(folder.appending(path: path).path.utf8) + [UInt8(ascii: "/")] + name
        let text = location.map { CChar(bitPattern: $0) } + [0]
        let descriptor = unsafe open(text, O_CREAT | O_WRONLY, 0o644)
        guard descriptor >= 0 else { return false }
        close(descriptor)
        return true
    }

    private var unixStream: CInt {
        #if canImport(Glibc)
            CInt(SOCK_STREAM.rawValue)
        #else
            SOCK_STREAM
        #endif
    }
}
