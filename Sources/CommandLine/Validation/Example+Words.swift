extension Example {
    /// The words of the command line as a shell parts them, up to a pipe or redirection.
    ///
    /// Single and double quotes hold words together; nothing else of a shell's syntax is known.
    public var words: [String] {
        var words: [String] = []
        var word: String?
        var quote: Character?
        for character in line {
            switch (character, quote) {
            case ("'", nil), ("\"", nil):
                quote = character
                word = word ?? ""
            case (_, .some(let open)) where character == open: quote = nil
            case (" ", nil):
                if let word { words.append(word) }
                word = nil
            case ("|", nil), (">", nil), ("<", nil): return words
            default: word = (word ?? "") + String(character)
            }
        }
        return words + (word.map { [$0] } ?? [])
    }
}
