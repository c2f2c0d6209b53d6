/// Tokens of services that take payments, carry messages, or keep plans.
enum ServiceTokens {
    static let formats = [
        TokenFormat("Stripe live secret key", "sk_live_", .run(.base62, 16...110)),
        TokenFormat("Stripe test secret key", "sk_test_", .run(.base62, 16...110)),
        TokenFormat("Stripe live restricted key", "rk_live_", .run(.base62, 16...110)),
        TokenFormat("Stripe test restricted key", "rk_test_", .run(.base62, 16...110)),
        TokenFormat("Webhook signing secret", "whsec_", .run([.base64, .padding], 32...128)),
        TokenFormat("Slack bot token", "xoxb-", slackBody),
        TokenFormat("Slack user token", "xoxp-", slackBody),
        TokenFormat("Slack workspace token", "xoxa-", slackBody),
        TokenFormat("Slack refresh token", "xoxr-", slackBody),
        TokenFormat("Slack refresh token", "xoxe-", slackBody),
        TokenFormat("Slack session token", "xoxs-", slackBody),
        TokenFormat("Slack app token", "xapp-", slackBody),
        TokenFormat(
            "Slack webhook", "hooks.slack.com/services/", .run(.base36Uppercase, 8...14),
            .literal("/"), .run(.base36Uppercase, 8...14), .literal("/"), .run(24, .base62)),
        TokenFormat(
            "SendGrid API key", "SG.", .exactly(22, .base64URL), .literal("."),
            .run(43, .base64URL)),
        TokenFormat("Twilio API key", "SK", .run(32, .hex)),
        TokenFormat("Mailgun API key", "key-", .run(32, .hex)),
        TokenFormat("Shopify access token", "shpat_", .run(32, shopifyHex)),
        TokenFormat("Shopify custom app token", "shpca_", .run(32, shopifyHex)),
        TokenFormat("Shopify private app token", "shppa_", .run(32, shopifyHex)),
        TokenFormat("Shopify shared secret", "shpss_", .run(32, shopifyHex)),
        TokenFormat("Square access token", "sq0atp-", .run(22, .base64URL)),
        TokenFormat("Square OAuth secret", "sq0csp-", .run(43, .base64URL)),
        TokenFormat("Linear API key", "lin_api_", .run(40, .base62)),
        TokenFormat("Notion token", "ntn_", .exactly(11, .digits), .run(35, .base62)),
        TokenFormat("Notion integration secret", "secret_", .run(43, .base62)),
        TokenFormat("Postman API key", "PMAK-", .exactly(24, .hex), .literal("-"), .run(34, .hex)),
        TokenFormat("Sentry user token", "sntryu_", .run(64, .hex)),
        TokenFormat(
            "Sentry organisation token", "sntrys_", .run([.base64, .padding], 40...400),
            .literal("_"), .exactly(43, .base64)),
        TokenFormat("Slack browser token", "xoxc-", slackBody),
        TokenFormat(
            "Slack cookie token", "xoxd-", .run([.base64URL, .plusAndSlash, .padding], 40...400)),
        TokenFormat(
            "Slack workflow webhook", "hooks.slack.com/workflows/", .run(.base36Uppercase, 8...14),
            .literal("/"), .run(.base36Uppercase, 8...14), .literal("/"), .run(.digits, 15...20),
            .literal("/"), .run(24, .base62)),
        discordWebhook("discord.com"), discordWebhook("discordapp.com"),
        TokenFormat("Atlassian API token", "ATATT3", .run([.base64URL, .padding], 150...250)),
        TokenFormat("Atlassian access token", "ATCTT3", .run([.base64URL, .padding], 150...250)),
        TokenFormat("Bitbucket app password", "ATBB", .run(32, .base62)),
        TokenFormat(
            "Airtable personal token", "pat", .exactly(14, .base62), .literal("."), .run(64, .hex)),
        TokenFormat(
            "Brevo API key", "xkeysib-", .exactly(64, .hex), .literal("-"), .run(16, .base62)),
        TokenFormat(
            "Brevo SMTP key", "xsmtpsib-", .exactly(64, .hex), .literal("-"), .run(16, .base62)),
        TokenFormat("Square production token", "EAAA", .run(60, .base64URL)),
        discord("M"), discord("N"), discord("O"),
    ]

    private static let slackBody = TokenFormat.Part.run([.base62, .dashAndUnderscore], 20...255)
    private static let shopifyHex: Alphabet = [.hex, .capitalHexLetters]

    private static func discordWebhook(_ host: String) -> TokenFormat {
        TokenFormat(
            "Discord webhook", "\(host)/api/webhooks/", .run(.digits, 17...20), .literal("/"),
            .run(.base64URL, 60...72))
    }

    /// The first segment is the bot's id in base 64, so it begins with M, N or O.
    private static func discord(_ first: String) -> TokenFormat {
        TokenFormat(
            "Discord bot token", first, .run(.base64URL, 22...27), .literal("."),
            .run(6, .base64URL), .literal("."), .run(.base64URL, 27...40), proof: .numberInBase64)
    }
}
