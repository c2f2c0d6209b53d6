internal import Diagnostics
public import Secrets
internal import Text

/// All rules of lint.
public enum LintRules {
    /// The rules, by name; all that a diagnostic of a file that was read can name.
    public static let all: [LintRule] = [
        NotARoute.rule,
        Encoding.rule,
        YAMLSyntax.rule,
        YAMLRefused.rule,
        DuplicateKey.rule,
        UnknownField.rule,
        MissingField.rule,
        WrongType.rule,
        EmptyValue.rule,
        AmbiguousScalar.rule,
        InvalidID.rule,
        IDMatchesFile.rule,
        InvalidStatus.rule,
        InvalidKind.rule,
        InvalidDate.rule,
        InvalidCadence.rule,
        InvalidRepository.rule,
        DanglingRoute.rule,
        DeprecatedFallback.rule,
        DraftWithoutFallback.rule,
        UnusedFallback.rule,
        RouteCycle.rule,
        DuplicateCustody.rule,
        ActiveWithOpenGate.rule,
        GateWithoutEvidence.rule,
        ReviewNever.rule,
        ReviewInFuture.rule,
        ReviewStale.rule,
        PlaybookMissing.rule,
        PlaybookOutside.rule,
        PlaybookOrphan.rule,
        PlaybookShared.rule,
        PlaybookSections.rule,
        PlaybookHeader.rule,
        PlaybookOwners.rule,
        PlaybookCustody.rule,
        PlaybookActions.rule,
        EmptyChecklist.rule,
        BrokenLink.rule,
        BrokenAnchor.rule,
        StaleCommand.rule,
        OutdatedTable.rule,
        CutText.rule,
        UnusedBridge.rule,
        GateInFuture.rule,
        ReadyToPromote.rule,
        PlaybookRoutes.rule,
        PlaybookGates.rule,
        DraftWords.rule,
        PlaybookSteps.rule,
        ChecklistItem.rule,
        UnclosedFence.rule,
        UnfinishedText.rule,
        SecretValue.rule,
        InvisibleCharacter.rule,
        PathEscapes.rule,
        InvalidIgnore.rule,
        UnusedIgnore.rule,
    ].sorted { $0.name < $1.name }

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
