@testable import Specimens

extension LookAlike {
    /// What is written in the place of a value.
    static let standIns: [LookAlike] = [
        LookAlike("placeholders") {
            let word = name(&$0)
            let placeholder = $0.pick(
                [
                    "<your-\(word)-key>", "${\(property(&$0))}", "$\(property(&$0))",
                    "{{ .Values.\(word.split(separator: "-").joined()) }}", "<paste the \(word)>",
                    "sk-or-v1-...", "sk-or-v1-\u{2026}",
                    "sk-or-v1-" + String(repeating: "x", count: 64),
                    String(repeating: "x", count: 20), "xxxx-xxxx-xxxx-xxxx", "REDACTED",
                    "changeme",
                    "example", "your-\(word)-here", "YOUR_API_KEY_HERE", "****************",
                    "[REDACTED]", "%\(property(&$0))%", "sk-proj-your-key-goes-in-here-" + word,
                    "ghp_" + String(repeating: "x", count: 36), "hvs.your-" + word + "-goes-here",
                    "AKIA" + String(repeating: "X", count: 16), "glpat-" + "xxxxxxxxxxxxxxxxxxxx",
                    "xoxb-your-slack-bot-token", "AGE-SECRET-KEY-1...", "null", "none", "\"\"",
                    "example-password-123!", "MySecretPlaceholder1",
                ], or: word)
            return $0.pick(
                [
                    assigned(placeholder, &$0), "Put `\(placeholder)` there.\n",
                    "postgres://user:\(placeholder)@db/app\n",
                    "Authorization: Bearer \(placeholder)\n",
                ], or: placeholder)
        },
        LookAlike("documented examples") {
            let example = $0.pick(
                [
                    "AKIA" + "IOSFODNN7EXAMPLE", "wJalrXUtnFEMI/K7MDENG/bPxRfiCY" + "EXAMPLEKEY",
                    "postgres://user:password@localhost:5432/app", "https://user:pass@example.com/",
                    "sk_test_" + "replace_with_your_own",
                    "hf_" + "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
                ], or: "")
            return $0.pick(
                ["Use \(example) as is.\n", "aws_secret_access_key=\(example)\n"], or: example)
        },
        LookAlike("tokens with a wrong checksum") {
            $0.pick(
                [
                    "Use ghp_\($0.text(36, of: Letters.base62)) here.\n",
                    "note: npm_\($0.text(36, of: Letters.base62))\n",
                    "a glsa_\($0.text(32, of: Letters.base62))_\($0.text(8, of: Letters.hex)) b\n",
                    "AGE-SECRET-KEY-1\($0.text(58, of: "QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L"))\n",
                ], or: "")
        },
        LookAlike("empty key blocks") {
            let label = $0.pick(["RSA ", "OPENSSH ", "EC ", ""], or: "")
            let body = $0.pick(
                ["...", "<the key>", "MIIE...", "(never paste it)", "\u{2026}"], or: "")
            return
                "-----BEGIN \(label)PRIVATE KEY-----\n\(body)\n-----END \(label)PRIVATE KEY-----\n"
        },
    ]

