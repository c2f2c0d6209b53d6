internal import Diagnostics
public import Secrets
internal import Text

/// All rules of lint.
public enum LintRules {
    /// The rules, by name.
    public static let all = RuleIdentity.allCases.compactMap(rule).sorted { $0.name < $1.name }

    /// What explains and checks a rule; nil for what is no fault of a file that was read.
    private static func rule(_ identity: RuleIdentity) -> LintRule? {
        switch identity {
        case .unreadableFile: nil
        case .notARoute: NotARoute.rule
        case .encoding: Encoding.rule
        case .yamlSyntax: YAMLSyntax.rule
        case .yamlRefused: YAMLRefused.rule
        case .duplicateKey: DuplicateKey.rule
        case .unknownField: UnknownField.rule
        case .missingField: MissingField.rule
        case .wrongType: WrongType.rule
        case .emptyValue: EmptyValue.rule
        case .ambiguousScalar: AmbiguousScalar.rule
        case .invalidID: InvalidID.rule
        case .idMatchesFile: IDMatchesFile.rule
        case .invalidStatus: InvalidStatus.rule
        case .invalidKind: InvalidKind.rule
        case .invalidDate: InvalidDate.rule
        case .invalidCadence: InvalidCadence.rule
        case .invalidRepository: InvalidRepository.rule
        case .danglingRoute: DanglingRoute.rule
        case .deprecatedFallback: DeprecatedFallback.rule
        case .draftWithoutFallback: DraftWithoutFallback.rule
        case .unusedFallback: UnusedFallback.rule
        case .routeCycle: RouteCycle.rule
        case .duplicateCustody: DuplicateCustody.rule
        case .activeWithOpenGate: ActiveWithOpenGate.rule
        case .gateWithoutEvidence: GateWithoutEvidence.rule
        case .reviewNever: ReviewNever.rule
        case .reviewInFuture: ReviewInFuture.rule
        case .reviewStale: ReviewStale.rule
        case .playbookMissing: PlaybookMissing.rule
        case .playbookOrphan: PlaybookOrphan.rule
        case .playbookShared: PlaybookShared.rule
        case .playbookSections: PlaybookSections.rule
        case .playbookHeader: PlaybookHeader.rule
        case .playbookOwners: PlaybookOwners.rule
        case .playbookCustody: PlaybookCustody.rule
        case .playbookActions: PlaybookActions.rule
        case .emptyChecklist: EmptyChecklist.rule
        case .brokenLink: BrokenLink.rule
        case .brokenAnchor: BrokenAnchor.rule
        case .staleCommand: StaleCommand.rule
        case .outdatedTable: OutdatedTable.rule
        case .secretValue: SecretValue.rule
        case .invisibleCharacter: InvisibleCharacter.rule
        case .pathEscapes: PathEscapes.rule
        case .invalidIgnore: InvalidIgnore.rule
        case .unusedIgnore: UnusedIgnore.rule
        }
    }

    private static let byName = Dictionary(
        uniqueKeysWithValues: all.map { (MaskedText($0.name), $0) })

    /// The rule of that name; nil when there is none.
    public static func named(_ name: MaskedText) -> LintRule? {
        byName[name]
    }

    /// The names that `name` was perhaps meant to be, the best first.
    public static func nearest(to name: String) -> [String] {
        RuleIdentity.nearest(to: name)
    }
}
