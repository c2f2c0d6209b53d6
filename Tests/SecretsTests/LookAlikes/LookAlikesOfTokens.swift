@testable import Specimens

extension LookAlike {
    /// What is called a token, a key or a password, and opens nothing.
    static let openThings: [LookAlike] = [
        LookAlike("tokens of pages and forms") {
            let name = $0.pick(
                [
                    "next_page_token", "nextPageToken", "page_token", "continuation_token",
                    "NextToken", "syncToken", "csrf_token", "X-CSRF-Token", "xsrf_token",
                    "csrfmiddlewaretoken", "idempotency_key", "Idempotency-Key",
                    "recaptcha_site_key", "site_key", "object_key", "publishable_key",
                    "cache_key", "partition_key", "sort_key", "cancellation_token", "cursor_token",
                    "resume_token", "client_request_token", "translation_key", "gpg_key",
                ], or: "page_token")
            let value = $0.text(20...44, of: Letters.base62)
            return $0.pick(
                [
                    "\(name): \(value)\n", "\"\(name)\": \"\(value)\",", "\(name)=\(value)\n",
                    "- name: \(name)\n  value: \(value)\n", "?\(name)=\(value)&x=1\n",
                ], or: value)
        },
        LookAlike("ACME challenges") {
            let token = Checksums.base64($0.bytes(32), in: Checksums.urlBase64)
            let thumbprint = Checksums.base64($0.bytes(32), in: Checksums.urlBase64)
            return $0.pick(
                [
                    "Token: \(token)\nThumbprint: \(thumbprint)\n",
                    "token: \(token).\(thumbprint)\n",
                    "ACME challenge\n\n- token: `\(token)`\n",
                    "/.well-known/acme-challenge/\(token)\ntoken=\(token)\n",
                    "{\"type\": \"http-01\", \"token\": \"\(token)\"}\n",
                    "{\"token\": \"\(token)\", \"type\": \"dns-01\"}\n",
                ], or: "")
        },
        LookAlike("words for a password in a URL") {
            let (user, password) = $0.pick(
                [
                    ("postgres", "postgres"), ("app", "new-password"), ("root", "root"),
                    ("guest", "guest"), ("user", "my_secret_password"), ("admin", "admin123"),
                    ("anonymous", "user"), ("u", "changeMe"), ("bot", "your-token"),
                    ("oauth2", "ACCESS_TOKEN"), ("x", "dbPassword"), ("ci", "<token>"),
                    ("Bob7x", "Bob7x"), ("abc", "xyz"), ("user", "123"),
                ], or: ("user", "password"))
            let scheme = $0.pick(["postgres", "https", "amqp", "mysql", "redis"], or: "ftp")
            return "\(scheme)://\(user):\(password)@\(name(&$0)).internal/app\n"
        },
        LookAlike("URLs with a port before an at sign") {
            let port = 1000 + Int.random(in: 0..<9000, using: &$0)
            let url = "https://\(name(&$0)).corp.internal:\(port)"
            return $0.pick(
                [
                    "| \(url)|@team |\n", "\(url),@team\n", "[x](\(url))@ops\n", "\(url)@team\n",
                    "<\(url)>@ops\n", "\(url);@x\n", "http://localhost:\(port)|@team\n",
                    "\(url) by bot@corp.internal\n", "{\(url)}@x\n",
                ], or: url)
        },
        LookAlike("ids of OpenPGP keys") {
            let capital = $0.pick([true, false], or: true)
            let count = $0.pick([8, 16, 40], or: 16)
            let hex = $0.text(count, of: Letters.hex)
            let id = capital ? hex.uppercased() : hex
            return $0.pick(
                [
                    "signingkey = \(id)\n", "signing_key: 0x\(id)\n", "master_key: \(id)\n",
                    "gpg --recv-keys \(id)\n", "key: \(id)\n", "encryption_key: \(id)\n",
                    "root_key: 0x\(id)\n",
                ], or: id)
        },
        LookAlike("files in the place of a value") {
            let year = 2000 + Int.random(in: 0..<99, using: &$0)
            return $0.pick(
                [
                    "object_key: reports/\(year).pdf\n", "s3_key: backups/db-\(year)T10Z.sql.gz\n",
                    assigned("uploads/\($0.text(8, of: Letters.hex))/Q3-Report_\(year).pdf", &$0),
                    "ssh_key: keys/Deploy\(year).pem\n",
                ], or: "")
        },
        LookAlike("resource names") {
            let tail = $0.text(6, of: Letters.base62)
            let id = name(&$0)
            return $0.pick(
                [
                    "token: arn:aws:secretsmanager:eu-west-1:123456789012:secret:Prod/Db-\(tail)\n",
                    "arn:aws:secretsmanager:eu-west-1:123456789012:secret:Prod/Db1-\(tail)\n",
                    "password: ref+vault://Secret/\(id)#Pw1\n",
                    "token: projects/\(id)1/secrets/Db1/versions/3\n",
                    "password: op://Vault1/\(id)/password\n",
                ], or: "")
        },
    ]

