extension Specimen {
    private static func slack(_ format: String, _ prefix: String) -> Specimen {
        Specimen(format, prefix) {
            prefix + $0.text(12, of: Letters.digits) + "-" + $0.text(13, of: Letters.digits) + "-"
                + $0.text(24, of: Letters.base62)
        }
    }

    static let services: [Specimen] = [
        Specimen("Stripe live secret key", "sk_live_", 24, Letters.base62),
        Specimen("Stripe test secret key", "sk_test_", 99, Letters.base62),
        Specimen("Stripe live restricted key", "rk_live_", 99, Letters.base62),
        Specimen("Stripe test restricted key", "rk_test_", 24, Letters.base62),
        Specimen("Webhook signing secret", "whsec_", 32, Letters.base62),
        slack("Slack bot token", "xoxb-"),
        slack("Slack user token", "xoxp-"),
        slack("Slack workspace token", "xoxa-"),
        slack("Slack refresh token", "xoxr-"),
        Specimen("Slack refresh token", "xoxe-") { "xoxe-1-" + $0.text(146, of: Letters.base62) },
        slack("Slack session token", "xoxs-"),
        Specimen("Slack app token", "xapp-") {
            "xapp-1-A" + $0.text(10, of: Letters.base36Upper) + "-"
                + $0.text(13, of: Letters.digits)
                + "-" + $0.text(64, of: Letters.hex)
        },
        Specimen("Slack webhook", "hooks.slack.com/services/") {
            "hooks.slack.com/services/T" + $0.text(10, of: Letters.base36Upper) + "/B"
                + $0.text(10, of: Letters.base36Upper) + "/" + $0.text(24, of: Letters.base62)
        },
        Specimen("SendGrid API key", "SG.") {
            "SG." + $0.text(22, of: Letters.base64URL) + "." + $0.text(43, of: Letters.base64URL)
        },
        Specimen("Twilio API key", "SK", 32, Letters.hex),
        Specimen("Mailgun API key", "key-", 32, Letters.hex),
        Specimen("Shopify access token", "shpat_", 32, Letters.hex),
        Specimen("Shopify custom app token", "shpca_", 32, Letters.hex),
        Specimen("Shopify private app token", "shppa_", 32, Letters.hex),
        Specimen("Shopify shared secret", "shpss_", 32, Letters.hex),
        Specimen("Square access token", "sq0atp-", 22, Letters.base64URL),
        Specimen("Square OAuth secret", "sq0csp-", 43, Letters.base64URL),
        Specimen("Linear API key", "lin_api_", 40, Letters.base62),
        Specimen("Notion token", "ntn_") {
            "ntn_" + $0.text(11, of: Letters.digits) + $0.text(35, of: Letters.base62)
        },
        Specimen("Notion integration secret", "secret_", 43, Letters.base62),
        Specimen("Postman API key", "PMAK-") {
            "PMAK-" + $0.text(24, of: Letters.hex) + "-" + $0.text(34, of: Letters.hex)
        },
        Specimen("Sentry user token", "sntryu_", 64, Letters.hex),
        Specimen("Telegram bot token", "") {
            "7" + $0.text(9, of: Letters.digits) + ":AA" + $0.text(33, of: Letters.base64URL)
        },
        Specimen("Discord bot token", "M") {
            let id = "1" + $0.text(17, of: Letters.digits)
            return Checksums.base64(Array(id.utf8), in: Checksums.urlBase64) + "."
                + $0.text(6, of: Letters.base64URL) + "." + $0.text(38, of: Letters.base64URL)
        },
    ]

    static let vaults: [Specimen] = [
        Specimen("Vault service token", "hvs.") {
            "hvs." + $0.text(24...100, of: Letters.base64URL)
        },
        Specimen("Vault batch token", "hvb.", 140, Letters.base64URL),
        Specimen("Vault recovery token", "hvr.", 24, Letters.base64URL),
        Specimen("Vault or OpenBao service token", "s.", 24, Letters.base62),
        Specimen("Vault or OpenBao batch token", "b.", 140, Letters.base64URL),
        Specimen("Vault or OpenBao recovery token", "r.", 24, Letters.base62),
        Specimen("age secret key", "AGE-SECRET-KEY-1") {
            let data = $0.text(52, of: "qpzry9x8gf2tvdw0s3jn54khce6mua7l")
            let key = Checksums.bech32(label: "age-secret-key-", data: data)
            return "AGE-SECRET-KEY-1" + key.uppercased()
        },
        Specimen("Terraform Cloud token", "") {
            $0.text(14, of: Letters.base62) + ".atlasv1." + $0.text(67, of: Letters.base62)
        },
    ]
}
