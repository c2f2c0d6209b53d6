#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// A program to run, and how it ended.
///
/// The tool starts processes in this file alone.
struct Program {
    /// What is known of a process that has ended.
    struct Ended {
        /// From just before it was started until it was waited for.
        let duration: Duration
        /// The most memory that it held at once, in bytes.
        let peakMemory: Int
        /// Its exit code.
        let code: Int32
    }

    let name: String
    let arguments: [String]
    /// The whole environment but for `PATH`, which is handed on: the same on every machine.
    let environment: [String: String]

    /// `name` is a path, or is looked up in `PATH`.
    init(_ name: String, _ arguments: [String], environment: [String: String] = [:]) {
        self.name = name
        self.arguments = arguments
        self.environment = environment
    }

    /// Runs the program to its end, its output thrown away.
    ///
    /// Peak memory on Linux is at least that of the process that starts the program, so this
    /// tool keeps little in memory.
    func run(accepting codes: ClosedRange<Int32> = 0...0) throws -> Ended {
        #if canImport(Darwin)
            var actions: posix_spawn_file_actions_t? = nil
        #else
            var actions = unsafe posix_spawn_file_actions_t()
        #endif
        unsafe posix_spawn_file_actions_init(&actions)
        defer { unsafe posix_spawn_file_actions_destroy(&actions) }
        for stream in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO] {
            unsafe posix_spawn_file_actions_addopen(&actions, stream, "/dev/null", O_RDWR, 0)
        }
        let path = unsafe getenv("PATH").map { unsafe String(cString: $0) } ?? "/usr/bin:/bin"
        let variables =
            ["PATH=\(path)"] + environment.sorted { $0.key < $1.key }.map { "\($0)=\($1)" }
        let ended = try unsafe Self.withCStrings([name] + arguments) { arguments in
            try unsafe Self.withCStrings(variables) { variables in
                var process: pid_t = 0
                let clock = ContinuousClock()
                let start = clock.now
                let error = unsafe posix_spawnp(&process, name, &actions, nil, arguments, variables)
                guard error == 0 else {
                    let reason = unsafe String(cString: strerror(error))
                    throw BenchError.program("cannot start \(name): \(reason)")
                }
                return try Self.wait(for: process, until: { start.duration(to: clock.now) })
            }
        }
        guard codes.contains(ended.code) else {
            let words = ([name] + arguments).joined(separator: " ")
            throw BenchError.program("`\(words)` exited with \(ended.code)")
        }
        return ended
    }

    private static func wait(for process: pid_t, until elapsed: () -> Duration) throws -> Ended {
        var status: Int32 = 0
        var usage = rusage()
        var waited: pid_t = -1
        repeat {
            waited = unsafe wait4(process, &status, 0, &usage)
        } while waited == -1 && errno == EINTR
        let duration = elapsed()
        guard waited == process else { throw BenchError.program("cannot wait for a process") }
        #if os(Linux)
            let unit = 1024
        #else
            let unit = 1
        #endif
        let signal = status & 0x7f
        return Ended(
            duration: duration, peakMemory: Int(usage.ru_maxrss) * unit,
            code: signal == 0 ? (status >> 8) & 0xff : 128 + signal)
    }

    /// Calls `body` with the texts as C strings in an array that ends in a null pointer.
    private static func withCStrings<Result>(
        _ texts: [String],
        _ body: ([UnsafeMutablePointer<CChar>?]) throws -> Result
    ) rethrows -> Result {
        let strings = unsafe texts.map { unsafe strdup($0) } + [nil]
        defer { unsafe strings.forEach { unsafe free($0) } }
        return try unsafe body(strings)
    }
}
