/// Hands out the arguments one after the other.
struct ArgumentReader {
    private var rest: ArraySlice<String>

    init(_ arguments: [String]) {
        rest = arguments[...]
    }

    mutating func next() -> String? { rest.popFirst() }

    /// The value behind an option.
    mutating func value(of option: String) throws -> String {
        guard let value = rest.popFirst() else {
            throw BenchError.usage("`\(option)` needs a value")
        }
        return value
    }

    /// An argument that is not an option, where only one is taken.
    func operand(_ argument: String, after earlier: String?) throws -> String {
        guard earlier == nil, !argument.hasPrefix("-") else {
            throw BenchError.usage("unexpected `\(argument)`")
        }
        return argument
    }
}