    /// What is cut off, empty, or made for another to fill in.
    static let parts: [LookAlike] = [
        LookAlike("values that are cut off") {
            let start = $0.text(12...24, of: Letters.base62)
            return $0.pick(
                [
                    assigned(start + "...", &$0), assigned(start + "\u{2026}", &$0),
                    assigned(start + "[...]", &$0), "hvs.\($0.text(26, of: Letters.base62))...\n",
                    "Authorization: Bearer \($0.text(32, of: Letters.base62))...\n",
                    "xoxb-\($0.text(12, of: Letters.digits))-\($0.text(12, of: Letters.base62))\u{2026}",
                    "postgres://u:\(start)...@db/x\n",
                ], or: start)
        },
        LookAlike("keys that are cut off, plain or in base 64") {
            let body = $0.pick(
                [
                    "MIIEpAIBAAKCAQEA...", $0.text(64, of: Letters.base64) + "\n...",
                    $0.text(64, of: Letters.base64) + "\u{2026}", "", "MIIE",
                    $0.text(32, of: Letters.base64),
                ], or: "")
            let label = $0.pick(["RSA PRIVATE KEY", "PRIVATE KEY", "OPENSSH PRIVATE KEY"], or: "")
            let block = "-----BEGIN \(label)-----\n\(body)\n-----END \(label)-----\n"
            let encoded = Checksums.base64(Array(block.utf8))
            return $0.pick(
                [
                    block, "key: |\n" + block.split(separator: "\n").map { "  \($0)\n" }.joined(),
                    "tls.key: \(encoded)\n", assigned(encoded, &$0),
                    "tls.key: \(encoded.prefix(40))...\n",
                ], or: block)
        },
        LookAlike("variables and templates") {
            let word = name(&$0, 1...1)
            if Bool.random(using: &$0) {
                let variable = $0.pick(["ACCESS_KEY", "ADMIN", "BACKUP", "FACADE"], or: "DB")
                return "postgres://u:%\(variable)_\(word.uppercased())%@db.internal/app\n"
            }
            return assigned(
                $0.pick(
                    [
                        "$name-with-dash.or:colon", "$\(word)-main.\(word):latest2",
                        "#{Db.\(word)1}",
                        "%(Db_\(word)1)s", "${\(word)1:-Default2}", "{{\(word).Key1}}",
                        "{{ .Values.\(word)Key1 }}", "<\(word)-Key1>", "[\(word)-Key1]",
                        "(\(word) Key1)", "${{ secrets.\(word)1 }}", "$(cat /Run/\(word)1)",
                        "&lt;\(word)-Key1&gt;", "%\(word.uppercased())_1%", "<Enter the Key1>",
                        "@Microsoft.KeyVault(SecretUri=https://V1.vault.azure.net)",
                    ], or: word), &$0)
        },
        LookAlike("text in base 64 or escapes that holds no secret") {
            let word = name(&$0)
            let text = "The \(word) is kept in OpenBao; ask \(word) for it, and never paste it."
            let encoded = Checksums.base64(Array(text.utf8))
            return $0.pick(
                [
                    "data: \(encoded)\n", "data: \(Checksums.base64(Array(encoded.utf8)))\n",
                    "title: \"caf\\u00e9 and \\x41 letter of \(word)\\n\"\n",
                    "https://x.internal/a%20b?next=https%3A%2F%2F\(word).internal%2Fz%3Fid%3D12\n",
                    "token=&quot;\(word)&quot; &amp; &copy; &#8212;\n",
                    "\(word)\\_key\\: see \\*the\\* page\\-of DB\\_PASSWORD: OpenBao\n",
                    "title: \"Rotate the token:\\n" + "Review2024! of \(word)\\n\"\n",
                    "command \\\n  --token \(word) \\\n  --key \(word)\n",
                ], or: word)
        },
        LookAlike("nonces and entity tags") {
            let value = $0.text(22, of: Letters.base62)
            return $0.pick(
                [
                    "nonce: \(value)\n", "script-src 'nonce-\(value)'\n", "ETag: \"\(value)\"\n",
                    "state=\(value)\n", "h1:\(Checksums.base64($0.bytes(32)))\n",
                    "checksum: \(value)\n", "request_id: \(value)\n",
                ], or: value)
        },
    ]
}
