internal import Text

/// A rule that a diagnostic can name: what people call it, its topic and its severity.
///
/// Readers, decoders and lint all report under these, so each of the three is written here and
/// nowhere else. Lint adds a page to each rule: a reason and two examples.
public enum RuleIdentity: CaseIterable, Hashable, Sendable {
    case unreadableFile
    case notARoute
    case encoding
    case yamlSyntax
    case yamlRefused
    case duplicateKey

    case unknownField
    case missingField
    case wrongType
    case emptyValue
    case ambiguousScalar
    case cutText
    case invalidID
    case idMatchesFile
    case invalidStatus
    case invalidKind
    case invalidDate
    case invalidCadence
    case invalidRepository
    case danglingRoute
    case deprecatedFallback
    case draftWithoutFallback
    case unusedFallback
    case unusedBridge
    case routeCycle
    case duplicateCustody
    case activeWithOpenGate
    case gateWithoutEvidence
    case gateInFuture
    case readyToPromote

    case reviewNever
    case reviewInFuture
    case reviewStale

    case playbookMissing
    case playbookOutside
    case playbookOrphan
    case playbookShared
    case playbookSections
    case playbookHeader
    case playbookOwners
    case playbookCustody
    case playbookActions
    case playbookRoutes
    case playbookGates
    case draftWords
    case playbookSteps
    case checklistItem
    case emptyChecklist

    case unclosedFence
    case brokenLink
    case brokenAnchor
    case staleCommand
    case outdatedTable

    case unfinishedText
    case secretValue
    case invisibleCharacter
    case pathEscapes

    case invalidIgnore
    case unusedIgnore

    /// What rules are about, in the order in which a reader meets them.
    public enum Topic: String, CaseIterable, Sendable {
        /// Whether the files can be read at all.
        case reading = "Reading"

        /// What a route file says.
        case route = "Route"

        /// When a route was last reviewed.
        case review = "Review"

        /// Whether a playbook and its route agree.
        case playbook = "Playbook"

        /// Whether what the pages name exists.
        case words = "Words"

        /// Whether a file holds what no catalog may hold.
        case safety = "Safety"

        /// Whether the comments that ignore findings are right.
        case suppression = "Suppression"
    }

    private var declaration: (name: String, topic: Topic, severity: Severity) {
        switch self {
        case .unreadableFile: ("unreadable-file", .reading, .error)
        case .notARoute: ("not-a-route", .reading, .error)
        case .encoding: ("encoding", .reading, .error)
        case .yamlSyntax: ("yaml-syntax", .reading, .error)
        case .yamlRefused: ("yaml-refused", .reading, .error)
        case .duplicateKey: ("duplicate-key", .reading, .error)

        case .unknownField: ("unknown-field", .route, .error)
        case .missingField: ("missing-field", .route, .error)
        case .wrongType: ("wrong-type", .route, .error)
        case .emptyValue: ("empty-value", .route, .error)
        case .ambiguousScalar: ("ambiguous-scalar", .route, .warning)
        case .cutText: ("cut-text", .route, .warning)
        case .invalidID: ("invalid-id", .route, .error)
        case .idMatchesFile: ("id-matches-file", .route, .error)
        case .invalidStatus: ("invalid-status", .route, .error)
        case .invalidKind: ("invalid-kind", .route, .error)
        case .invalidDate: ("invalid-date", .route, .error)
        case .invalidCadence: ("invalid-cadence", .route, .error)
        case .invalidRepository: ("invalid-repository", .route, .error)
        case .danglingRoute: ("dangling-route", .route, .error)
        case .deprecatedFallback: ("deprecated-fallback", .route, .warning)
        case .draftWithoutFallback: ("draft-without-fallback", .route, .warning)
        case .unusedFallback: ("unused-fallback", .route, .warning)
        case .unusedBridge: ("unused-bridge", .route, .warning)
        case .routeCycle: ("route-cycle", .route, .error)
        case .duplicateCustody: ("duplicate-custody", .route, .warning)
        case .activeWithOpenGate: ("active-with-open-gate", .route, .error)
        case .gateWithoutEvidence: ("gate-without-evidence", .route, .warning)
        case .gateInFuture: ("gate-in-future", .route, .error)
        case .readyToPromote: ("ready-to-promote", .route, .warning)

        case .reviewNever: ("review-never", .review, .warning)
        case .reviewInFuture: ("review-in-future", .review, .error)
        case .reviewStale: ("review-stale", .review, .warning)

        case .playbookMissing: ("playbook-missing", .playbook, .error)
        case .playbookOutside: ("playbook-outside", .playbook, .error)
        case .playbookOrphan: ("playbook-orphan", .playbook, .warning)
        case .playbookShared: ("playbook-shared", .playbook, .error)
        case .playbookSections: ("playbook-sections", .playbook, .error)
        case .playbookHeader: ("playbook-header", .playbook, .error)
        case .playbookOwners: ("playbook-owners", .playbook, .error)
        case .playbookCustody: ("playbook-custody", .playbook, .error)
        case .playbookActions: ("playbook-actions", .playbook, .error)
        case .playbookRoutes: ("playbook-routes", .playbook, .error)
        case .playbookGates: ("playbook-gates", .playbook, .error)
        case .draftWords: ("draft-words", .playbook, .warning)
        case .playbookSteps: ("playbook-steps", .playbook, .error)
        case .checklistItem: ("checklist-item", .playbook, .error)
        case .emptyChecklist: ("empty-checklist", .playbook, .warning)

        case .unclosedFence: ("unclosed-fence", .words, .error)
        case .brokenLink: ("broken-link", .words, .error)
        case .brokenAnchor: ("broken-anchor", .words, .error)
        case .staleCommand: ("stale-command", .words, .error)
        case .outdatedTable: ("outdated-table", .words, .error)

        case .unfinishedText: ("unfinished-text", .words, .error)
        case .secretValue: ("secret-value", .safety, .error)
        case .invisibleCharacter: ("invisible-character", .safety, .error)
        case .pathEscapes: ("path-escapes", .safety, .error)

        case .invalidIgnore: ("invalid-ignore", .suppression, .error)
        case .unusedIgnore: ("unused-ignore", .suppression, .warning)
        }
    }

    /// What people call the rule, as in `unknown-field`.
    public var name: String { declaration.name }

    /// What the rule is about.
    public var topic: Topic { declaration.topic }

    /// How much each of its findings weighs, where the settings say nothing else.
    public var severity: Severity { declaration.severity }

    /// Whether no setting changes how much its findings weigh: what cannot be read, or is not
    /// safe, is wrong everywhere.
    public var keepsSeverity: Bool { topic == .reading || topic == .safety }
}

extension RuleIdentity: CustomStringConvertible {
    /// The name.
    public var description: String { name }
}

extension RuleIdentity {
    /// The names that `name` was perhaps meant to be, the best first; of rules that have a page.
    public static func nearest(to name: String) -> [String] {
        Spelling.nearest(to: name, among: allCases.filter { $0 != .unreadableFile }.map(\.name))
    }
}
