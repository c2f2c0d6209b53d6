internal import Secrets
internal import Text

/// Finds the file that a path was perhaps meant to name.
enum NearestPath {
    /// The path with the nearest name in the folder of `path`, or else with the same name in
    /// another one.
    static func find(
        _ path: MaskedText, among paths: some Sequence<MaskedText>
    ) -> MaskedText? {
        let name = name(of: path)
        let folder = path.part(0..<(path.count - name.count))
        var beside: [String] = []
        var moved: MaskedText?
        for other in paths {
            let otherName = self.name(of: other)
            if otherName == name, moved.map({ other < $0 }) ?? true { moved = other }
            let isBeside = other.part(0..<(other.count - otherName.count)) == folder
            if isBeside { beside.append(otherName.shown) }
        }
        if let moved { return moved }
        return Spelling.nearest(to: name.shown, among: beside).first.map { folder + MaskedText($0) }
    }

    /// The path as a link writes it on `page`: from that page's folder.
    static func link(to path: MaskedText, on page: MaskedText) -> String {
        // A link's destination ends at a space (CommonMark 0.31 §6.3).
        steps(to: path, on: page).joined(separator: "/").split(
            separator: " ", omittingEmptySubsequences: false
        ).joined(separator: "%20")
    }

    /// The steps from that page's folder to a path.
    static func steps(to path: MaskedText, on page: MaskedText) -> [String] {
        var target = path.shown.split(separator: "/")[...]
        var folders = page.shown.split(separator: "/").dropLast()
        while target.count > 1, let folder = folders.first, folder == target.first {
            target.removeFirst()
            folders.removeFirst()
        }
        return folders.map { _ in ".." } + target.map(String.init)
    }

    /// What follows the last slash.
    static func name(of path: MaskedText) -> MaskedText {
        let bytes = path.bytes(for: .identity)
        let slash = bytes.lastIndex(of: UInt8(ascii: "/"))
        return slash.map { path.part(($0 + 1)..<bytes.count) } ?? path
    }

    /// That name without its ending.
    static func stem(of path: MaskedText) -> MaskedText {
        let name = name(of: path)
        let dot = name.bytes(for: .identity).lastIndex(of: UInt8(ascii: "."))
        return dot.map { name.part(0..<$0) } ?? name
    }
}
