internal import Text

/// The brackets in a text that are still open, and may become links or images.
struct BracketStack {
    /// An opening bracket, with the `!` of an image.
    struct Bracket {
        let isImage: Bool
        let token: Int

        /// The offset after it.
        let end: Int

        /// How many runs of delimiters are before it.
        let delimiters: Int

        /// Whether another bracket opened after it: then its text is no label.
        fileprivate(set) var hasBracketAfter = false

        /// Whether it may still become a link: not when one has been found inside it.
        fileprivate(set) var isActive = true

        init(isImage: Bool, token: Int, end: Int, delimiters: Int) {
            self.isImage = isImage
            self.token = token
            self.end = end
            self.delimiters = delimiters
        }
    }

    private var brackets: [Bracket] = []

    /// Below this index no bracket of a link is active.
    private var firstActive = 0

    /// Whether a bracket is open, even one that can't become a link any more.
    var isInside: Bool { !brackets.isEmpty }

    /// Forgets all brackets, for another text.
    mutating func clear() {
        if !brackets.isEmpty { brackets.removeAll(keepingCapacity: true) }
        firstActive = 0
    }

    mutating func push(_ bracket: Bracket) {
        if !brackets.isEmpty { brackets[brackets.count - 1].hasBracketAfter = true }
        brackets.append(bracket)
    }

    mutating func pop() -> Bracket? {
        guard var bracket = brackets.popLast() else { return nil }
        bracket.isActive = bracket.isImage || brackets.count >= firstActive
        firstActive = min(firstActive, brackets.count)
        return bracket
    }

    /// Forbids the open brackets of links to become any.
    mutating func deactivateLinks() {
        firstActive = brackets.count
    }
}
