import Catalog
import Diagnostics
import Foundation
import Secrets
import Text
import Testing

@Suite("The forms in which a page may say what its route says")
struct PageFormTests {
    static let names = [
        "original", "custody-table", "front-matter", "heading-above", "rules-between",
        "path-in-table", "code-block-of-both",
    ]

    @Test("Each form lints clean with its route", arguments: names)
    func clean(_ name: String) throws {
        let page = try PageForm(name)
        #expect(page.findings().map(\.text) == [])
    }

    @Test("A small mistake is one finding, at its place", arguments: mistakes)
    func mistake(_ mistake: Mistake) throws {
        var form = try PageForm(mistake.form)
        try form.make(mistake)
        #expect(form.findings().map(\.text).joined(separator: "; ") == mistake.finding)
    }

    @Test("A fix of it loses no line of the page, and needs no second", arguments: mistakes)
    func fixed(_ mistake: Mistake) throws {
        var form = try PageForm(mistake.form)
        try form.make(mistake)
        guard form.findings().contains(where: \.isFixable) else { return }
        let run = FixRun(form.files)
        #expect(run.passes == 1)
        #expect(run.findings.isEmpty)
    }

    @Test("There are a hundred, and they are recorded as they are found")
    func recorded() throws {
        #expect(Self.mistakes.count >= 100)
        let texts = try Self.mistakes.map { mistake in
            var form = try PageForm(mistake.form)
            try form.make(mistake)
            return mistake.text(finding: form.findings().map(\.text).joined(separator: "; "))
        }
        try Golden.expect(
            Self.head + texts.map { "\n" + $0 }.joined(),
            in: PageForm.folder.appending(path: "mistakes.txt"))
    }

    private static let head = """
        # A mistake in four lines: the form and the file, what stands in it, what stands there
        # instead, and the one finding. `\\n` is a line break, an empty text is written `""`.

        """

    /// The small mistakes of the file.
    static let mistakes: [Mistake] = {
        let text = (try? PageForm.text(of: "mistakes.txt")) ?? ""
        return text.split(separator: "\n\n").dropFirst().compactMap(Mistake.init)
    }()

    /// What stands in a page or its route, something wrong instead, and where that is found.
    struct Mistake: CustomTestStringConvertible {
        let form: String
        let isInRoute: Bool
        let right: String
        let wrong: String
        let finding: String

        init?(_ text: Substring) {
            let lines = text.split(separator: "\n").map(String.init)
            let head = lines.first?.split(separator: " ").map(String.init) ?? []
            guard lines.count == 4, head.count == 2 else { return nil }
            (form, isInRoute) = (head[0], head[1] == "route")
            (right, wrong) = (Self.unescaped(lines[1]), Self.unescaped(lines[2]))
            finding = lines[3]
        }

        private static let escapes = [
            ("\\n", "\n"), ("\\u{200B}", "\u{200B}"), ("\\u{A0}", "\u{A0}"),
        ]

        private static func unescaped(_ text: String) -> String {
            text == "\"\"" ? "" : escapes.reduce(text) { $0.replacing($1.0, with: $1.1) }
        }

        private static func escaped(_ text: String) -> String {
            text.isEmpty ? "\"\"" : escapes.reduce(text) { $0.replacing($1.1, with: $1.0) }
        }

        /// The mistake as the file has it.
        func text(finding: String) -> String {
            [
                "\(form) \(isInRoute ? "route" : "page")", Self.escaped(right), Self.escaped(wrong),
                finding,
            ].map { "\($0)\n" }.joined()
        }

        var testDescription: String { "\(form): \(Self.escaped(wrong))" }
    }
}

/// A page in one of the forms, with its route.
struct PageForm {
    static let folder = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "PageForms")

    /// Where the page lies.
    static let path = "wiki/playbooks/billing-api-key.md"

    /// The text of the route file.
    var route: String

    /// The text of the page.
    var page: String

    /// Reads the form of that name.
    init(_ name: String) throws {
        let folder = Self.folder
        route = try String(
            contentsOf: folder.appending(path: "billing-api-key.yaml"), encoding: .utf8)
        page = try String(contentsOf: folder.appending(path: "\(name).md"), encoding: .utf8)
    }

    /// Its repository, with the route that its own falls back on.
    private var snapshot: CatalogSnapshot {
        ExampleRepository(files: [
            "catalog/billing-api-key.yaml": route, Self.path: page,
            "catalog/openbao-api-key.yaml": ExampleRoute(
                id: "openbao-api-key", fields: "", without: []
            ).text,
        ]).snapshot
    }

    /// The files of its repository, by their paths.
    var files: [String: [UInt8]] {
        let sources = snapshot.routes.map(\.file.source) + snapshot.pages.map(\.source)
        return Dictionary(
            sources.map { ($0.path.shown, $0.bytes(for: .structure)) },
            uniquingKeysWith: { first, _ in first })
    }

    /// A file of the folder.
    static func text(of name: String) throws -> String {
        try String(contentsOf: folder.appending(path: name), encoding: .utf8)
    }

    /// Puts a mistake in its place.
    mutating func make(_ mistake: PageFormTests.Mistake) throws {
        let text = mistake.isInRoute ? route : page
        let wrong = text.replacing(mistake.right, with: mistake.wrong, maxReplacements: 1)
        try #require(wrong != text)
        if mistake.isInRoute { route = wrong } else { page = wrong }
    }

    /// What is found.
    struct Finding {
        /// As `rule@line:column`, for a finding in the route as `route:rule@line:column`.
        let text: String
        let isFixable: Bool
    }

    /// What is found in the page and its route.
    func findings() -> [Finding] {
        TestRun.findings(in: snapshot).map { finding in
            let lines = LineTable(finding.file.bytes(for: .structure))
            let position = lines.position(of: finding.range.start)
            let file = finding.file.path.ends(with: ".md") ? "" : "route:"
            return Finding(
                text: "\(file)\(finding.rule)@\(position.line):\(position.column)",
                isFixable: !finding.fixes.isEmpty)
        }
    }
}
