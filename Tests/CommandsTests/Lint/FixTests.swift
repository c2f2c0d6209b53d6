import Secrets
import Diagnostics
import Repository
import Foundation
import Lint
import Catalog
import Text
import Testing

@testable import Commands

@Suite("Fixes")
struct FixTests {
    private static func finding(_ edits: [ByteEdit]) -> Diagnostic {
        Diagnostic(
            rule: .unknownField,
            file: SourceFile(path: "catalog/a.yaml", bytes: []),
            range: edits.first?.range ?? .fileStart, message: "wrong", fixes: edits)
    }

    private static func edit(_ start: Int, _ end: Int, _ text: String) -> ByteEdit {
        ByteEdit(SourceRange(start, end), text)
    }

    @Test("Edits are made back to front, so that none moves another one")
    func apply() {
        let edits = [Self.edit(0, 1, "AAA"), Self.edit(2, 2, "+"), Self.edit(4, 6, "")]
        let bytes = ByteEdit.apply(edits, to: Array("abcdef".utf8))
        #expect(String(decoding: bytes, as: UTF8.self) == "AAAb+cd")
    }

    @Test("An edit beyond the end is cut to it")
    func applyBeyond() {
        let bytes = ByteEdit.apply([Self.edit(1, 90, "!")], to: Array("abc".utf8))
        #expect(String(decoding: bytes, as: UTF8.self) == "a!")
    }

    @Test("Fixes that overlap or touch wait; the same edits of two findings count twice")
    func compatible() {
        let first = [Self.edit(0, 4, "a"), Self.edit(4, 6, "b")]
        let fixes = FixBatch(of: [
            Self.finding(first), Self.finding(first),
            Self.finding([Self.edit(6, 6, "touches")]),
            Self.finding([Self.edit(2, 3, "overlaps")]),
            Self.finding([Self.edit(9, 10, "apart")]),
            Self.finding([Self.edit(20, 22, "overlaps"), Self.edit(21, 23, "itself")]),
        ])
        #expect(fixes.edits == first + [Self.edit(9, 10, "apart")])
        #expect(fixes.fixed == [0, 1, 4])
        #expect(fixes.waiting == [2, 3])
    }

    @Test("Fixes that undo each other are made once, and touching ones after another check")
    func undoing() throws {
        /// Each file says its letter; a finding asks for the other one.
        func check(_ replaced: [MaskedText: [UInt8]]) -> CatalogCheck.Result {
            let path: MaskedText = "wiki/a.md"
            let file = SourceFile(path: path, bytes: replaced[path] ?? Array("aa".utf8))
            let letters = file.bytes(for: .structure)
            let findings = letters.indices.map { index in
                let other = letters[index] == UInt8(ascii: "a") ? "b" : "a"
                return Diagnostic(
                    rule: .playbookHeader, file: file, range: SourceRange(index, index + 1),
                    message: "letter \(index) is not \(other)",
                    fixes: [
                        ByteEdit(
                            SourceRange(0, index + 1), String(repeating: other, count: index + 1))
                    ]
                )
            }
            return CatalogCheck.Result(findings: findings, unread: [], files: 1)
        }
        let run = try FixRun(where: { _ in true }, check: check)
        // The second fix waits for the first, and makes both letters what they are to be.
        #expect(run.files.map { String(decoding: $0.after, as: UTF8.self) } == ["bb"])
        #expect(run.files.map(\.fixed) == [2])
        #expect(run.result.findings.count == 2)
    }

    @Test("What is offered is what is made", arguments: ["fixable", "mistakes", "hostile", "lost"])
    func offered(repository: String) throws {
        let folder = TestFolders.tests.appending(path: "Repositories/\(repository)").path
        let root = try RepositoryRoot(at: folder)
        let check = CatalogCheck(
            root: root, day: try #require(CalendarDate("2026-11-24")), jobs: 1,
            commands: WardenCommand.warden.declaration)
        let offered = try check.result().findings.count { !$0.fixes.isEmpty }
        let run = try FixRun(check, FindingSelection([], typedIn: folder, of: root, .all))
        #expect(run.files.reduce(0) { $0 + $1.fixed } == offered)
    }

    @Test(
        "A file that another program changes before it is written is left to it, and the rest is written"
    )
    func changedMeanwhile() throws {
        try TestFolders.withTemporaryFolder { folder in
            for name in ["catalog", "wiki"] {
                try FileManager.default.copyItem(
                    at: TestFolders.tests.appending(path: "Repositories/fixable/\(name)"),
                    to: folder.appending(path: name))
            }
            let root = try RepositoryRoot(at: folder.path)
            let day = try #require(CalendarDate("2026-11-24"))
            let fixes = try FixRun(
                CatalogCheck(
                    root: root, day: day, jobs: 1, commands: WardenCommand.warden.declaration),
                FindingSelection([], typedIn: folder.path, of: root, .all))
            let mail = folder.appending(path: "catalog/mail-key.yaml")
            try "id: mail-key\n".write(to: mail, atomically: true, encoding: .utf8)
            var lock = try CatalogLock(of: root)
            let problems = fixes.write(holding: &lock)
            #expect(problems.map(\.path) == ["catalog/mail-key.yaml"])
            #expect(try String(contentsOf: mail, encoding: .utf8) == "id: mail-key\n")
            let chat = folder.appending(path: "catalog/chat-key.yaml")
            #expect(try String(contentsOf: chat, encoding: .utf8).contains("\r\nkind: api-key\r\n"))
        }
    }
}

@Suite("Unified diffs")
struct UnifiedDiffTests {
    /// What `diff -u` prints for the same two texts, but for the header.
    static let cases: [(String, String, String)] = [
        ("a\nb\nc\n", "a\nb\nc\n", ""),
        ("a\nb\nc\n", "a\nB\nc\n", "@@ -1,3 +1,3 @@\n a\n-b\n+B\n c\n"),
        ("", "a\n", "@@ -0,0 +1,1 @@\n+a\n"),
        ("a\n", "", "@@ -1,1 +0,0 @@\n-a\n"),
        (
            "a", "a\n",
            "@@ -1,1 +1,1 @@\n-a\n\\ No newline at end of file\n+a\n"
        ),
        (
            "1\n2\n3\n4\n5\n6\n7\n8\n9\n", "1\n2\n3\n4\n5\n6\n7\n8\nnine\n",
            "@@ -6,4 +6,4 @@\n 6\n 7\n 8\n-9\n+nine\n"
        ),
        (
            "1\n2\n3\n4\n5\n6\n7\n8\n9\n", "one\n2\n3\n4\n5\n6\n7\n8\nnine\n",
            "@@ -1,4 +1,4 @@\n-1\n+one\n 2\n 3\n 4\n@@ -6,4 +6,4 @@\n 6\n 7\n 8\n-9\n+nine\n"
        ),
        ("a\r\n\tb\r\n", "a\r\n\tc\r\n", "@@ -1,2 +1,2 @@\n a\r\n-\tb\r\n+\tc\r\n"),
        ("a\u{1B}[2Jb\n", "a\n", "@@ -1,1 +1,1 @@\n-a\\u{001B}[2Jb\n+a\n"),
    ]

    @Test("A diff shows what changes with three lines around it", arguments: cases)
    func diff(before: String, after: String, expected: String) {
        let file = SourceFile(path: "wiki/a.md", bytes: Array(before.utf8))
        let text = UnifiedDiff(from: file, to: Array(after.utf8))
            .text(in: .plain)
        let header = expected.isEmpty ? "" : "--- a/wiki/a.md\n+++ b/wiki/a.md\n"
        #expect(text.printed == header + expected)
    }
}
