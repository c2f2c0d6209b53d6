internal import CommandLine
internal import Secrets

/// Which format a command line asks for, whatever else is wrong with it.
enum RequestedFormat {
    case text
    case json
    case jsonLines

    /// Looks for `--json` and `--format` among what was recognised.
    init(_ arguments: ParsedArguments) {
        let formats = arguments.texts(ofOption: RouteOptions.format.declaration.name).map(\.shown)
        if formats.contains("jsonl") {
            self = .jsonLines
        } else {
            let isJSON = formats.contains(where: ["json", "sarif", "gitlab"].contains)
            self = isJSON ? .json : .text
        }
    }
}
