extension YAMLValue {
    /// A new file with these entries: an empty line stands between two groups.
    public static func text(of groups: [[Entry]]) -> String {
        let writer = ValueWriter()
        return groups.filter { !$0.isEmpty }.map { entries in
            entries.flatMap { writer.lines(of: $0, in: 0) }.map { $0 + "\n" }.joined()
        }.joined(separator: "\n")
    }
}
