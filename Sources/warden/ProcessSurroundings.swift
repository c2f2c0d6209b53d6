internal import RoutingCatalog
internal import WardenCommands

#if canImport(FoundationEssentials)
    internal import FoundationEssentials
#else
    internal import Foundation
#endif
#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// The surroundings of this process: its words, streams, environment, clock and exit.
struct ProcessSurroundings {
    /// The words behind the tool's name.
    let words = Array(CommandLine.arguments.dropFirst())

    /// What commands are given.
    let surroundings = Surroundings(
        environment: ProcessInfo.processInfo.environment,
        workingFolder: FileManager.default.currentDirectoryPath,
        processors: ProcessInfo.processInfo.activeProcessorCount,
        today: LocalDay.today,
        output: StandardStream.stream(STDOUT_FILENO),
        errors: StandardStream.stream(STDERR_FILENO))

    /// Ends the process.
    func end(with status: ExitStatus) -> Never { exit(status.rawValue) }
}
