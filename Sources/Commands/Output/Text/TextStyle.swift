/// How text for people looks on one stream: how wide it is, and whether it has colour.
struct TextStyle: Sendable {
    let isColored: Bool

    /// The width of the terminal in columns; nil when the stream does not end at one.
    let width: Int?

    /// The height of the terminal in lines; nil when the stream does not end at one.
    let height: Int?

    /// Without colour, as wide as it comes: what a program or a file is given.
    static let plain = TextStyle(isColored: false, width: nil, height: nil)

    /// The columns of a line of prose: those of the terminal, but at most as many as are easy to
    /// read.
    var proseWidth: Int { min(max(width ?? 80, 20), 100) }

    /// What a piece of text is, which decides how it is coloured.
    enum Role {
        case plain
        case title
        case label
        case faint
        case good
        case attention
        case bad
        case command

        var code: String? {
            switch self {
            case .plain: nil
            case .title: "1"
            case .label: "1;34"
            case .faint: "2"
            case .good: "32"
            case .attention: "33"
            case .bad: "1;31"
            case .command: "36"
            }
        }
    }
}
