internal import Text

/// New contents for a file, written beside it and not yet in its place.
struct FileReplacement {
    private let folder: FileSystem.Folder
    private let name: FileName
    private let temporary: FileName

    /// Writes and syncs `bytes` into the folder of `name`, with the permissions of what is there.
    ///
    /// - Throws: when they cannot be written; then nothing is left behind.
    init(
        of name: FileName, in folder: FileSystem.Folder, writing bytes: [UInt8], as use: Use
    ) throws(SystemFailure) {
        let permissions = try folder.permissions(of: name)
        let temporary = Self.temporaryName(use)
        let output = try folder.create(temporary, isPrivate: permissions != nil)
        do throws(SystemFailure) {
            if let permissions { try output.set(permissions) }
            try output.writeAll(bytes)
            try output.sync()
        } catch {
            folder.remove(temporary)
            throw error
        }
        self.folder = folder
        self.name = name
        self.temporary = temporary
    }

    /// Puts the new contents in the place of the old.
    ///
    /// - Throws: when the system does not let it; then the old file is left, and nothing beside it.
    func commit() throws(SystemFailure) {
        do throws(SystemFailure) {
            try folder.move(temporary, to: name)
        } catch {
            discard()
            throw error
        }
        // The file is whole either way; only its survival of a power cut depends on this.
        try? folder.sync()
    }

    /// Puts the new contents where nothing is yet.
    ///
    /// - Throws: when something is there by now, or the system does not let it; then nothing is
    ///   left beside it.
    func commitAsNew() throws(SystemFailure) {
        defer { discard() }
        try folder.link(temporary, as: name)
        try? folder.sync()
    }

    /// Leaves the old file in its place.
    func discard() { folder.remove(temporary) }

    // MARK: - Temporary names

    /// What a replacement is for.
    enum Use: String {
        /// A file of the repository, under the lock: what a killed writer left is the next one's to
        /// remove.
        case edit = ".warden-edit-"

        /// A file that a command prints to, without the lock: another command may be writing it.
        case output = ".warden-output-"
    }

    private static let (digits, ending) = (16, ".tmp")

    /// A name that is short, since the file's own may be as long as a name can be.
    private static func temporaryName(_ use: Use) -> FileName {
        let number = Hexadecimal.digits(
            UInt64.random(in: .min ... .max), width: digits, uppercase: false)
        return FileName((use.rawValue + number + ending).utf8)
    }

    /// Whether a name is one that a replacement of either use has.
    static func isTemporary(_ name: FileName) -> Bool {
        name.isHidden && (isTemporary(name, of: .edit) || isTemporary(name, of: .output))
    }

    /// Whether a name is one that a replacement of that use has.
    static func isTemporary(_ name: FileName, of use: Use) -> Bool {
        let bytes = name.bytes
        let start = use.rawValue.utf8
        guard bytes.count == start.count + digits + ending.utf8.count, bytes.starts(with: start),
            bytes.suffix(ending.utf8.count).elementsEqual(ending.utf8)
        else { return false }
        return bytes.dropFirst(start.count).prefix(digits).allSatisfy { byte in
            byte.hexadecimalValue != nil && !byte.isUppercaseLetter
        }
    }
}
