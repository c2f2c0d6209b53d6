/// The options that every tool has, without declaring them.
enum StandardOption {
    /// Shows help; understood by every command.
    static let help = OptionDeclaration(
        name: "help", short: "h", help: "Show this help", effect: .flag)

    /// Shows the version; understood by the outermost command.
    static let version = OptionDeclaration(
        name: "version", short: "V", help: "Show the version", effect: .flag)
}
