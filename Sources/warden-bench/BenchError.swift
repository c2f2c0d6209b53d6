/// Why something could not be measured.
enum BenchError: Error, CustomStringConvertible {
    /// The arguments are wrong.
    case usage(String)
    /// The system refused something.
    case system(String)
    /// A measured program could not be started, or did not end as it must.
    case program(String)

    var description: String {
        switch self {
        case .usage(let words), .system(let words), .program(let words): words
        }
    }

    var exitCode: Int32 {
        switch self {
        case .usage: 2
        case .system, .program: 3
        }
    }
}
