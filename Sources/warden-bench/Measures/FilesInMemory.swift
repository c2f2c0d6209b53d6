import YAML

/// The files of a folder, read before anything is timed.
struct FilesInMemory {
    private let files: [[UInt8]]

    init(of folder: Folder) throws {
        files = try folder.names().map(folder.bytes)
    }

    var byteCount: Int { files.reduce(0) { $0 + $1.count } }

    /// Reads every file as YAML, bytes to nodes, and says how long that took.
    func timeOfReading() throws -> Duration {
        var nodes = 0
        let time = ContinuousClock().measure {
            for file in files { nodes += YAMLStream(reading: file).nodes.count }
        }
        guard nodes > 0 else { throw BenchError.program("the YAML reader found no node") }
        return time
    }

    /// Counts the newlines and colons of every file, and says how long that took.
    func timeOfCounting() throws -> Duration {
        var count = 0
        let time = ContinuousClock().measure {
            for file in files {
                for byte in file where byte == UInt8(ascii: "\n") || byte == UInt8(ascii: ":") {
                    count += 1
                }
            }
        }
        guard count > 0 else { throw BenchError.program("the files have no line") }
        return time
    }
}
