internal import Catalog

/// The name of something in a folder: any bytes but `/` and zero.
///
/// To Linux a name is bytes. Two spellings of one character are two names, and a name need not be
/// UTF-8.
struct FileName: Hashable, Sendable {
    /// The bytes, and the zero that ends them for the system.
    let terminated: [CChar]

    /// Takes bytes that end with a zero.
    init(terminated: [CChar]) {
        self.terminated = terminated
    }

    /// Takes the bytes of a name.
    init(_ bytes: some Sequence<UInt8>) {
        terminated = bytes.map { CChar(truncatingIfNeeded: $0) } + [0]
    }

    /// The bytes of the name.
    var bytes: [UInt8] { terminated.dropLast().map { UInt8(truncatingIfNeeded: $0) } }

    var isHidden: Bool { terminated.first == Self.dot }

    /// Whether it stands for a folder itself, as `.` and an empty part of a path do.
    var isHere: Bool { terminated.count == 1 || self == Self.here }

    /// Whether it stands for the folder above.
    var isAbove: Bool { self == Self.above }

    private static let dot = CChar(truncatingIfNeeded: UInt8(ascii: "."))
    static let here = FileName(terminated: [dot, 0])
    static let above = FileName(terminated: [dot, dot, 0])
    static let catalog = FileName(CatalogFolder.catalog.name.utf8)
    static let wiki = FileName(CatalogFolder.wiki.name.utf8)

    /// The names in a path; a slash at its end asks for a folder, as `/.` does.
    static func all(in path: some Collection<UInt8>) -> [FileName] {
        let slash = UInt8(ascii: "/")
        let names = path.split(separator: slash).map { FileName($0) }
        return path.reversed().first == slash ? names + [here] : names
    }

    /// The path that these names make, without a slash before the first.
    static func path(_ names: some Sequence<FileName>) -> [UInt8] {
        Array(names.map(\.bytes).joined(separator: [UInt8(ascii: "/")]))
    }
}
