internal import Catalog
internal import Secrets
internal import Text

/// The table of the drafts and active routes that a page keeps between two comments.
struct KeptTable {
    /// Its lines.
    let lines: [String]

    private static let head = ["| Route | Title | Status | Owners |", "|---|---|---|---|"]

    /// The table of these routes as the page at `path` writes it; only a playbook that exists is
    /// linked.
    ///
    /// It is nil where something in a route is masked, and so must not be written.
    init?(of routes: [Route], on path: MaskedText, exists: (RepositoryPath) -> Bool) {
        var lines = Self.head
        for route in routes.sorted(by: { $0.id < $1.id }) where route.status.value != .deprecated {
            guard let row = Self.row(route, on: path, exists) else { return nil }
            lines.append(row)
        }
        self.lines = lines
    }

    private static func row(
        _ route: Route, on page: MaskedText, _ exists: (RepositoryPath) -> Bool
    ) -> String? {
        let id = MarkdownSource.codeSpan(route.id.text.shown)
        var link = id
        if let named = route.playbook?.value, let path = try? RepositoryPath(named), exists(path) {
            guard !path.text.isMasked else { return nil }
            let steps = NearestPath.steps(to: path.text, on: page)
            link = "[\(id)](\(steps.map { PercentEncoding.encode($0) }.joined(separator: "/")))"
        }
        let owners = route.head.repositories.map(MarkdownSource.codeCell)
        guard let title = MarkdownSource.cell(route.title.value), !owners.contains(nil) else {
            return nil
        }
        return "| \(link) | \(title) | \(route.status.value.rawValue) | "
            + "\(owners.compactMap(\.self).joined(separator: ", ")) |"
    }

    /// The first line that `written` has not, or has too many; nil when both say the same.
    ///
    /// Blank lines and the width of columns do not count.
    func difference(from written: [String]) -> Difference? {
        let found = written.map(Self.plain).filter { !$0.isEmpty }
        let wanted = lines.map(Self.plain)
        for index in wanted.indices where index >= found.count || found[index] != wanted[index] {
            return .lacks(lines[index])
        }
        return found.count > wanted.count ? .surplus(found[wanted.count]) : nil
    }

    /// How what is written differs.
    enum Difference {
        /// This line does not stand where it should.
        case lacks(String)

        /// This line follows the last one.
        case surplus(String)
    }

    /// A line with single blanks, and each dash of the line below the head as one.
    private static func plain(_ line: String) -> String {
        var plain: [UInt8] = []
        let isRule = line.utf8.allSatisfy { "|-: \t\r".utf8.contains($0) }
        for byte in line.utf8 {
            if byte.isSpaceOrTab || byte == UInt8(ascii: "\r") {
                if !isRule, plain.last != .space { plain.append(.space) }
            } else if !isRule || byte != UInt8(ascii: ":") {
                if isRule, byte == UInt8(ascii: "-"), plain.last == byte { continue }
                plain.append(byte)
            }
        }
        while plain.last == .space { plain.removeLast() }
        return String(decoding: plain.drop { $0 == .space }, as: UTF8.self)
    }
}
