internal import Secrets
internal import Catalog

/// All that lies under some folders of the root, and what each of it is: the one walk of `list`,
/// `find` and `lint`.
///
/// No file is opened. Symbolic links to folders are not descended into, since a file would appear
/// twice.
struct RepositoryTree: Sendable {
    /// A file, or a symbolic link to one.
    struct File: Sendable {
        /// Its path from the root.
        let path: MaskedText

        let name: FileName

        /// The folder that holds it, by its index in `folders`.
        let folder: Int

        let role: CatalogFileRole
        let isLink: Bool

        /// Whether its name, or that of a folder that holds it, begins with a dot.
        let isHidden: Bool
    }

    /// The files, in no order.
    private(set) var files: [File] = []

    /// The folders, by their names from the root.
    private(set) var folders: [[FileName]] = []

    /// The folders, by their paths from the root.
    private(set) var folderPaths: Set<MaskedText> = []

    /// What is neither a file nor a folder to look through, or cannot be listed.
    ///
    /// What is hidden is an editor's or the system's, and never a problem.
    private(set) var problems: [FileProblem] = []

    /// The temporary files of writers: not files of the repository.
    private(set) var temporaryFiles: [(folder: Int, name: FileName)] = []

    /// The folders of the root that are symbolic links.
    private var linkedTops: Set<FileName> = []

    /// The paths of the files that are reached through a symbolic link.
    var linkedPaths: Set<MaskedText> {
        let linked = files.lazy.filter { file in
            file.isLink || folders[file.folder].first.map(linkedTops.contains) ?? false
        }
        return Set(linked.map(\.path))
    }

    private let root: RepositoryRoot

    init(of root: RepositoryRoot) {
        self.root = root
    }

    /// Finds what lies under a folder of the root.
    ///
    /// - Throws: when the folder cannot be listed.
    mutating func add(_ top: FileName) throws(FileProblem) {
        var ahead = [Unlisted(names: [top], isHidden: false)]
        try list(ahead.removeLast(), &ahead)
        if case .symbolicLink? = try? root.folder.kind(of: top) { linkedTops.insert(top) }
        while let folder = ahead.popLast() {
            do throws(FileProblem) {
                try list(folder, &ahead)
            } catch {
                if !folder.isHidden, !error.isAbsence { problems.append(error) }
            }
        }
    }

    /// A folder that was found, and is not yet listed.
    private struct Unlisted {
        let names: [FileName]
        let isHidden: Bool
    }

    private mutating func list(
        _ folder: Unlisted, _ ahead: inout [Unlisted]
    ) throws(FileProblem) {
        let bytes = FileName.path(folder.names)
        let entries: [FileSystem.Entry]
        do throws(FileProblem.Reason) {
            entries = try root.entries(of: folder.names)
        } catch {
            throw FileProblem(path: MaskedText(scanning: bytes), reason: error)
        }
        folders.append(folder.names)
        folderPaths.insert(MaskedText(scanning: bytes))
        for entry in entries {
            let path = MaskedText(scanning: bytes + [UInt8(ascii: "/")] + entry.name.bytes)
            let isHidden = folder.isHidden || entry.name.isHidden
            add(entry, at: path, in: folder, isHidden: isHidden, &ahead)
        }
    }

    private mutating func add(
        _ entry: FileSystem.Entry, at path: MaskedText, in folder: Unlisted, isHidden: Bool,
        _ ahead: inout [Unlisted]
    ) {
        func report(_ reason: FileProblem.Reason) {
            if !isHidden { problems.append(FileProblem(path: path, reason: reason)) }
        }
        guard entry.isNameUTF8 else { return report(.nameNotUTF8) }
        let names = folder.names + [entry.name]
        let role = CatalogFileRole(path: path)
        switch entry.kind {
        case .file where FileReplacement.isTemporary(entry.name):
            temporaryFiles.append((folders.count - 1, entry.name))
        case .file:
            append(entry, at: path, role, isLink: false, isHidden: isHidden)
        case .folder:
            if role == .route { report(.notAFile) }
            ahead.append(Unlisted(names: names, isHidden: isHidden))
        case .symbolicLink:
            do throws(FileProblem.Reason) {
                var walk = PathWalk(names, in: root)
                switch try walk.kind() {
                case .file: append(entry, at: path, role, isLink: true, isHidden: isHidden)
                case .folder:
                    // One outside of `catalog/` could not be taken for a folder of routes.
                    if names.first == .catalog { report(.linkToFolder) }
                case .symbolicLink, .other: report(.notAFile)
                }
            } catch {
                report(error)
            }
        case .other:
            report(.notAFile)
        }
    }

    private mutating func append(
        _ entry: FileSystem.Entry, at path: MaskedText, _ role: CatalogFileRole, isLink: Bool,
        isHidden: Bool
    ) {
        files.append(
            File(
                path: path, name: entry.name, folder: folders.count - 1, role: role,
                isLink: isLink, isHidden: isHidden))
    }
}

extension RepositoryRoot {
    fileprivate func entries(
        of names: [FileName]
    ) throws(FileProblem.Reason) -> [FileSystem.Entry] {
        let folder = try folder(at: names)
        do throws(SystemFailure) {
            return try folder.entries()
        } catch {
            throw FileProblem.Reason(error)
        }
    }
}

/// Opens the files of a tree, one after the other, and keeps the folder open that holds them.
struct TreeReader {
    private let tree: RepositoryTree
    private let root: RepositoryRoot
    private var open: (index: Int, folder: FileSystem.Folder)?

    init(_ tree: RepositoryTree, of root: RepositoryRoot) {
        self.tree = tree
        self.root = root
    }

    /// Reads a file; nil when there is nothing to say of it.
    ///
    /// - Throws: why it cannot be read.
    mutating func read(
        _ file: RepositoryTree.File
    ) throws(FileProblem.Reason) -> SourceFile? {
        let bytes = try contents(of: file) { (folder, name) throws(SystemFailure) in
            try folder.read(name)
        }
        guard let bytes else { return nil }
        return try SourceFile(read: bytes, from: file.path, as: file.role)
    }

    /// Sees whether a file could be read.
    ///
    /// - Throws: why it cannot be.
    mutating func probe(_ file: RepositoryTree.File) throws(FileProblem.Reason) {
        let size = try contents(of: file) { (folder, name) throws(SystemFailure) in
            try folder.size(of: name)
        }
        if let size, size >= FileSystem.readLimit, file.role != .route { throw .tooLarge }
    }

    private mutating func contents<Contents>(
        of file: RepositoryTree.File,
        _ open: (FileSystem.Folder, FileName) throws(SystemFailure) -> FileSystem.Opened<Contents>
    ) throws(FileProblem.Reason) -> Contents? {
        do throws(FileProblem.Reason) {
            let folder = try folder(of: file)
            do throws(SystemFailure) {
                if case .file(let contents) = try open(folder, file.name) { return contents }
            } catch {
                guard error.isSymbolicLink else { throw FileProblem.Reason(error) }
            }
            return try root.contents(of: tree.folders[file.folder] + [file.name], open)
        } catch {
            // A file that went away since it was listed, as a writer's does, is not there.
            if case .missing = error, !file.isLink { return nil }
            if file.isHidden, !error.isShortage { return nil }
            throw error
        }
    }

    private mutating func folder(
        of file: RepositoryTree.File
    ) throws(FileProblem.Reason) -> FileSystem.Folder {
        if let open, open.index == file.folder { return open.folder }
        open = nil
        let folder = try root.folder(at: tree.folders[file.folder])
        open = (file.folder, folder)
        return folder
    }
}
