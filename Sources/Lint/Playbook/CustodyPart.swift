internal import Secrets
internal import Catalog

/// A part of a route's custody as a playbook shows it: the path, or the properties.
struct CustodyPart {
    /// The first cell of a new row.
    let name: String

    /// What the first cell of its row may say, in lower case.
    let names: [String]

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

    /// Whether a cell of these bytes names the values; false too where only a closer look can tell.
    func isWritten(as cell: ArraySlice<UInt8>) -> Bool {
        guard !values.isEmpty else { return !cell.contains(UInt8(ascii: "`")) }
        var simple = Array("`".utf8)
        for (index, value) in values.enumerated() {
            if index > 0 { simple += "`, `".utf8 }
            simple += value.bytes(for: .identity)
        }
        return cell.elementsEqual(simple + "`".utf8)
            && cell.count { $0 == UInt8(ascii: "`") } == 2 * values.count
    }

    /// The values in code, as in "`A`, `B`"; nil when a cell cannot hold them.
    var written: String? {
        guard !values.isEmpty else { return "not known yet" }
        let cells = values.compactMap(MarkdownSource.codeCell)
        return cells.count == values.count ? cells.joined(separator: ", ") : nil
    }
}
