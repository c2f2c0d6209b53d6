internal import Catalog
internal import Diagnostics
internal import Lint
internal import Repository
internal import Secrets
internal import Text

/// A route that was asked for by its id, read from its own file, with the settings that hold.
struct RouteReading {
    /// The route.
    let route: Route

    /// Its file.
    let file: SourceFile

    /// The settings of the catalog.
    let settings: Settings

    /// Why something that the settings say does not hold.
    let problems: [Diagnostic]

    /// Reads the route of an id.
    ///
    /// - Throws: when there is none, or it is broken.
    init(_ id: MaskedText, in root: RepositoryRoot) throws(CommandFailure) {
        file = try Self.source(id, in: root)
        let reading = SettingsReading(in: root)
        (settings, problems) = (reading.settings, reading.problems)
        route = try Self.route(id, file, settings)
    }

    /// The credentials in files whose texts are shown; there they are masked.
    static func credentials(in files: [SourceFile?]) -> [Diagnostic] {
        files.compactMap(\.self).flatMap(SecretValue.diagnostics).sorted()
    }

    private static func source(
        _ idText: MaskedText, in root: RepositoryRoot
    ) throws(CommandFailure) -> SourceFile {
        guard let id = RouteID(idText) else {
            throw unknown(idText, code: .invalidID, "`\(idText)` is not a route id", in: root)
        }
        do throws(FileProblem) {
            return try root.read(id)
        } catch {
            guard case .missing = error.reason else { throw .unreadable(error) }
            throw unknown(idText, code: .noSuchRoute, "there is no route `\(id)`", in: root)
        }
    }

    private static func route(
        _ idText: MaskedText, _ source: SourceFile, _ settings: Settings
    ) throws(CommandFailure) -> Route {
        do throws(BrokenRoute) {
            return try RouteFile(source, cadenceOfCatalog: settings.cadence).route()
        } catch {
            throw CommandFailure(
                code: .brokenRoute,
                message: "the route `\(idText)` cannot be shown: its file is broken",
                problems: error.problems)
        }
    }

    private static func unknown(
        _ text: MaskedText, code: ErrorCode, _ message: String, in root: RepositoryRoot
    ) -> CommandFailure {
        let ids = (try? CatalogLoader(root: root, jobs: 1).ids()) ?? []
        let nearest = Spelling.nearest(
            to: text.shown, among: ids.map(\.text).filter { $0 != text }.map(\.shown))
        let words = searchWords(text)
        return CommandFailure(
            code: code, message: message,
            help: [
                Wording.didYouMean(nearest),
                "find a route by the words that you have: warden route find \(words)",
            ].compactMap { $0 },
            candidates: nearest)
    }

    /// The letters and digits of a text as words: what a search takes, and a shell passes on as it
    /// is.
    ///
    /// A text that holds a credential is left out, for it would be searched for masked.
    private static func searchWords(_ text: MaskedText) -> String {
        guard let text = text.writable else { return "WORDS" }
        let words = text.split { !$0.isLetter && !$0.isNumber && $0 != "_" }
        return words.isEmpty ? "WORDS" : words.joined(separator: " ")
    }
}
