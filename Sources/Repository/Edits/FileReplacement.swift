/// New contents for a file, written beside it and not yet in its place.
struct FileReplacement {
    private let location: String
    private let temporary: String

    /// Writes and syncs `bytes` beside `location`, with the permissions of what is there.
    ///
    /// - Throws: when it cannot be written; then nothing is left behind.
    init(of location: String, writing bytes: [UInt8]) throws(FileSystem.Failure) {
        let (folder, name) = Self.parts(of: location)
        let mark = String(UInt32.random(in: .min ... .max), radix: 36)
        let temporary = "\(folder)/.\(name.prefix(64)).\(mark).tmp"
        let permissions = try FileSystem.permissions(of: location)
        let descriptor = try FileSystem.create(temporary)
        defer { FileSystem.closeFile(descriptor) }
        do throws(FileSystem.Failure) {
            if let permissions { try FileSystem.set(permissions, of: descriptor) }
            try FileSystem.writeAll(bytes, to: descriptor)
            try FileSystem.sync(descriptor)
        } catch {
            FileSystem.remove(temporary)
            throw error
        }
        self.location = location
        self.temporary = temporary
    }

    /// Puts the new contents in the place of the old.
    ///
    /// - Throws: when the system does not let it; then the old file is left, and nothing beside it.
    func commit() throws(FileSystem.Failure) {
        do throws(FileSystem.Failure) {
            try FileSystem.move(temporary, to: location)
        } catch {
            discard()
            throw error
        }
        // The file is whole either way; only its survival of a power cut depends on this.
        if let folder = try? FileSystem.openFolder(Self.parts(of: location).folder) {
            try? FileSystem.sync(folder)
            FileSystem.closeFile(folder)
        }
    }

    /// Leaves the old file in its place.
    func discard() { FileSystem.remove(temporary) }

    private static func parts(of location: String) -> (folder: String, name: Substring) {
        guard let slash = location.lastIndex(of: "/") else { return (".", location[...]) }
        let folder = location[..<slash]
        return (folder.isEmpty ? "/." : String(folder), location[location.index(after: slash)...])
    }
}
