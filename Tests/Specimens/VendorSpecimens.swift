extension Specimen {
    /// Vendors whose tokens are a prefix and random text, some in segments.
    static let vendors: [Specimen] = [
        Specimen("AWS service bearer token", "ABIA", 16, Letters.base32),
        Specimen("AWS context-specific credential", "ACCA", 16, Letters.base32),
        Specimen("Amazon Bedrock API key", "ABSK", 128, Letters.base64),
        Specimen("Cloudflare global API key", "cfk_", 48, Letters.base62),
        Specimen("Cloudflare user API token", "cfut_", 48, Letters.base62),
        Specimen("Cloudflare account API token", "cfat_", 48, Letters.base62),
        Specimen("Dynatrace token", "dt0c01.") {
            "dt0c01." + $0.text(24, of: Letters.base36Upper) + "."
                + $0.text(64, of: Letters.base36Upper)
        },
        Specimen("New Relic user key", "NRAK-", 27, Letters.base36Upper),
        Specimen("PlanetScale token", "pscale_tkn_", 43, Letters.base62),
        Specimen("PlanetScale password", "pscale_pw_", 43, Letters.base62),
        Specimen("PlanetScale OAuth token", "pscale_oauth_", 43, Letters.base62),
        Specimen("Pulumi access token", "pul-", 40, Letters.hex),
        Specimen("Supabase access token", "sbp_", 40, Letters.hex),
        Specimen("Supabase secret key", "sb_secret_", 31, Letters.base62),
        Specimen("Tailscale API token", "tskey-api-", 40, Letters.base62),
        Specimen("Tailscale OAuth secret", "tskey-client-", 40, Letters.base62),
        Specimen("RubyGems API key", "rubygems_", 48, Letters.hex),
        Specimen("NuGet API key", "oy2", 43, Letters.base36),
        Specimen("JFrog API key", "AKCp", 69, Letters.base62),
        Specimen("Sonar user token", "squ_", 40, Letters.hex),
        Specimen("Sonar project token", "sqp_", 40, Letters.hex),
        Specimen("Sonar analysis token", "sqa_", 40, Letters.hex),
        Specimen("Anthropic refresh token", "sk-ant-ort01-", 95, Letters.base62),
        Specimen("Anthropic session key", "sk-ant-sid01-", 95, Letters.base62),
        Specimen("NVIDIA API key", "nvapi-", 64, Letters.base64URL),
        langSmith("LangSmith personal token", "lsv2_pt_"),
        langSmith("LangSmith service key", "lsv2_sk_"),
        Specimen("Sentry organisation token", "sntrys_") {
            "sntrys_" + $0.text(120, of: Letters.base64) + "=_" + $0.text(43, of: Letters.base64)
        },
        Specimen("Slack browser token", "xoxc-") {
            "xoxc-" + $0.text(12, of: Letters.digits) + "-" + $0.text(64, of: Letters.hex)
        },
        Specimen("Slack cookie token", "xoxd-", 120, Letters.base62),
        Specimen("Slack workflow webhook", "hooks.slack.com/workflows/") {
            "hooks.slack.com/workflows/T" + $0.text(10, of: Letters.base36Upper) + "/A"
                + $0.text(10, of: Letters.base36Upper) + "/" + $0.text(18, of: Letters.digits)
                + "/" + $0.text(24, of: Letters.base62)
        },
        discordWebhook("discord.com"), discordWebhook("discordapp.com"),
        Specimen("Atlassian API token", "ATATT3", 186, Letters.base62),
        Specimen("Atlassian access token", "ATCTT3", 186, Letters.base62),
        Specimen("Bitbucket app password", "ATBB", 32, Letters.base62),
        Specimen("Airtable personal token", "pat") {
            "pat" + $0.text(14, of: Letters.base62) + "." + $0.text(64, of: Letters.hex)
        },
        brevo("Brevo API key", "xkeysib-"), brevo("Brevo SMTP key", "xsmtpsib-"),
        Specimen("Square production token", "EAAA", 60, Letters.base62),
        Specimen("Vault or OpenBao service token", "s.") {
            "s." + $0.text(24, of: Letters.base62) + "." + $0.text(6, of: Letters.base62)
        },
    ]

    private static func langSmith(_ format: String, _ prefix: String) -> Specimen {
        Specimen(format, prefix) {
            prefix + $0.text(32, of: Letters.hex) + "_" + $0.text(10, of: Letters.hex)
        }
    }

    private static func discordWebhook(_ host: String) -> Specimen {
        let prefix = "\(host)/api/webhooks/"
        return Specimen("Discord webhook", prefix) {
            prefix + $0.text(18, of: Letters.digits) + "/" + $0.text(68, of: Letters.base62)
        }
    }

    private static func brevo(_ format: String, _ prefix: String) -> Specimen {
        Specimen(format, prefix) {
            prefix + $0.text(64, of: Letters.hex) + "-" + $0.text(16, of: Letters.base62)
        }
    }
}
