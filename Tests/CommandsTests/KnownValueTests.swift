import CommandLine
import Foundation
import Lint
import Testing

@testable import Commands

@Suite("Values that a shell offers")
struct KnownValueTests {
    /// What `warden completions` prints for a line, below its three lines of head.
    private static func offered(
        _ line: String, in folder: String, shell: String = "zsh",
        environment: [String: String] = [:]
    ) -> [String] {
        let run = WardenRun(
            ["completions", shell, "--line=\(line)"], in: folder, environment: environment)
        #expect(run.exit == 0)
        #expect(run.errors == "")
        let lines = run.output.split(separator: "\n", omittingEmptySubsequences: false)
        return lines.dropFirst(3).dropLast().map(String.init)
    }

    @Test(
        "Each kind that an option or operand declares has values",
        arguments: [
            ("warden route show ", "ssh-certificate\tSSH certificate"),
            ("warden route list --owner ", "railiance-platform"),
            ("warden route list --kind=", "ssh-certificate"),
            ("warden rule ", "dangling-route\t"),
        ])
    func kinds(line: String, value: String) {
        let values = Self.offered(line, in: TestFolders.repository.path)
        #expect(values.contains { $0.hasPrefix(value) }, "\(values)")
        #expect(values == values.sorted())
        #expect(Set(values).count == values.count)
    }

    @Test("All kinds that are declared are among these")
    func declared() {
        #expect(
            Self.kinds(of: WardenCommand.warden.declaration)
                == [.routeID, .repository, .credentialKind, .ruleName])
    }

    private static func kinds(of command: Command) -> Set<ValueKind> {
        let values = command.options.compactMap(\.value) + command.operands.map(\.value)
        let kinds = values.compactMap { value -> ValueKind? in
            guard case .values(let kind) = value.source else { return nil }
            return kind
        }
        return command.subcommands.reduce(into: Set(kinds)) { $0.formUnion(Self.kinds(of: $1)) }
    }

    @Test("The line says which repository they come from")
    func roots() {
        let root = TestFolders.repository.path
        let ids = Self.offered("warden -C \(root) route show ", in: "/")
        #expect(ids.count == 6)
        #expect(
            Self.offered("warden -C $HERE route show ", in: "/", environment: ["HERE": root]) == ids
        )
        #expect(
            Self.offered("warden route show ", in: "/", environment: ["WARDEN_ROOT": root]) == ids)
    }

    @Test("Without a catalog, or of a broken one, there are fewer values and no message")
    func silent() throws {
        #expect(Self.offered("warden route show ", in: "/") == [])
        #expect(Self.offered("warden -C /nowhere route list --owner ", in: "/") == [])
        let broken = TestFolders.tests.appending(path: "Repositories/broken").path
        #expect(!Self.offered("warden -C \(broken) route show ", in: "/").isEmpty)
        _ = Self.offered("warden -C \(broken) route list --kind ", in: "/")
        for line in ["", " ", "warden", "\"", "warden \"", "warden -", "warden --", "warden \\"] {
            _ = Self.offered(line, in: "/")
        }
    }

    @Test("What a catalog says is offered only in the form of its kind, and seen")
    func hostile() throws {
        try TestFolders.withTemporaryFolder { folder in
            let catalog = folder.appending(path: "catalog")
            try FileManager.default.createDirectory(
                at: catalog, withIntermediateDirectories: true)
            let route = """
                title: "A\\e[31m\\u202E\\ttitle $(touch x)"
                status: draft
                """
            for (id, kind, repo) in [
                ("good", "api-key", "a/b"), ("bad;id", "$(touch x)", "-C"),
                ("-bad", "two words", ".."),
                ("worse", "a;b", "a;b"), ("tab\tid", "a\\nb", "a\\nb"),
            ] {
                let text =
                    "id: \(id)\n\(route)\nkind: \"\(kind)\"\nowners:\n  - repo: \"\(repo)\"\n"
                try text.write(
                    to: catalog.appending(path: "\(id).yaml"), atomically: true, encoding: .utf8)
            }
            #expect(
                Self.offered("warden route show ", in: folder.path) == [
                    "good\tA\\u{001B}[31m\\u{202E} title $(touch x)",
                    "worse\tA\\u{001B}[31m\\u{202E} title $(touch x)",
                ])
            #expect(
                Self.offered("warden route show ", in: folder.path, shell: "bash") == [
                    "good", "worse",
                ])
            #expect(Self.offered("warden route list --kind ", in: folder.path) == ["api-key"])
            #expect(Self.offered("warden route list --owner ", in: folder.path) == ["a/b"])
        }
    }
}
