public import Catalog
public import Secrets

extension RepositoryRoot {
    /// Makes a folder, and those above it, where they are not there.
    ///
    /// - Throws: when one cannot be made, or a link leads outside.
    public func makeFolder(at path: MaskedText) throws(WriteProblem) {
        let names = FileName.all(in: path.bytes(for: .fileSystem)).filter { !$0.isHere }
        _ = try folder(making: names[...], for: path)
    }

    /// The folder that names lead to, made where it is not there.
    func folder(
        making names: ArraySlice<FileName>, for path: MaskedText
    ) throws(WriteProblem) -> FileSystem.Folder {
        var folder = folder
        for count in names.indices.map({ $0 + 1 }) {
            do throws(FileProblem.Reason) {
                folder = try self.folder(at: Array(names.prefix(count)))
            } catch {
                guard case .missing = error else {
                    throw WriteProblem(path: path, reason: .init(error))
                }
                do throws(SystemFailure) {
                    try folder.makeFolder(names[count - 1])
                    folder = try folder.folder(names[count - 1])
                } catch {
                    throw WriteProblem(path: path, reason: .unwritable(error))
                }
            }
        }
        return folder
    }

    /// Whether something is at a path in a folder that is no root yet.
    public static func mayHold(_ path: RepositoryPath, at folder: String) -> Bool {
        FileSystem.exists(
            Array(folder.utf8) + Array("/".utf8) + path.text.bytes(for: .fileSystem))
    }
}
