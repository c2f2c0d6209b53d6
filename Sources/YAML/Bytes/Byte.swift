/// The bytes that mean something to YAML, by name (YAML 1.2.2 §5.3 and §5.4).
extension UInt8 {
    static let tab = UInt8(ascii: "\t")
    static let lineFeed = UInt8(ascii: "\n")
    static let carriageReturn = UInt8(ascii: "\r")
    static let space = UInt8(ascii: " ")
    static let doubleQuote = UInt8(ascii: "\"")
    static let singleQuote = UInt8(ascii: "'")
    static let backslash = UInt8(ascii: "\\")
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

    /// A space or a tab (`s-white`).
    @inline(__always) var isWhite: Bool { self == .space || self == .tab }

    /// A line feed or a carriage return (`b-char`).
    @inline(__always) var isBreak: Bool { self == .lineFeed || self == .carriageReturn }

    /// White, or the end of a line.
    @inline(__always) var isBlank: Bool { isWhite || isBreak }

    /// One of `,` `[` `]` `{` `}` (`c-flow-indicator`).
    @inline(__always) var isFlowIndicator: Bool {
        switch self {
        case .comma, .openBracket, .closeBracket, .openBrace, .closeBrace: true
        default: false
        }
    }

    @inline(__always) var isDigit: Bool { self &- 0x30 < 10 }

    /// What the byte is worth as a hexadecimal digit, or nil.
    var hexValue: UInt32? {
        switch self {
        case 0x30...0x39: UInt32(self - 0x30)
        case 0x41...0x46: UInt32(self - 0x41 + 10)
        case 0x61...0x66: UInt32(self - 0x61 + 10)
        default: nil
        }
    }
}

extension Span<UInt8> {
    /// The byte at `offset`; a line feed behind the end, since the end of a file ends its last
    /// line.
    @inline(__always)
    func byte(_ offset: Int) -> UInt8 {
        offset < count ? self[offset] : .lineFeed
    }
}
