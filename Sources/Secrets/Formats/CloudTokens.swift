/// Keys of clouds and of those who run things in them.
enum CloudTokens {
    /// The format that a secret access key is often beside.
    static let awsAccessKeyID = "AWS access key id"

    static let formats: [TokenFormat] = [
        TokenFormat(awsAccessKeyID, "AKIA", .run(16, .base32)),
        TokenFormat("AWS temporary access key id", "ASIA", .run(16, .base32)),
        TokenFormat("GCP API key", "AIza", .run(35, .base64URL)),
        TokenFormat("GCP OAuth client secret", "GOCSPX-", .run(28, .base64URL)),
        TokenFormat("GCP OAuth access token", "ya29.", .run(.base64URL, 50...600)),
        TokenFormat("DigitalOcean personal token", "dop_v1_", .run(64, .hex)),
        TokenFormat("DigitalOcean OAuth token", "doo_v1_", .run(64, .hex)),
        TokenFormat("DigitalOcean refresh token", "dor_v1_", .run(64, .hex)),
        TokenFormat("Databricks token", "dapi", .run(32, .hex)),
        TokenFormat(
            "Cloudflare origin CA key", "v1.0-", .exactly(24, .hex), .literal("-"), .run(146, .hex)),
        TokenFormat("Heroku API key", "HRKU-AA", .run(58, .base64URL)),
        TokenFormat("AWS service bearer token", "ABIA", .run(16, .base32)),
        TokenFormat("AWS context-specific credential", "ACCA", .run(16, .base32)),
        TokenFormat("Amazon Bedrock API key", "ABSK", .run([.base64, .padding], 100...280)),
        TokenFormat("Cloudflare global API key", "cfk_", .run(48, .base62)),
        TokenFormat("Cloudflare user API token", "cfut_", .run(48, .base62)),
        TokenFormat("Cloudflare account API token", "cfat_", .run(48, .base62)),
        TokenFormat(
            "Dynatrace token", "dt0c01.", .exactly(24, .base36Uppercase), .literal("."),
            .run(64, .base36Uppercase)),
        TokenFormat("New Relic user key", "NRAK-", .run(27, .base36Uppercase)),
        TokenFormat("PlanetScale token", "pscale_tkn_", .run(.base64URL, 32...64)),
        TokenFormat("PlanetScale password", "pscale_pw_", .run(.base64URL, 32...64)),
        TokenFormat("PlanetScale OAuth token", "pscale_oauth_", .run(.base64URL, 32...64)),
        TokenFormat("Pulumi access token", "pul-", .run(40, .hex)),
        TokenFormat("Supabase access token", "sbp_", .run(40, .hex)),
        TokenFormat("Supabase secret key", "sb_secret_", .run(.base64URL, 30...60)),
        TokenFormat("Tailscale key", "tskey-auth-", .run(.base64URL, 20...80)),
        TokenFormat("Tailscale API token", "tskey-api-", .run(.base64URL, 20...80)),
        TokenFormat("Tailscale OAuth secret", "tskey-client-", .run(.base64URL, 20...80)),
        TokenFormat("Doppler token", "dp.pt.", .run(.base62, 40...44)),
        TokenFormat("Doppler CLI token", "dp.ct.", .run(.base62, 40...44)),
        TokenFormat(
            "Doppler service token", "dp.st.", .run([.base36, .dashAndUnderscore], 2...35),
            .literal("."), .run(.base62, 40...44)),
        TokenFormat("1Password service account token", "ops_eyJ", .run(.base64URL, 250...1500)),
        TokenFormat(
            "Grafana service account token", "glsa_", .exactly(32, .base62), .literal("_"),
            .run(8, .hex), proof: .checksumInHex),
        TokenFormat("Grafana Cloud token", "glc_", .run([.base64, .padding], 32...400)),
    ]
}
