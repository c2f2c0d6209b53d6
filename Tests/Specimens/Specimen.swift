/// How to make real-looking values of one format.
struct Specimen: Sendable, CustomStringConvertible {
    /// The format's name, as a finding says it.
    let format: String

    /// What may be shown of a value.
    let prefix: String

    /// Where a value may stand, its place marked by the first `@`.
    let contexts: [String]

    /// Makes a value.
    let make: @Sendable (inout SeededGenerator) -> String

    var description: String { format }

    init(
        _ format: String, _ prefix: String, in contexts: [String] = Contexts.anywhere,
        _ make: @escaping @Sendable (inout SeededGenerator) -> String
    ) {
        self.format = format
        self.prefix = prefix
        self.contexts = contexts
        self.make = make
    }

    /// A format that is its prefix and so many random letters.
    init(_ format: String, _ prefix: String, _ count: Int, _ letters: String) {
        self.init(format, prefix) { prefix + $0.text(count, of: letters) }
    }

    static let all: [Specimen] =
        models + clouds + gitHub + gitLab + registries + services + vendors + vaults + keys
        + assigned
}

/// Where values stand in the files of a catalog.
enum Contexts {
    /// Where a token shows itself whatever stands beside it.
    static let anywhere = [
        "value: @\n",
        "  note: \"@\"  # do not\n",
        "The operator pasted @, which is wrong.\n",
        "Put `@` here.\n",
        "```sh\ncurl -H 'X-Custom: @' https://api.internal\n```\n",
        "see https://api.internal/v1?page=1&k=@&size=2\n",
        #"{"a": "@", "b": 1}"#,
        "export OPENROUTER_API_KEY=@\n",
        "| a row | @ | of a table |\n",
        "- [ ] check (@)\n",
        #""{\"inner\": \"@\"}""#,
        "@",
        "\u{1B}[31m@\u{1B}[0m\n",
        "\u{1B}[1;38;5;196m@\n",
        "\u{9B}1m@\n",
        "a\u{200B}@\u{200B}\n",
        #"note: "\u200b@""#,
        #"note: "\x1b[31m@""#,
    ]

    /// Where a name says that a secret follows.
    static let named = [
        "client_secret: @\n",
        "settings[\"TOKEN\"] = \"@\"\n",
        "API_TOKEN ?= @\n",
        "  API_TOKEN: \"@\"\n",
        "export OPENROUTER_API_KEY=@\n",
        #"{"accessToken": "@"}"#,
        "run it with `--token @` once\n",
        "DB_PASSWORD='@'\n",
        "- name: SESSION_SECRET\n  value: @\n",
        "api_key := \"@\"\n",
        "secret_key_base = @\n",
        "x-api-key: @\r\nnext: line\r\n",
        "token: >-\n  @\n",
        "client_secret:\n  @\n",
        "api_token:\r\n  '@'\r\n",
        "ACCESS_TOKEN=\n@\n",
        "token" + "=\u{1B}[31m@\u{1B}[0m\n",
        "token: \u{7}@\n",
        #""{\"password\": \"@\"}""#,
    ]

    static let passwords = [
        "password: @\n",
        "POSTGRES_PASSWORD=@\n",
        #"{"db_password": "@"}"#,
        "psql --password @\n",
        "Server=db;User Id=app;Password=@;Database=x\n",
        "passphrase: '@'\n",
        "- name: ADMIN_PASSWD\n  value: \"@\"\n",
    ]
}