    /// Numbers and digests that open nothing.
    static let numbers: [LookAlike] = [
        LookAlike("digests") {
            let count = $0.pick([32, 40, 64, 128], or: 64)
            let digest = $0.text(count, of: Letters.hex)
            return $0.pick(
                [
                    "image: registry.internal/x@sha256:\(digest)\n", "digest: sha256:\(digest)\n",
                    "md5 \(digest)\n", "token_sha256: \(digest)\n", "\(digest)  file.tar.gz\n",
                    "password_hash: \(digest)\n", assigned("sha256:" + digest, &$0),
                    "cache_key: \(digest)\n", "key: \(digest)\n",
                ], or: digest)
        },
        LookAlike("subresource integrity") {
            let value = "sha384-" + Checksums.base64($0.bytes(48))
            return $0.pick(
                [
                    "<script integrity=\"\(value)\">\n", "integrity: \(value)\n",
                    assigned(value, &$0),
                ],
                or: value)
        },
        LookAlike("UUIDs") {
            let uuid =
                $0.text(8, of: Letters.hex) + "-" + $0.text(4, of: Letters.hex) + "-4"
                + $0.text(3, of: Letters.hex) + "-a" + $0.text(3, of: Letters.hex) + "-"
                + $0.text(12, of: Letters.hex)
            return $0.pick(["id: \(uuid)\n", "tenant `\(uuid)`\n", assigned(uuid, &$0)], or: uuid)
        },
        LookAlike("commit ids") {
            let commit = $0.text(40, of: Letters.hex)
            return $0.pick(
                [
                    "commit \(commit)\n", "uses: actions/checkout@\(commit)\n",
                    "https://git.internal/ops/x/commit/\(commit)\n", "rev: \(commit)\n",
                ], or: commit)
        },
        LookAlike("versions and dates") {
            $0.pick(
                [
                    "version: v1.\($0.text(2, of: Letters.digits)).0-rc.1+build.20260624\n",
                    assigned("2026-06-24", &$0), assigned("2026-06-24T10:00:00Z", &$0),
                    assigned("1234567890", &$0), "token_ttl: 86400000000\n",
                    "key: v2.\($0.text(4, of: Letters.digits)).1\n",
                ], or: "")
        },
    ]

    /// Keys, certificates and pictures that anyone may see.
    static let publicThings: [LookAlike] = [
        LookAlike("fingerprints") {
            let print = Checksums.base64($0.bytes(32)).dropLast()
            let pair = $0.text(2, of: Letters.hex)
            return $0.pick(
                [
                    "key: SHA256:\(print)\n", "256 SHA256:\(print) ops (ED25519)\n",
                    "fingerprint: \(print)\n", "MD5:\(pair):3f:9a:bc:01:22\n",
                    assigned("SHA256:\(print)", &$0),
                ], or: "")
        },
        LookAlike("public keys") {
            let key = "AAAAC3NzaC1lZDI1NTE5AAAA" + "I" + $0.text(43, of: Letters.base64)
            return $0.pick(
                [
                    "ssh-ed25519 \(key) ops@internal\n", "public_key: \(key)\n",
                    "key: ssh-ed25519 \(key)\n",
                    "key: age1\($0.text(58, of: "qpzry9x8gf2tvdw0s3jn54khce6mua7l"))\n",
                    "public-key: \($0.text(64, of: Letters.hex))\n", assigned(key, &$0),
                ], or: key)
        },
        LookAlike("certificates") {
            let label = $0.pick(["CERTIFICATE", "PUBLIC KEY", "PGP PUBLIC KEY BLOCK"], or: "")
            let lines = $0.text(64, of: Letters.base64) + "\n" + $0.text(64, of: Letters.base64)
            return
                "-----BEGIN \(label)-----\n\(lines)\n-----END \(label)-----\n"
        },
        LookAlike("pictures in base 64") {
            "![x](data:image/png;base64,iVBORw0KGgo\($0.text(200, of: Letters.base64))=)\n"
        },
        LookAlike("JSON Schemas") {
            let name = telling(&$0)
            return #"{"\#(name)": {"type": "string", "pattern": "^[A-Za-z0-9_-]{20,64}$"}, "#
                + #""required": ["\#(name)"], "$ref": "/$defs/\#(name)Definition2"}"#
        },
        LookAlike("encrypted values") {
            let body = Checksums.base64($0.bytes(48))
            return $0.pick(
                [
                    assigned("ENC[AES256_GCM,data:\(body)]", &$0),
                    assigned("vault:v1:\(body)", &$0),
                    assigned("ENC(\(body))", &$0), assigned("{cipher}\(body)", &$0),
                    assigned("AgB" + Checksums.base64($0.bytes(600)), &$0),
                    assigned("$2b$12$" + $0.text(53, of: Letters.base62), &$0),
                    "password: !vault |\n  $ANSIBLE_VAULT;1.1;AES256\n  \($0.text(80, of: Letters.hex))\n",
                    assigned("pk_live_" + $0.text(24, of: Letters.base62), &$0),
                ], or: "")
        },
    ]
}
