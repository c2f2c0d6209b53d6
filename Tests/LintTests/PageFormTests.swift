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
        #expect(page.findings() == [])
    }
}

/// A page in one of the forms, with its route.
struct PageForm {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "PageForms")

    /// The route file, and the page.
    var route: String
    var page: String

    /// Reads the form of that name.
    init(_ name: String) throws {
        let folder = Self.folder
        route = try String(
            contentsOf: folder.appending(path: "billing-api-key.yaml"), encoding: .utf8)
        page = try String(contentsOf: folder.appending(path: "\(name).md"), encoding: .utf8)
    }

    /// Its repository.
    var repository: ExampleRepository {
        ExampleRepository(files: [
            "catalog/billing-api-key.yaml": route, "wiki/playbooks/billing-api-key.md": page,
        ])
    }

    /// What is found, as `rule@line:column`, with the file's ending before it in a route.
    func findings() -> [String] {
        TestRun.findings(in: repository.snapshot).map(Self.place)
    }

    static func place(_ finding: Diagnostic) -> String {
        let lines = LineTable(finding.file.bytes(for: .structure))
        let position = lines.position(of: finding.range.start)
        return "\(finding.rule)@\(position.line):\(position.column)"
    }
}
