import Effort
import Foundation
import Testing

/// No value of a credential gets past a door, whatever is asked and wherever it was written.
///
/// One seed fills every place of a repository and every word of the command lines. `swift test`
/// takes one seed; `WARDEN_DOORS=100-400` takes those from 100 to 400, as `.ci/run` does.
/// `WARDEN_DOORS_KEEP=DIR` keeps what was written for them in DIR.
@Suite("Doors")
struct DoorsTests {
    static let seeds: ClosedRange<Int> = {
        let wish = ProcessInfo.processInfo.environment["WARDEN_DOORS"] ?? ""
        let ends = wish.split(separator: "-").compactMap { Int($0) }
        guard ends.count == 2, ends[0] <= ends[1] else {
            return 1...Effort.size(1, thorough: 3)
        }
        return ends[0]...ends[1]
    }()

    @Test("No output and no file shows eight bytes of a value", arguments: seeds)
    func values(seed: Int) throws {
        try Self.withFolder("\(seed)") { folder in
            var supply = Supply(seed: seed, of: .credentials)
            let repository = try HostileRepository(in: folder, seed: seed, from: &supply)
            let out = folder.appending(path: "out")
            try FileManager.default.createDirectory(at: out, withIntermediateDirectories: true)
            var report = LeakReport(seed: seed)
            for command in HostileCommand.all(
                on: repository, writingTo: out, seed: seed, from: &supply)
            {
                try report.run(command, in: repository, writingTo: out, hiding: supply.hidden)
            }
            let before = try HostileRepository.contents(of: repository.root)
            for command in HostileCommand.fixing(to: out, from: &supply) {
                try report.run(command, in: repository, writingTo: out, hiding: supply.hidden)
            }
            let after = try HostileRepository.contents(of: repository.root)
            report.compare(before, after, hiding: supply.hidden)
            #expect(report.isEmpty, "\(report)")
        }
    }

    /// Runs `body` in a new folder, which is kept when somebody wants to look at it.
    static func withFolder(_ name: String, _ body: (URL) throws -> Void) throws {
        guard let kept = ProcessInfo.processInfo.environment["WARDEN_DOORS_KEEP"] else {
            return try TestFolders.withTemporaryFolder(body)
        }
        let folder = URL(filePath: kept).appending(path: name)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try body(folder)
    }
}
