/// The ASCII bytes that readers look for, by name, and the classes of them.
extension UInt8 {
    /// U+0009.
    @inlinable @inline(__always) public static var tab: UInt8 { 0x09 }

    /// U+000A.
    @inlinable @inline(__always) public static var lineFeed: UInt8 { 0x0A }

    /// U+000D.
    @inlinable @inline(__always) public static var carriageReturn: UInt8 { 0x0D }

    /// U+0020.
    @inlinable @inline(__always) public static var space: UInt8 { 0x20 }

    /// The byte `\`.
    @inlinable @inline(__always) public static var backslash: UInt8 { 0x5C }

    /// The byte `` ` ``.
    @inlinable @inline(__always) public static var backtick: UInt8 { 0x60 }

    /// Whether it is a space or a tab.
    @inlinable @inline(__always)
    public var isSpaceOrTab: Bool { self == .space || self == .tab }

    /// Whether it is a line feed or a carriage return.
    @inlinable @inline(__always)
    public var isLineBreak: Bool { self == .lineFeed || self == .carriageReturn }

    /// Whether it is a space, tab, line feed, line tabulation, form feed or carriage return.
    @inlinable @inline(__always)
    public var isWhitespace: Bool { self == .space || self &- 0x09 < 5 }

    /// Whether it is `0` to `9`.
    @inlinable @inline(__always)
    public var isDigit: Bool { self &- 0x30 < 10 }

    /// Whether it is `a` to `z`.
    @inlinable @inline(__always)
    public var isLowercaseLetter: Bool { self &- 0x61 < 26 }

    /// Whether it is `A` to `Z`.
    @inlinable @inline(__always)
    public var isUppercaseLetter: Bool { self &- 0x41 < 26 }

    /// Whether it is a letter of ASCII, of either case.
    @inlinable @inline(__always)
    public var isLetter: Bool { (self | 0x20) &- 0x61 < 26 }

    /// Whether it is a letter or a digit of ASCII.
    @inlinable @inline(__always)
    public var isLetterOrDigit: Bool { isLetter || isDigit }

    /// Whether it is one of the 32 marks of ASCII that are neither letter, digit nor blank.
    @inlinable
    public var isPunctuation: Bool {
        switch self {
        case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
        default: false
        }
    }

    /// The same letter in lower case; any other byte as it is.
    @inlinable @inline(__always)
    public var lowercased: UInt8 { isUppercaseLetter ? self | 0x20 : self }

    /// The value of a hexadecimal digit of either case, 0 to 15; nil for any other byte.
    @inlinable
    public var hexadecimalValue: UInt8? {
        if isDigit { return self &- 0x30 }
        let letter = (self | 0x20) &- 0x61
        return letter < 6 ? letter &+ 10 : nil
    }
}
