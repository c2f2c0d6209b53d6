/// Finds the values of credentials in bytes of any kind.
///
/// One pass looks at eight bytes at a time for what a credential cannot do without: a long run
/// without a space, a `:` or `=`, or two dashes. Only there is anything compared. Where something
/// is written with escapes, a second pass reads what they stand for.
public enum SecretScanner {
    /// The credentials in `bytes`, in order; no two share a byte.
    ///
    /// Of two that overlap, the one whose own shape gives it away wins over the one that only
    /// its name gives away, then the longer one.
    public static func scan(_ bytes: [UInt8]) -> [SecretMatch] { SecretScan(of: bytes).matches }
}
