internal import Catalog
internal import CommandLine
internal import Secrets

/// The ids of routes on a command line, by what its declaration says that its values are.
enum RouteIDs {
    /// Those that a parsed command line has.
    static func all(in arguments: ParsedArguments, of commands: Command) -> [MaskedText] {
        let command = arguments.path.dropFirst().reduce(commands) { command, name in
            command.subcommands.first { $0.name == name } ?? command
        }
        let operands = command.operands.filter { isID($0.value) }
            .flatMap { arguments.texts(ofOperand: $0.name) }
        let options = command.options.filter { $0.value.map(isID) ?? false }
            .flatMap { arguments.texts(ofOption: $0.name) }
        return operands + options
    }

    private static func isID(_ value: ValueDeclaration) -> Bool {
        value.source == .values(of: .routeID)
    }
}
