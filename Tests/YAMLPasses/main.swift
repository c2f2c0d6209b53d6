// The YAML reader alone, for profiles and for comparison with others.
//
//   yaml-passes FOLDER N
//
// It loads the files of the folder into memory, reads all of them as YAML N times, and prints the
// nanoseconds of each pass. The runs with 1 and with 2 passes differ by the cost of one.

import Foundation
import YAML

guard CommandLine.arguments.count == 3, let passes = Int(CommandLine.arguments[2]) else {
    print("usage: yaml-passes FOLDER N")
    exit(2)
}
let folder = URL(filePath: CommandLine.arguments[1], directoryHint: .isDirectory)
let files = try FileManager.default
    .contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
    .map { [UInt8](try Data(contentsOf: $0)) }
for _ in 0..<passes {
    var nodes = 0
    let time = ContinuousClock().measure {
        for file in files { nodes += YAMLStream(reading: file).nodes.count }
    }
    guard nodes > 0 else {
        print("the YAML reader found no node")
        exit(3)
    }
    print(Int(time / .nanoseconds(1)))
}
