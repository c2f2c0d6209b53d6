/// The version of warden.
enum WardenVersion {
    /// The version, by semantic versioning; the JSON contracts have versions of their own.
    static let current = "0.2.0"

    /// The commit that it was built from, where the sources are an archive of git's, as a release's
    /// are; nil in a checkout.
    static let commit: String? = archived.hasPrefix("$") ? nil : archived

    /// `git archive` puts the commit here (`.gitattributes`).
    private static let archived = "$Format:%H$"

    /// The version and, in a release, the commit, as in `0.2.0 (3b18e512dba7)`.
    static var told: String {
        guard let commit else { return current }
        return "\(current) (\(commit.prefix(12)))"
    }
}
