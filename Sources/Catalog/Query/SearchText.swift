internal import Text

/// A text of a route, made ready for search: the letters of its words in a row, folded, and where
/// each word begins.
///
/// So `LLM_CONNECT_URL` is `llmconnecturl` with words at 0, 3 and 10, and `llm-connect` is found in
/// it from one start to another, however its words are joined.
struct SearchText {
    /// The folded letters and digits.
    private(set) var letters: [UInt8] = []

    /// Where words begin in `letters`; after the last, where that ends.
    private(set) var starts: [Int] = []

    /// The offsets in the text at which the words begin.
    private var origins: [Int] = []

    /// The offsets in the text at which they end.
    private var ends: [Int] = []

    /// Which words begin with a capital of ASCII.
    private var capitals: [Bool] = []

    /// Makes an empty one, with room for a usual text.
    init() {
        letters.reserveCapacity(256)
        starts.reserveCapacity(48)
        origins.reserveCapacity(48)
        ends.reserveCapacity(48)
    }

    /// Prepares a text.
    init(_ text: String) {
        self.init()
        read(text)
    }

    /// Prepares another text in its place, in the room that is there.
    mutating func read(_ text: String) {
        letters.removeAll(keepingCapacity: true)
        starts.removeAll(keepingCapacity: true)
        origins.removeAll(keepingCapacity: true)
        ends.removeAll(keepingCapacity: true)
        capitals.removeAll(keepingCapacity: true)
        capitalCount = 0
        let bytes = text.utf8Span.span
        if !readPlain(bytes) {
            letters.removeAll(keepingCapacity: true)
            starts.removeAll(keepingCapacity: true)
            origins.removeAll(keepingCapacity: true)
            ends.removeAll(keepingCapacity: true)
            capitals.removeAll(keepingCapacity: true)
            capitalCount = 0
            readAny(text)
        }
        starts.append(letters.count)
    }

    /// Reads a text without combining characters; says whether it is one.
    private mutating func readPlain(_ bytes: Span<UInt8>) -> Bool {
        var isInWord = false
        var offset = 0
        while offset < bytes.count {
            defer { offset += 1 }
            let byte = bytes[offset]
            if byte.isLetterOrDigit {
                if !isInWord { begin(at: offset, isCapital: byte.isUppercaseLetter) }
                isInWord = true
                letters.append(byte.lowercased)
            } else if byte >= 0x80 {
                guard let (scalar, length) = bytes.scalar(at: offset),
                    !LetterFolding.isCombining(scalar)
                else { return false }
                let folded = LetterFolding.fold(scalar)
                if !folded.isEmpty {
                    if !isInWord { begin(at: offset, isCapital: false) }
                    isInWord = true
                    letters += folded
                } else if isInWord {
                    ends.append(offset)
                    isInWord = false
                }
                offset += length - 1
            } else if isInWord, !Self.isApostrophe(bytes, at: offset) {
                ends.append(offset)
                isInWord = false
            }
        }
        if isInWord { ends.append(bytes.count) }
        return true
    }

    private mutating func begin(at offset: Int, isCapital: Bool) {
        starts.append(letters.count)
        origins.append(offset)
        capitals.append(isCapital)
        if isCapital { capitalCount += 1 }
    }

    /// Whether an apostrophe stands inside a word, as in "can't".
    private static func isApostrophe(_ bytes: Span<UInt8>, at offset: Int) -> Bool {
        bytes[offset] == UInt8(ascii: "'") && offset + 1 < bytes.count
            && bytes[offset + 1].isLetter
    }

    private mutating func readAny(_ text: String) {
        var isInWord = false
        LetterFolding.fold(text) { isPart, offset, folded in
            if isPart {
                if !isInWord { begin(at: offset, isCapital: false) }
                isInWord = true
                letters += folded
            } else if isInWord {
                ends.append(offset)
                isInWord = false
            }
        }
        if isInWord { ends.append(text.utf8.count) }
    }

    /// The word that ends at an offset in `letters`; nil when none from `word` on does.
    func lastWord(endingAt end: Int, from word: Int) -> Int? {
        var last = word
        while last < wordCount, starts[last + 1] < end { last += 1 }
        return last < wordCount && starts[last + 1] == end ? last : nil
    }

    /// How many words begin with a capital of ASCII.
    private(set) var capitalCount = 0

    /// Whether a word begins with a capital of ASCII.
    func isCapitalized(_ word: Int) -> Bool { capitals[word] }

    /// How many words it has.
    var wordCount: Int { origins.count }

    /// The letters of a word.
    func word(_ index: Int) -> ArraySlice<UInt8> { letters[starts[index]..<starts[index + 1]] }

    /// The part of the text, as it is written, from one word to another.
    func written(_ words: ClosedRange<Int>, in text: String) -> String {
        let bytes = text.utf8.dropFirst(origins[words.lowerBound]).prefix(
            ends[words.upperBound] - origins[words.lowerBound])
        return String(Substring(bytes))
    }
}
