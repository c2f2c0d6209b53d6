@testable import Specimens

/// How to make lines of one kind that hold no secret, though they look a little like it.
struct LookAlike: Sendable, CustomStringConvertible {
    /// What the lines are full of.
    let kind: String

    /// Makes a line, or several.
    let make: @Sendable (inout SeededGenerator) -> String

    var description: String { kind }

    init(_ kind: String, _ make: @escaping @Sendable (inout SeededGenerator) -> String) {
        self.kind = kind
        self.make = make
    }

    static let all: [LookAlike] = catalog + standIns + numbers + publicThings + openThings + parts

    /// Words that names of things are made of here.
    static let words = [
        "platform", "workloads", "activity", "core", "llm", "connect", "provider", "secrets",
        "openrouter", "openbao", "railiance", "net", "kingdom", "flex", "auth", "inter", "hub",
        "object", "storage", "sts", "database", "dynamic", "ingestion", "token", "issue", "key",
        "credential", "warden", "ops", "identity", "security", "architecture", "operator",
        "kubernetes", "k8s", "external", "eso", "runtime", "bootstrap", "password", "vault",
    ]

    static func name(
        _ generator: inout SeededGenerator, _ count: ClosedRange<Int> = 2...4, joint: String = "-"
    ) -> String {
        (0..<Int.random(in: count, using: &generator))
            .map { _ in generator.pick(words, or: "core") }.joined(separator: joint)
    }

    static func property(_ generator: inout SeededGenerator) -> String {
        name(&generator, joint: "_").uppercased()
    }

    /// A name that says that a secret follows.
    static func telling(_ generator: inout SeededGenerator) -> String {
        generator.pick(
            [
                "secret", "token", "password", "api_key", "client_secret", "OPENROUTER_API_KEY",
                "DB_PASSWORD", "credential", "private_key", "passphrase", "accessToken",
            ], or: "key")
    }

    /// `value` behind a name that says that a secret follows, in one of the ways to write that.
    static func assigned(_ value: String, _ generator: inout SeededGenerator) -> String {
        let name = telling(&generator)
        return generator.pick(
            [
                "\(name): \(value)\n", "\(name)=\(value)\n", "\"\(name)\": \"\(value)\"",
                "export \(name)='\(value)'\n", "run --password \(value) now\n",
                "- name: \(name)\n  value: \(value)\n",
            ], or: value)
    }
}
