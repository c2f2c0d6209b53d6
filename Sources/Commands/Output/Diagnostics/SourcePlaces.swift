internal import Secrets
internal import Text

/// The lines of the files that diagnostics point into; each file's are found once, for diagnostics
/// come file by file.
struct SourcePlaces {
    private var path: MaskedText?
    private var table = LineTable([])

    /// The lines of a file.
    mutating func lines(of file: SourceFile) -> LineTable {
        if path != file.path {
            path = file.path
            table = LineTable(file.masking.bytes)
        }
        return table
    }
}
