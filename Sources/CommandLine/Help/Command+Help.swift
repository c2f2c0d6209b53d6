extension Command {
    /// The help of the command that `path` names, from the tool's own name on.
    ///
    /// It is set in `width` columns, but at least 20 and at most 100. Where `path` names no
    /// command, it is the help of the last one that it does name.
    public func help(for path: [String], width: Int) -> HelpText {
        CommandHelp(CommandPath(self).descending(path), width: width).text
    }
}
