internal import Secrets

/// A file that a command prints to; it may lie anywhere.
public struct OutputFile: Sendable {
    private let path: [UInt8]

    /// The file at `path`, which need not be there yet.
    public init(at path: String) {
        self.path = Array(path.utf8)
    }

    /// Makes `bytes` the whole of the file: at once where it is a regular file, else straight into
    /// the pipe or device.
    ///
    /// - Throws: when it cannot be written; a regular file is then left as it was.
    public func write(_ bytes: [UInt8]) throws(WriteProblem) {
        try attempt { () throws(SystemFailure) in
            if try send(bytes, toDescriptor: openDescriptor) { return }
            let (folder, name, kind) = try target()
            switch kind {
            case .folder: throw .isFolder
            case .other, .symbolicLink: try folder.openToAppend(name).writeAll(bytes)
            case .file, nil:
                try FileSystem.withoutInterruption { () throws(SystemFailure) in
                    try FileReplacement(of: name, in: folder, writing: bytes, as: .output)
                        .commit()
                }
            }
        }
    }

    /// Adds `bytes` at the end of the file.
    ///
    /// - Throws: when it cannot be written.
    public func append(_ bytes: [UInt8]) throws(WriteProblem) {
        try attempt { () throws(SystemFailure) in
            if try send(bytes, toDescriptor: openDescriptor) { return }
            let (folder, name, _) = try target()
            try folder.openToAppend(name).writeAll(bytes)
        }
    }

    /// The number of the open descriptor that the path stands for, as `/dev/stdout` does, and
    /// `/dev/fd/63`, which a shell makes of `>(cat)`.
    ///
    /// It is written to as it is. Opened anew, a file would lose what the shell has put into it,
    /// and a socket cannot be.
    private var openDescriptor: CInt? {
        let names: [(String, CInt)] = [("/dev/stdout", 1), ("/dev/stderr", 2)]
        if let (_, number) = names.first(where: { path.elementsEqual($0.0.utf8) }) {
            return number
        }
        let folder = ["/dev/fd/", "/proc/self/fd/"].first { path.starts(with: $0.utf8) }
        guard let folder else { return nil }
        return CInt(String(decoding: path.dropFirst(folder.utf8.count), as: UTF8.self))
    }

    private func send(
        _ bytes: [UInt8], toDescriptor number: CInt?
    ) throws(SystemFailure) -> Bool {
        guard let number else { return false }
        try FileSystem.Output(sharing: number).writeAll(bytes)
        return true
    }

    /// The folder, name and kind of what symbolic links lead to; the kind is nil when nothing is
    /// there yet.
    private func target() throws(SystemFailure) -> (
        FileSystem.Folder, FileName, FileSystem.Kind?
    ) {
        var path = path
        for _ in 0..<PathWalk.mostLinks {
            let start = path.lastIndex(of: UInt8(ascii: "/")).map { $0 + 1 } ?? 0
            let parent = Array("./".utf8.prefix(start == 0 ? 2 : 0)) + path[..<start]
            let name = FileName(path[start...])
            if name.isHere || name.isAbove { throw .isFolder }
            let folder = try FileSystem.Folder(at: parent)
            do throws(SystemFailure) {
                let kind = try folder.kind(of: name)
                guard let target = try folder.linkTarget(name) else { return (folder, name, kind) }
                path = target.first == UInt8(ascii: "/") ? target : parent + target
            } catch {
                if error == .noSuchFile { return (folder, name, nil) }
                throw error
            }
        }
        throw .tooManyLinks
    }

    private func attempt(_ call: () throws(SystemFailure) -> Void) throws(WriteProblem) {
        do throws(SystemFailure) {
            try call()
        } catch {
            throw WriteProblem(path: MaskedText(scanning: path), reason: .unwritable(error))
        }
    }
}
