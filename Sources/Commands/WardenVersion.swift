/// The version of warden.
enum WardenVersion {
    /// The version, by semantic versioning; the JSON contracts have versions of their own.
    static let current = "0.1.0"
}
