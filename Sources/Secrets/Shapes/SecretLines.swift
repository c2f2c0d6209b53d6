internal import Text

/// The lines that follow the name of a secret: a block scalar, a code block, a list, or a run of
/// lines.
///
/// A value of several lines has no mark in each of them, so they are judged one by one, and all are
/// masked when one is a value.
struct SecretLines {
    /// From the first word to the last; empty when no line belongs to the name.
    private(set) var text: Range<Int> = 0..<0

    /// Whether the lines are one text, whatever is in them.
    private(set) var isOneText = false

    /// Where the line after the last one begins.
    private(set) var end: Int

    private let meaning: SecretName

    /// Whether a key or a certificate is in the lines, which is found by its own shape.
    private(set) var holdsBlock = false

    /// The words that may be values, each on a line of its own or an element of a list.
    private var words: [Range<Int>] = []

    /// Takes the lines after the one with the `:` or `=` at `separator`, whose name begins at
    /// `name`.
    init(in bytes: [UInt8], name: Int, separator: Int, meaning: SecretName) {
        self.meaning = meaning
        end = separator
        // The lines of a quoted text, which was decoded, are indented from its own start.
        let quote = SecretLines.openingQuote(in: bytes, name: name, separator: separator)
        let parent = quote == nil ? TextLine(in: bytes, around: name) : nil
        let column = parent?.column ?? 0
        guard let indicator = SecretLines.indicatorEnd(in: bytes, after: separator),
            var line = TextLine(in: bytes, startingAt: indicator.end)
        else { return }
        if indicator.isBlock {
            take(in: bytes, from: line, before: quote) { $0.isBlank || $0.indentation > column }
            isOneText = true
            return
        }
        var blanks = 0
        while line.isBlank, blanks < 2, let next = TextLine(in: bytes, startingAt: line.next) {
            line = next
            blanks += 1
        }
        if let fence = line.fence(in: bytes) {
            guard let first = TextLine(in: bytes, startingAt: line.next) else { return }
            take(in: bytes, from: first, before: quote) { $0.fence(in: bytes) != fence }
            isOneText = true
        } else if blanks > 0 {
            // Indented code, as Markdown has it.
            guard line.indentation >= column + 4 else { return }
            take(in: bytes, from: line, before: quote) {
                $0.isBlank || $0.indentation >= column + 4
            }
            isOneText = true
        } else if line.indentation >= parent?.indentation ?? 0 {
            let indentation = line.indentation
            take(in: bytes, from: line, before: quote) { line in
                line.indentation >= indentation && line.isOneWord(in: bytes)
                    && !TextLine.isField(bytes, TextLine.trimmed(line.text, in: bytes))
            }
        }
    }

    /// Takes the elements of the list in brackets that opens at `bracket`.
    init(in bytes: [UInt8], list bracket: Int, meaning: SecretName) {
        self.meaning = meaning
        end = bracket
        var position = bracket + 1
        var start = position
        let limit = min(bytes.count, bracket + SecretLines.longestList)
        while position < limit, bytes[position] != UInt8(ascii: "]") {
            if bytes[position] == UInt8(ascii: ",") {
                add(in: bytes, start..<position)
                start = position + 1
            }
            position += 1
        }
        add(in: bytes, start..<position)
        end = position
    }

    private static let longestList = 4096

    /// The end of the line when nothing but the head of a block scalar follows the separator
    /// (YAML 1.2 §8.1), and whether that is there.
    private static func indicatorEnd(
        in bytes: [UInt8], after separator: Int
    ) -> (end: Int, isBlock: Bool)? {
        var position = separator + 1
        func skip(_ limit: Int, while matches: (UInt8) -> Bool) {
            let limit = min(bytes.count, position + limit)
            while position < limit, matches(bytes[position]) { position += 1 }
        }
        skip(8) { $0.isSpaceOrTab || $0 == UInt8(ascii: "*") }
        if bytes.holds(0x5C, 0x0A, at: position) {
            // A line of a quoted text that goes on in the next one.
            position += 2
            skip(64) { $0.isSpaceOrTab }
        }
        var isBlock = false
        if position < bytes.count,
            bytes[position] == UInt8(ascii: "|") || bytes[position] == UInt8(ascii: ">")
        {
            isBlock = true
            position += 1
            skip(2) { Alphabet.digits.contains($0) || $0 == 0x2B || $0 == 0x2D }
        }
        skip(8) { $0.isSpaceOrTab || $0 == 0x0D }
        if isBlock, position < bytes.count, bytes[position] == UInt8(ascii: "#") {
            skip(256) { $0 != 0x0A }
        }
        guard position < bytes.count, bytes[position] == 0x0A else { return nil }
        return (position + 1, isBlock)
    }

    /// The quote before the name at `name` that opens the text in which the name is assigned to;
    /// nil when there is none, or it is the name alone that is quoted.
    private static func openingQuote(in bytes: [UInt8], name: Int, separator: Int) -> UInt8? {
        guard name > 0 else { return nil }
        let quote = bytes[name - 1]
        guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'"),
            !bytes[name..<separator].contains(quote)
        else { return nil }
        return quote
    }

    /// Adds the lines from `first` on that belong to the name, none of what follows a `quote`.
    private mutating func take(
        in bytes: [UInt8], from first: TextLine, before quote: UInt8? = nil,
        while belongs: (TextLine) -> Bool
    ) {
        var line = first
        while belongs(line) {
            if let quote, let close = bytes[line.text].firstIndex(of: quote) {
                add(in: bytes, line.text.lowerBound..<close)
                end = close
                break
            }
            add(in: bytes, line.text)
            end = line.next
            guard let next = TextLine(in: bytes, startingAt: line.next) else { break }
            line = next
        }
    }

    /// Adds the words in `range`, without what marks them as an element of a list.
    private mutating func add(in bytes: [UInt8], _ range: Range<Int>) {
        let word = TextLine.trimmed(range, in: bytes)
        guard !word.isEmpty else { return }
        if bytes.holds("-----BEGIN ", at: word.lowerBound) { holdsBlock = true }
        text = text.isEmpty ? word : text.lowerBound..<word.upperBound
        if !bytes[word].contains(where: { $0 <= 0x20 }) { words.append(word) }
    }

    /// The whole text when one of its words is a value; nil when none is.
    func match(in bytes: [UInt8]) -> SecretMatch? {
        guard !holdsBlock else { return nil }
        for word in words where !TextLine.isField(bytes, word) {
            let judged = word.prefix(ValueRange.judged)
            guard let match = AssignedSecret.judge(bytes, judged, meaning) else { continue }
            guard isOneText || isRandom(bytes, judged) else { continue }
            // What has a format of its own ends where that ends.
            if words.count == 1, text == word {
                return SecretMatch(match.format, word, isGeneric: match.isGeneric)
            }
            return SecretMatch(match.format, text, isGeneric: true, isText: true)
        }
        return nil
    }

    /// Whether the word is random, and no pattern or call.
    private func isRandom(_ bytes: [UInt8], _ word: Range<Int>) -> Bool {
        // An id before a `|` is not random, what follows it is.
        let start = bytes[word].lastIndex(of: UInt8(ascii: "|")).map { $0 + 1 } ?? word.lowerBound
        return Randomness(bytes, start..<word.upperBound).isRandom
            && !bytes[word].contains(UInt8(ascii: "("))
    }
}
