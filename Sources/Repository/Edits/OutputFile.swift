internal import Secrets

/// A file that a command prints to; it may lie anywhere.
public struct OutputFile: Sendable {
    private let path: String

    /// The file at `path`, which need not be there yet.
    public init(at path: String) {
        self.path = path
    }

    /// Makes `bytes` the whole of the file: at once where it is a regular file, else straight into
    /// the pipe or device.
    ///
    /// - Throws: when it cannot be written; a regular file is then left as it was.
    public func write(_ bytes: [UInt8]) throws(WriteProblem) {
        try attempt { () throws(FileSystem.Failure) in
            let location = try location()
            switch FileSystem.kind(of: location) {
            case .other where FileSystem.exists(location), .folder:
                try send(bytes, .overwriting)
            case .file, .symbolicLink, .other:
                try FileReplacement(of: location, writing: bytes).commit()
            }
        }
    }

    /// Adds `bytes` at the end of the file.
    ///
    /// - Throws: when it cannot be written.
    public func append(_ bytes: [UInt8]) throws(WriteProblem) {
        try attempt { () throws(FileSystem.Failure) in try send(bytes, .appending) }
    }

    /// Where symbolic links lead; the path itself when nothing is there.
    private func location() throws(FileSystem.Failure) -> String {
        FileSystem.exists(path) ? try FileSystem.realPath(path) : path
    }

    private func send(
        _ bytes: [UInt8], _ mode: FileSystem.WritingMode
    ) throws(FileSystem.Failure) {
        let descriptor = try FileSystem.openForWriting(path, mode)
        defer { FileSystem.closeFile(descriptor) }
        try FileSystem.writeAll(bytes, to: descriptor)
    }

    private func attempt(_ call: () throws(FileSystem.Failure) -> Void) throws(WriteProblem) {
        do throws(FileSystem.Failure) {
            try call()
        } catch {
            throw WriteProblem(path: MaskedText(scanning: path), reason: .unwritable(error.words))
        }
    }
}
