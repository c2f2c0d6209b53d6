internal import Secrets
internal import Text

/// Reads what a comment asks lint to ignore.
struct IgnoreReader {
    private let file: SourceFile
    private let bytes: [UInt8]
    private let end: Int
    private var at: Int

    /// Reads the text of a comment: the bytes of `range`, without the comment's marks.
    init(_ file: SourceFile, text range: SourceRange) {
        self.file = file
        bytes = file.bytes(for: .structure)
        at = range.start
        end = range.end
    }

    /// What the comment asks for; nil when it is a comment like any other.
    mutating func content() -> IgnoreComment.Content? {
        skipSpace()
        guard take("warden:") else { return nil }
        skipSpace()
        let word = takeWord()
        let hasBracket = at < end && bytes[at] == UInt8(ascii: "[")
        guard bytes[word.start..<word.end].elementsEqual("ignore".utf8) else {
            return hasBracket && !word.isEmpty
                ? .unknownWord(file.text(in: word), word) : nil
        }
        guard hasBracket, let close = bytes[at..<end].firstIndex(of: UInt8(ascii: "]")) else {
            return .noRules
        }
        let names = names(in: (at + 1)..<close)
        guard !names.isEmpty else { return .noRules }
        return .ignore(names, hasReason: bytes[(close + 1)..<end].contains(where: isReason))
    }

    private func names(in list: Range<Int>) -> [IgnoreComment.RuleName] {
        bytes[list].split(separator: UInt8(ascii: ",")).compactMap { part in
            var part = part
            while let first = part.first, first.isWhitespace { part.removeFirst() }
            while let last = part.last, last.isWhitespace { part.removeLast() }
            guard !part.isEmpty else { return nil }
            let range = SourceRange(part.startIndex, part.endIndex)
            let text = file.text(in: range)
            return IgnoreComment.RuleName(
                text: text, range: range, rule: LintRules.named(text)?.identity)
        }
    }

    private mutating func take(_ word: String) -> Bool {
        guard bytes[at..<end].starts(with: word.utf8) else { return false }
        at += word.utf8.count
        return true
    }

    private mutating func takeWord() -> SourceRange {
        let start = at
        while at < end, bytes[at].isLetter || bytes[at] == UInt8(ascii: "-") { at += 1 }
        return SourceRange(start, at)
    }

    private mutating func skipSpace() {
        while at < end, bytes[at].isWhitespace { at += 1 }
    }

    /// Whether a byte can be part of a word: marks alone are no reason.
    private func isReason(_ byte: UInt8) -> Bool {
        byte.isLetterOrDigit || byte >= 0x80
    }
}
