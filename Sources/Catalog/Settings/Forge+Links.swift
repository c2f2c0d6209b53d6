public import Secrets
internal import Text

extension Settings.Forge {
    /// The page of a repository; nil where the settings name no such page.
    public func link(toRepository name: MaskedText) -> String? {
        guard RepositoryName.isValid(name.bytes(for: .identity).span) else { return nil }
        return repository?.link([.repo: name])
    }

    /// The page of a document: a path in `owner`, `repo:path`, or a URL already.
    ///
    /// It is nil where the settings name no such page, or the document lies in no known
    /// repository.
    public func link(toDocument document: MaskedText, of owner: MaskedText?) -> String? {
        if document.starts(with: "https:") { return document.writable }
        let bytes = document.bytes(for: .identity)
        let colon = bytes.firstIndex(of: UInt8(ascii: ":"))
        let repository = colon.map { document.part(0..<$0) } ?? owner
        let path = colon.map { document.part(($0 + 1)..<bytes.count) } ?? document
        guard let repository, RepositoryName.isValid(repository.bytes(for: .identity).span),
            let inside = try? RepositoryPath(path)
        else { return nil }
        return file?.link([.repo: repository, .path: inside.text])
    }
}
