/// An option without a value: given or not.
public struct Flag: Sendable {
    /// The flag as a command lists it.
    public let declaration: OptionDeclaration

    /// Declares a flag; `help` says what it does, one line without a full stop.
    public init(_ name: String, short: Character? = nil, help: String) {
        declaration = OptionDeclaration(name: name, short: short, help: help, effect: .flag)
    }
}
