internal import Text

/// All rules of lint.
public enum LintRules {
    /// The rules, by name.
    public static let all = (reading + route + review + playbook + words + safety + suppression)
        .sorted { $0.name < $1.name }

    private static let reading = [
        YAMLSyntax.rule, YAMLRefused.rule, DuplicateKey.rule, Encoding.rule, NotARoute.rule,
    ]

    private static let route = [
        UnknownField.rule, MissingField.rule, WrongType.rule, EmptyValue.rule, InvalidID.rule,
        IDMatchesFile.rule, InvalidStatus.rule, InvalidKind.rule, InvalidDate.rule,
        InvalidCadence.rule, InvalidRepository.rule, AmbiguousScalar.rule, DanglingRoute.rule,
        DeprecatedFallback.rule, RouteCycle.rule, UnusedFallback.rule, DraftWithoutFallback.rule,
        DuplicateCustody.rule, ActiveWithOpenGate.rule, GateWithoutEvidence.rule,
    ]

    private static let review = [ReviewStale.rule, ReviewNever.rule, ReviewInFuture.rule]

    private static let playbook = [
        PlaybookMissing.rule, PlaybookOrphan.rule, PlaybookShared.rule, PlaybookSections.rule,
        PlaybookHeader.rule, PlaybookOwners.rule, PlaybookCustody.rule, PlaybookActions.rule,
        EmptyChecklist.rule,
    ]

    private static let words = [BrokenLink.rule, BrokenAnchor.rule, StaleCommand.rule]

    private static let safety = [SecretValue.rule, InvisibleCharacter.rule, PathEscapes.rule]

    private static let suppression = [InvalidIgnore.rule, UnusedIgnore.rule]

    /// The rule of that name; nil when there is none.
    public static func named(_ name: String) -> LintRule? {
        all.first { $0.name == name }
    }

    /// The names that `name` was perhaps meant to be, the best first.
    public static func nearest(to name: String) -> [String] {
        Spelling.nearest(to: name, among: all.lazy.map(\.name))
    }
}
