import Foundation
import Testing
import Text

@testable import Commands

@Suite("What GitHub Actions would take for a command")
struct WorkflowCommandGuardTests {
    /// What is printed, and what it becomes in text.
    static let cases: [(printed: String, guarded: String)] = [
        ("::error::x\n", "\\u{3A}:error::x\n"),
        (" \t::error::x", " \t\\u{3A}:error::x"),
        ("\u{A0}\u{3000}\u{2003}::error::x", "\u{A0}\u{3000}\u{2003}\\u{3A}:error::x"),
        ("\u{1B}[1;34m::x\u{1B}[0m", "\u{1B}[1;34m\\u{3A}:x\u{1B}[0m"),
        ("a\n::x\r::y\r\n::z", "a\n\\u{3A}:x\r\\u{3A}:y\r\n\\u{3A}:z"),
        (":::", "\\u{3A}::"),
        ("a ::x", "a ::x"),
        ("é::x", "é::x"),
        (": :x", ": :x"),
        (":", ":"),
        ("", ""),
        ("##[error]x", "#\\u{23}[error]x"),
        ("a ###[group]##[", "a ##\\u{23}[group]#\\u{23}["),
        ("##", "##"),
        ("## [x]", "## [x]"),
        ("\n  ##[x", "\n  #\\u{23}[x"),
    ]

    @Test("Of lint's own commands only what is in them is escaped")
    func ownCommands() {
        var workflowGuard = WorkflowCommandGuard(isJSON: false, isOwn: true)
        let printed = "::error file=a ##[error]x.yaml::say ##[x]\n::warning::y\n"
        let bytes = workflowGuard.pass(Array(printed.utf8)) + workflowGuard.finish()
        #expect(
            String(decoding: bytes, as: UTF8.self)
                == "::error file=a #\\u{23}[error]x.yaml::say #\\u{23}[x]\n::warning::y\n")
    }

    private static func guarded(_ pieces: [[UInt8]], isJSON: Bool = false) -> String {
        var workflowGuard = WorkflowCommandGuard(isJSON: isJSON)
        var bytes: [UInt8] = []
        for piece in pieces { bytes += workflowGuard.pass(piece) }
        return String(decoding: bytes + workflowGuard.finish(), as: UTF8.self)
    }

    @Test("It is escaped, and nothing else, wherever a piece ends", arguments: cases)
    func escaped(printed: String, guarded: String) {
        let bytes = Array(printed.utf8)
        for first in 0...bytes.count {
            for second in first...bytes.count {
                let pieces = [
                    Array(bytes[..<first]), Array(bytes[first..<second]), Array(bytes[second...]),
                ]
                #expect(Self.guarded(pieces) == guarded)
            }
        }
        #expect(Self.guarded(bytes.map { [$0] }) == guarded)
    }

    @Test("JSON stays JSON, and says the same")
    func json() throws {
        let text = "{\"a\": \"##[error]x\", \"b\": \"::y\"}"
        let guarded = Self.guarded([Array(text.utf8)], isJSON: true)
        #expect(!guarded.contains("##["))
        let value = try JSONSerialization.jsonObject(with: Data(guarded.utf8))
        #expect(value as? [String: String] == ["a": "##[error]x", "b": "::y"])
    }
}

/// No text of a catalog is a command to GitHub Actions, whatever prints it.
@Suite("A hostile catalog under GitHub Actions")
struct HostileCatalogInActionsTests {
    private static let route = """
        id: hostile
        title: "::error::title ##[error]x \\e[2J\\u202E\\u200B\\r\\0"
        status: draft
        kind: "::kind"
        summary: |
          ::error::summary
          ##[group]summary
            ::set-output name=x::y ::error::wrapped ::error::wrapped ::error::wrapped
        bridg: "::error::bridge \u{202E}\u{200B}"
        applies_to: "\\u00A0::error::applies"
        keywords: ["::error::keyword", hostile]
        playbook: wiki/playbooks/hostile.md
        owners:
          - concern: "::error::concern"
            repo: "::error::repo"
            doc: "##[error]doc"
        custody:
          store: "::store"
          path: "##[warning]path"
          properties: ["::error::PROPERTY"]
        policy: "::error::policy ##[error]"
        gates:
          - condition: "::error::condition"
        "::error::field": "::x"
        review:
          last: 2026-06-01
        """

