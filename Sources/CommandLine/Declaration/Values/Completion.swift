/// Where a shell finds the values that it offers, beside the closed ones.
public enum Completion: Hashable, Sendable {
    /// Nowhere: there is nothing to offer.
    case nothing

    /// Among the files and folders on disk.
    case files

    /// Among the folders on disk.
    case directories

    /// In the lines that the tool itself prints, run with these arguments.
    ///
    /// A line is a value, or a value, a tab and its meaning. `passingOn` names the options of the
    /// outermost command that are handed on as typed, such as the one that names the root.
    case output(of: [String], passingOn: [String] = [])
}
