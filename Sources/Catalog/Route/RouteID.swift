internal import Text
public import Secrets

/// The name of a route: `[a-z][a-z0-9]*(-[a-z0-9]+)*`, at most 64 bytes.
///
/// A path is made of it, so nothing else can become one.
public struct RouteID: Hashable, Sendable {
    /// The id as it is written.
    public let text: MaskedText

    /// The most bytes that an id has.
    public static let maximumLength = 64

    /// What an id looks like, in words.
    public static let form =
        "lower-case letters and digits, words joined by single hyphens, at most "
        + "\(maximumLength) characters, as in openrouter-llm-connect"

    /// Checks a text; nil when it is not an id.
    public init?(_ text: MaskedText) {
        self.init(text.bytes(for: .identity).span)
    }

    /// Checks the bytes of a text; nil when it is not an id.
    public init?(_ text: Span<UInt8>) {
        guard KebabCase.matches(text, maximumLength: Self.maximumLength) else { return nil }
        // An id also names a file, so it is looked at by itself and not as a part of one.
        self.text = MaskedText(scanning: text.indices.map { text[$0] })
    }

    /// The route's file, from the root.
    public var path: MaskedText { Self.path(named: text) }

    /// The path of the playbook that is named after the route, from the root.
    public var playbookPath: MaskedText { Self.playbookPath(named: text) }

    /// What the path of every playbook that is named after a route begins with.
    public static let playbookFolder = CatalogFolder.wiki.prefix + "playbooks/"

    /// The path of the route file of that name, which need not be an id.
    public static func path(named name: MaskedText) -> MaskedText {
        MaskedText(CatalogFolder.catalog.prefix) + name + ".yaml"
    }

    /// The path of the playbook of that name, which need not be an id.
    public static func playbookPath(named name: MaskedText) -> MaskedText {
        MaskedText(playbookFolder) + name + ".md"
    }
}

extension RouteID: Comparable {
    /// Orders by bytes.
    public static func < (left: RouteID, right: RouteID) -> Bool { left.text < right.text }
}

extension RouteID: CustomStringConvertible {
    /// The id as it is written.
    public var description: String { text.shown }
}

/// The form of ids and kinds: `[a-z][a-z0-9]*(-[a-z0-9]+)*`.
enum KebabCase {
    /// Whether the whole text has that form and at most so many bytes.
    static func matches(_ text: Span<UInt8>, maximumLength: Int) -> Bool {
        guard !text.isEmpty, text.count <= maximumLength, text[0].isLowercaseLetter else {
            return false
        }
        var previous = text[0]
        for index in 1..<text.count {
            let byte = text[index]
            guard
                byte.isLowercaseLetter || byte.isDigit || (isHyphen(byte) && !isHyphen(previous))
            else {
                return false
            }
            previous = byte
        }
        return !isHyphen(previous)
    }

    private static func isHyphen(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "-") }
}
