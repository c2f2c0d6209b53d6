internal import Secrets
internal import Text
internal import Catalog

/// A part of a route's custody as a playbook shows it, such as the path.
struct CustodyPart {
    private enum Kind {
        case path
        case properties

        /// One that a page need not show: the store, or where the value is delivered.
        case further
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

    /// What code is that stands where a value of this part should: it follows "this is".
    var negation: String {
        kind == .properties
            ? "none of the custody \(noun) of the route" : "not the custody \(noun) of the route"
    }

    /// Whether the section has to name it.
    var isNeeded: Bool { kind != .further }

    /// The parts that a section has to name.
    static func needed(of custody: Route.Custody) -> [CustodyPart] {
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

    /// The parts that a table may name, and then as the route does.
    static func further(of custody: Route.Custody, _ delivery: Route.Delivery?) -> [CustodyPart] {
        let parts = [
            ("Store", ["store"], custody.store),
            ("Secret", ["secret", "k8s secret", "kubernetes secret"], delivery?.secret),
            ("Namespace", ["namespace"], delivery?.namespace),
        ]
        return parts.compactMap { name, names, value in
            value.map {
                CustodyPart(
                    kind: .further, name: name, names: names, values: [$0.value],
                    noun: name.lowercased())
            }
        }
    }

    /// Whether `text` is what the first cell of its row may say, in any case of letters.
    func isNamed(_ text: MaskedText) -> Bool { isNamed(as: text.bytes(for: .identity)[...]) }

    /// Whether a cell of these bytes says it.
    func isNamed(as cell: ArraySlice<UInt8>) -> Bool {
        names.contains { name in
            cell.count == name.utf8.count
                && cell.elementsEqual(name.utf8) { $0.lowercased == $1 }
        }
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
        case .further: return isAlone
        case .path: return Self.isPath(code, like: value, isAlone: isAlone)
        case .properties: return isAlone && Self.isPropertyName(code)
        }
    }

    /// Whether code anywhere in the section that is none of the values looks like one: a path with
    /// the first segment of the route's and as many slashes, or a property's name.
    func resembles(_ code: MaskedText) -> Bool {
        let bytes = code.bytes(for: .identity)
        let slash = UInt8(ascii: "/")
        return switch kind {
        case .path:
            values.contains { value in
                let value = value.bytes(for: .identity)
                return bytes.count { $0 == slash } == value.count { $0 == slash }
                    && Self.isPath(bytes, like: value, isAlone: false)
            }
        case .properties: !values.isEmpty && Self.isPropertyName(bytes)
        case .further: false
        }
    }

    /// The lines that name it where the section has no table.
    var prose: [String]? {
        guard let value = values.first?.writable else { return nil }
        switch kind {
        case .path: return ["Path:", "", "```text", value, "```"]
        case .properties: return written.map { ["Property name: \($0)"] }
        case .further: return nil
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
