internal import Text

/// A text from outside, shown without the values of credentials and compared by its bytes.
///
/// All that enters warden as text is one: a decoded field, a path, a word of the command line. So
/// whoever shows it cannot forget to mask it, and two spellings of one character (Unicode's
/// canonical equivalence) stay two texts.
public struct MaskedText: Sendable {
    /// The text as it may be shown: each scalar of a credential's value is a mask of as many bytes.
    public let shown: String

    /// The bytes as they came, where something in them is masked.
    private let masked: [UInt8]?

    /// Takes a text of warden's own, or one of which nothing is masked.
    public init(_ shown: String) {
        self.shown = shown
        masked = nil
    }

    /// Takes bytes, which are scanned by themselves; what is not UTF-8 in them is repaired.
    public init(scanning bytes: [UInt8]) {
        guard CredentialSieve.mayHold(bytes.span) else {
            self.init(String(decoding: bytes, as: UTF8.self))
            return
        }
        self.init(bytes, shown: Masking(of: bytes).bytes)
    }

    /// Takes a text that came as a string, as `init(scanning:)` takes bytes.
    public init(scanning text: String) {
        self =
            CredentialSieve.mayHold(text.utf8Span.span)
            ? MaskedText(scanning: Array(text.utf8)) : MaskedText(text)
    }

    /// Takes the bytes of a text, and the same with all values masked.
    public init(_ bytes: [UInt8], shown: [UInt8]) {
        self.shown = String(decoding: shown, as: UTF8.self)
        masked = bytes == shown ? nil : bytes
    }

    /// Joins two texts.
    public static func + (left: MaskedText, right: MaskedText) -> MaskedText {
        guard left.isMasked || right.isMasked else { return MaskedText(left.shown + right.shown) }
        return MaskedText(
            left.bytes(for: .structure) + right.bytes(for: .structure),
            shown: Array((left.shown + right.shown).utf8))
    }

    /// The part of the text at these offsets in its bytes.
    ///
    /// Where what is shown has other offsets, because an escape in the file is masked, all of it is
    /// shown.
    public func part(_ range: Range<Int>) -> MaskedText {
        guard let masked else {
            return MaskedText(
                String(
                    decoding: shown.utf8.dropFirst(range.lowerBound).prefix(range.count),
                    as: UTF8.self))
        }
        let shown = Array(shown.utf8)
        return MaskedText(
            Array(masked[range]), shown: shown.count == masked.count ? Array(shown[range]) : shown)
    }

    /// The text, with what a scan of all of it finds masked too.
    ///
    /// Pieces of a file that were scanned apart may be a value together.
    public func scannedAsWhole() -> MaskedText {
        guard CredentialSieve.mayHold(shown.utf8Span.span) || isMasked else { return self }
        let bytes = bytes(for: .scanning)
        let masking = Masking(of: bytes)
        guard !masking.matches.isEmpty else { return self }
        var shown = Array(shown.utf8)
        guard shown.count == bytes.count else {
            return MaskedText(bytes, shown: Mask.masked(bytes))
        }
        for index in bytes.indices where masking.bytes[index] != bytes[index] {
            shown[index] = masking.bytes[index]
        }
        return MaskedText(bytes, shown: shown)
    }

    /// Whether the bytes begin with those of `text`.
    public func starts(with text: String) -> Bool {
        masked?.starts(with: text.utf8) ?? shown.utf8.starts(with: text.utf8)
    }

    /// Whether the bytes end with those of `text`.
    public func ends(with text: String) -> Bool {
        masked?.reversed().starts(with: text.utf8.reversed())
            ?? shown.utf8.reversed().starts(with: text.utf8.reversed())
    }

    /// What `convert` makes of the text, and of what is shown of it.
    public func map(_ convert: (String) -> String) -> MaskedText {
        guard let masked else { return MaskedText(convert(shown)) }
        return MaskedText(
            Array(convert(String(decoding: masked, as: UTF8.self)).utf8),
            shown: Array(convert(shown).utf8))
    }

    /// Whether something is masked: such a text must not be written anywhere.
    public var isMasked: Bool { masked != nil }

    /// The text as it came, where nothing in it is masked: what a fix or an edit may write.
    public var writable: String? { isMasked ? nil : shown }

    /// Whether it has no characters.
    public var isEmpty: Bool { shown.isEmpty }

    /// How many bytes it has, masked or not.
    public var count: Int { shown.utf8.count }

    /// The bytes as they came.
    public func bytes(for use: ByteUse) -> [UInt8] { masked ?? Array(shown.utf8) }
}

extension MaskedText: Hashable {
    /// Whether the bytes are the same, as they came.
    public static func == (left: MaskedText, right: MaskedText) -> Bool {
        switch (left.masked, right.masked) {
        case (nil, nil): left.shown.utf8Span.span.equals(right.shown.utf8Span.span)
        case (let left?, let right?): left == right
        case (let left?, nil): left.span.equals(right.shown.utf8Span.span)
        case (nil, let right?): right.span.equals(left.shown.utf8Span.span)
        }
    }

    /// Hashes the bytes, as they came: the same text may be masked in one file and not in another.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(masked.map { String(decoding: $0, as: UTF8.self) } ?? shown)
    }
}

extension MaskedText: Comparable {
    /// Orders by bytes.
    public static func < (left: MaskedText, right: MaskedText) -> Bool {
        if left.masked == nil, right.masked == nil {
            return left.shown.utf8Span.span.precedes(right.shown.utf8Span.span)
        }
        return left.bytes(for: .identity).lexicographicallyPrecedes(right.bytes(for: .identity))
    }
}

extension MaskedText: ExpressibleByStringLiteral {
    /// Takes a text of warden's own.
    public init(stringLiteral value: String) { self.init(value) }
}

extension MaskedText: CustomStringConvertible {
    /// The text as it may be shown.
    public var description: String { shown }
}
