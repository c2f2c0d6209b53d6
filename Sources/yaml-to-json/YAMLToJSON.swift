import Secrets
import JSON
import Text
import YAML

/// `yaml-to-json FILE`: each document of a file as one line of JSON, or what keeps it from that.
enum YAMLToJSON {
    private static let usage = "usage: yaml-to-json FILE"

    /// Does what `arguments` ask for; returns the exit code: 1 when the file is refused, 2 when it
    /// can't be read or nothing else was asked for.
    static func run(_ arguments: [String]) -> Int32 {
        guard let path = arguments.first, arguments.count == 1 else {
            OutputStream.error.write("\(usage)\n")
            return 2
        }
        guard let bytes = readFile(path) else {
            OutputStream.error.write("yaml-to-json: \(path) can't be read\n")
            return 2
        }
        let stream = YAMLStream(reading: bytes)
        guard stream.problems.isEmpty else {
            OutputStream.error.write(problems(of: stream, path))
            return 1
        }
        OutputStream.output.write(lines(of: stream))
        return 0
    }

    /// Each document as a line of JSON.
    static func lines(of stream: YAMLStream) -> String {
        let lines = stream.documents.flatMap {
            JSONValue(stream, $0).document(.compact)
        }
        return String(decoding: lines, as: UTF8.self)
    }

    private static func problems(of stream: YAMLStream, _ path: String) -> String {
        let lines = LineTable(stream.source.bytes(for: .structure))
        return stream.problems.map { problem in
            let position = lines.position(of: problem.range.start)
            return "\(path):\(position.line):\(position.column): \(problem.message)\n"
        }.joined()
    }
}
