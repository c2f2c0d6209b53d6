/// The words that made routes are put together from.
enum Vocabulary {
    /// A sort of credential: what its route says of it.
    struct Sort {
        let kind: String
        let noun: String
        let providers: [String]
        let property: String
        let keywords: [String]
        let inCustody: Bool
    }

    static let sorts = [
        Sort(
            kind: "api-key", noun: "API key",
            providers: ["openrouter", "mapbox", "deepl", "sendgrid", "weather"],
            property: "API_KEY", keywords: ["api key", "token", "provider key"], inCustody: true),
        Sort(
            kind: "ingestion-token", noun: "ingestion token",
            providers: ["issues", "metrics", "traces", "events"],
            property: "INGESTION_TOKEN", keywords: ["ingest", "write token"], inCustody: true),
        Sort(
            kind: "object-storage-sts", noun: "object storage session",
            providers: ["minio", "ceph", "archive", "media"],
            property: "STS_ROLE", keywords: ["S3", "bucket", "sts"], inCustody: true),
        Sort(
            kind: "database-dynamic", noun: "database login",
            providers: ["postgres", "mariadb", "timescale", "clickhouse"],
            property: "DATABASE_ROLE", keywords: ["password", "database", "dsn"],
            inCustody: true),
        Sort(
            kind: "webhook-secret", noun: "webhook signing secret",
            providers: ["forge", "payments", "chat"],
            property: "WEBHOOK_SECRET", keywords: ["webhook", "signature", "hmac"],
            inCustody: true),
        Sort(
            kind: "oauth-client", noun: "OAuth client",
            providers: ["keycloak", "login", "partner"],
            property: "OAUTH_CLIENT", keywords: ["oauth", "oidc", "client id"], inCustody: true),
        Sort(
            kind: "ssh-certificate", noun: "SSH certificate",
            providers: ["bastion", "build-host", "edge"],
            property: "", keywords: ["ssh key", "login", "host access"], inCustody: false),
    ]

    static let consumers = [
        "activity-core", "billing", "booking", "calendar-sync", "catalog-search", "chat-relay",
        "claims", "data-lake", "dispatch", "docs-portal", "email-gateway", "exporter",
        "feature-flags", "geo-index", "grafana", "identity", "invoice", "issue-core", "ledger",
        "llm-connect", "mail-archive", "maps", "media-encoder", "notifier", "orders", "payroll",
        "press-review", "pricing", "quota", "recommender", "reporting", "scheduler", "telemetry",
        "timetable", "translation", "warehouse",
    ]

    static let repositories =
        consumers + [
            "railiance-platform", "net-kingdom", "flex-auth", "railiance/cluster-config",
            "railiance/network", "railiance/observability", "open-forge/runner-images",
            "open-forge/base-charts", "state.hub", "key-ceremony", "backup_service",
            "edge-routers", "policy-bundles", "release-train",
        ]

    static let regions = [
        "eu-north", "eu-central", "Zürich", "São Paulo", "Malmö", "Łódź", "us-east",
    ]

    static let purposes = [
        "nightly reconciliation", "interactive queries", "the public endpoint", "batch imports",
        "the migration window", "smoke tests", "partner callbacks", "retention jobs",
        "on-call diagnosis", "the canary deployment",
    ]

    static let reviewers = ["A. Lindqvist", "M. Oyelaran", "J. Dvořák", "R. Castañeda", "S. Iyer"]
}
