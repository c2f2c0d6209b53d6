internal import Text

extension CommandPath {
    /// Command lines that were perhaps meant by `word`, which is no command here.
    ///
    /// They are the near names below this command; else the commands elsewhere that are named so,
    /// or nearly so.
    func commandSuggestions(for word: String, root: CommandPath) -> [String] {
        let here = command.subcommands.map(\.name) + ["help"]
        let elsewhere = root.withAllBelow.dropFirst()
        let exact = elsewhere.filter { $0.command.name == word }.map(\.line)
        if !exact.isEmpty { return Array(exact.prefix(3)) }
        let near = Spelling.nearest(to: word, among: here)
        if !near.isEmpty { return near.map { "\(line) \($0)" } }
        return Spelling.nearest(to: word, among: elsewhere.map(\.command.name)).flatMap { name in
            elsewhere.filter { $0.command.name == name }.map(\.line)
        }
    }

    /// Options that were perhaps meant by `name`: the near ones here; else those of other
    /// commands, written as a command line.
    func optionSuggestions(for name: String, root: CommandPath) -> [String] {
        let here = Spelling.nearest(to: name, among: options.map(\.name))
        if !here.isEmpty { return here.map { "--" + $0 } }
        let all = root.withAllBelow
        let names = Set(all.flatMap { $0.command.options.map(\.name) })
        return Spelling.nearest(to: name, among: names, limit: 1).flatMap { name in
            all.filter { $0.command.options.contains { $0.name == name } }
                .prefix(3).map { "\($0.line) --\(name)" }
        }
    }
}
