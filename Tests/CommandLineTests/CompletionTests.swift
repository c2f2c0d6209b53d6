import CommandLine
import Secrets
import Testing

@testable import garden

@Suite("Completion of a command line")
struct CompletionTests {
    @Test("The script of each shell is as read", arguments: Shell.allCases)
    func golden(shell: Shell) throws {
        let script = CompletionScript(
            for: shell, of: "garden", asking: ["completions", shell.rawValue, "--line"])
        #expect(script.text.split(separator: "\n").count < 40)
        try Golden.expect(
            script.text, named: "completions.\(shell.rawValue)", at: #_sourceLocation)
    }

    @Test(
        "What can be typed at the cursor",
        arguments: [
            ("garden pl", "completions help manual plant water"),
            ("/opt/bin/garden pl", "completions help manual plant water"),
            ("DIR=x garden pl", "completions help manual plant water"),
            ("echo a; garden plant ", "find list show"), ("g plant ", "find list show"),
            ("garden plant show ", "plant id"), ("garden plant show a ", "options"),
            ("garden --color never plant show ", "plant id"),
            ("garden plant bogus ", "nothing"), ("garden help water ", "nothing"),
            ("garden plant find ", "options"), ("garden plant find x", "nothing"),
            ("garden water -- -", "files"), ("garden water > ", "nothing"),
            ("garden --root=be", "--root= be folders"), ("garden -Cbe", "-C be folders"),
            ("garden -C=", "-C=  folders"), ("garden --root ", "folders"),
            ("garden water -vn", "options"), ("garden plant show -fj", "-f j card json"),
            ("garden plant show --format=j", "--format= j card json"),
            ("garden plant show --bogus=j", "options"), ("garden water -v=", "options"),
            ("garden plant list --as-of ", "nothing"),
        ])
    func offered(line: String, expected: String) {
        #expect(Self.offered(at: line) == expected)
    }

    private static func offered(at line: String) -> String {
        guard
            let completion = Garden.command.completion(of: line, in: .bash, variable: { _ in nil })
        else { return "nothing" }
        let before = completion.prefix.isEmpty ? "" : "\(completion.prefix) \(completion.typed) "
        switch completion.offer {
        case .files: return before + "files"
        case .folders: return before + "folders"
        case .values(let kind): return before + (kind == .plantID ? "plant id" : "\(kind)")
        case .choices(let choices):
            let isOptions = choices.allSatisfy { $0.text.hasPrefix("--") }
            return before
                + (isOptions ? "options" : choices.map(\.text).sorted().joined(separator: " "))
        }
    }

    @Test(
        "An option that was given is not offered again, unless it may be repeated",
        arguments: [
            ("garden plant list --status seed --thirsty --", true, false),
            ("garden plant list --", true, true),
            ("garden plant list --json --thirsty -", true, false),
        ])
    func optionsLeft(line: String, status: Bool, thirsty: Bool) throws {
        let completion = Garden.command.completion(of: line, in: .zsh, variable: { _ in nil })
        guard case .choices(let choices) = completion?.offer else {
            Issue.record("no options")
            return
        }
        let names = choices.map(\.text)
        #expect(names.contains("--status") == status)
        #expect(names.contains("--thirsty") == thirsty)
        #expect(choices.allSatisfy { !$0.meaning.isEmpty })
    }

    @Test(
        "Quotes, escapes and variables of the words before the cursor are those of the shell",
        arguments: [
            ("garden -C 'my garden' plant ", Shell.bash, "my garden"),
            ("garden -C my\\ garden plant ", .zsh, "my garden"),
            ("garden -C \"$HOME/x y\" plant ", .zsh, "/home/a/x y"),
            ("garden -C $HOME/x plant ", .fish, "/home/a/x"),
            ("garden -C ${HOME}x plant ", .bash, "/home/ax"),
            ("garden -C '$HOME/x' plant ", .bash, "$HOME/x"),
            ("garden -C \\$HOME plant ", .bash, "$HOME"),
            ("garden -C $OTHER/x plant ", .bash, "$OTHER/x"),
            ("garden -C \"$(touch x)\" plant ", .bash, "$(touch x)"),
            ("garden -C ~/x plant ", .bash, "/home/a/x"),
            ("garden -C a~ plant ", .bash, "a~"),
            ("garden -C 'it\\'s' plant ", .fish, "it's"),
            ("garden -C 'it'\\''s' plant ", .bash, "it's"),
            ("garden -C \"a\\\"b\\c\" plant ", .bash, "a\"b\\c"),
            ("garden --root=\"a b\" plant ", .bash, "a b"),
        ])
    func quoted(line: String, shell: Shell, root: String) {
        let completion = Garden.command.completion(of: line, in: shell) { name in
            name == "HOME" ? "/home/a" : nil
        }
        #expect(completion?.arguments[Garden.root] == root)
    }

    @Test("The word at the cursor keeps what the shell itself expands")
    func typed() {
        let completion = Garden.command.completion(of: "garden -C '$HOME'/~/\"a b", in: .bash) {
            _ in
            "x"
        }
        #expect(completion?.typed == "$HOME/~/a b")
        #expect(completion?.offer == .folders)
    }

    @Test("Only plain values are printed, each on its own line")
    func hostile() {
        let completion = Garden.command.completion(
            of: "garden plant show ", in: .zsh, variable: { _ in nil })
        let hostile = [
            Choice("a"), Choice("b", "a\tb"), Choice("c", "\u{202E}"), Choice("d;e"), Choice("f g"),
            Choice("$h"), Choice("i\nj"), Choice(""), Choice("-k"), Choice("l*"), Choice("é"),
            Choice("m:1", "M: \"$(n)\" `o`"),
        ]
        #expect(
            completion?.lines(for: .zsh) { _ in hostile }
                == "value\n\n\na\nb\nc\nm:1\tM: \"$(n)\" `o`\n")
        #expect(completion?.lines(for: .bash) { _ in hostile } == "value\n\n\na\nb\nc\nm:1\n")
    }
}
