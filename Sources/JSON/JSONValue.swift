/// A JSON value (RFC 8259) that keeps what Foundation's encoder drops: keys whose value is null.
public enum JSONValue: Sendable {
    /// The literal `null`.
    case null

    /// The literal `true` or `false`.
    case bool(Bool)

    /// A whole number.
    case int(Int)

    /// A number with a fraction, written in its shortest exact form; `null` when it is not finite.
    case double(Double)

    /// A number in digits of its own, which must have the form of a JSON number (RFC 8259 §6).
    case number(String)

    /// A text.
    case string(String)

    /// Values in order.
    case array([JSONValue])

    /// Named values; they are written sorted by name.
    case object([Member])

    /// A value that `rendered(atDepth:)` has written already, in the layout that is being written.
    case verbatim([UInt8])

    /// One named value of an object.
    public struct Member: Sendable {
        /// The name, unique within its object.
        public let name: String

        /// The value.
        public let value: JSONValue

        /// Makes a member.
        public init(_ name: String, _ value: JSONValue) {
            self.name = name
            self.value = value
        }
    }

    /// The text, or null when there is none.
    public static func optional(_ text: String?) -> JSONValue {
        text.map(JSONValue.string) ?? .null
    }

    /// The whole number, or null when there is none.
    public static func optional(_ number: Int?) -> JSONValue {
        number.map(JSONValue.int) ?? .null
    }

    /// The texts as an array.
    public static func strings(_ texts: some Sequence<String>) -> JSONValue {
        .array(texts.map(JSONValue.string))
    }

    /// The object with the members of this one and one more; a value that is no object is returned
    /// as it is.
    public func adding(_ name: String, _ value: JSONValue) -> JSONValue {
        guard case .object(let members) = self else { return self }
        return .object(members + [Member(name, value)])
    }
}

extension JSONValue: ExpressibleByDictionaryLiteral {
    /// Makes an object.
    public init(dictionaryLiteral elements: (String, JSONValue)...) {
        self = .object(elements.map { Member($0.0, $0.1) })
    }
}

extension JSONValue: ExpressibleByStringLiteral {
    /// Makes a text.
    public init(stringLiteral value: String) {
        self = .string(value)
    }
}
