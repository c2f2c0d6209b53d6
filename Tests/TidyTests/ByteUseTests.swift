import Foundation
import Testing

/// Who may have the bytes of a text from outside as they came: everybody else takes what is masked.
///
/// A file that is not listed takes `MaskedText` and shows that. One that no longer asks for bytes
/// must leave the list.
@Suite("Uses of bytes")
struct ByteUseTests {
    /// The files of `Sources` that name each use, outside the targets that mask.
    static let allowed: [(use: String, files: [String])] = [
        // The readers of YAML and Markdown, and of what is written in comments and header lines.
        (
            "for: .structure",
            [
                "Catalog/Fields/RouteProblemWording.swift",
                "Catalog/Playbook/PromotionGate.swift",
                "Lifecycle/Pages/DraftMentions.swift",
                "Lifecycle/Pages/PageEdit.swift",
                "Lifecycle/Pages/ShownRoutes.swift",
                "Lint/Ignore/IgnoreComments.swift",
                "Lint/Ignore/IgnoreReader.swift",
                "Lint/Ignore/Suppression.swift",
                "Lint/Playbook/CodeOfSection.swift",
                "Lint/Playbook/CustodySection.swift",
                "Lint/Playbook/ExpectedCell.swift",
                "Lint/Playbook/ExpectedTable+Check.swift",
                "Lint/Playbook/HeaderEdits.swift",
                "Lint/Playbook/HeaderLine.swift",
                "Lint/Playbook/PageLines.swift",
                "Lint/Playbook/PlaybookTable.swift",
                "Lint/Rules/Playbook/ChecklistItem.swift",
                "Lint/Rules/Playbook/PlaybookGates.swift",
                "Lint/Rules/Playbook/PlaybookHeader.swift",
                "Lint/Rules/Words/UnfinishedText.swift",
                "Lint/Rules/Suppression/UnusedIgnore.swift",
                "Lint/Rules/Words/BrokenAnchor.swift",
                "Lint/Rules/Words/UnclosedFence.swift",
                "Lint/Words/DraftWord.swift",
                "Markdown/Document/MarkdownDocument.swift",
                "Markdown/Document/MarkdownLink.swift",
                "YAML/Problems/YAMLProblem+Diagnostic.swift",
                "YAML/YAMLStream.swift",
                "markdown-to-json/main.swift",
                "yaml-to-json/JSONValue+YAML.swift",
                "yaml-to-json/YAMLToJSON.swift",
            ]
        ),
        // The rules that find what must not be there.
        (
            "for: .scanning",
            [
                "Lint/Rules/Reading/Encoding.swift",
                "Lint/Rules/Safety/InvisibleCharacter.swift",
                "Lint/Rules/Safety/SecretValue.swift",
            ]
        ),
        // What compares ids, paths, keys and names, and gives out only whether they are the same.
        (
            "for: .identity",
            [
                "Catalog/Fields/FieldDecoder.swift",
                "Catalog/Fields/RouteField.swift",
                "Catalog/Fields/RouteFile.swift",
                "Catalog/Playbook/PromotionGate.swift",
                "Catalog/Route/RepositoryPath.swift",
                "Catalog/Route/RouteID.swift",
                "Catalog/Settings/Forge+Links.swift",
                "Catalog/Snapshot/CatalogFileRole.swift",
                "Catalog/Snapshot/PageReference.swift",
                "Commands/Lint/FindingSelection.swift",
                "Commands/Output/UnifiedDiff.swift",
                "Lifecycle/Changes/OwnerRename.swift",
                "Lifecycle/New/NewRoute.swift",
                "Lint/Playbook/CatalogLine.swift",
                "Lint/Playbook/CustodyPart.swift",
                "Lint/Playbook/ExpectedCell.swift",
                "Lint/Playbook/HeaderEdits.swift",
                "Lint/Playbook/MarkdownSource.swift",
                "Lint/Playbook/OwnerDocument.swift",
                "Lint/Playbook/RawTable.swift",
                "Lint/Playbook/TableColumns.swift",
                "Lint/Rules/Playbook/PlaybookHeader.swift",
                "Lint/Rules/Words/BrokenAnchor.swift",
                "Lint/Words/NearestPath.swift",
            ]
        ),
        (
            "for: .digest",
            [
                "Commands/Output/Findings/LineHashes.swift"
            ]
        ),
        // The editor, and what makes its edits.
        (
            "for: .fileSystem",
            [
                "Commands/Lifecycle/ChangeRun.swift",
                "Commands/Lifecycle/InitCommand.swift",
                "Commands/Lint/Fix/FixRun.swift",
                "Lifecycle/Pages/PageEdit.swift",
                "Lifecycle/Plan/CatalogPlan.swift",
                "Lint/Run/Linter.swift",
                "Repository/Edits/AtomicEdit.swift",
                "Repository/Edits/RepositoryRoot+Folders.swift",
                "Repository/RepositoryRoot+Reading.swift",
            ]
        ),
        // An example is unmasked where a rule is explained.
        (
            "SecretScanner.",
            [
                "Lint/Explanation/ExampleText.swift"
            ]
        ),
        ("Redaction", []),
    ]

    @Test("Only the files that are listed are given bytes", arguments: allowed)
    func listed(use: String, files: [String]) throws {
        let sources = TidyTests.sources.filter {
            $0.hasPrefix("Sources/") && !$0.hasPrefix("Sources/Secrets/")
        }
        let using = try sources.filter { path in
            try String(contentsOf: TidyTests.root.appending(path: path), encoding: .utf8)
                .contains(use)
        }
        #expect(using.map { String($0.dropFirst("Sources/".count)) } == files.sorted())
    }
}
