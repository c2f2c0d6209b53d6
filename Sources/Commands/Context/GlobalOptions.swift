internal import CommandLine

/// The options that every command has.
enum GlobalOptions {
    static let directory = Option(
        repeatable: "directory", short: "C", .folder, placeholder: "DIR",
        help: "Run as if started in DIR; a further one is taken from there")
    static let root = Option(
        "root", .folder, placeholder: "DIR",
        help: "Read the repository in DIR, not the one around the working folder")
    static let color = Option(
        "color", .oneOf(ColorChoice.allCases), placeholder: "WHEN", default: .auto,
        help: "When to colour the output; auto means in a terminal")

    static let all = [directory.declaration, root.declaration, color.declaration]
}

/// When output is coloured.
enum ColorChoice: String, CaseIterable {
    case auto
    case always
    case never
}
