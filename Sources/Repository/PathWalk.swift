/// A path below the root that is walked part by part, from one open folder to the next.
///
/// The system follows no link: each is read and taken as text. So a folder that another program
/// swaps for a link in the meantime is met as a link, and what leads out is never opened. No more
/// than two folders are open at once.
struct PathWalk {
    private let root: RepositoryRoot

    /// Where the walk has come to.
    private var folder: FileSystem.Folder

    /// The names from the root to that folder; none of them is a link.
    private(set) var passed: [FileName] = []

    /// The names that are still ahead, the next one last.
    private var ahead: [FileName]

    /// Whether what the path names is a link itself.
    private(set) var endsInLink = false

    private var linkCount = 0

    /// As many as Linux follows in one path (path_resolution(7)).
    static let mostLinks = 40

    /// Stands at the root, with a path from it ahead.
    init(_ path: [FileName], in root: RepositoryRoot) {
        self.root = root
        folder = root.folder
        ahead = path.reversed()
    }

    /// Walks to the end of the path, and does something with the open folder and the name in it.
    ///
    /// `act` throws `isSymbolicLink` when it meets a link, which is then followed.
    ///
    /// - Throws: when nothing is there, a link leads outside, or `act` throws.
    mutating func arrive<Result>(
        _ act: (FileSystem.Folder, FileName) throws(SystemFailure) -> Result
    ) throws(FileProblem.Reason) -> Result {
        while let name = ahead.popLast() {
            if name.isHere { continue }
            if name.isAbove {
                try stepBack()
                continue
            }
            do throws(SystemFailure) {
                if ahead.isEmpty {
                    let result = try act(folder, name)
                    passed.append(name)
                    return result
                }
                folder = try next(name)
                passed.append(name)
            } catch {
                guard error.mayBeLink, try follow(name, error) else { throw reason(for: error) }
            }
        }
        do throws(SystemFailure) {
            return try act(folder, .here)
        } catch {
            throw reason(for: error)
        }
    }

    private func next(_ name: FileName) throws(SystemFailure) -> FileSystem.Folder {
        if passed.isEmpty, name == .catalog, let catalog = root.catalog { return catalog }
        return try folder.folder(name)
    }

    /// Puts what a link says ahead; false when the name is no link.
    private mutating func follow(
        _ name: FileName, _ failure: SystemFailure
    ) throws(FileProblem.Reason) -> Bool {
        linkCount += 1
        guard linkCount <= Self.mostLinks else { throw .unreadable(.tooManyLinks) }
        let target: [UInt8]?
        let kind: FileSystem.Kind?
        do throws(SystemFailure) {
            target = try folder.linkTarget(name)
            kind = target == nil ? try folder.kind(of: name) : nil
        } catch {
            throw reason(for: error)
        }
        guard let target else {
            // Another program has put something in the place of a link since it was met.
            let isSwapped = failure.isSymbolicLink || kind == .folder || kind == .symbolicLink
            if isSwapped { ahead.append(name) }
            return isSwapped
        }
        if ahead.isEmpty { endsInLink = true }
        if target.first == UInt8(ascii: "/") {
            try reenter(from: target)
        } else {
            ahead += FileName.all(in: target).reversed()
        }
        return true
    }

    /// Goes to the folder above, by its names from the root: its parent on disk may be another one
    /// by now.
    private mutating func stepBack() throws(FileProblem.Reason) {
        guard !passed.isEmpty else {
            return try reenter(from: root.absolutePath + Array("/..".utf8))
        }
        passed.removeLast()
        ahead += passed.reversed()
        passed = []
        folder = root.folder
    }

    /// Begins again at the root when an absolute path and what is ahead lead there, as text.
    private mutating func reenter(from path: [UInt8]) throws(FileProblem.Reason) {
        let rest = ahead.isEmpty ? [] : [UInt8(ascii: "/")] + FileName.path(ahead.reversed())
        let real: [UInt8]
        do throws(SystemFailure) {
            real = try FileSystem.realPath(path + rest)
        } catch {
            if error.isAbsence || error.isSymbolicLink { throw reason(for: error) }
            throw .outside
        }
        guard let inside = root.rest(of: real) else { throw .outside }
        ahead = FileName.all(in: inside).reversed()
        passed = []
        folder = root.folder
    }

    private func reason(for failure: SystemFailure) -> FileProblem.Reason {
        failure.isAbsence && endsInLink ? .danglingLink : FileProblem.Reason(failure)
    }
}

extension RepositoryRoot {
    /// Opens a folder below the root; the root itself when there are no names.
    func folder(at names: [FileName]) throws(FileProblem.Reason) -> FileSystem.Folder {
        var walk = PathWalk(names, in: self)
        return try walk.arrive { (folder, name) throws(SystemFailure) in
            try name.isHere ? folder : folder.folder(name)
        }
    }
}
