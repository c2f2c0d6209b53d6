internal import Arguments

/// Which format a command line asks for, whatever else is wrong with it.
enum RequestedFormat {
    case text
    case json
    case jsonLines

    /// Looks for `--json` and `--format` among what was recognised.
    init(_ arguments: ParsedArguments) {
        switch arguments[RouteOptions.anyFormat] {
        case "json": self = .json
        case "jsonl": self = .jsonLines
        default: self = .text
        }
    }
}
