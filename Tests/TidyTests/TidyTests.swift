import Foundation
import Testing

/// The few limits that keep the source easy to read.
@Suite("Tidiness")
struct TidyTests {
    static let root = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    static let sources: [String] = ["Sources", "Tests"].flatMap { folder -> [String] in
        let names = FileManager.default.enumerator(atPath: root.appending(path: folder).path)
        return (names?.allObjects as? [String] ?? []).filter { $0.hasSuffix(".swift") }
            .map { "\(folder)/\($0)" }.sorted()
    }

    private func lines(of path: String) throws -> [Substring] {
        try String(contentsOf: Self.root.appending(path: path), encoding: .utf8)
            .split(separator: "\n", omittingEmptySubsequences: false)
    }

    @Test("There is source to look at")
    func exists() {
        #expect(Self.sources.count > 100)
    }

    // A file that is longer has two jobs, and so has a function.
    @Test("A file has at most 400 lines, a function at most 60", arguments: sources)
    func lengths(path: String) throws {
        let lines = try lines(of: path)
        #expect(lines.count <= 401, "\(path) has \(lines.count) lines")
        for (start, length) in functions(in: lines) {
            #expect(length <= 60, "\(path):\(start + 1) is a function of \(length) lines")
        }
    }

    /// Where functions begin and how long they are, by their braces' indentation, which the
    /// formatter fixes.
    private func functions(in lines: [Substring]) -> [(start: Int, length: Int)] {
        var found: [(Int, Int)] = []
        for (start, line) in lines.enumerated() {
            let indent = line.prefix { $0 == " " }
            let words = line.dropFirst(indent.count).split(separator: " ")
            let isFunction = words.prefix(4).contains { word in
                word == "func" || word.hasPrefix("init(") || word.hasPrefix("init?(")
            }
            guard isFunction, !line.contains("{ "), !line.hasPrefix("///") else { continue }
            let end = lines[start...].firstIndex { $0 == "\(indent)}" } ?? start
            found.append((start, end - start + 1))
        }
        return found
    }

    // What is wider is not seen beside a review.
    @Test("A line has at most 100 columns, unless a text in it is longer", arguments: sources)
    func widths(path: String) throws {
        for (index, line) in try lines(of: path).enumerated()
        where line.unicodeScalars.count > 100 && !line.utf8.contains(UInt8(ascii: "\"")) {
            Issue.record("\(path):\(index + 1) is too wide")
        }
    }

    // One symbol of Foundation's internationalisation quadruples the program and doubles its start.
    @Test("What warden links uses nothing that brings ICU in", arguments: sources)
    func internationalisation(path: String) throws {
        let isTool = ["Tests/", "Sources/yaml-to-json", "Sources/markdown-to-json"]
            .contains { path.hasPrefix($0) }
        guard !isTool else { return }
        let banned = [
            "String(format:", ".trimmingCharacters", ".components(separatedBy", "CharacterSet",
            "NSRegularExpression", "FileHandle", "Process()", "localized", "DateFormatter",
            "Calendar(", "import Foundation\n",
        ]
        let text = try lines(of: path).joined(separator: "\n")
        for symbol in banned {
            let isUsed = text.range(of: symbol) != nil
            #expect(!isUsed, "\(path) uses \(symbol)")
        }
    }

    // A fully static program for Linux is also made with Musl, which the tests do not have.
    @Test("What imports Glibc imports Musl where that is the C library", arguments: sources)
    func musl(path: String) throws {
        let lines = try lines(of: path)
        for (number, line) in lines.enumerated() where line.contains("import Glibc") {
            let next = lines.dropFirst(number + 1).prefix(2).joined(separator: "\n")
            let isFollowed =
                next.contains("#elseif canImport(Musl)") && next.contains("import Musl")
            let isExempt = path.hasSuffix("/TidyTests.swift")
            #expect(isFollowed || isExempt, "\(path):\(number + 1) imports Glibc alone")
        }
    }

    // What cannot fail, or is not finished, does not belong in the repository.
    @Test("Nothing is forced, and nothing is left to do", arguments: sources)
    func forced(path: String) throws {
        // A fuzzer is told that an invariant broke by a crash.
        let isExempt = path.hasPrefix("Tests/Fuzz/") || path.hasSuffix("/TidyTests.swift")
        guard !isExempt else { return }
        let text = try lines(of: path).joined(separator: "\n")
        for word in ["try!", "fatalError(", "TODO", "FIXME"] {
            let isThere = text.range(of: word) != nil
            #expect(!isThere, "\(path) has \(word)")
        }
    }
}
