internal import Secrets
internal import Diagnostics
internal import Text

/// The words of a route problem: what is wrong, what to write instead, and the edit that does so
/// safely.
///
/// A value is never quoted unless its form is known to be harmless, since it could be a secret.
struct RouteProblemWording {
    let problem: RouteProblem
    let file: SourceFile

    var message: String {
        switch problem.kind {
        case .notARoute(let reason): message(reason)
        case .unknownField(let name, nil, _):
            file.path == Settings.path
                ? "the settings have no field `\(name)`" : "a route has no field `\(name)`"
        case .unknownField(let name, let parent?, _): "`\(parent)` has no field `\(name)`"
        case .missingField(let field, nil): "`\(field.name)` is missing\(reason(field.requirement))"
        case .missingField(let field, let parent?):
            "`\(field.name)` is missing in `\(parent)`\(reason(field.requirement))"
        case .wrongType(let field, let wanted, let found):
            isEntry(wanted, of: field)
                ? "this entry of `\(field.name)` must be \(wanted.words), "
                    + "but this is \(found.rawValue)"
                : "`\(field.name)` must be \(wanted.words), but this is \(found.rawValue)"
        case .emptyValue(let field, let wanted):
            isEntry(wanted, of: field)
                ? "this entry of `\(field.name)` is empty" : "`\(field.name)` has no value"
        case .invalidID(let field, _): "`\(field.name)` is not a route id"
        case .idDiffersFromFile(let id, let name):
            "the id is `\(id)`, but the file is named `\(name)`"
        case .invalidChoice(let field, _, _): "`\(field.name)` must be \(field.type.words)"
        case .invalidKind(let field, _): "`\(field.name)` must be a word in kebab-case"
        case .invalidDate(let text): message(notADate: text.shown)
        case .dueTooLate:
            "the next review would fall due after the year \(CalendarDate.lastYear)"
        case .invalidRepository(let field): "`\(field.name)` is not the name of a repository"
        case .invalidPath(let field, let reason): message(field, reason)
        case .invalidURL(let field): "`\(field.name)` is a URL that is not read"
        case .invalidLink(let field, let reason): message(field, reason)
        case .notSettings: "the settings are one mapping of fields"
        case .cutText(let field): "`\(field.name)` ends here: what follows is a comment"
        case .ambiguousScalar(let field, let type):
            "readers of YAML 1.1 take this value of `\(field.name)` for \(type)"
        }
    }

    var help: String? {
        switch problem.kind {
        case .notARoute(let reason): help(reason)
        case .unknownField(let name, let parent, let known):
            help(unknown: name, in: parent, known)
        case .missingField(let field, _):
            "write \(line(of: field))"
                + (field.requirement.alternative.map { ", or `\($0):` with a text" } ?? "")
        case .wrongType(let field, let wanted, let found): help(field, wanted, found)
        case .emptyValue(let field, let wanted): help(empty: field, wanted)
        case .invalidID(_, let text):
            didYouMean(kebabCase(withoutFile(text))) ?? "an id is \(RouteID.form)"
        case .idDiffersFromFile(let id, let name): help(id: id, fileName: name)
        case .invalidChoice(_, let choice, let text):
            didYouMean(MeantWord.choice(text.shown, among: choice.words))
        case .invalidKind(_, let text):
            didYouMean(kebabCase(text))
                ?? "write lower-case words joined by single hyphens, as in api-key"
        case .invalidDate(let text): help(notADate: text.shown)
        case .dueTooLate: "write the day on which the review was done"
        case .invalidRepository: "a repository is \(RepositoryName.form)"
        case .invalidPath(let field, _): help(pathOf: field)
        case .invalidURL:
            "write an address that begins with https:, or a path of a repository, as in "
                + "`platform:docs/openbao.md`"
        case .invalidLink(let field, _):
            "write \(field.type.words), as in `https://forge.example/"
                + example(of: field.type) + "`"
        case .notSettings:
            "write `name:`, `cadence:` and the rest, each at the beginning of a line"
        case .cutText:
            "put the whole text in quotes, or write two blanks before a comment that is one"
        case .ambiguousScalar: "put it in quotes"
        }
    }

    var fixes: [ByteEdit] {
        switch problem.kind {
        case .unknownField(let name, _, let known):
            // Only where the right name is plain: with two candidates a person has to choose.
            Spelling.nearest(to: name.shown, among: known).first.map {
                [ByteEdit(problem.range, $0)]
            }
                ?? []
        case .invalidDate(let text):
            slashed(text.shown).map { [ByteEdit(problem.range, "\($0)")] } ?? []
        default: []
        }
    }

    // MARK: - Not a route file

