#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

do {
    exit(try BenchCommand.run(Array(CommandLine.arguments.dropFirst())).rawValue)
} catch {
    StandardError.say("warden-bench: \(error)")
    exit(BenchStatus.failed.rawValue)
}
