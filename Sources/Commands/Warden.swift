internal import CommandLine

/// The command line of warden, run without a process.
public enum Warden {
    /// The version, by semantic versioning; the JSON contracts have versions of their own.
    public static let version = "0.1.0"

    /// Understands the words behind the tool's name, does what they ask, and says how it ended.
    public static func run(_ words: [String], in surroundings: Surroundings) -> ExitStatus {
        let outcome = WardenCommand.declaration.parse(words)
        let context = CommandContext(
            outcome.arguments, of: WardenCommand.declaration, version: version, in: surroundings)
        do throws(CommandFailure) {
            switch outcome.request {
            case .run:
                return try WardenCommand.run(outcome.arguments, in: context)
            case .help:
                let style = context.output
                let help = WardenCommand.declaration.help(
                    for: outcome.arguments.path, width: style.proseWidth)
                try context.print(help.text { style.paint($1, TextStyle.Role($0)) })
                return .success
            case .version:
                try context.print("warden \(version)\n")
                return .success
            case .refused(let problems):
                throw CommandFailure(problems, path: outcome.arguments.path)
            }
        } catch {
            let format = RequestedFormat(outcome.arguments)
            FailureReport(failure: error).print(format, in: context)
            return error.code.exit
        }
    }
}

extension TextStyle.Role {
    fileprivate init(_ style: HelpText.Style) {
        switch style {
        case .plain: self = .plain
        case .heading: self = .label
        case .literal: self = .command
        case .placeholder: self = .faint
        }
    }
}

extension CommandFailure {
    /// A command line that is not understood.
    fileprivate init(_ problems: [UsageProblem], path: [String]) {
        let first = problems.first
        self.init(
            code: .usage,
            message: problems.map(\.message).joined(separator: "; "),
            help: problems.compactMap(\.help)
                + ["see \(path.joined(separator: " ")) --help"],
            candidates: first?.suggestions ?? [])
    }
}
