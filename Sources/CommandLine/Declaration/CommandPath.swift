/// A command with the commands above it, the outermost first; never empty.
struct CommandPath: Sendable {
    private let root: Command
    private var inner: [Command] = []

    init(_ root: Command) {
        self.root = root
    }

    /// The command that the path leads to.
    var command: Command { inner.last ?? root }

    /// The words that lead to it, from the tool's name on.
    var names: [String] { [root.name] + inner.map(\.name) }

    /// The words that lead to it, in one line.
    var line: String { names.joined(separator: " ") }

    /// Whether it is the tool itself.
    var isOutermost: Bool { inner.isEmpty }

    /// The commands from the outermost on.
    var commands: [Command] { [root] + inner }

    /// The options that the command's own declaration does not list: help, version, outer ones.
    var inheritedOptions: [OptionDeclaration] {
        let outer = commands.dropLast().reversed().flatMap(\.options)
        return outer + [.help] + (isOutermost ? [.version] : [])
    }

    /// All options that are understood here, its own first.
    var options: [OptionDeclaration] { command.options + inheritedOptions }

    /// The path to the command named `name` below this one.
    func below(_ name: String) -> CommandPath? {
        guard
            let found = command.subcommands.first(where: {
                $0.name.utf8.elementsEqual(name.utf8)
            })
        else { return nil }
        return appending(found)
    }

    /// This path and those of all commands below it, each before what is below it.
    var withAllBelow: [CommandPath] {
        [self] + command.subcommands.flatMap { appending($0).withAllBelow }
    }

    /// The path along `names`, the tool's own among them, as far as there are such commands.
    func descending(_ names: [String]) -> CommandPath {
        var path = self
        for name in names.dropFirst() {
            guard let next = path.below(name) else { break }
            path = next
        }
        return path
    }

    private func appending(_ command: Command) -> CommandPath {
        var path = self
        path.inner.append(command)
        return path
    }
}
