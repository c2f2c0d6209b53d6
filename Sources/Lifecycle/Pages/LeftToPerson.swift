internal import Catalog
internal import Diagnostics
internal import Secrets

/// What a route and its page still say that only a person can judge.
enum LeftToPerson {
    /// The actions of a route.
    static func actions(of route: Route, in file: SourceFile) -> [Diagnostic.Note] {
        route.actions.map { action in
            Diagnostic.Note(
                file: file, range: action.range,
                message: "this action is still to be done by \(repository(of: action)): "
                    + "remove it once it is")
        }
    }

    private static func repository(of action: Route.Action) -> String {
        action.repo.map { "`\($0.value)`" } ?? "its owner"
    }

    /// What other pages say of a route as a draft.
    static func words(
        about id: RouteID, on pages: [SourceFile], besides path: MaskedText?
    ) -> [Diagnostic.Note] {
        pages.filter { page in
            page.path != path && page.path.starts(with: CatalogFolder.wiki.prefix)
        }.flatMap { DraftMentions.notes(in: $0, naming: id) }
    }
}
