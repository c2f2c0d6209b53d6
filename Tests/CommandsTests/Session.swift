import CommandLine
import Foundation
import Secrets
import Testing

@testable import Commands

/// A session at a terminal as a person would see it: settings, then what was typed and what came
/// back.
///
/// A line that begins with `# ` is a remark or, as `# columns 60`, `# rows 24`, `# set NAME=VALUE`,
/// `# in FOLDER`, `# repository NAME` or `# today DATE`, a setting for what follows. A line that
/// begins with `$ ` is typed. Below it stands what came back: standard output, then standard error
/// behind `! `, then the exit code where it is not 0. Escape sequences are written `\e[`, a tab
/// `\t`, a carriage return `\r`, and the root of the repository `ROOT`; a line
/// that would be read as typed or as a remark has a backslash before it. Beside `$ warden`, `$ cat
/// FILE` shows a file of the repository, `$ replace FILE: OLD => NEW` edits one by hand, and
/// `$ diff` shows what the last command has changed.
struct Session {
    private var repository = "own"
    private var folder = ""
    private var columns: Int?
    private var rows = 1000
    private var environment: [String: String] = [:]
    private var today = "2026-11-24"

    /// The files before the last command, by their paths.
    private var before: [String: [UInt8]] = [:]

    /// Plays the script, and gives it back with what really came back.
    static func play(_ script: String) throws -> String {
        try TestFolders.withTemporaryFolder { folder in
            var session = Session()
            var played: [String] = []
            for line in script.split(separator: "\n", omittingEmptySubsequences: false) {
                if line.hasPrefix("# ") {
                    if !played.isEmpty, played.last?.hasPrefix("# ") != true { played.append("") }
                    played.append(String(line))
                    session.set(line.dropFirst(2))
                } else if line.hasPrefix("$ warden") {
                    if !played.isEmpty { played.append("") }
                    played.append(String(line))
                    let words = Example(String(line.dropFirst(2)), "").words
                    played += try session.run(Array(words.dropFirst()), in: folder)
                } else if line.hasPrefix("$ replace ") {
                    played += ["", String(line)]
                    try session.replace(String(line.dropFirst(10)), in: folder)
                } else if line == "$ diff" {
                    played += ["", String(line)] + (try session.difference(in: folder))
                } else if line.hasPrefix("$ cat ") {
                    played += ["", String(line)]
                    played += try session.show(String(line.dropFirst(6)), in: folder)
                }
            }
            return played.joined(separator: "\n") + "\n"
        }
    }

    private mutating func set(_ setting: Substring) {
        let words = setting.split(separator: " ", maxSplits: 1).map(String.init)
        guard let name = words.first else { return }
        let value = words.count > 1 ? words[1] : ""
        switch name {
        case "columns": columns = Int(value)
        case "rows": rows = Int(value) ?? 1000
        case "repository": repository = value
        case "in": folder = value == "ROOT" ? "" : value
        case "today": today = value
        case "set":
            let parts = value.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            environment[String(parts[0])] = parts.count > 1 ? String(parts[1]) : nil
        default: break
        }
    }

    private mutating func run(_ words: [String], in folder: URL) throws -> [String] {
        let root = try root(in: folder)
        before = try files(in: root)
        let run = WardenRun(
            words.map { $0.replacing("ROOT", with: root.path) },
            in: root.appending(path: self.folder).path,
            environment: environment.mapValues { $0.replacing("ROOT", with: root.path) },
            width: columns, height: rows, today: today)
        var lines = Self.lines(run.output, root: root)
        lines += Self.lines(run.errors, root: root).map { "! \($0)" }
        if run.exit != 0 { lines.append("exit \(run.exit)") }
        return lines
    }

    /// Edits a file by hand: `FILE: OLD => NEW`, where `\n` is a line break.
    private func replace(_ words: String, in folder: URL) throws {
        let parts = words.components(separatedBy: " => ")
        guard let colon = parts[0].range(of: ": "), parts.count == 2 else { return }
        let file = try root(in: folder).appending(path: String(parts[0][..<colon.lowerBound]))
        let (old, new) = (
            parts[0][colon.upperBound...].replacing("\\n", with: "\n"),
            parts[1].replacing("\\n", with: "\n")
        )
        let text = try String(contentsOf: file, encoding: .utf8)
        #expect(text.contains(old), "\(words)")
        try text.replacing(old, with: new).write(to: file, atomically: true, encoding: .utf8)
    }

    private func difference(in folder: URL) throws -> [String] {
        let root = try root(in: folder)
        let after = try files(in: root)
        let changed = Set(before.keys).union(after.keys).filter { before[$0] != after[$0] }
        return changed.sorted().flatMap { path -> [String] in
            let name = MaskedText(path)
            let old = before[path].map { SourceFile(path: name, bytes: $0) }
            guard let new = after[path] else { return ["removed \(path)"] }
            let diff = UnifiedDiff(from: old, to: SourceFile(path: name, bytes: new))
            let printed = RecordedStream()
            try? printed.stream(terminal: nil).print(
                .text(diff.text(in: .plain)), isInAction: false)
            return Self.lines(printed.text, root: root)
        }
    }

    /// The bytes of all files below a folder, but git's.
    private func files(in root: URL) throws -> [String: [UInt8]] {
        var files: [String: [UInt8]] = [:]
        let paths = try FileManager.default.subpathsOfDirectory(atPath: root.path)
        for path in paths where !path.hasPrefix(".git") {
            if let data = try? Data(contentsOf: root.appending(path: path)) {
                files[path] = Array(data)
            }
        }
        return files
    }

    private func show(_ path: String, in folder: URL) throws -> [String] {
        let root = try root(in: folder)
        let file = root.appending(path: self.folder).appending(path: path)
        return try Self.lines(String(contentsOf: file, encoding: .utf8), root: root)
    }

    /// A copy of the repository that the session is about, made once.
    private func root(in folder: URL) throws -> URL {
        let root = folder.appending(path: repository)
        guard !FileManager.default.fileExists(atPath: root.path) else { return root }
        let source =
            repository == "own"
            ? TestFolders.repository
            : TestFolders.tests.appending(path: "Repositories/\(repository)")
        try FileManager.default.createDirectory(
            at: root.appending(path: ".git"), withIntermediateDirectories: true)
        for name in ["catalog", "wiki", "README.md", ".warden.yaml"] {
            let part = source.appending(path: name)
            if FileManager.default.fileExists(atPath: part.path) {
                try FileManager.default.copyItem(at: part, to: root.appending(path: name))
            }
        }
        return root
    }

    private static func lines(_ text: String, root: URL) -> [String] {
        guard !text.isEmpty else { return [] }
        var lines = text.replacing(root.path, with: "ROOT").replacing("\u{1B}", with: "\\e")
            .replacing("\t", with: "\\t").replacing("\r\n", with: "\\r\n")
            .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        lines = lines.map { $0.hasPrefix("# ") || $0.hasPrefix("$ ") ? "\\\($0)" : $0 }
        if lines.last == "" { lines.removeLast() } else { lines.append("(no line break)") }
        return lines
    }
}
