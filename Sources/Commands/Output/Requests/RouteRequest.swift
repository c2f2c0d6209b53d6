internal import Catalog
internal import JSON
internal import Secrets
internal import Text

/// A request to the owners of a credential, ready to be sent: nothing sends it.
struct RouteRequest: AnswerContent {
    /// The route that is asked for.
    let route: Route

    /// The owners that are asked.
    let owners: [Route.Owner]

    /// What it is for, in the words of whoever asks.
    let purpose: MaskedText?

    /// What has to be confirmed first, from the playbook.
    let conditions: [MaskedText]

    let settings: Settings
    let format: RequestFormat

    /// The most bytes of a link, with all that it fills in.
    static let mostBytes = 6_000

    func document(style: TextStyle) -> Document {
        switch format {
        case .markdown: .text(.document("# \(title)\n\n\(body)"))
        case .url: .text(addressees.compactMap(\.link).map { .line($0.url) }.lines)
        case .json: .json(json)
        }
    }

    /// What is said of a link that does not hold the whole request.
    var remarks: [String] {
        guard format == .url else { return [] }
        return addressees.filter { $0.link?.isCut ?? false }.map { addressee in
            "the request to `\(addressee.repository)` is cut at a line: a link has at most "
                + "\(Self.mostBytes) bytes; the whole text: --format markdown"
        }
    }

    // MARK: - Whom it goes to

    /// A repository with all that its owners are asked for.
    private struct Addressee {
        let repository: MaskedText
        let concerns: [MaskedText]
        let documents: [MaskedText]
        let link: Link?
    }

    /// A link that fills in the form for a new issue.
    private struct Link {
        let url: String
        let isCut: Bool
    }

    private var addressees: [Addressee] {
        var repositories: [MaskedText] = []
        for owner in owners {
            guard let name = owner.repo?.value, !repositories.contains(name) else { continue }
            repositories.append(name)
        }
        return repositories.map { name in
            let own = owners.filter { $0.repo?.value == name }
            return Addressee(
                repository: name, concerns: own.compactMap { $0.concern?.value },
                documents: own.compactMap { $0.doc?.value }, link: link(to: name))
        }
    }

    /// The link to the form of a repository, with as many lines of the request as it holds.
    private func link(to repository: MaskedText) -> Link? {
        guard let template = settings.forge.newIssue else { return nil }
        var lines = body.split(separator: "\n", omittingEmptySubsequences: false)
        var isCut = false
        while true {
            let text = lines.joined(separator: "\n") + (isCut ? "\n\n(cut)" : "")
            guard
                let url = template.link([
                    .repo: repository, .title: MaskedText(title), .body: MaskedText(text),
                ])
            else { return nil }
            if url.utf8.count <= Self.mostBytes { return Link(url: url, isCut: isCut) }
            guard lines.popLast() != nil else { return nil }
            isCut = true
        }
    }

    // MARK: - What it says

    private var title: String { "Request: " + ForgeMarkdown.text(route.title.value) }

    private var body: String {
        ([addressed, about] + [waiting, wanted, confirmed, rule]).filter { !$0.isEmpty }
            .joined(separator: "\n\n") + "\n"
    }

    private var addressed: String {
        (["This is asked of:", ""]
            + owners.map { owner in
                let repository = owner.repo.map { ForgeMarkdown.code($0.value) } ?? "its owner"
                let concern = owner.concern.map { " for " + ForgeMarkdown.text($0.value) } ?? ""
                let document = owner.doc.map { " (" + ForgeMarkdown.code($0.value) + ")" } ?? ""
                return "- \(repository)\(concern)\(document)"
            }).joined(separator: "\n")
    }

    private var about: String {
        let id = ForgeMarkdown.code(route.id.text)
        return "Route: \(id), \(route.status.value.rawValue)"
            + (purpose.map { "\n\nFor: " + ForgeMarkdown.text($0) } ?? "")
    }

    /// Of a draft: what is to be done until it is active.
    private var waiting: String {
        guard route.status.value == .draft else { return "" }
        guard let fallback = route.fallback?.value else {
            return "The route is a draft: until it is active, its owners say what to do."
        }
        return "The route is a draft: until it is active, "
            + "\(ForgeMarkdown.code(fallback.text)) is the way."
    }

    private var wanted: String {
        let custody = route.custody
        let properties = custody?.properties.map { ForgeMarkdown.code($0.value) } ?? []
        let facts: [(String, String?)] = [
            ("Store", custody?.store.map { ForgeMarkdown.code($0.value) }),
            ("Path", custody?.path.map { ForgeMarkdown.code($0.value) }),
            ("Properties", properties.isEmpty ? nil : properties.joined(separator: ", ")),
            ("Delivered by", route.delivery?.by.map { ForgeMarkdown.text($0.value) }),
            ("Namespace", route.delivery?.namespace.map { ForgeMarkdown.code($0.value) }),
            ("Secret", route.delivery?.secret.map { ForgeMarkdown.code($0.value) }),
            ("Policy that must agree first", route.policy.map { ForgeMarkdown.text($0.value) }),
        ]
        let lines = facts.compactMap { name, value in value.map { "- \(name): \($0)" } }
        return lines.isEmpty ? "" : (["What it is about:", ""] + lines).joined(separator: "\n")
    }

    private var confirmed: String {
        guard !conditions.isEmpty else { return "" }
        return
            (["To be confirmed:", ""]
            + conditions.map { "- [ ] " + ForgeMarkdown.text($0) }).joined(separator: "\n")
    }

    private var rule: String {
        let places = settings.neverIn.map(ForgeMarkdown.text)
        return "Names and paths are enough: never put the value here, nor into "
            + "\(Wording.alternatives(places))."
    }

    // MARK: - For programs

    private var json: JSONValue {
        let addressees = addressees
        return [
            "schema": "warden.request/1",
            "id": .string(route.id.text.shown),
            "status": .string(route.status.value.rawValue),
            "follow": .optional(route.follow?.text.shown),
            "title": .string(title),
            "body": .string(body),
            "to": .array(
                addressees.map { addressee in
                    [
                        "repo": .string(addressee.repository.shown),
                        "concerns": .strings(addressee.concerns.map(\.shown)),
                        "documents": .strings(addressee.documents.map(\.shown)),
                        "url": .optional(addressee.link?.url),
                        "cut": .bool(addressee.link?.isCut ?? false),
                    ]
                }),
        ]
    }
}

/// The formats of a request.
enum RequestFormat: String, CaseIterable {
    case markdown
    case url
    case json

    var meaning: String {
        switch self {
        case .markdown: "the text to send"
        case .url: "links that fill in the form for a new issue, one per repository"
        case .json: "one JSON document"
        }
    }
}
