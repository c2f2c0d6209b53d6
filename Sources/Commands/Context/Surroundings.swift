public import Catalog

/// What a command needs of its process.
///
/// A test makes its own, and runs a command without a process.
public struct Surroundings: Sendable {
    /// Returns an environment variable; nil when it is not set.
    public let environment: @Sendable (String) -> String?

    /// The absolute path of the working folder.
    public let workingFolder: String

    /// How many processors there are; asked only when it is needed.
    public let processors: @Sendable () -> Int

    /// Today's date where the user is; asked only when it is needed.
    public let today: @Sendable () -> CalendarDate

    /// Where answers go.
    public let output: OutputStream

    /// Where errors and closing sentences go.
    public let errors: OutputStream

    /// Makes the surroundings of one run.
    public init(
        environment: @escaping @Sendable (String) -> String?,
        workingFolder: String,
        processors: @escaping @Sendable () -> Int,
        today: @escaping @Sendable () -> CalendarDate,
        output: OutputStream,
        errors: OutputStream
    ) {
        self.environment = environment
        self.workingFolder = workingFolder
        self.processors = processors
        self.today = today
        self.output = output
        self.errors = errors
    }

    /// The same surroundings in another working folder: each of `folders` is taken from the one
    /// before.
    func entering(_ folders: [String]) -> Surroundings {
        guard !folders.isEmpty else { return self }
        return Surroundings(
            environment: environment,
            workingFolder: folders.reduce(workingFolder) { Self.absolutePath(of: $1, typedIn: $0) },
            processors: processors, today: today, output: output, errors: errors)
    }

    /// An environment variable; nil when it is not set, or empty.
    func variable(_ name: String) -> String? {
        environment(name).flatMap { $0.isEmpty ? nil : $0 }
    }

    /// The absolute path of one that was typed in the working folder.
    func absolutePath(of path: String) -> String {
        Self.absolutePath(of: path, typedIn: workingFolder)
    }

    /// The absolute path of one that was typed in `folder`.
    static func absolutePath(of path: String, typedIn folder: String) -> String {
        path.utf8.first == UInt8(ascii: "/") ? path : "\(folder)/\(path)"
    }

    /// Whether GitHub Actions reads what is printed.
    var isInAction: Bool { variable("GITHUB_ACTIONS") == "true" }
}
