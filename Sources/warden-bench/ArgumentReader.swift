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

    /// The value behind an option, where it is a number from 0.
    mutating func count(of option: String) throws -> Int {
        let text = try value(of: option)
        guard let number = Int(text), number >= 0 else {
            throw BenchError.usage("`\(text)` is not a number for `\(option)`")
        }
        return number
    }

    /// An argument that is not an option, where only one is taken.
    func operand(_ argument: String, after earlier: String?) throws -> String {
        guard earlier == nil, !argument.hasPrefix("-") else {
            throw BenchError.usage("unexpected `\(argument)`")
        }
        return argument
    }
}
