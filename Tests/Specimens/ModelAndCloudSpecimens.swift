extension Specimen {
    static let models: [Specimen] = [
        Specimen("OpenRouter API key", "sk-or-v1-", 64, Letters.hex),
        Specimen("Anthropic API key", "sk-ant-api03-") {
            "sk-ant-api03-" + $0.text(93, of: Letters.base64URL) + "AA"
        },
        Specimen("Anthropic admin key", "sk-ant-admin01-") {
            "sk-ant-admin01-" + $0.text(93, of: Letters.base64URL) + "AA"
        },
        Specimen("Anthropic OAuth token", "sk-ant-oat01-", 95, Letters.base64URL),
        Specimen("OpenAI project key", "sk-proj-") {
            "sk-proj-" + $0.text(74, of: Letters.base64URL) + "T3Blbk" + "FJ"
                + $0.text(74, of: Letters.base64URL)
        },
        Specimen("OpenAI service account key", "sk-svcacct-") {
            "sk-svcacct-" + $0.text(58, of: Letters.base64URL) + "T3Blbk" + "FJ"
                + $0.text(58, of: Letters.base64URL)
        },
        Specimen("OpenAI admin key", "sk-admin-", 116, Letters.base64URL),
        Specimen("OpenAI API key", "sk-") {
            "sk-" + $0.text(20, of: Letters.base62) + "T3Blbk" + "FJ"
                + $0.text(20, of: Letters.base62)
        },
        Specimen("API key (sk-)", "sk-", 32, Letters.hex),
        Specimen("Hugging Face token", "hf_", 34, Letters.lower + Letters.upper),
        Specimen("Hugging Face organisation token", "api_org_", 34, Letters.base62),
        Specimen("Groq API key", "gsk_", 52, Letters.base62),
        Specimen("Perplexity API key", "pplx-", 48, Letters.base62),
        Specimen("xAI API key", "xai-", 80, Letters.base62),
        Specimen("Replicate API token", "r8_", 37, Letters.base62),
    ]

    static let clouds: [Specimen] = [
        Specimen("AWS access key id", "AKIA", 16, Letters.base32),
        Specimen("AWS temporary access key id", "ASIA", 16, Letters.base32),
        Specimen(
            "AWS secret access key", "",
            in: [
                "aws_secret_access_key = @\n", "AWS_SECRET_ACCESS_KEY: \"@\"\n",
                #"{"SecretAccessKey": "@"}"#, "export AWS_SECRET_ACCESS_KEY=@\n",
            ]
        ) { $0.text(40, of: Letters.base64) },
        Specimen("GCP API key", "AIza", 35, Letters.base64URL),
        Specimen("GCP OAuth client secret", "GOCSPX-", 28, Letters.base64URL),
        Specimen("GCP OAuth access token", "ya29.", 180, Letters.base64URL),
        Specimen(
            "Azure storage account key", "",
            in: [
                "AccountName=x;AccountKey=@;EndpointSuffix=core.windows.net\n",
                "storage_account_key: @\n", #"{"accountKey": "@"}"#,
            ]
        ) { Checksums.base64($0.bytes(64)) },
        Specimen(
            "Azure shared access key", "",
            in: ["SharedAccessKeyName=x;SharedAccessKey=@\n", "SharedAccessKey=@;EntityPath=x\n"]
        ) { Checksums.base64($0.bytes(32)) },
        Specimen(
            "Azure shared access signature", "",
            in: [
                "https://x.blob.core.windows.net/c?sv=2024-11-04&sr=c&sp=r&sig=@\n",
                "`https://x.blob.core.windows.net/c?sig=@&sp=r`\n",
            ]
        ) {
            let escapes: [Character: String] = ["+": "%2B", "/": "%2F", "=": "%3D"]
            return Checksums.base64($0.bytes(32)).map { escapes[$0] ?? String($0) }.joined()
        },
        Specimen("Azure client secret", "") {
            $0.text(3, of: Letters.base62) + $0.text(1, of: Letters.digits) + "Q~"
                + $0.text(33, of: Letters.base64URL) + $0.text(1, of: Letters.base62)
        },
        Specimen("DigitalOcean personal token", "dop_v1_", 64, Letters.hex),
        Specimen("DigitalOcean OAuth token", "doo_v1_", 64, Letters.hex),
        Specimen("DigitalOcean refresh token", "dor_v1_", 64, Letters.hex),
        Specimen("Databricks token", "dapi", 32, Letters.hex),
        Specimen("Cloudflare origin CA key", "v1.0-") {
            "v1.0-" + $0.text(24, of: Letters.hex) + "-" + $0.text(146, of: Letters.hex)
        },
        Specimen("Heroku API key", "HRKU-AA", 58, Letters.base64URL),
        Specimen("Tailscale key", "tskey-auth-") {
            "tskey-auth-" + $0.text(17, of: Letters.base62) + "-" + $0.text(32, of: Letters.base62)
        },
        Specimen("Doppler token", "dp.pt.", 43, Letters.base62),
        Specimen("Doppler CLI token", "dp.ct.", 43, Letters.base62),
        Specimen("Doppler service token", "dp.st.") {
            "dp.st." + "prd." + $0.text(43, of: Letters.base62)
        },
        Specimen("1Password service account token", "ops_eyJ", 600, Letters.base64URL),
        Specimen("Grafana service account token", "glsa_") {
            let head = "glsa_" + $0.text(32, of: Letters.base62)
            let sum = Checksums.crc32(head).byteSwapped
            return head + "_" + Checksums.digits(sum, in: Letters.hex, width: 8)
        },
        Specimen("Grafana Cloud token", "glc_") { "glc_" + Checksums.base64($0.bytes(90)) },
    ]
}
