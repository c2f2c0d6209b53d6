/// How the tool ended: the exit code of its process.
enum BenchStatus: Int32 {
    /// It did what was asked, and every goal is met.
    case success = 0

    /// A goal was missed.
    case missed = 1

    /// It was called wrongly.
    case usage = 2

    /// Something could not be measured.
    case failed = 3
}