    private func message(_ reason: RouteProblem.NotARoute) -> String {
        switch reason {
        case .empty: "the file holds no route"
        case .severalDocuments: "a second document begins here, but a file holds one route"
        case .notAMapping: "a route is a mapping of fields"
        case .wrongEnding: "this file is not read: a route file ends in `.yaml`"
        case .inSubfolder: "this file is not read: a route file lies directly in `catalog/`"
        }
    }

    private func help(_ reason: RouteProblem.NotARoute) -> String {
        let path = file.path.shown.utf8
        let slash = path.lastIndex(of: UInt8(ascii: "/"))
        let name = slash.map { path[path.index(after: $0)...] } ?? path[...]
        let point = name.lastIndex(of: UInt8(ascii: "."))
        let stem = String(Substring(point.map { name[..<$0] } ?? name))
        return switch reason {
        case .empty: "write the route's fields, or delete the file"
        case .severalDocuments:
            "move each further route to a file of its own, `\(RouteID.path(named: "<id>"))`"
        case .notAMapping: "begin with `id: \(stem)`, then `title:`, `status:` and the rest"
        case .wrongEnding, .inSubfolder: "rename it to `\(RouteID.path(named: MaskedText(stem)))`"
        }
    }

    private func help(id: RouteID, fileName: MaskedText) -> String {
        RouteID(fileName) == nil
            ? "rename the file to `\(id.path)`"
            : "write `id: \(fileName)`, or rename the file to `\(id.path)`"
    }

    // MARK: - Values

    private func reason(_ requirement: Requirement) -> String {
        switch requirement {
        case .always, .optional: ""
        case .of(.draft, _): ": the route is a draft"
        case .of(let status, _): ": the route is \(status.rawValue)"
        }
    }

    /// Whether a value of type `wanted` is an entry of the field's list; no list is in a list.
    private func isEntry(_ wanted: FieldType, of field: RouteField) -> Bool {
        switch (field.type, wanted) {
        case (.list, .list): false
        case (.list, _): true
        default: false
        }
    }

    /// The line to write for a field, in words.
    private func line(of field: RouteField) -> String {
        let value =
            if case .document = field.type { "a path, repo:path, or an https: URL" } else {
                field.type.words
            }
        return "`\(field.name):` with \(value) (\(field.meaning))"
    }

    private func help(unknown name: MaskedText, in parent: String?, _ known: [String]) -> String {
        if file.path == Settings.path, parent == Settings.fields.lint.name {
            if RuleIdentity.allCases.contains(where: { $0.name == name.shown }) {
                return "rules of reading and safety keep their severity: remove this one"
            }
            return didYouMean(Spelling.nearest(to: name.shown, among: known).first)
                ?? "all rules: `warden rule`"
        }
        if let other = LookAlike(in: name.shown) {
            return "\(other.name), is in this name: \(other.help), or nothing"
        }
        return didYouMean(MeantWord.field(name.shown, among: known)) ?? help(unused: known)
    }

    /// A text as an id or a kind is written; nil when that is none either.
    private func kebabCase(_ text: MaskedText) -> String? {
        guard let text = text.writable else { return nil }
        let words = text.lowercased().utf8.split { !$0.isLetterOrDigit }
        let joined = words.map { String(Substring($0)) }.joined(separator: "-")
        return RouteID(MaskedText(joined)) == nil ? nil : joined
    }

    /// The id in the path or the name of a route's file, as in `catalog/api-key.yaml`.
    private func withoutFile(_ text: MaskedText) -> MaskedText {
        text.map { text in
            let name = text.utf8.split(separator: UInt8(ascii: "/")).last.map { Substring($0) }
            let ending = [".yaml", ".yml", ".md"].first { name?.hasSuffix($0) ?? false }
            return String((name ?? text[...]).dropLast(ending?.count ?? 0))
        }
    }

    private func help(unused known: [String]) -> String {
        known.isEmpty
            ? "every field is there already: remove this one"
            : "fields that are not used yet: \(known.joined(separator: ", "))"
    }

    private func help(empty field: RouteField, _ wanted: FieldType) -> String {
        if isEntry(wanted, of: field) { return "write \(wanted.words), or remove the entry" }
        return switch field.requirement {
        case .always: "write \(line(of: field))"
        case .of(.draft, _):
            "write \(line(of: field)), or leave the line out where the route is not a draft"
        case .of(let status, _):
            "write \(line(of: field)), or leave the line out where the route is not "
                + status.rawValue
        case .optional: "write \(line(of: field)), or leave the line out: it is optional"
        }
    }

