public import Secrets
internal import Text

/// An `https:` link with placeholders, as `https://forge.example/{repo}`.
public struct LinkTemplate: Sendable {
    private let parts: [Part]

    private enum Part: Sendable {
        case text(String)
        case placeholder(Placeholder)

        func isPlaceholder(_ wanted: Placeholder) -> Bool {
            if case .placeholder(wanted) = self { true } else { false }
        }
    }

    /// What a template leads to, which decides its placeholders.
    public enum Target: Sendable {
        case repository
        case file
        case newIssue

        /// The placeholders that the template can have.
        public var placeholders: [Placeholder] {
            switch self {
            case .repository: [.repo]
            case .file: [.repo, .path]
            case .newIssue: [.repo, .title, .body]
            }
        }

        /// Those without which it would lead to the same page for everything.
        var needed: [Placeholder] {
            switch self {
            case .repository, .newIssue: [.repo]
            case .file: [.repo, .path]
            }
        }
    }

    /// What is filled in.
    public enum Placeholder: String, CaseIterable, Sendable {
        case repo
        case path
        case title
        case body

        /// How it is written.
        public var written: String { "{\(rawValue)}" }
    }

    /// Why a text is no such link.
    enum Problem: Error {
        /// It does not begin with `https://` and the name of a host.
        case notHTTPS

        /// It holds a character that a URL has not (RFC 3986 §2).
        case notAURL

        /// Something in braces is none of the placeholders.
        case unknownPlaceholder

        /// The host would be filled in.
        case placeholderInHost

        /// A placeholder is missing without which it leads to one page.
        case missing(Placeholder)
    }

    /// Reads a template; nil when it is none, or something in it is masked.
    public init?(_ text: MaskedText, to target: Target) {
        guard let text = text.writable, let parts = try? Self.parts(of: text, target) else {
            return nil
        }
        self.parts = parts
    }

    /// Why a text is no template; nil when it is one.
    static func problem(in text: Span<UInt8>, to target: Target) -> Problem? {
        do throws(Problem) {
            _ = try parts(
                of: String(decoding: text.indices.map { text[$0] }, as: UTF8.self), target)
            return nil
        } catch {
            return error
        }
    }

    private static func parts(
        of text: String, _ target: Target
    ) throws(Problem) -> [Part] {
        let scheme = "https://"
        guard text.utf8.starts(with: scheme.utf8) else { throw .notHTTPS }
        let rest = text.utf8.dropFirst(scheme.utf8.count)
        let host = rest.prefix { !"/?#".utf8.contains($0) }
        if host.contains(UInt8(ascii: "{")) { throw .placeholderInHost }
        guard let first = host.first, first.isLetterOrDigit,
            host.allSatisfy({ $0.isLetterOrDigit || "-.:".utf8.contains($0) })
        else { throw .notHTTPS }
        var parts: [Part] = []
        var rests = Substring(text).utf8
        while let brace = rests.firstIndex(where: { "{}".utf8.contains($0) }) {
            let fixed = rests[..<brace]
            let inside = rests[brace...].dropFirst().prefix { !"{}".utf8.contains($0) }
            let end = inside.endIndex
            guard rests[brace] == UInt8(ascii: "{"), end < rests.endIndex,
                rests[end] == UInt8(ascii: "}"),
                let placeholder = target.placeholders.first(where: {
                    $0.rawValue.utf8.elementsEqual(inside)
                })
            else { throw .unknownPlaceholder }
            parts += [.text(String(Substring(fixed))), .placeholder(placeholder)]
            rests = rests[rests.index(after: end)...]
        }
        parts.append(.text(String(Substring(rests))))
        for case .text(let fixed) in parts where !fixed.utf8.allSatisfy(isOfURL) {
            throw .notAURL
        }
        for placeholder in target.needed
        where !parts.contains(where: { $0.isPlaceholder(placeholder) }) {
            throw .missing(placeholder)
        }
        return parts
    }

    /// Whether a byte may stand in a URL as it is, or begins an encoded one.
    private static func isOfURL(_ byte: UInt8) -> Bool {
        byte.isLetterOrDigit || "-._~:/?#[]@!$&'()*+,;=%".utf8.contains(byte)
    }

    /// The link with these values filled in, each percent-encoded but for `/`.
    ///
    /// It is nil when a part of the repository or the path is dots alone, or a value is masked.
    public func link(_ values: [Placeholder: MaskedText]) -> String? {
        var link = ""
        for part in parts {
            switch part {
            case .text(let text): link += text
            case .placeholder(let placeholder):
                guard let value = (values[placeholder] ?? "").writable,
                    !placeholder.isPath || !Self.holdsDots(value)
                else { return nil }
                link += PercentEncoding.encode(value, keeping: "/")
            }
        }
        return link
    }

    /// Whether a part between slashes is dots alone, so that a browser would walk up.
    private static func holdsDots(_ value: String) -> Bool {
        value.utf8.split(separator: UInt8(ascii: "/")).contains { part in
            part.allSatisfy { $0 == UInt8(ascii: ".") }
        }
    }
}

extension LinkTemplate.Placeholder {
    /// Whether it is filled in as parts of the link's path.
    fileprivate var isPath: Bool {
        switch self {
        case .repo, .path: true
        case .title, .body: false
        }
    }
}
