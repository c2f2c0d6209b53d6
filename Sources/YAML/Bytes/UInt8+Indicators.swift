import Text

/// The bytes that mean something to YAML, by name (YAML 1.2.2 §5.3 and §5.4).
extension UInt8 {
    static let doubleQuote = UInt8(ascii: "\"")
    static let singleQuote = UInt8(ascii: "'")
    static let numberSign = UInt8(ascii: "#")
    static let percent = UInt8(ascii: "%")
    static let ampersand = UInt8(ascii: "&")
    static let asterisk = UInt8(ascii: "*")
    static let exclamation = UInt8(ascii: "!")
    static let verticalBar = UInt8(ascii: "|")
    static let greaterThan = UInt8(ascii: ">")
    static let comma = UInt8(ascii: ",")
    static let hyphen = UInt8(ascii: "-")
    static let period = UInt8(ascii: ".")
    static let plus = UInt8(ascii: "+")
    static let colon = UInt8(ascii: ":")
    static let question = UInt8(ascii: "?")
    static let openBracket = UInt8(ascii: "[")
    static let closeBracket = UInt8(ascii: "]")
    static let openBrace = UInt8(ascii: "{")
    static let closeBrace = UInt8(ascii: "}")

    /// A space, a tab (`s-white`), or the start of a line break (`b-char`).
    @inline(__always) var isSpaceOrBreak: Bool { isSpaceOrTab || isLineBreak }

    /// One of `,` `[` `]` `{` `}` (`c-flow-indicator`).
    @inline(__always) var isFlowIndicator: Bool {
        switch self {
        case .comma, .openBracket, .closeBracket, .openBrace, .closeBrace: true
        default: false
        }
    }
}

extension Span<UInt8> {
    /// The byte at `offset`; a line feed after the end, since the end of a file ends its last
    /// line.
    @inline(__always)
    func byte(_ offset: Int) -> UInt8 {
        offset < count ? self[offset] : .lineFeed
    }
}
