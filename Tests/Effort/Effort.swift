import Foundation

/// How much of a test runs whose cases are made by a program.
///
/// `swift test` takes some cases of each kind, so that it ends within seconds. `WARDEN_THOROUGH=1`
/// takes all of them, as `.ci/run` does in a step of its own.
public enum Effort {
    /// Whether all cases are wanted.
    public static let isThorough =
        ProcessInfo.processInfo.environment["WARDEN_THOROUGH"] == "1"

    /// How many cases to make, or how large a text.
    public static func size(_ few: Int, thorough many: Int) -> Int { isThorough ? many : few }
}
