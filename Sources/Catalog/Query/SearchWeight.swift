/// What a match in a field is worth to a search, by how much of the field it is.
///
/// The order of the cases is that in which fields are looked at: of two fields that are worth the
/// same, the first is reported.
public enum SearchWeight: CaseIterable, Sendable {
    /// The name of a property.
    case property

    /// The route's own name.
    case name

    /// A word that people use for it.
    case keyword

    /// What people call it.
    case title

    /// What it says in a sentence.
    case summary

    /// Any other fact about it.
    case fact

    /// What it is worth to find all of the field's text.
    var everything: Int {
        switch self {
        case .property, .name: 1000
        case .keyword: 800
        case .title: 700
        case .summary, .fact: 500
        }
    }

    /// What it is worth to find whole words of it.
    var wholeWords: Int {
        switch self {
        case .property, .name: 650
        case .keyword: 750
        case .title: 600
        case .summary: 500
        case .fact: 450
        }
    }

    func score(_ likeness: SearchText.Likeness) -> Int {
        switch likeness {
        case .everything: everything
        case .wholeWords: wholeWords
        case .beginning: wholeWords - 100
        case .part: wholeWords - 200
        }
    }
}
