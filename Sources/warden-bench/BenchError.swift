/// Why something could not be measured.
enum BenchError: Error, CustomStringConvertible {
    /// The system refused something.
    case system(String)
    /// A measured program could not be started, or did not end as it must.
    case program(String)

    var description: String {
        switch self {
        case .system(let words), .program(let words): words
        }
    }
}
