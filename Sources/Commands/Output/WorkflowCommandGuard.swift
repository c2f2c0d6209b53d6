/// Keeps GitHub Actions from taking printed text for its commands.
///
/// Its runner reads the log of a step line by line. It takes `::` at the start of a line, after
/// white space, and `##[` anywhere for the beginning of a command (actions/runner,
/// `ActionCommand.cs`), so either would let a catalog set an output or end a group.
struct WorkflowCommandGuard {
    private let colon: [UInt8]
    private let hash: [UInt8]

    /// Whether the line has only white space so far, and no command may begin there.
    private var isLineStart: Bool

    /// Whether the lines are commands of lint's own, which begin with `::`.
    private let isOwn: Bool

    /// Whether an escape sequence that colours is being passed on.
    private var isInColor = false

    /// The end of what came so far, which may be the beginning of something.
    private var held: [UInt8] = []

    /// The bytes that a decision looks ahead.
    private static let lookahead = 2

    /// Guards text, or JSON, in which characters are escaped otherwise; of lint's own commands
    /// only what is in them.
    init(isJSON: Bool, isOwn: Bool = false) {
        self.isOwn = isOwn
        isLineStart = !isOwn
        colon = Array((isJSON ? #"\u003A"# : #"\u{3A}"#).utf8)
        hash = Array((isJSON ? #"\u0023"# : #"\u{23}"#).utf8)
    }

    /// Takes the next piece, and returns what can be printed by now.
    mutating func pass(_ piece: [UInt8]) -> [UInt8] {
        let bytes = held + piece
        let end = max(0, bytes.count - Self.lookahead)
        return guarded(bytes, upTo: end)
    }

    /// Returns what is left after the last piece.
    mutating func finish() -> [UInt8] { guarded(held, upTo: held.count) }

    private mutating func guarded(_ bytes: [UInt8], upTo end: Int) -> [UInt8] {
        var guarded: [UInt8] = []
        guarded.reserveCapacity(bytes.count)
        var index = 0
        while index < end {
            let next = bytes[index...].prefix(3)
            var count = 1
            if next.elementsEqual("##[".utf8) {
                guarded.append(UInt8(ascii: "#"))
                guarded += hash
                count = 2
                isLineStart = false
            } else if isLineStart, next.starts(with: "::".utf8) {
                guarded += colon
                isLineStart = false
            } else {
                count = follow(next)
                guarded += bytes[index..<index + count]
            }
            index += count
        }
        held = Array(bytes[index...])
        return guarded
    }

    /// Notes what the first character of `next` means for its line, and returns how many of its
    /// bytes to pass on.
    private mutating func follow(_ next: ArraySlice<UInt8>) -> Int {
        guard let byte = next.first else { return 0 }
        if isInColor {
            isInColor = byte != UInt8(ascii: "m")
        } else if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") {
            isLineStart = !isOwn
        } else if isLineStart {
            isInColor = byte == 0x1B
            guard !isInColor else { return 1 }
            let scalar = String(decoding: next, as: UTF8.self).unicodeScalars.first
            isLineStart = scalar?.properties.isWhitespace ?? false
            if isLineStart { return scalar.map { UTF8.width($0) } ?? 1 }
        }
        return 1
    }
}
