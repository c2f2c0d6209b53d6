/// A value that is to be written into a file.
public indirect enum YAMLValue: Hashable, Sendable {
    /// A text; it gets quotes where a reader would take it for something else without them.
    case text(String)

    /// A word that has no quotes, such as a day.
    case bare(String)

    /// Values in a row.
    case list([YAMLValue], Layout = .block)

    /// Keys with a value each, in this order.
    case mapping([Entry], Layout = .block)

    /// How a collection is written, where there is a choice: in brackets everything is.
    public enum Layout: Hashable, Sendable {
        /// One entry per line.
        case block

        /// In brackets, on one line.
        case flow
    }

    /// A key and its value.
    public struct Entry: Hashable, Sendable {
        /// The key, which needs no quotes.
        public let key: String

        /// The value.
        public let value: YAMLValue

        /// Pairs a key with its value.
        public init(_ key: String, _ value: YAMLValue) {
            self.key = key
            self.value = value
        }
    }

    /// Whether it is written after its key, on the same line.
    var isInline: Bool {
        switch self {
        case .text, .bare, .list(_, .flow), .mapping(_, .flow): true
        case .list(let values, .block): values.isEmpty
        case .mapping(let entries, .block): entries.isEmpty
        }
    }
}

/// One step from a mapping or list into it.
public enum YAMLStep: Hashable, Sendable, ExpressibleByStringLiteral, ExpressibleByIntegerLiteral {
    /// To the value of a key.
    case key(String)

    /// To an element, counted from 0.
    case element(Int)

    /// Takes a key.
    public init(stringLiteral key: String) { self = .key(key) }

    /// Takes the index of an element.
    public init(integerLiteral index: Int) { self = .element(index) }
}
