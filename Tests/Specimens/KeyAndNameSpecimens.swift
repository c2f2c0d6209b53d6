extension Specimen {
    private static let labels = [
        "RSA ", "EC ", "DSA ", "", "ENCRYPTED ", "OPENSSH ", "PGP ", "SSH2 ENCRYPTED ",
    ]

    private static func block(_ label: String) -> Specimen {
        let name = label == "PGP " ? "PGP PRIVATE KEY BLOCK" : "\(label)PRIVATE KEY"
        let opening = "-----BEGIN \(name)-----"
        let contexts = [
            "@-----END \(name)-----\n", "key: |\n@-----END \(name)-----\nnext: x\n",
        ]
        return Specimen("private key", opening, in: contexts) { generator in
            let lines = (0..<generator.next() % 20 + 1).map { _ in
                generator.text(64, of: Letters.base64)
            }
            let head = label == "PGP " ? "\nVersion: GnuPG v2\n" : ""
            return opening + head + "\n" + lines.joined(separator: "\n") + "\n"
        }
    }

    static let keys: [Specimen] =
        labels.map(block) + [
            Specimen(
                "private key", "-----BEGIN PRIVATE KEY-----",
                in: [#"{"type": "service_account", "private_key": "@-----END PRIVATE KEY-----\n"}"#]
            ) {
                "-----BEGIN PRIVATE KEY-----\\n" + $0.text(64, of: Letters.base64) + "\\n"
                    + $0.text(64, of: Letters.base64) + "\\n"
            },
            Specimen(
                "private key", "",
                in: ["PuTTY-User-Key-File-3: ssh-ed25519\nPrivate-Lines: 1\n@\nPrivate-MAC: 0\n"]
            ) { $0.text(47, of: Letters.base64) + "=" },
            Specimen(
                "private key in base 64", "", in: ["client-key-data: @\n", "  tls.key: \"@\"\n"]
            ) {
                let text =
                    "-----BEGIN EC PRIVATE KEY-----\n" + $0.text(64, of: Letters.base64) + "\n"
                return Checksums.base64(Array(text.utf8))
            },
            Specimen("JSON Web Token", "eyJ") {
                let header = Checksums.base64(
                    Array(#"{"alg":"RS256","typ":"JWT"}"#.utf8), in: Checksums.urlBase64)
                let claims = #"{"sub":"\#($0.text(12, of: Letters.base62))","exp":1893456000}"#
                return header + "." + Checksums.base64(Array(claims.utf8), in: Checksums.urlBase64)
                    + "." + Checksums.base64($0.bytes(64), in: Checksums.urlBase64)
            },
        ]

    static let assigned: [Specimen] = [
        Specimen(
            "password in a URL", "",
            in: [
                "postgres://app:@@db.internal:5432/app\n", "DATABASE_URL=mysql://u:@@h/x?y=1\n",
                "clone `https://bot:@@git.internal/x.git`\n", #"{"url": "amqps://u:@@mq"}"#,
                "redis://:@@cache:6379\n", "mongodb+srv://u:@@c.example.net/db\n",
            ]
        ) { $0.text(6...24, of: Letters.base62 + "-_.~!") },
        Specimen(
            "Basic credentials", "",
            in: [
                "Authorization: Basic @\n", "curl -H 'Authorization: Basic @' https://x.internal\n",
            ]
        ) { Checksums.base64(Array("deploy:\($0.text(14, of: Letters.base62))".utf8)) },
        Specimen(
            "Bearer token", "",
            in: ["Authorization: Bearer @\n", #"-H "Authorization: Bearer @" \"#]
        ) { $0.text(32, of: Letters.base62) },
        Specimen("high-entropy secret", "", in: secretContexts) { $0.text(32, of: Letters.base62) },
        Specimen("high-entropy secret", "", in: secretContexts) { $0.text(40, of: Letters.base36) },
        Specimen("high-entropy secret", "", in: secretContexts) { $0.text(32, of: Letters.hex) },
        Specimen("high-entropy secret", "", in: secretContexts) { $0.text(64, of: Letters.hex) },
        Specimen("high-entropy secret", "", in: secretContexts) { Checksums.base64($0.bytes(32)) },
        Specimen("high-entropy secret", "", in: secretContexts) {
            Checksums.base64($0.bytes(24), in: Checksums.urlBase64)
        },
        Specimen("password", "", in: Contexts.passwords) { $0.text(20, of: Letters.base62) },
        Specimen("password", "", in: Contexts.passwords) {
            let word = $0.pick(["Welcome", "Summer", "Hunter", "Dragon"], or: "Monkey")
            return word + $0.text(3, of: Letters.digits) + $0.text(1, of: "!#%^*?")
                + $0.text(2, of: Letters.lower)
        },
    ]

    private static let secretContexts = Contexts.named.filter { context in
        !context.lowercased().contains("passw")
    }
}
