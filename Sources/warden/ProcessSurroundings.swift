internal import Commands

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// The surroundings of this process: its words, streams, environment, clock and exit.
///
/// They come from the C library: Foundation's `ProcessInfo` alone takes as long as a whole `route
/// show`.
struct ProcessSurroundings {
    /// The words after the tool's name.
    let words = Array(CommandLine.arguments.dropFirst())

    /// What commands are given.
    let surroundings = Surroundings(
        environment: { name in unsafe getenv(name).map { unsafe String(cString: $0) } },
        workingFolder: Self.workingFolder(),
        processors: { max(1, sysconf(CInt(_SC_NPROCESSORS_ONLN))) },
        today: LocalDay.today,
        output: StandardStream.stream(STDOUT_FILENO),
        errors: StandardStream.stream(STDERR_FILENO))

    init() {
        // A write beyond the limit on the size of a file then fails, and can be told and undone.
        _ = signal(SIGXFSZ, SIG_IGN)
    }

    /// Ends the process.
    func end(with status: ExitStatus) -> Never { exit(status.rawValue) }

    /// The absolute path of the working folder; `.` when it is gone, or no text can name it.
    private static func workingFolder() -> String {
        guard let path = unsafe getcwd(nil, 0) else { return "." }
        defer { unsafe free(path) }
        return unsafe String(validatingCString: path) ?? "."
    }
}
