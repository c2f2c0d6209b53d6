internal import Catalog
internal import Secrets

/// One route with its playbook: the answer of `route show`.
struct ShownRoute: AnswerContent {
    let route: Route
    let playbook: PlaybookReading
    let settings: Settings

    /// The day that the review is judged for.
    let day: CalendarDate

    let format: RouteFormat

    func document(style: TextStyle) -> Document {
        switch format {
        case .card:
            .text(
                RouteCard(
                    route: route, playbook: playbook, settings: settings, day: day, style: style
                ).text)
        case .json:
            .json(
                RouteJSON(day: day, forge: settings.forge).document(
                    route, playbook: playbook.playbook))
        }
    }
}

/// The formats of one route.
enum RouteFormat: String, CaseIterable {
    case card
    case json

    var meaning: String {
        switch self {
        case .card: "a card for people"
        case .json: "one JSON document"
        }
    }
}

/// The worker checklist of a playbook: the answer of `route show --checklist`.
///
/// That of a route which is not the one to follow says so first.
struct WorkerChecklist: AnswerContent {
    let route: Route
    let text: MaskedText

    func document(style: TextStyle) -> Document { .text(head + .document(text.shown)) }

    private var head: VisibleText {
        guard route.status.value != .active else { return "" }
        let verdict = RouteVerdict(route: route)
        let command = verdict.command.map { (command) -> VisibleText in
            "\n\n```sh\n\(command)\n```"
        }
        return "# \(route.title.value)\n\n\(verdict.sentence)" + (command ?? "") + "\n\n"
    }
}
