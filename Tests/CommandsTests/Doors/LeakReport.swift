import Foundation

/// The values that the runs of one seed showed.
struct LeakReport: CustomStringConvertible {
    let seed: Int

    /// Where each value was seen first, and how often in all.
    private var leaks: [HiddenValues.Origin: (first: String, count: Int)] = [:]

    init(seed: Int) { self.seed = seed }

    var isEmpty: Bool { leaks.isEmpty }

    /// A line for every value that was seen.
    var description: String {
        leaks.map { origin, leak in
            "seed \(seed): \(origin), shown \(leak.count) times, as by \(leak.first)"
        }.sorted().joined(separator: "\n")
    }

    /// Runs a command and looks at all that it printed and wrote.
    mutating func run(
        _ command: HostileCommand, in repository: HostileRepository, writingTo out: URL,
        hiding hidden: HiddenValues
    ) throws {
        let run = command.run(in: repository)
        look(at: Array(run.output.utf8), "standard output", of: command, hidden)
        look(at: Array(run.errors.utf8), "standard error", of: command, hidden)
        for (path, bytes) in try HostileRepository.contents(of: out) {
            look(at: bytes, "a file that was written", of: command, hidden)
            try FileManager.default.removeItem(at: out.appending(path: path))
        }
    }

    private mutating func look(
        at bytes: [UInt8], _ stream: String, of command: HostileCommand, _ hidden: HiddenValues
    ) {
        for view in DecodedText.views(of: bytes) {
            for (origin, leak) in hidden.leaks(in: view) {
                let around = view[max(0, leak.end - 60)..<min(view.count, leak.end + 20)]
                let text = String(decoding: around, as: UTF8.self).debugDescription
                note(origin, "`\(command.name)` on \(stream): \(text)")
            }
        }
    }

    private mutating func note(_ origin: HiddenValues.Origin, _ what: String) {
        leaks[origin, default: (what, 0)].count += 1
    }

    /// Compares the files before and after a fix: a value may stay where it was, and be nowhere
    /// else.
    mutating func compare(
        _ before: [String: [UInt8]], _ after: [String: [UInt8]], hiding hidden: HiddenValues
    ) {
        for (path, bytes) in after where before[path] != bytes {
            let old = before[path].map { hidden.leaks(in: $0) } ?? [:]
            for (origin, leak) in hidden.leaks(in: bytes)
            where leak.count > old[origin]?.count ?? 0 {
                note(origin, "`lint --fix` in a file: \(path.suffix(24))")
            }
        }
    }
}
