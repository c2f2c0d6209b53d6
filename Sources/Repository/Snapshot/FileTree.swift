internal import Secrets
internal import Catalog
internal import Text

/// All that lies under some folders of the root, found without opening a file.
///
/// Symbolic links are not descended into: a link to a folder would make a file appear twice.
struct FileTree: Sendable {
    /// A file, or a symbolic link.
    struct File: Sendable {
        /// Its path from the root.
        let path: String

        /// Where it lies.
        let location: String

        /// Whether it is a symbolic link.
        let isLink: Bool
    }

    /// The files, in no order.
    private(set) var files: [File] = []

    /// The folders, by their paths from the root.
    private(set) var folders: Set<String> = []

    /// What cannot be listed.
    private(set) var problems: [FileProblem] = []

    /// Finds what lies under the folder `path` of the root.
    ///
    /// - Throws: when the folder is not there, or leads outside.
    mutating func add(_ path: String, of root: RepositoryRoot) throws(FileProblem) {
        do throws(FileProblem.Reason) {
            list(try root.resolve(path), shownAs: path)
        } catch {
            throw FileProblem(path: MaskedText(scanning: path), reason: error)
        }
    }

    private mutating func list(_ folder: String, shownAs path: String) {
        folders.insert(path)
        let entries: [FileSystem.Entry]
        do throws(FileSystem.Failure) {
            entries = try FileSystem.entries(of: folder)
        } catch {
            problems.append(
                FileProblem(path: MaskedText(scanning: path), reason: .unreadable(error.words)))
            return
        }
        for entry in entries {
            let (entryPath, location) = ("\(path)/\(entry.name)", "\(folder)/\(entry.name)")
            guard entry.isNameUTF8 else {
                problems.append(
                    FileProblem(path: MaskedText(scanning: entryPath), reason: .nameNotUTF8))
                continue
            }
            switch entry.kind {
            case .folder:
                if CatalogFileRole(path: MaskedText(scanning: entryPath)) == .route {
                    problems.append(
                        FileProblem(path: MaskedText(scanning: entryPath), reason: .notAFile))
                }
                list(location, shownAs: entryPath)
            case .file: files.append(File(path: entryPath, location: location, isLink: false))
            case .symbolicLink:
                files.append(File(path: entryPath, location: location, isLink: true))
            case .other:
                problems.append(
                    FileProblem(path: MaskedText(scanning: entryPath), reason: .notAFile))
            }
        }
    }
}
