/// What a word that is found in a field is worth to a search.
///
/// The order of the cases is that in which fields are looked at: of two fields that are worth the
/// same, the first is reported.
public enum SearchWeight: Int, CaseIterable, Sendable {
    /// The name of a property.
    case property = 100

    /// The route's own name.
    case name = 99

    /// What people call it.
    case title = 95

    /// A word that people use for it.
    case keyword = 80

    /// A fact that names it: its kind, where it is kept, who owns it.
    case fact = 60

    /// What it says in a sentence.
    case summary = 55

    /// Any other text of the route.
    case further = 40

    /// Whether its texts are names, of which a word that is the whole says more than one of many.
    var isName: Bool {
        switch self {
        case .property, .name, .title, .keyword: true
        case .fact, .summary, .further: false
        }
    }
}
