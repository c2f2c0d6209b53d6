public import Text

/// One node of a read file: what it is, where it is, and where its subtree ends.
///
/// Nodes lie in one array in preorder: the children of a node follow it directly, and a node's
/// subtree is `node ..< subtreeEnd`. A mapping's children are a key, its value, the next key.
public struct YAMLNode: Hashable, Sendable {
    /// What a node holds (YAML 1.2.2 §3.2.1.1).
    public enum Kind: UInt8, Sendable {
        /// Keys, each a scalar, with a value each.
        case mapping

        /// Nodes in a row.
        case sequence

        /// Text.
        case scalar
    }

    /// How a node is written (YAML 1.2.2 §3.2.3.1).
    public enum Style: UInt8, Sendable {
        /// A collection shown by indentation.
        case block

        /// A collection in brackets, or a single pair in a flow sequence.
        case flow

        /// A scalar without quotes, also one that is left out.
        case plain

        /// A scalar in `'`.
        case singleQuoted

        /// A scalar in `"`.
        case doubleQuoted

        /// A block scalar after `|`.
        case literal

        /// A block scalar after `>`.
        case folded
    }

    /// Four facts in 32 bits, from the lowest on: the kind in 2, the style in 3, whether a scalar
    /// is its source text in 1, and the indentation of a block scalar's text in 24.
    ///
    /// A file has fewer than 2^24 columns.
    @usableFromInline let shape: UInt32

    @usableFromInline let startOffset: UInt32
    @usableFromInline let endOffset: UInt32
    @usableFromInline let subtree: UInt32

    @inline(__always)
    init(
        _ kind: Kind, _ style: Style, _ start: Int, _ end: Int, subtreeEnd: Int,
        isVerbatim: Bool = false, indentation: Int = 0
    ) {
        shape =
            UInt32(kind.rawValue) | UInt32(style.rawValue) &<< 2 | (isVerbatim ? 1 &<< 5 : 0)
            | UInt32(truncatingIfNeeded: indentation) &<< 8
        startOffset = UInt32(truncatingIfNeeded: start)
        endOffset = UInt32(truncatingIfNeeded: end)
        subtree = UInt32(truncatingIfNeeded: subtreeEnd)
    }

    /// Whether it is a mapping, a sequence or a scalar.
    @inlinable public var kind: Kind { Kind(rawValue: UInt8(shape & 3)) ?? .scalar }

    /// How it is written.
    @inlinable public var style: Style { Style(rawValue: UInt8(shape >> 2 & 7)) ?? .plain }

    /// The bytes of the node.
    ///
    /// Quotes and brackets belong to it; of a block scalar, all from the `|` or `>` to the end of
    /// the last line that counts, without that line's break. A value that is left out is empty,
    /// just after its colon, hyphen or key.
    @inlinable public var range: SourceRange { SourceRange(start, end) }

    /// The index just after its subtree; of a scalar, the next index.
    @inlinable public var subtreeEnd: Int { Int(subtree) }

    @inlinable var start: Int { Int(startOffset) }

    @inlinable var end: Int { Int(endOffset) }

    /// Whether the text of this scalar is its bytes, less the quotes: no line break, no escape.
    @inlinable var isVerbatim: Bool { shape & 1 << 5 != 0 }

    /// How many spaces are before each line of this block scalar that are not its text.
    var indentation: Int { Int(shape >> 8) }

    @inlinable var isQuoted: Bool { style == .singleQuoted || style == .doubleQuoted }

    /// Where the bytes between the quotes start; of other scalars, all bytes.
    @inlinable var contentStart: Int { isQuoted ? start + 1 : start }

    /// Where the bytes between the quotes end; of other scalars, all bytes.
    @inlinable var contentEnd: Int { isQuoted ? end - 1 : end }
}
