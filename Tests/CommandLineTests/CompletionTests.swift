import CommandLine
import Testing

@Suite("Completion scripts")
struct CompletionTests {
    @Test("The script of each shell is as read", arguments: Shell.allCases)
    func golden(shell: Shell) throws {
        let script = CompletionScript(for: shell, of: Garden.command)
        try Golden.expect(
            script.text, named: "completions.\(shell.rawValue)", at: #_sourceLocation)
    }
}