    private static let page = """
        # Hostile

        ::error::prose \u{1B}[2J\u{202E}\u{200B}

        ## Worker checklist

        ::error::checklist
          ::set-output name=a::b

        ### ::step

        - [ ] ::error::item ##[error]item \u{1B}]0;x\u{7}\u{9B}1m\u{2066}

        ```sh
        ::add-mask::x
        \t::stop-commands::y
        ##[group]z
        ```

        # ::error::after
        """

    static let commands: [[String]] = {
        let routes = [
            ["route", "show", "hostile"], ["route", "list"], ["route", "list", "--stale"],
            ["route", "find", "hostile", "::error::x"],
        ]
        let formats = ["card", "table", "json", "jsonl", "ids"]
        let failures = [
            ["route", "show", "::error::x"], ["route", "show", "x\n::error::x"],
            ["route", "find", "::error::nothing\n::x"], ["route", "list", "--owner", "::x\n::y"],
            ["route", "list", "--format", "\n::x"], ["rule", "\n::error::rule"],
            ["\n::error::command"], ["lint", "\n::error::path"], ["lint", "-C", "\n::error::root"],
            ["route", "show", "broken"],
        ]
        let lints = ["text", "concise", "json", "sarif", "github", "gitlab"].map {
            ["lint", "--format", $0]
        }
        let files = ["/dev/stdout", "out.txt"].map { ["lint", "--output-file", $0] }
        return routes.flatMap { words in
            [words] + formats.map { words + ["--format", $0] }
        } + failures + failures.map { $0 + ["--json"] } + lints + files + [
            ["route", "show", "hostile", "--checklist"],
            ["route", "show", "hostile", "--color", "always"],
            ["completions", "zsh", "--line", "warden route show "],
            ["completions", "fish", "--line", "warden route list --owner "],
            ["lint", "--diff"], ["lint", "--diff", "--color", "always"],
            ["lint", "--diff", "--output-file", "out.txt"], ["lint", "--fix"],
        ]
    }()

    private static func make(in folder: URL) throws {
        let broken = route.replacing("draft", with: "\"::error::draft\\n::x\"")
            .replacing("id: hostile", with: "id: broken")
        for (path, text) in [
            ("catalog/hostile.yaml", route), ("catalog/broken.yaml", broken),
            ("wiki/playbooks/hostile.md", page),
            (
                "wiki/::error::\u{202E}page.md",
                "[::error::link](::no.md) <!-- warden: ignore[::x] -->\n"
            ),
        ] {
            let file = folder.appending(path: path)
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try text.write(to: file, atomically: false, encoding: .utf8)
        }
    }

    @Test(
        "Nothing that is printed is a command, but for those of lint itself, or hides",
        arguments: commands)
    func guarded(words: [String]) throws {
        try TestFolders.withTemporaryFolder { folder in
            try Self.make(in: folder)
            for width in [nil, 40] as [Int?] {
                let run = WardenRun(
                    words, in: folder.path, environment: ["GITHUB_ACTIONS": "true"], width: width)
                let file = folder.appending(path: "out.txt")
                let written = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
                let texts = [run.output, run.errors, written]
                #expect(!texts.joined().isEmpty)
                let hidden = texts.joined().replacing(#/\x1B\[[0-9;]*m/#, with: "")
                    .unicodeScalars.filter {
                        $0 != "\n" && $0 != "\t" && HiddenCharacter($0) != nil
                    }
                #expect(hidden.isEmpty)
                for line in texts.flatMap({ $0.split(whereSeparator: \.isNewline) }) {
                    let colorless = line.replacing(#/\x1B\[[0-9;]*m/#, with: "")
                    let isOwn =
                        words.first == "lint" && colorless.hasPrefix("::error file=")
                        || colorless.hasPrefix("::warning file=")
                    let start = colorless.drop { $0.isWhitespace }
                    #expect(isOwn || !start.utf8.starts(with: "::".utf8), "\(line)")
                    #expect(isOwn || !line.contains("##["), "\(line)")
                }
            }
        }
    }

    @Test("Elsewhere the same text is printed as it is")
    func elsewhere() throws {
        try TestFolders.withTemporaryFolder { folder in
            try Self.make(in: folder)
            let run = WardenRun(["route", "show", "hostile", "--checklist"], in: folder.path)
            #expect(run.output.contains("\n::error::checklist\n"))
            #expect(run.output.contains("\n\t::stop-commands::y\n##[group]z\n"))
            let diff = WardenRun(["lint", "--diff"], in: folder.path)
            #expect(diff.output.contains("\n   ::error::summary\n"))
        }
    }
}
