import Secrets
import Text
import Testing

@testable import Lint

@Suite("Fixes and credentials")
struct CredentialFixTests {
    /// Put together here, so that no file of the repository holds it.
    private static let value = "sk-or-v1-" + String(repeating: "4f0c9a7e1b8d2635", count: 4)

    @Test(
        "A fix that would write a credential's value is not offered",
        arguments: [
            (value, 0), ("`\(value)`", 0), ("| \(value) | repo |\n", 0), ("OPENROUTER_API_KEY", 1),
            ("", 1),
        ])
    func fixes(replacement: String, count: Int) {
        let file = SourceFile(path: "wiki/a.md", bytes: Array("text".utf8))
        let edit = ByteEdit(SourceRange(0, 4), replacement)
        let finding = Finding(in: file, at: .fileStart, "wrong", fixes: [edit])
        #expect(finding.fixes.count == count)
    }
}
