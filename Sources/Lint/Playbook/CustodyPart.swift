internal import Secrets
internal import Text
internal import Catalog

/// A part of a route's custody as a playbook shows it: the path, or the properties.
struct CustodyPart {
    /// The first cell of a new row.
    let name: String

    /// What the first cell of its row may say, in lower case.
    private let names: [String]

    /// What the section has to name in code.
    let values: [MaskedText]

    /// What follows "the route has no".
    let noun: String

    static func all(of custody: Route.Custody) -> [CustodyPart] {
        [
            CustodyPart(
                name: "Path", names: ["path"], values: custody.path.map { [$0.value] } ?? [],
                noun: "path"),
            CustodyPart(
                name: "Properties", names: ["properties", "property", "property name"],
                values: custody.properties.map(\.value), noun: "properties"),
        ]
    }

    /// Whether `text` is what the first cell of its row may say, in any case of letters.
    func isNamed(_ text: MaskedText) -> Bool {
        let text = text.bytes(for: .identity).map(\.lowercased)
        return names.contains { text.elementsEqual($0.utf8) }
    }

    /// Whether a cell of these bytes names the values; false too where only a closer look can tell.
    func isWritten(as cell: ArraySlice<UInt8>) -> Bool {
        guard !values.isEmpty else { return !cell.contains(.backtick) }
        var simple = Array("`".utf8)
        for (index, value) in values.enumerated() {
            if index > 0 { simple += "`, `".utf8 }
            simple += value.bytes(for: .identity)
        }
        return cell.elementsEqual(simple + "`".utf8)
            && cell.count { $0 == .backtick } == 2 * values.count
    }

    /// The values without code marks, as in "A, B".
    var inPlainText: MaskedText {
        values.dropFirst().reduce(values.first ?? "") { $0 + ", " + $1 }
    }

    /// What a new cell says where the route has no value.
    static let notKnown: MaskedText = "not known yet"

    /// The values in code, as in "`A`, `B`"; nil when a cell cannot hold them.
    var written: String? {
        guard !values.isEmpty else { return Self.notKnown.shown }
        let cells = values.compactMap(MarkdownSource.codeCell)
        return cells.count == values.count ? cells.joined(separator: ", ") : nil
    }
}
