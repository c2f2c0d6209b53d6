internal import Text

/// Terms with what they mean: side by side where there is room, else below each other.
struct DefinitionList {
    /// A term and the paragraphs that say what it means.
    struct Row {
        let term: [HelpText.Span]
        let meaning: [String]

        /// How many columns the term takes.
        var width: Int { term.reduce(0) { $0 + DisplayWidth.columns($1.text) } }
    }

    private static let indent = 2
    private static let gap = 2

    /// A longer term has a line of its own.
    private static let longestTerm = 28

    /// With fewer columns than these left, the meanings go below their terms.
    private static let narrowestMeaning = 30

    private let width: Int

    /// The column of the meanings; nil when they go below their terms.
    private let column: Int?

    /// Aligns the meanings of all `rows` for a screen of `width` columns.
    init(aligning rows: [Row], width: Int) {
        self.width = width
        let terms = rows.map(\.width).filter { $0 <= DefinitionList.longestTerm }
        let column = DefinitionList.indent + (terms.max() ?? 0) + DefinitionList.gap
        self.column = width - column < DefinitionList.narrowestMeaning ? nil : column
    }

    /// Aligns `rows` without a limit to their terms, if then every row fits on one line.
    init(fitting rows: [Row], width: Int) {
        self.width = width
        let column = DefinitionList.indent + (rows.map(\.width).max() ?? 0) + DefinitionList.gap
        let meanings = rows.flatMap(\.meaning).map { DisplayWidth.columns($0) }
        self.column = column + (meanings.max() ?? 0) <= width ? column : nil
    }

    func lines(of rows: [Row]) -> [[HelpText.Span]] {
        rows.flatMap(lines(of:))
    }

    private func lines(of row: Row) -> [[HelpText.Span]] {
        let term = [DefinitionList.blank(DefinitionList.indent)] + row.term
        let column = self.column ?? DefinitionList.indent + 8
        let meaning = row.meaning.flatMap {
            TextWrapping.lines(of: $0, width: max(width - column, 1))
        }
        let taken = DefinitionList.indent + row.width
        let isBeside = self.column != nil && taken + DefinitionList.gap <= column
        guard isBeside, let first = meaning.first else {
            return [term] + meaning.map { [DefinitionList.blank(column), .init($0)] }
        }
        let rest = meaning.dropFirst().map { [DefinitionList.blank(column), .init($0)] }
        return [term + [DefinitionList.blank(column - taken), .init(first)]] + rest
    }

    private static func blank(_ count: Int) -> HelpText.Span {
        .init(String(repeating: " ", count: count))
    }
}
