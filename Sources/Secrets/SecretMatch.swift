public import Text

/// One credential value that was found in some bytes.
public struct SecretMatch: Hashable, Sendable {
    /// What kind of credential it is, in words, as in `OpenRouter API key`.
    public let format: String

    /// The bytes of the value, its public prefix included.
    public let range: SourceRange

    /// How many bytes of the value may be shown: a prefix that all values of the format share.
    public let prefixLength: Int

    /// Whether only the name it is assigned to, not its own shape, gives the value away.
    let isGeneric: Bool

    /// Whether it is a text of which some words are values, and not a value throughout.
    let isText: Bool

    /// The part that may be shown, where it is written with escapes.
    private let decodedPrefix: String?

    init(
        _ format: String, _ range: Range<Int>, prefixLength: Int = 0, isGeneric: Bool = false,
        isText: Bool = false, decodedPrefix: String? = nil
    ) {
        self.format = format
        self.range = SourceRange(range.lowerBound, range.upperBound)
        self.prefixLength = prefixLength
        self.isGeneric = isGeneric
        self.isText = isText
        self.decodedPrefix = decodedPrefix
    }

    /// The bytes that must not be shown.
    var hidden: Range<Int> { (range.start + prefixLength)..<range.end }

    /// The same value where the source of `view` has it.
    func seen(through view: DecodedView) -> SecretMatch {
        let source = view.source(of: range.start..<range.end)
        let prefixEnd =
            prefixLength == 0
            ? source.lowerBound
            : view.source(of: range.start..<(range.start + prefixLength)).upperBound
        return SecretMatch(
            format, source, prefixLength: prefixEnd - source.lowerBound, isGeneric: isGeneric,
            isText: isText, decodedPrefix: publicPrefix(in: view.bytes))
    }

    /// The part of the value that may be shown, as in `sk-or-v1-`; empty when there is none.
    public func publicPrefix(in bytes: [UInt8]) -> String {
        if let decodedPrefix { return decodedPrefix }
        let end = min(range.start + prefixLength, bytes.count)
        return String(decoding: bytes[min(range.start, end)..<end], as: UTF8.self)
    }
}
