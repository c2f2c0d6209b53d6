internal import CommandLine
internal import Repository
internal import JSON
internal import Catalog

/// What a running command stands on: its surroundings and the options that every command has.
struct CommandContext {
    let surroundings: Surroundings

    /// The whole command line of the tool, as it is declared.
    let commands: Command

    /// The version of the tool.
    let version: String

    private let arguments: ParsedArguments

    init(
        _ arguments: ParsedArguments, of commands: Command, version: String,
        in surroundings: Surroundings
    ) {
        self.arguments = arguments
        self.commands = commands
        self.version = version
        self.surroundings = surroundings
    }

    /// The repository to answer from.
    ///
    /// - Throws: when there is no catalog where it is looked for.
    func root() throws(CommandFailure) -> RepositoryRoot {
        do throws(RepositoryRoot.Problem) {
            if let folder = arguments[GlobalOptions.root] ?? surroundings.variable("WARDEN_ROOT") {
                return try RepositoryRoot(at: absolute(folder))
            }
            return try RepositoryRoot(above: surroundings.workingFolder)
        } catch {
            throw CommandFailure(noCatalog: error)
        }
    }

    private func absolute(_ folder: String) -> String {
        folder.hasPrefix("/") ? folder : "\(surroundings.workingFolder)/\(folder)"
    }

    /// The day that the answer is for.
    var day: CalendarDate { arguments[RouteOptions.asOf] ?? surroundings.today() }

    /// How many workers read the catalog: `WARDEN_JOBS`, else one a processor.
    var jobs: Int {
        surroundings.variable("WARDEN_JOBS").flatMap(Int.init).map { min(max($0, 1), 256) }
            ?? surroundings.processors()
    }

    /// How to print to people on standard output.
    var output: TextStyle { style(surroundings.output) }

    /// How to print to people on standard error.
    var errors: TextStyle { style(surroundings.errors) }

    /// `--color` before `NO_COLOR` before `CLICOLOR_FORCE` before whether it is a terminal.
    private func style(_ stream: OutputStream) -> TextStyle {
        let isColored =
            switch arguments[GlobalOptions.color] ?? .auto {
            case .always: true
            case .never: false
            case .auto:
                if surroundings.variable("NO_COLOR") != nil {
                    false
                } else if let force = surroundings.variable("CLICOLOR_FORCE"), force != "0" {
                    true
                } else {
                    stream.terminalWidth != nil && surroundings.variable("TERM") != "dumb"
                }
            }
        return TextStyle(isColored: isColored, width: stream.terminalWidth)
    }

    // MARK: - Printing

    /// Prints an answer.
    ///
    /// - Throws: when it cannot be written.
    func print(_ text: String) throws(CommandFailure) {
        try print(Array(text.utf8))
    }

    /// Prints an answer in UTF-8.
    ///
    /// - Throws: when it cannot be written.
    func print(_ utf8: [UInt8]) throws(CommandFailure) {
        try attempt { (output) throws(OutputStream.WriteFailure) in try output.print(utf8) }
    }

    /// Prints an answer in JSON, in pieces when it is large.
    ///
    /// - Throws: when it cannot be written.
    func print(_ document: JSONValue, _ layout: JSONLayout) throws(CommandFailure) {
        try attempt { (output) throws(OutputStream.WriteFailure) in
            try output.print(document, layout)
        }
    }

    private func attempt(
        _ print: (OutputStream) throws(OutputStream.WriteFailure) -> Void
    ) throws(CommandFailure) {
        do throws(OutputStream.WriteFailure) {
            try print(surroundings.output)
        } catch {
            throw .unwritable(error)
        }
    }

    /// Prints to standard error; when that fails there is nowhere left to say so.
    func report(_ text: String) {
        try? surroundings.errors.print(text)
    }

    /// Prints JSON to standard error.
    func report(_ document: JSONValue, _ layout: JSONLayout) {
        try? surroundings.errors.print(document, layout)
    }
}

extension CommandFailure {
    fileprivate init(noCatalog problem: RepositoryRoot.Problem) {
        let folder: String
        let help: String
        switch problem {
        case .notAt(let named):
            folder = "in \(named)"
            help = "name the root of a repository that holds catalog/"
        case .notAbove(let working):
            folder = "in \(working) or above it"
            help = "go into the repository, or name it: --root DIR, or WARDEN_ROOT=DIR"
        }
        self.init(code: .noCatalog, message: "there is no catalog/ \(folder)", help: [help])
    }
}
