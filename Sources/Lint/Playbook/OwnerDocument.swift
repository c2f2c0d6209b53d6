internal import Catalog
internal import Secrets
internal import Text

/// A document that a route names for an owner, and the forms in which a page may name it.
struct OwnerDocument: Sendable, Equatable {
    /// As the route has it.
    let text: MaskedText

    /// The repository that it is in; nil when that is not known, or it is a web address.
    private let repository: MaskedText?

    /// Its path there.
    private let path: MaskedText

    /// Takes the document of an owner in `repository`.
    init(_ text: MaskedText, of repository: MaskedText?) {
        self.text = text
        let bytes = text.bytes(for: .identity)
        let colon = bytes.firstIndex(of: UInt8(ascii: ":"))
        if let colon, bytes[(colon + 1)...].starts(with: "//".utf8) {
            self.repository = nil
            path = text
        } else if let colon {
            self.repository = text.part(0..<colon)
            path = text.part((colon + 1)..<bytes.count)
        } else {
            self.repository = repository
            path = text
        }
    }

    /// Whether code names it: its path, with the repository before a colon or a slash or without.
    func isNamed(_ code: MaskedText) -> Bool {
        if code == text || code == path { return true }
        guard let repository else { return false }
        return code == repository + ":" + path || code == repository + "/" + path
    }

    /// It in the form in which other code names a document.
    func text(inFormOf code: MaskedText) -> MaskedText {
        guard let repository else { return text }
        let marks: [MaskedText] = ["/", ":"]
        let mark = marks.first { mark in
            code.bytes(for: .identity).starts(with: (repository + mark).bytes(for: .identity))
        }
        return mark.map { repository + $0 + path } ?? text
    }
}
