import CommandLine
import Secrets
import Testing

@testable import garden

@Suite("Credentials on a command line")
struct MaskedWordTests {
    private static let key = "sk-or-v1-" + String(repeating: "3f9a1c7e5b2d8046", count: 4)
    private static let password = "Xq7vZt2mKp9wRb4nLs6d"

    /// Command lines that are refused, with what of them must not be shown.
    private static let wrongLines: [(words: [String], value: String)] = [
        ([key], key), (["plant", key], key), (["plant", "show", "a", key], key),
        (["plant", "list", "--status", key], key), (["plant", "list", "--status=\(key)"], key),
        (["plant", "list", "-s\(key)"], key), (["water", "-vn\(key)"], key),
        (["plant", "list", "--thirsty=\(key)"], key),
        (["plant", "list", "--\(key)"], key), (["plant", "list", "-\(key)"], key),
        (["plant", "list", "--\(key)=x"], key), (["plant", "list", "--as-of", key], key),
        (["plant", "list", "--password", password], password),
        (["plant", "list", "token:", password], password),
        (["plant", "list", "DB_PASSWORD=\(password)"], password),
        (["plant", "list", "--as-of", "password=\(password)"], password),
        (["water", "--litres=\(key)"], key), (["help", key], key),
        (["--root", key, "manual"], key), (["manual", "-C\(key)"], key), (["water", key], key),
        (["water", "--root=/a/\(key)/b"], key), (["water", "--", "a", key], key),
    ]

    @Test("What is wrong is said without them", arguments: wrongLines)
    func refused(words: [String], value: String) {
        guard case .refused(let problems) = Garden.command.parse(scanning: words).request else {
            Issue.record("\(words.count) words are accepted")
            return
        }
        let bytes = Array(value.utf8)
        for problem in problems {
            let said = [problem.message, problem.help ?? ""] + problem.suggestions + problem.path
            for start in 9...(bytes.count - 8) {
                let part = String(decoding: bytes[start..<start + 8], as: UTF8.self)
                guard !said.joined(separator: "\n").contains(part) else {
                    Issue.record("\(problem.message) | \(problem.help ?? "")")
                    break
                }
            }
        }
    }

    @Test("A path that holds one is refused, for it would be opened or written")
    func paths() {
        let words = ["water", "--root", Self.key, "a/\(Self.key)"]
        guard case .refused(let problems) = Garden.command.parse(scanning: words).request else {
            Issue.record("accepted")
            return
        }
        #expect(
            problems.map { $0.message.split(separator: ": ").last } == [
                "a path must not hold a credential", "a path must not hold a credential",
            ])
    }

    @Test("A text that holds one is handed out masked, and is still that text")
    func texts() {
        let outcome = Garden.command.parse(scanning: ["plant", "find", "key", Self.key, "rose"])
        let words = outcome.arguments[Garden.words]
        #expect(words.map(\.isMasked) == [false, true, false])
        #expect(words.map(\.count) == [3, Self.key.utf8.count, 4])
        #expect(words[1].bytes(for: .identity) == Array(Self.key.utf8))
    }

    @Test("The name in one word tells what the next word is; what is no credential stays")
    func names() {
        let words = ["--password", Self.password, "naïve", "", "token", "rose garden"]
        let masked = MaskedText.words(scanning: words)
        #expect(masked.map(\.isMasked) == [false, true, false, false, false, false])
        #expect(masked.filter { !$0.isMasked }.map(\.shown) == words.filter { $0 != Self.password })
    }
}
