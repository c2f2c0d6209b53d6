import Foundation
import Testing

/// JSON stays JSON, whatever is masked in it; the values are made here, so that none is stored.
@Suite("Credentials in JSON")
struct SecretJSONTests {
    private static let key = "sk-or-v1-" + String(repeating: "3f9a1c7e5b2d8046", count: 4)
    private static let password = ["Xq7v", "Zt2m", "Kp9w", "Rb4n", "Ls6d"].joined()

    /// What stands in the fields of a route, and what a program is given of it.
    static let texts: [(yaml: String, shown: String)] = [
        ("\"a\\n\(key)\"", "a\nsk-or-v1-\(stars(64))"),
        ("\"\\u200b\(key)\"", "\u{200B}sk-or-v1-\(stars(64))"),
        ("\"\\e[31m\(key)\\e[0m\"", "\u{1B}[31msk-or-v1-\(stars(64))\u{1B}[0m"),
        ("'password=\(password)\"x'", "password=\(stars(22))"),
        ("'password=\(password)\\n'", "password=\(stars(22))"),
        ("'say \"token: \(password)\", please'", "say \"token: \(stars(20))\", please"),
        ("'password:'", "password:"),
        ("A plain text, \"quoted\".", "A plain text, \"quoted\"."),
    ]

    private static func stars(_ count: Int) -> String { String(repeating: "*", count: count) }

    private static func json(
        _ fields: String, _ command: [String]
    ) throws -> (text: String, value: [String: Any]) {
        try TestFolders.withTemporaryFolder { folder in
            for name in ["catalog", "wiki"] {
                try FileManager.default.copyItem(
                    at: TestFolders.tests.appending(path: "Repositories/right/\(name)"),
                    to: folder.appending(path: name))
            }
            let file = folder.appending(path: "catalog/mail-key.yaml")
            let text = try String(contentsOf: file, encoding: .utf8) + fields
            try text.write(to: file, atomically: true, encoding: .utf8)
            let run = WardenRun(command, in: folder.path)
            let value = try JSONSerialization.jsonObject(with: Data(run.output.utf8))
            return (run.output, try #require(value as? [String: Any]))
        }
    }

    @Test("A text is masked before it is escaped", arguments: texts)
    func maskedText(yaml: String, shown: String) throws {
        for command in [["route", "show", "mail-key", "--json"], ["route", "list", "--json"]] {
            let (text, value) = try Self.json(
                "policy: \(yaml)\nbridge: next\n", command)
            let routes = value["routes"] as? [[String: Any]]
            let route = try #require(routes?.first ?? value)
            #expect(route["policy"] as? String == shown)
            #expect(route["bridge"] as? String == "next")
            #expect(!text.contains(Self.password.suffix(10)))
            #expect(!text.contains(Self.key.suffix(10)))
        }
    }

    @Test("The name of a Secret is shown, and a value in its place is not")
    func secret() throws {
        for (given, shown) in [
            ("k8s-9f86d081884c7d659a2f", "k8s-9f86d081884c7d659a2f"),
            (Self.password, Self.stars(20)),
        ] {
            let (_, value) = try Self.json(
                "delivery:\n  by: hand\n  secret: \(given)\n",
                ["route", "show", "mail-key", "--json"])
            let delivery = value["delivery"] as? [String: Any]
            #expect(delivery?["secret"] as? String == shown)
        }
    }

    @Test("Every other document stays JSON too")
    func errors() throws {
        let run = WardenRun(
            ["route", "show", "password=\(Self.password)\"x", "--json"],
            in: TestFolders.repository.path)
        #expect(!run.errors.contains(Self.password.suffix(8)))
        let value = try JSONSerialization.jsonObject(with: Data(run.errors.utf8))
        #expect(value as? [String: Any] != nil)
    }
}
