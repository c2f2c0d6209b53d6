/// Tokens of code forges and package registries.
enum ForgeTokens {
    static let formats: [TokenFormat] = gitHub + gitLab + registries

    private static let gitHub = [
        gitHub("GitHub personal token", "ghp_"), gitHub("GitHub OAuth token", "gho_"),
        gitHub("GitHub user token", "ghu_"), gitHub("GitHub installation token", "ghs_"),
        gitHub("GitHub refresh token", "ghr_"),
        TokenFormat("GitHub refresh token", "ghr_", .run(76, .base62)),
        // Its checksum is not documented, so its shape has to do.
        TokenFormat(
            "GitHub fine-grained token", "github_pat_", .exactly(22, .base62), .literal("_"),
            .run(59, .base62)),
    ]

    private static func gitHub(_ name: String, _ prefix: String) -> TokenFormat {
        TokenFormat(name, prefix, .run(36, .base62), proof: .checksumInBase62)
    }

    private static let gitLab = [
        routable("glpat-"), routable("glrt-"), routable("glrtr-"), routable("glagent-"),
        TokenFormat("GitLab personal token", "glpat-", .run(20, .base64URL)),
        TokenFormat("GitLab deploy token", "gldt-", .run(20, .base64URL)),
        TokenFormat("GitLab runner token", "glrt-", .run(.base64URL, 20...30)),
        TokenFormat("GitLab runner registration token", "GR1348941", .run(20, .base64URL)),
        TokenFormat("GitLab CI job token", "glcbt-", .run([.base64URL, .dot], 20...600)),
        TokenFormat("GitLab trigger token", "glptt-", .run(40, .base64URL)),
        TokenFormat("GitLab feed token", "glft-", .run(20, .base64URL)),
        TokenFormat("GitLab incoming mail token", "glimt-", .run(25, .base64URL)),
        TokenFormat("GitLab agent token", "glagent-", .run(50, .base64URL)),
        TokenFormat("GitLab SCIM token", "glsoat-", .run(20, .base64URL)),
        TokenFormat("GitLab OAuth secret", "gloas-", .run(64, .base64URL)),
        TokenFormat("GitLab feature flag token", "glffct-", .run(20, .base64URL)),
    ]

    private static func routable(_ prefix: String) -> TokenFormat {
        TokenFormat(
            "GitLab routable token", prefix, .run(.base64URL, 27...300), .literal("."),
            .exactly(2, .base36), .literal("."), .run(9, .base36), proof: .checksumInBase36)
    }

    private static let registries: [TokenFormat] = [
        TokenFormat("npm token", "npm_", .run(36, .base62), proof: .checksumInBase62),
        // The prefix goes on with the start of a macaroon whose location is pypi.org.
        TokenFormat("PyPI token", "pypi-AgEIcHlwaS5vcmc", .run(.base64URL, 50...1000)),
        TokenFormat("TestPyPI token", "pypi-AgENdGVzdC5weXBpLm9yZw", .run(.base64URL, 50...1000)),
        TokenFormat("RubyGems API key", "rubygems_", .run(48, .hex)),
        TokenFormat("NuGet API key", "oy2", .run(43, .base36)),
        TokenFormat("JFrog API key", "AKCp", .run(69, .base62)),
        TokenFormat("Sonar user token", "squ_", .run(40, .hex)),
        TokenFormat("Sonar project token", "sqp_", .run(40, .hex)),
        TokenFormat("Sonar analysis token", "sqa_", .run(40, .hex)),
        TokenFormat("Docker Hub token", "dckr_pat_", .run(27, .base64URL)),
        TokenFormat("Docker Hub organisation token", "dckr_oat_", .run(32, .base64URL)),
    ]
}
