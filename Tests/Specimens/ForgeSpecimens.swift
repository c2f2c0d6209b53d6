extension Specimen {
    /// Lower case stands behind upper case in GitHub's base 62.
    private static let ordered = Letters.digits + Letters.upper + Letters.lower

    private static func checked(_ format: String, _ prefix: String) -> Specimen {
        Specimen(format, prefix) {
            let body = $0.text(30, of: Letters.base62)
            return prefix + body + Checksums.digits(Checksums.crc32(body), in: ordered, width: 6)
        }
    }

    private static func routable(_ prefix: String) -> Specimen {
        Specimen("GitLab routable token", prefix) {
            let payload = Checksums.base64($0.bytes(45), in: Checksums.urlBase64)
            let head =
                prefix + payload + ".01."
                + Checksums.digits(UInt32(payload.utf8.count), in: Letters.base36, width: 2)
            return head + Checksums.digits(Checksums.crc32(head), in: Letters.base36, width: 7)
        }
    }

    static let gitHub: [Specimen] = [
        checked("GitHub personal token", "ghp_"),
        checked("GitHub OAuth token", "gho_"),
        checked("GitHub user token", "ghu_"),
        checked("GitHub installation token", "ghs_"),
        checked("GitHub refresh token", "ghr_"),
        Specimen("GitHub refresh token", "ghr_", 76, Letters.base62),
        Specimen("GitHub fine-grained token", "github_pat_") {
            "github_pat_" + $0.text(22, of: Letters.base62) + "_"
                + $0.text(59, of: Letters.base62)
        },
    ]

    static let gitLab: [Specimen] = [
        routable("glpat-"), routable("glrt-"), routable("glrtr-"), routable("glagent-"),
        Specimen("GitLab personal token", "glpat-", 20, Letters.base64URL),
        Specimen("GitLab deploy token", "gldt-", 20, Letters.base64URL),
        Specimen("GitLab runner token", "glrt-", 20, Letters.base64URL),
        Specimen("GitLab runner token", "glrt-") {
            "glrt-t1_" + $0.text(20, of: Letters.base64URL)
        },
        Specimen("GitLab runner registration token", "GR1348941", 20, Letters.base64URL),
        Specimen("GitLab CI job token", "glcbt-") {
            "glcbt-64_" + $0.text(20, of: Letters.base64URL)
        },
        Specimen("GitLab trigger token", "glptt-", 40, Letters.hex),
        Specimen("GitLab feed token", "glft-", 20, Letters.base64URL),
        Specimen("GitLab incoming mail token", "glimt-", 25, Letters.base36),
        Specimen("GitLab agent token", "glagent-", 50, Letters.base64URL),
        Specimen("GitLab SCIM token", "glsoat-", 20, Letters.base64URL),
        Specimen("GitLab OAuth secret", "gloas-", 64, Letters.hex),
        Specimen("GitLab feature flag token", "glffct-", 20, Letters.base64URL),
    ]

    static let registries: [Specimen] = [
        checked("npm token", "npm_"),
        Specimen("PyPI token", "pypi-" + "AgEIcHlwaS5vcmc", 150, Letters.base64URL),
        Specimen("TestPyPI token", "pypi-" + "AgENdGVzdC5weXBpLm9yZw", 150, Letters.base64URL),
        Specimen("Docker Hub token", "dckr_pat_", 27, Letters.base64URL),
        Specimen("Docker Hub organisation token", "dckr_oat_", 32, Letters.base64URL),
    ]
}
