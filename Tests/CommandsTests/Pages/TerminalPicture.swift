/// A picture of what a command prints in a terminal, as SVG.
///
/// It understands what warden's colours are made of: bold, faint and the eight colours.
struct TerminalPicture {
    let command: String
    let lines: [Substring]

    private static let lineHeight = 19
    private static let columnWidth = 8.43
    private static let margin = 18

    var svg: String {
        let columns = lines.map { Self.runs(of: $0).reduce(0) { $0 + $1.text.count } }
        let width = Int(Double((columns.max() ?? 0) + 1) * Self.columnWidth) + 2 * Self.margin
        let height = (lines.count + 2) * Self.lineHeight + 2 * Self.margin
        let prompt = Self.line(
            0, [Run(text: "$ ", style: "fill=\"#8b949e\""), Run(text: command, style: "")])
        let rest = lines.enumerated().map { Self.line($0.offset + 2, Self.runs(of: $0.element)) }
        return """
            <svg xmlns="http://www.w3.org/2000/svg" width="\(width)" height="\(height)" \
            viewBox="0 0 \(width) \(height)" role="img" aria-label="\(Self.escaped(command))">
            <rect width="100%" height="100%" rx="8" fill="#0d1117"/>
            <g font-family="ui-monospace, SFMono-Regular, Menlo, Consolas, 'DejaVu Sans Mono', \
            monospace" font-size="14" fill="#e6edf3">
            \(([prompt] + rest).filter { !$0.isEmpty }.joined(separator: "\n"))
            </g>
            </svg>

            """
    }

    /// Text of one style.
    private struct Run {
        var text: String
        let style: String
    }

    /// A line of text.
    ///
    /// Each run begins at its column, whatever the font of the reader is.
    private static func line(_ number: Int, _ runs: [Run]) -> String {
        var column = 0
        let spans = runs.compactMap { run -> String? in
            let place = Double(margin) + Double(column) * columnWidth
            column += run.text.count
            guard run.text.contains(where: { $0 != " " }) else { return nil }
            let blanks = run.text.prefix { $0 == " " }.count
            let start = Int((place + Double(blanks) * columnWidth).rounded())
            let style = run.style.isEmpty ? "" : " \(run.style)"
            return "<tspan x=\"\(start)\"\(style)>\(escaped(run.text.drop { $0 == " " }))</tspan>"
        }
        guard !spans.isEmpty else { return "" }
        let y = margin + 13 + number * lineHeight
        return "<text y=\"\(y)\" xml:space=\"preserve\">\(spans.joined())</text>"
    }

    /// Cuts a line at its escape sequences (ECMA-48, SGR).
    private static func runs(of line: Substring) -> [Run] {
        let parts = line.split(separator: "\u{1B}[", omittingEmptySubsequences: false)
        return parts.enumerated().map { index, part in
            guard index > 0, let end = part.firstIndex(of: "m") else {
                return Run(text: String(part), style: "")
            }
            let codes = part[..<end].split(separator: ";").compactMap { Int($0) }
            return Run(text: String(part[part.index(after: end)...]), style: style(of: codes))
        }
    }

    private static func style(of codes: [Int]) -> String {
        let colors = [
            31: "#ff7b72", 32: "#3fb950", 33: "#d29922", 34: "#79c0ff", 35: "#d2a8ff",
            36: "#56d4dd",
        ]
        let fill = codes.contains(2) ? "#8b949e" : codes.compactMap { colors[$0] }.last
        return [
            codes.contains(1) ? "font-weight=\"bold\"" : nil, fill.map { "fill=\"\($0)\"" },
        ].compactMap(\.self).joined(separator: " ")
    }

    private static func escaped(_ text: some StringProtocol) -> String {
        text.reduce(into: "") { result, character in
            switch character {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            default: result.append(character)
            }
        }
    }
}
