@testable import Specimens

extension LookAlike {
    /// What routes and playbooks are written in.
    static let catalog: [LookAlike] = [
        LookAlike("custody paths") {
            let path = name(&$0, 3...6, joint: "/") + "/" + name(&$0)
            return $0.pick(
                [
                    "  path: \(path)\n", "Read `\(path)` first.\n",
                    "bao kv get -mount=secret \(path)\n",
                    assigned(path, &$0),
                ], or: path)
        },
        LookAlike("property names") {
            let own = property(&$0)
            return $0.pick(
                [
                    "  properties: [\(own), \(property(&$0))]\n",
                    "| `\(own)` | key |\n",
                    "secret_key: \(own)\n", "token: \(own)\n", assigned(own, &$0),
                ], or: own)
        },
        LookAlike("ids and Kubernetes names") {
            let id = name(&$0, 2...5)
            return $0.pick(
                [
                    "id: \(id)\n", "  secret: \(id)\n", "secretName: \(id)-7f9c4d\n",
                    "  secret: k8s-\($0.text(20, of: Letters.hex))\n",
                    "secret: \"app-\($0.text(20, of: Letters.hex))\"\n",
                    #"{"secret": "\#(id)-\#($0.text(10, of: Letters.base36))"}"#,
                    assigned(id, &$0),
                ],
                or: id)
        },
        LookAlike("keyword lists") {
            "keywords: [\(name(&$0, joint: ", ")), api token, \(name(&$0, joint: " "))]\n"
        },
        LookAlike("prose about secrets") {
            let word = telling(&$0)
            return $0.pick(
                [
                    "The \(word): ask the owner, who keeps it in OpenBao under \(name(&$0)).\n",
                    "password: see-the-playbook-of-\(name(&$0))\n",
                    "- [ ] token: rotated quarterly (\(name(&$0)))\n",
                    "Which secret? \(word) = the one for \(name(&$0)); never paste it.\n",
                    "summary: >\n  The provider key that \(name(&$0)) uses\n",
                ], or: word)
        },
        LookAlike("files and anchors") {
            let file =
                name(&$0, 1...3, joint: "/") + "/" + name(&$0) + $0.pick([".md", ".yaml"], or: "")
            return $0.pick(
                [
                    "doc: \(name(&$0)):docs/\(file)\n",
                    "see [it](../\(file)#\(name(&$0, 3...6)))\n",
                    "token_file: /var/run/secrets/\(file)\n", assigned("./" + file, &$0),
                    assigned("/run/secrets/" + file, &$0),
                    assigned("@/dev/shm/Key\($0.text(1, of: Letters.digits)).txt", &$0),
                    assigned("@./Key-" + file + "2.txt", &$0), assigned("@key7.json", &$0),
                    assigned("/dev/shm/\($0.text(12, of: Letters.base62))", &$0),
                    assigned(#"C:\keys\Key1.txt"#, &$0),
                ], or: file)
        },
        LookAlike("URLs without a password") {
            let host = name(&$0) + ".internal"
            return $0.pick(
                [
                    "LLM_CONNECT_URL=https://\(host):8443/v1/chat?model=x\n",
                    "git@\(host):ops/x.git\n",
                    "ssh://git@\(host):22/ops/x.git\n", "https://\(host)/token?next=/a@b:c\n",
                    "token_url: https://\(host)/oauth2/token\n", "postgres://\(host):5432/app\n",
                    assigned("https://\(host)/login", &$0),
                ], or: host)
        },
        LookAlike("fields below a name") {
            let hex = $0.text(20, of: Letters.hex)
            return $0.pick(
                [
                    "secrets:\n  k8s-\(hex): x\n", "token:\n  path: a/\(hex)\n",
                    "TOKEN=\nNEXT_\(property(&$0))=9\n", "tokens:\n  - \(name(&$0))\n",
                    "The key:\n  \(name(&$0, 3...6)) holds it\n", "api_token:\n\(hex): 1\n",
                    "token:\n  \(property(&$0))2\n", "secret:\n  app-\(hex)\n",
                ], or: hex)
        },
        LookAlike("command lines") {
            let id = name(&$0)
            return $0.pick(
                [
                    "warden route show \(id) --json\n",
                    "kubectl -n activity-core get secret \(id)\n",
                    "bao login -method=oidc --token-only --no-store\n",
                    "vault kv put secret/\(id) password=-\n", "read --password-stdin from-\(id)\n",
                    "export TOKEN=\"$(bao print token)\"\n", "--token \(id) --password \(id)\n",
                ], or: id)
        },
        LookAlike("code that names a secret") {
            let word = $0.pick(["OPENAI_API_KEY", "GITHUB_TOKEN", "DB_PASSWORD"], or: "TOKEN")
            return $0.pick(
                [
                    "token = os.environ[\"\(word)\"]\n", "password: process.env.\(word),\n",
                    "token: ${{ secrets.\(word) }}\n", "let apiKey = try store.secret(named: id)\n",
                    "secret := vault.Read(ctx, path)\n", "api_key = getApiKeyFromVault()\n",
                    "password = self.passwordField.text\n", "token = split_header[1]\n",
                    "secret = keypair[:32]\n", "passphrase: &lt;string2&gt;\n",
                    "CHALLENGE_PASSWORD = ObjectIdentifier(\"1.2.840.113549.1.9.7\")\n",
                    "tokens = [(r'(A[BW]|AE|AN|AP|AR|AS|[BW]L|BM|[BW]R|[BW]S|CA|CH|CP)', x)]\n",
                    "{tokens:Cl}},props:{flatChildren:{type:Array,required:!0},parent2:{type:x}",
                ], or: word)
        },
    ]
}
