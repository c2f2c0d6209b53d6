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
        var search = RouteSearch(words)
        var answers = answers(to: search)
        if let respelled = search.takingMisspellings(in: answers.map(\.answers)) {
            search = respelled
            answers = self.answers(to: search)
        }
        let result = search.result(among: answers, total: Self.routes.count)
        return result.hits.map { hit in
            hit.value.id.text.shown + " "
                + search.matches(in: hit.value, hit.terms).map { match in
                    "\(match.field)=\(match.word)" + (match.how == .exact ? "" : "~\(match.found)")
                }.joined(separator: ",")
        }
    }

    private func answers(
        to search: RouteSearch
    ) -> [(id: RouteID, answers: RouteSearch.Answers, value: Route)] {
        Self.routes.compactMap { route in
            search.answers(of: route).map { (id: route.id, answers: $0, value: route) }
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
                    "openrouter id=openrouter", "llm-key custody.properties=openrouter",
                    "database summary=openrouter",
                ]
            ),
            (
                ["Open-Router", "url"],
                [
                    "openrouter id=Open-Router,custody.properties=url",
                    "llm-key custody.properties=Open-Router", "database summary=Open-Router",
                ]
            ),
            (
                ["who", "gives me a", "database password?"],
                ["database id=database,title=password?"]
            ),
            (
                ["opnrouter"],
                [
                    "openrouter id=opnrouter~openrouter",
                    "llm-key custody.properties=opnrouter~OPENROUTER",
                    "database summary=opnrouter~OpenRouter",
                ]
            ),
            (["postgers"], ["database keywords=postgers~postgres"]),
            (["GRÖSSE"], ["database summary=GRÖSSE"]), (["größe"], ["database summary=größe"]),
            (["gro\u{308}ße"], ["database summary=gro\u{308}ße"]),
            (["ＳＭＴＰ"], ["mail-token keywords=ＳＭＴＰ"]),
            (["GRÖßE"], ["database summary=GRÖßE"]),
            (["smt"], ["mail-token keywords=smt~smtp"]), (["mtp"], []), (["ode"], []),
            (
                ["open", "router", "proxy"],
                [
                    "openrouter id=open router,custody.properties=proxy",
                    "llm-key custody.properties=open router", "database summary=open router",
                ]
            ),
            (["secretary"], []), (["Mäil"], []),
            (["models", "smpt"], ["llm-key title=models~model"]),
            (["xyzzy"], []), ([], []), ([" "], []),
            (["?!"], []),
            (["team/database/x"], ["database custody.path=team/database/x"]),
            (["how", "do", "I"], []),
        ])
    func search(words: [String], expected: [String]) {
        #expect(Self.routes.count == 4)
        let found = found(words)
        #expect(found == expected)
    }
}
