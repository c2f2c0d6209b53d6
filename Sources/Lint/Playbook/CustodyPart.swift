internal import Secrets
internal import Text
internal import Catalog

/// A part of a route's custody as a playbook shows it: the path, or the properties.
struct CustodyPart {
    private enum Kind {
        case path
        case properties
    }

    private let kind: Kind

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
                kind: .path, name: "Path", names: ["path"],
                values: custody.path.map { [$0.value] } ?? [],
                noun: "path"),
            CustodyPart(
                kind: .properties, name: "Properties",
                names: ["properties", "property", "property name"],
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

    /// Whether the code of a cell, which may be all that the cell says, is surely a wrong value and
    /// no command or remark: it has the form of `value`.
    func isWrongValue(_ code: MaskedText, isAlone: Bool, for value: MaskedText) -> Bool {
        let (code, value) = (code.bytes(for: .identity), value.bytes(for: .identity))
        switch kind {
        case .path: return Self.isPath(code, like: value, isAlone: isAlone)
        case .properties: return isAlone && Self.isPropertyName(code)
        }
    }

    /// Whether code is a path that begins as another one does or, where it is alone, is as long.
    private static func isPath(_ code: [UInt8], like path: [UInt8], isAlone: Bool) -> Bool {
        let slash = UInt8(ascii: "/")
        let segments = code.split(separator: slash, omittingEmptySubsequences: false)
        let others = path.split(separator: slash, omittingEmptySubsequences: false)
        guard segments.count > 1, let first = segments.first, let other = others.first,
            first.isEmpty == other.isEmpty,
            code.allSatisfy({ $0 == slash || $0.isLetterOrDigit || "-_.".utf8.contains($0) })
        else { return false }
        return first == other || (isAlone && segments.count == others.count)
    }

    /// Whether code is of capitals, digits and at least one underscore, as in "API_KEY".
    private static func isPropertyName(_ code: [UInt8]) -> Bool {
        let underscore = UInt8(ascii: "_")
        return code.contains(underscore)
            && code.allSatisfy { $0 == underscore || $0.isUppercaseLetter || $0.isDigit }
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
