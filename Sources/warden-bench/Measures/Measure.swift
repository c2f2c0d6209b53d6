/// What can be measured, by the name that `--only` takes.
enum Measure: String, CaseIterable {
    case show
    case listStale = "list-stale"
    case yaml
    case yamlInstructions = "yaml-instructions"
    case scale
    case lint

    static let names = allCases.map(\.rawValue).joined(separator: ", ")
}
