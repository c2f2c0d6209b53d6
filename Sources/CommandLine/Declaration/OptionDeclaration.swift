/// An option of a command without the type of its value.
///
/// It is made from an `Option`, a `Flag` or an `Alias`, which are how a command reads it again.
public struct OptionDeclaration: Sendable {
    /// What giving the option does.
    public enum Effect: Sendable {
        /// It is on.
        case flag

        /// It sets another option, named by its long name, to a fixed text.
        case alias(of: String, text: String)

        /// It takes a value.
        case value(ValueDeclaration)
    }

    /// The long name without its dashes; it is the option's identity along a command's path.
    public let name: String

    /// The short name without its dash.
    public let short: Character?

    /// What it is for: one line, without a full stop.
    public let help: String

    /// What giving it does.
    public let effect: Effect

    init(name: String, short: Character?, help: String, effect: Effect) {
        self.name = name
        self.short = short
        self.help = help
        self.effect = effect
    }

    /// What the option's value is; nil when it takes none.
    public var value: ValueDeclaration? {
        guard case .value(let value) = effect else { return nil }
        return value
    }

    /// The long name as it is typed, as in `--as-of`.
    public var spelling: String { "--" + name }
}

extension OptionDeclaration {
    /// `--help`, which every command has.
    static let help = OptionDeclaration(
        name: "help", short: "h", help: "Show this help", effect: .flag)

    /// `--version`, which the outermost command has.
    static let version = OptionDeclaration(
        name: "version", short: "V", help: "Show the version", effect: .flag)
}
