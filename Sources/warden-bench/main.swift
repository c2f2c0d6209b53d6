#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

do {
    switch try Invocation(Array(CommandLine.arguments.dropFirst())) {
    case .help:
        print(Invocation.usage, terminator: "")
    case .make(let catalog):
        try catalog.write()
    case .read(let folders):
        print(try folders.reduce(0) { total, folder in total + (try folder.readEveryFile()) })
    case .parse(let folder, let passes):
        let files = try FilesInMemory(of: folder)
        for _ in 0..<passes { print(Int(try files.timeOfReading() / .nanoseconds(1))) }
    case .run(let options):
        let figures = try BenchRun(options: options).figures()
        print(
            options.asJSON ? FigureJSON(figures: figures).text : FigureTable(figures: figures).text,
            terminator: "")
        exit(figures.allSatisfy(\.meetsGoal) ? 0 : 1)
    }
} catch let reason as BenchError {
    StandardError.say("warden-bench: \(reason)")
    if case .usage = reason { StandardError.say(Invocation.usage) }
    exit(reason.exitCode)
}
