import Foundation
import YAML

/// The YAML reader alone, for profiles and for comparison with others: `yaml-passes FOLDER N`.
///
/// It loads the files of the folder into memory, reads all of them as YAML N times, and prints the
/// nanoseconds of each pass. The runs with 1 and with 2 passes differ by the cost of one.
enum YAMLPasses {
    /// Does what the words after the tool's name ask, and returns the exit code: 0 when it read the
    /// files, 2 for wrong usage, 3 when it could not.
    static func run(_ words: [String]) -> Int32 {
        guard words.count == 2, let passes = Int(words[1]), passes > 0 else {
            say("usage: yaml-passes FOLDER N, a folder of YAML files and a number from 1 on")
            return 2
        }
        do {
            let files = try files(in: URL(filePath: words[0], directoryHint: .isDirectory))
            for _ in 0..<passes {
                var nodes = 0
                let time = ContinuousClock().measure {
                    for file in files { nodes += YAMLStream(reading: file).nodes.count }
                }
                // A compiler may leave out a reading of which nothing is used.
                guard nodes > 0 else {
                    say("error: there is no YAML in \(words[0])")
                    return 3
                }
                print(Int(time / .nanoseconds(1)))
            }
            return 0
        } catch {
            say("error: \(words[0]) is not read: \(error.localizedDescription)")
            return 3
        }
    }

    private static func files(in folder: URL) throws -> [[UInt8]] {
        try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
            .map { [UInt8](try Data(contentsOf: $0)) }
    }

    private static func say(_ line: String) {
        FileHandle.standardError.write(Data("\(line)\n".utf8))
    }
}