    private func help(
        _ field: RouteField, _ wanted: FieldType, _ found: RouteProblem.FoundType
    ) -> String {
        switch (wanted, found) {
        case (.list(.mapping), .mapping) where lookAlikeAtStart != nil:
            lookAlikeAtStart.map { "\($0.name), stands beside the hyphen: \($0.help)" } ?? ""
        case (.list(.mapping(let table)), _):
            "begin each entry on a line below it with `- \(table.fields.first?.name ?? ""):`"
        case (.list, _):
            "write a list: `\(field.name): [first, second]`, or one `- ` line per entry"
        case (.mapping(let table), _):
            "write `\(table.fields.first?.name ?? ""):` and the other fields on their own lines, "
                + "indented below `\(field.name):`"
        case (.document, .mapping): "write repo:path without a blank, or put it in quotes"
        case (.routeID, .null), (.repository, .null), (.document, .null), (.path, .null):
            help(empty: field, wanted)
        case (_, .null), (_, .boolean), (_, .number): "put it in quotes, so that it is a text"
        default: "`\(field.name)` is \(field.meaning)"
        }
    }

    /// A space that is none, in the few bytes at the start of the value's line.
    private var lookAlikeAtStart: LookAlike? {
        let bytes = file.bytes(for: .structure).span
        let start = problem.range.start
        return LookAlike(in: bytes, SourceRange(start, min(start + 6, bytes.count)))
    }

    private func help(pathOf field: RouteField) -> String {
        if case .path = field.type {
            return "write the path from the root, as in \(RouteID.playbookPath(named: "<id>"))"
        }
        return "write a path from the root of its repository, or repo:path, "
            + "as in `docs/openbao.md` or `platform:docs/openbao.md`"
    }

    private func message(_ field: RouteField, _ reason: RepositoryPath.Problem) -> String {
        switch reason {
        case .absolute: "`\(field.name)` is an absolute path"
        case .leavesRoot: "`\(field.name)` leads out of the repository"
        case .notAFile: "`\(field.name)` does not name a file"
        }
    }

    private func message(_ field: RouteField, _ reason: LinkTemplate.Problem) -> String {
        switch reason {
        case .notHTTPS: "`\(field.name)` is not an https: link"
        case .notAURL: "`\(field.name)` holds a character that a link cannot have"
        case .unknownPlaceholder: "`\(field.name)` has a placeholder that it cannot have"
        case .placeholderInHost: "the host of `\(field.name)` cannot be filled in"
        case .missing(let placeholder): "`\(field.name)` lacks `\(placeholder.written)`"
        }
    }

    /// A link's path and query in an example.
    private func example(of type: FieldType) -> String {
        guard case .link(let target) = type else { return "" }
        return switch target {
        case .repository: "{repo}"
        case .file: "{repo}/src/branch/main/{path}"
        case .newIssue: "{repo}/issues/new?title={title}&body={body}"
        }
    }

    private func didYouMean(_ meant: String?) -> String? {
        Wording.didYouMean([meant].compactMap(\.self))
    }

    // MARK: - Dates

    /// The numbers of a text like 2026-02-31: four digits, two and two, with one separator.
    private func numbers(
        _ text: String, separator: Unicode.Scalar
    ) -> (year: Int, month: Int, day: Int)? {
        let parts = text.utf8.split(
            separator: UInt8(ascii: separator), omittingEmptySubsequences: false)
        let numbers = parts.compactMap { part in
            part.allSatisfy(\.isDigit) ? Int(Substring(part)) : nil
        }
        guard parts.map(\.count) == [4, 2, 2], numbers.count == 3 else { return nil }
        return (numbers[0], numbers[1], numbers[2])
    }

    private func slashed(_ text: String) -> CalendarDate? {
        numbers(text, separator: "/").flatMap {
            CalendarDate(year: $0.year, month: $0.month, day: $0.day)
        }
    }

    private func message(notADate text: String) -> String {
        numbers(text, separator: "-") == nil ? "this is not a date" : "\(text) does not exist"
    }

    private func help(notADate text: String) -> String {
        if let date = slashed(text) { return "write `\(date)`" }
        guard let (year, month, _) = numbers(text, separator: "-"), (1...12).contains(month),
            year >= 1
        else { return "write a day as YYYY-MM-DD" }
        let days = CalendarDate.daysInMonth(month, of: year)
        return "that month has \(days) days"
    }
}

extension RouteProblem {
    /// The diagnostic, in the file that was decoded.
    func diagnostic(in file: SourceFile) -> Diagnostic {
        let wording = RouteProblemWording(problem: self, file: file)
        return Diagnostic(
            rule: rule, file: file, range: range, message: wording.message,
            help: wording.help, fixes: wording.fixes)
    }
}
