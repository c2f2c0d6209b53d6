/// What can be measured, by the name that `--only` takes.
enum Measure: String, CaseIterable {
    case show
    case listStale = "list-stale"
    case yaml
    case yamlInstructions = "yaml-instructions"
    case scale
    case lint

    var meaning: String {
        switch self {
        case .show: "starting up and showing one route"
        case .listStale: "listing stale routes among 10,000"
        case .yaml: "the YAML reader's rate"
        case .yamlInstructions: "its instructions a byte"
        case .scale: "what 100 to 100,000 routes cost"
        case .lint: "lint over 10,000 routes and playbooks"
        }
    }
}
