/// How a command ended: the exit code of the process.
public enum ExitStatus: Int32, CaseIterable, Sendable {
    /// It ran, and the answer is yes or clean.
    case success = 0

    /// It ran, and the answer is no.
    case negative = 1

    /// It was called wrongly.
    case usage = 2

    /// It could not answer in full.
    case incomplete = 3

    /// What it tells whoever called.
    var meaning: String {
        switch self {
        case .success: "It ran, and the answer is yes or clean."
        case .negative:
            "It ran, and the answer is no: no such route, nothing found, or findings."
        case .usage: "The command line is wrong."
        case .incomplete:
            "It could not answer in full: no catalog, or a file that is broken or cannot be read."
        }
    }

    /// Of two endings the one that counts: the first of 2, 3, 1, 0.
    func combined(with other: ExitStatus) -> ExitStatus {
        let order: [ExitStatus] = [.usage, .incomplete, .negative, .success]
        return order.first { $0 == self || $0 == other } ?? self
    }
}
