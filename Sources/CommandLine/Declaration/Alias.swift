/// A flag that sets an option to a fixed value, as `--json` is `--format json`.
///
/// It is read through that option. Given beside another value of it, it contradicts.
public struct Alias: Sendable {
    /// The alias as a command lists it.
    public let declaration: OptionDeclaration

    /// Declares a flag that stands for `option` with the value `text`.
    public init<Value>(
        _ name: String, short: Character? = nil, for option: Option<Value>, _ text: String
    ) {
        let option = option.declaration
        declaration = OptionDeclaration(
            name: name, short: short, help: "Same as \(option.spelling) \(text)",
            effect: .alias(of: option.name, text: text))
    }
}
