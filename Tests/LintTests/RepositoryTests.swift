import Secrets
import Diagnostics
import Lint
import Repository
import Foundation
import Text
import Testing

@Suite("The repository's own catalog and wiki")
struct RepositoryTests {
    private static let root = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    /// The real command line is not known here, so commands are not checked.
    @Test("They have no error")
    func noError() throws {
        let root = try RepositoryRoot(at: Self.root.path)
        let snapshot = try SnapshotLoader(root: root, jobs: 1).load()
        let errors = TestRun.findings(in: snapshot).filter {
            $0.severity == .error && $0.rule.name != "stale-command"
        }
        #expect(errors.map { "\($0.file.path): \($0.message)" } == [])
    }
}
