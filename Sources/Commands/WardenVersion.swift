/// The version of warden.
enum WardenVersion {
    /// The version, by semantic versioning; the JSON contracts have versions of their own.
    static let current = "0.2.0"

    /// The commit that it was built from, where the sources are an archive of git's, as those of a
    /// release are; nil in a checkout.
    static let commit: String? = archived.utf8.first == UInt8(ascii: "$") ? nil : archived

    /// `git archive` puts the commit here (`.gitattributes`).
    private static let archived = "$Format:%H$"
}
