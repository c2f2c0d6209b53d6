/// Counts the instructions of a program; noise does not move the count.
struct Callgrind {
    /// Where the profile is written.
    let folder: Folder

    /// Runs the program under valgrind and reads the total from the profile.
    func instructions(of program: Program) throws -> Int {
        let profile = folder.folder("callgrind.out").path
        let options = ["--tool=callgrind", "--callgrind-out-file=\(profile)"]
        _ = try Program(
            "valgrind", options + [program.name] + program.arguments,
            environment: program.environment
        ).run()
        let text = String(decoding: try folder.bytes(of: "callgrind.out"), as: UTF8.self)
        let total = text.split(separator: "\n").last { $0.hasPrefix("totals: ") }
        guard let total, let count = Int(total.dropFirst("totals: ".count)) else {
            throw BenchError.program("valgrind wrote no total for \(program.name)")
        }
        return count
    }
}
