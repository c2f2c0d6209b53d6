import Foundation
import Testing

/// Every format names the same findings at the same positions.
@Suite("Formats of lint")
struct FormatAgreementTests {
    private static let repository = TestFolders.tests.appending(path: "Repositories/mistakes").path

    private static func output(_ format: String) -> String {
        WardenRun(["lint", "--format", format], in: repository).output
    }

    private static func document(_ format: String) throws -> [String: Any] {
        let object = try JSONSerialization.jsonObject(with: Data(output(format).utf8))
        return try #require(object as? [String: Any])
    }

    /// The findings of the JSON document, each as `path:line:column rule`.
    private static func expected() throws -> [String] {
        let findings = try #require(document("json")["findings"] as? [[String: Any]])
        return try findings.map { finding in
            let start = try #require(finding["start"] as? [String: Int])
            let path = try #require(finding["path"] as? String)
            let rule = try #require(finding["rule"] as? String)
            return "\(path):\(start["line"] ?? 0):\(start["column"] ?? 0) \(rule)"
        }
    }

    @Test("JSON gives each finding once")
    func once() throws {
        let expected = try Self.expected()
        #expect(Set(expected).count == expected.count)
        #expect(expected.count >= 8)
    }

    @Test("Concise and text name what JSON names, in its order")
    func people() throws {
        let expected = try Self.expected()
        let concise = Self.output("concise").matches(of: #/(?m)^(\S+:\d+:\d+): \w+\[([a-z-]+)\] /#)
        #expect(concise.map { "\($0.1) \($0.2)" } == expected)
        let text = Self.output("text").matches(
            of: #/(?m)^\w+\[([a-z-]+)\]: .*\n +--> (\S+:\d+:\d+)$/#)
        #expect(text.map { "\($0.2) \($0.1)" } == expected)
    }

    @Test("Annotations name them, the errors first, without columns over several lines")
    func github() throws {
        let output = Self.output("github")
        let single = output.matches(
            of:
                #/(?m)^::\w+ file=(.+?),line=(\d+),endLine=\2,col=(\d+),\S+title=([a-z-]+)::/#
        )
        let several = output.matches(
            of: #/(?m)^::\w+ file=(.+?),line=(\d+),endLine=\d+,title=([a-z-]+)::/#)
        let named =
            single.map { "\($0.1):\($0.2):\($0.3) \($0.4)" }
            + several.map { match in "\(match.1):\(match.2):7 \(match.3)" }
        #expect(several.count == 1)
        #expect(named.sorted() == (try Self.expected()).sorted())
        let kinds = output.split(separator: "\n").map { $0.prefix { $0 != " " } }
        #expect(kinds == kinds.sorted())
    }

    @Test("SARIF names them, with all that code scanning needs")
    func sarif() throws {
        let document = try Self.document("sarif")
        #expect(document["version"] as? String == "2.1.0")
        let run = try #require((document["runs"] as? [[String: Any]])?.first)
        let driver = try #require((run["tool"] as? [String: [String: Any]])?["driver"])
        let rules = try #require(driver["rules"] as? [[String: Any]])
        let results = try #require(run["results"] as? [[String: Any]])
        let named = try results.map { result in
            let rule = try #require(result["ruleId"] as? String)
            #expect(rules[try #require(result["ruleIndex"] as? Int)]["id"] as? String == rule)
            let hash = (result["partialFingerprints"] as? [String: String])?[
                "primaryLocationLineHash"]
            #expect(hash?.wholeMatch(of: #/[0-9a-f]{1,16}:[1-9][0-9]*/#) != nil)
            let location = try #require((result["locations"] as? [[String: Any]])?.first)
            let place = try #require(location["physicalLocation"] as? [String: [String: Any]])
            let region = try #require(place["region"] as? [String: Int])
            #expect(Set(region.keys) == ["startLine", "startColumn", "endLine", "endColumn"])
            let uri = try #require(place["artifactLocation"]?["uri"] as? String)
            return "\(uri):\(region["startLine"] ?? 0):\(region["startColumn"] ?? 0) \(rule)"
        }
        #expect(named == (try Self.expected()))
        for rule in rules {
            let help = try #require(rule["help"] as? [String: String])
            #expect(help["text"]?.isEmpty == false && help["markdown"]?.isEmpty == false)
        }
    }

    @Test("The Code Quality report names them, each with a fingerprint of its own")
    func gitlab() throws {
        let object = try JSONSerialization.jsonObject(with: Data(Self.output("gitlab").utf8))
        let report = try #require(object as? [[String: Any]])
        let named = try report.map { entry in
            let rule = try #require(entry["check_name"] as? String)
            let location = try #require(entry["location"] as? [String: Any])
            let path = try #require(location["path"] as? String)
            let positions = try #require(location["positions"] as? [String: [String: Int]])
            let begin = try #require(positions["begin"])
            let severity = try #require(entry["severity"] as? String)
            #expect(["critical", "major", "minor"].contains(severity))
            return "\(path):\(begin["line"] ?? 0):\(begin["column"] ?? 0) \(rule)"
        }
        #expect(named == (try Self.expected()))
        #expect(Set(report.compactMap { $0["fingerprint"] as? String }).count == report.count)
    }
}
