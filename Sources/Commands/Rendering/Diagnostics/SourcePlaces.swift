internal import Secrets
internal import Text

/// The lines of the files that diagnostics point into; each file's are found once, for diagnostics
/// come file by file.
struct SourcePlaces {
    private var path: String?
    private var table = LineTable([])
    private var coveredFile: SourceFile?

    /// The lines of a file.
    mutating func lines(of file: SourceFile) -> LineTable {
        if path != file.path {
            path = file.path
            table = LineTable(file.bytes)
        }
        return table
    }

    /// The file with every credential's value in it covered, which leaves every offset where it is.
    mutating func covered(_ file: SourceFile) -> SourceFile {
        if let coveredFile, coveredFile.path == file.path { return coveredFile }
        let redaction = Redaction(of: file.bytes)
        let covered = SourceFile(path: file.path, bytes: redaction.cover(redaction.bytes))
        coveredFile = covered
        return covered
    }
}
