import Text

/// The indicators that a block scalar starts with (YAML 1.2.2 §8.1.1).
struct BlockScalarHeader {
    /// What becomes of the line breaks at the end (§8.1.1.2).
    enum Chomping {
        /// `-`: none stays.
        case strip

        /// One stays.
        case clip

        /// `+`: all stay.
        case keep
    }

    let isFolded: Bool
    let chomping: Chomping

    /// The digit, where there is one.
    let indentation: Int?

    /// The offset after the indicators.
    let end: Int

    /// Reads the `|` or `>` at `start`, and a digit and a sign in either order.
    init(_ bytes: Span<UInt8>, at start: Int) {
        isFolded = bytes.byte(start) == .greaterThan
        var end = start + 1
        var chomping: Chomping?
        var indentation: Int?
        while true {
            switch bytes.byte(end) {
            case .plus where chomping == nil: chomping = .keep
            case .hyphen where chomping == nil: chomping = .strip
            case let digit where digit.isDigit && digit != 0x30 && indentation == nil:
                indentation = Int(digit) - 0x30
            default:
                self.chomping = chomping ?? .clip
                self.indentation = indentation
                self.end = end
                return
            }
            end += 1
        }
    }
}
