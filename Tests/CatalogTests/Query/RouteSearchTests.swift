import Secrets
import Catalog
import Testing

@Suite("Searching for routes")
struct RouteSearchTests {
    private static let routes: [Route] = [
        route(
            "mail-token", title: "Token of the mail service", keywords: ["smtp", "mail key"],
            summary: "Sends mail.", property: "MAIL_TOKEN"),
        route(
            "llm-key", title: "Key of the language model", keywords: ["openrouter", "llm"],
            summary: "Reaches the model.", property: "OPENROUTER_API_KEY"),
        route(
            "openrouter", title: "Everything about OpenRouter", keywords: ["proxy"],
            summary: "Not a key.", property: "PROXY_URL"),
        route(
            "database", title: "Database password", keywords: ["postgres", "password"],
            summary: "For the größe of an OpenRouter log.", property: "PGPASSWORD"),
    ].compactMap { $0 }

    private static func route(
        _ id: String, title: String, keywords: [String], summary: String, property: String
    ) -> Route? {
        let text = """
            id: \(id)
            title: \(title)
            status: active
            kind: api-key
            summary: \(summary)
            keywords: [\(keywords.joined(separator: ", "))]
            owners: [{concern: all, repo: platform}]
            custody: {store: vault, path: team/\(id)/x, properties: [\(property)]}
            playbook: wiki/playbooks/\(id).md
            """
        return try? RouteText.file(text, name: id).route()
    }

    private func found(_ words: [String]) -> [String] {
        let search = RouteSearch(words)
        let answers = Self.routes.compactMap { route in
            search.answers(of: route).map {
                (id: route.id, answers: $0, value: route.id.text.shown)
            }
        }
        return search.hits(among: answers).map { hit in
            hit.value + " " + hit.matches.map { "\($0.field)=\($0.word)" }.joined(separator: ",")
        }
    }

    @Test(
        "The best come first, each with the field that matched",
        arguments: [
            (["OPENROUTER_API_KEY"], ["llm-key custody.properties=OPENROUTER_API_KEY"]),
            (["openrouter-api-key"], ["llm-key custody.properties=openrouter-api-key"]),
            (
                ["openrouter"],
                [
                    "openrouter id=openrouter", "llm-key keywords=openrouter",
                    "database summary=openrouter",
                ]
            ),
            (
                ["llm key"],
                [
                    "llm-key keywords=llm,custody.properties=key", "mail-token keywords=key",
                    "openrouter summary=key", "database kind=key",
                ]
            ),
            (
                ["who", "gives me a", "database password?"],
                ["database id=database,keywords=password?"]
            ),
            (
                ["opnrouter"],
                [
                    "openrouter id=opnrouter", "llm-key keywords=opnrouter",
                    "database summary=opnrouter",
                ]
            ),
            (["postgers"], ["database keywords=postgers"]),
            (["GRÖSSE"], ["database summary=GRÖSSE"]), (["größe"], ["database summary=größe"]),
            (["GRÖßE"], ["database summary=GRÖßE"]),
            (["smt"], ["mail-token keywords=smt"]), (["xyzzy"], []), ([], []), ([" "], []),
            (["?!"], []),
            (["vault"], []), (["team/database/x"], ["database custody.path=team/database/x"]),
            (["how", "do", "I"], []),
        ])
    func search(words: [String], expected: [String]) {
        #expect(Self.routes.count == 4)
        let found = found(words)
        #expect(found == expected)
    }
}
