internal import Text

/// The words of the first command on a line, as a POSIX shell parts them (XCU §2.3).
///
/// It ends at a pipe, a redirection, a `;` or `&`, and at a comment. What a person or the shell has
/// to fill in is part of a word, and makes it open.
struct ShellLine {
    /// A word, and where it is.
    struct Word {
        /// The word without its quotes.
        var text: String { String(decoding: bytes, as: UTF8.self) }

        /// Its bytes in the page, with quotes.
        var range: SourceRange

        /// Whether it holds a `<placeholder>`, an `[optional part]`, `...`, a `$VARIABLE` or
        /// `{a,b}`, or is a name in capitals that stands for a value, as `YYYY-MM-DD`.
        var isOpen: Bool

        fileprivate var bytes: [UInt8]
    }

    /// The words, in order.
    private(set) var words: [Word] = []

    private let source: [UInt8]
    private let end: Int
    private var offset: Int

    /// Reads `range` of a page; a backslash before a line break joins two lines.
    init(_ source: [UInt8], in range: SourceRange) {
        self.source = source
        end = min(range.end, source.count)
        offset = min(range.start, end)
        while let word = next() { words.append(word) }
    }

    private var byte: UInt8? { offset < end ? source[offset] : nil }

    private mutating func next() -> Word? {
        skipSpace()
        guard let first = byte, first != UInt8(ascii: "#") else { return nil }
        var word = Word(range: SourceRange(offset, offset), isOpen: false, bytes: [])
        let start = offset
        while let byte, take(byte, into: &word) { continue }
        guard offset > start else { return nil }
        // The number before a redirection, as in `2>`, belongs to that.
        let isRedirected = byte == UInt8(ascii: ">") || byte == UInt8(ascii: "<")
        if isRedirected, word.bytes.allSatisfy(\.isDigit) { return nil }
        word.range = SourceRange(start, offset)
        if Self.isNameOfValue(word.bytes) || Self.holdsBraces(word.bytes) { word.isOpen = true }
        return word
    }

    /// Whether a word is of capitals and hyphens alone: no id, option or command is.
    private static func isNameOfValue(_ word: [UInt8]) -> Bool {
        word.count > 1 && word.first != UInt8(ascii: "-")
            && word.allSatisfy { $0.isUppercaseLetter || $0 == UInt8(ascii: "-") }
    }

    /// Whether a shell makes several words of one, as of `a-{b,c}`.
    private static func holdsBraces(_ word: [UInt8]) -> Bool {
        guard let open = word.firstIndex(of: UInt8(ascii: "{")),
            let close = word[open...].firstIndex(of: UInt8(ascii: "}"))
        else { return false }
        let inside = word[open..<close]
        return inside.contains(UInt8(ascii: ","))
            || inside.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false).count
                == 3
    }

    private mutating func skipSpace() {
        while let byte {
            if Self.isSpace(byte) {
                offset += 1
            } else if byte == UInt8(ascii: "\\"), let length = joiningLength(at: offset) {
                offset += length
            } else {
                return
            }
        }
    }

    /// Takes what is at the offset; false where the word ends.
    private mutating func take(_ byte: UInt8, into word: inout Word) -> Bool {
        switch byte {
        case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"), UInt8(ascii: "\n"),
            UInt8(ascii: "|"), UInt8(ascii: ";"), UInt8(ascii: "&"), UInt8(ascii: ">"):
            return false
        case UInt8(ascii: "<"):
            guard let close = placeholderEnd else { return false }
            append(upTo: close, to: &word, isOpen: true)
        case UInt8(ascii: "["):
            let close = source[offset..<end].firstIndex(of: UInt8(ascii: "]"))
            append(upTo: close.map { $0 + 1 } ?? offset + 1, to: &word, isOpen: close != nil)
        case UInt8(ascii: "."):
            let isEllipsis = source[offset..<end].starts(with: "...".utf8)
            append(upTo: offset + (isEllipsis ? 3 : 1), to: &word, isOpen: isEllipsis)
        case UInt8(ascii: "$"), UInt8(ascii: "`"): takeExpansion(byte, into: &word)
        case UInt8(ascii: "'"), UInt8(ascii: "\""): takeQuoted(byte, into: &word)
        case UInt8(ascii: "\\"):
            if joiningLength(at: offset) != nil { return false }
            offset += 1
            append(upTo: min(offset + 1, end), to: &word, isOpen: false)
        default: append(upTo: offset + 1, to: &word, isOpen: false)
        }
        return true
    }

    private mutating func append(upTo next: Int, to word: inout Word, isOpen: Bool) {
        word.bytes += source[offset..<next]
        if isOpen { word.isOpen = true }
        offset = next
    }

    private mutating func takeQuoted(_ quote: UInt8, into word: inout Word) {
        offset += 1
        while let byte, byte != quote {
            if quote == UInt8(ascii: "\""), byte == UInt8(ascii: "$") || byte == UInt8(ascii: "`") {
                takeExpansion(byte, into: &word)
                continue
            }
            if quote == UInt8(ascii: "\""), byte == UInt8(ascii: "\\"), offset + 1 < end {
                offset += 1
            }
            append(upTo: offset + 1, to: &word, isOpen: false)
        }
        offset = min(offset + 1, end)
    }

    /// Takes `$NAME`, `${NAME}`, `$(command)` or a command between backticks.
    private mutating func takeExpansion(_ mark: UInt8, into word: inout Word) {
        let rest = source[offset..<end].dropFirst()
        let close: UInt8? =
            switch (mark, rest.first) {
            case (UInt8(ascii: "`"), _): UInt8(ascii: "`")
            case (_, UInt8(ascii: "{")): UInt8(ascii: "}")
            case (_, UInt8(ascii: "(")): UInt8(ascii: ")")
            default: nil
            }
        if let close {
            append(upTo: rest.firstIndex(of: close).map { $0 + 1 } ?? end, to: &word, isOpen: true)
        } else {
            let name = rest.prefix { $0.isLetterOrDigit || $0 == 0x5F }
            append(upTo: name.endIndex, to: &word, isOpen: !name.isEmpty)
        }
    }

    /// The end of a `<placeholder>` that begins here; nil where `<` is a redirection.
    private var placeholderEnd: Int? {
        let rest = source[offset..<end].dropFirst()
        guard let first = rest.first, first.isLetter else { return nil }
        let close = rest.firstIndex { $0 == UInt8(ascii: ">") || $0 == UInt8(ascii: "\n") }
        guard let close, source[close] == UInt8(ascii: ">") else { return nil }
        return close + 1
    }

    /// How long a backslash with the line break after it is; nil where no break follows.
    private func joiningLength(at start: Int) -> Int? {
        let rest = source[start..<end].dropFirst()
        if rest.first == UInt8(ascii: "\n") { return 2 }
        return rest.starts(with: "\r\n".utf8) ? 3 : nil
    }

    private static func isSpace(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") || byte == UInt8(ascii: "\r")
    }
}
