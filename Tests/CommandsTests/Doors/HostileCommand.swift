import Foundation

/// One command line that is run on a hostile repository.
struct HostileCommand {
    /// The words, shown with what stands for a text from outside.
    let name: String

    /// The words after the tool's name.
    let words: [String]

    /// The environment variables that are set.
    var environment: [String: String] = [:]

    /// How wide the terminal is; nil when the output goes elsewhere.
    let width: Int?

    /// Runs it without a process.
    func run(in repository: HostileRepository) -> WardenRun {
        WardenRun(words, in: repository.root.path, environment: environment, width: width)
    }

    /// Command lines that answer from the files; `@` stands for a text of one line, and `+` for a
    /// blank in a word.
    private static let asked = [
        "lint --format text", "lint --format concise", "lint --json",
        "lint --format sarif", "lint --format gitlab", "lint --format github", "lint --diff",
        "lint --output-file OUT/report.txt", "lint --json --output-file OUT/report.json",
        "lint --diff --output-file OUT/fix.patch", "route list", "route list --json",
        "route list --format jsonl", "route list --format ids", "route list --stale",
        "route list --stale --json --due-within 900d", "route find key secret token",
        "route find --json value password", "route find zebra",
        "completions zsh --line=warden+route+show+", "completions fish --line=warden+rule+",
        "completions fish --line=warden+route+list+--owner=",
        "completions bash --line=warden+route+list+--kind+",
    ]

    private static let showing = [
        "route show ID", "route show ID --json", "route show ID --checklist",
    ]

    private static let typed = [
        "@", "--@", "--@=x", "route @", "route show @", "route show @ --json",
        "route show shown @", "route show --@", "route show --format @ shown",
        "route show --as-of @ shown", "route find @", "route find @ --json", "route find @ key",
        "route find --limit @ x", "route list --owner @", "route list --owner @ --json",
        "route list --kind @", "route list --status @", "route list --stale --due-within @",
        "route list --format @", "lint @", "lint ./@ --json", "lint --@", "lint --format @",
        "lint --fail-on @", "lint --output-file OUT/none/@", "lint --output-file OUT/@", "rule @",
        "rule @ --json", "help @", "completions @", "manual @", "-C @ route list",
        "--root @ lint", "--color @ lint", "route show @ --help", "-@",
        "completions zsh --line=warden+route+show+@", "completions bash --line=warden+lint+./@",
        "completions fish --line=warden+-C+@+route+list+--owner=",
    ]

    private static let variables = [
        "WARDEN_ROOT", "WARDEN_JOBS", "GITHUB_STEP_SUMMARY", "GITHUB_WORKSPACE", "NO_COLOR",
        "CLICOLOR_FORCE", "TERM",
    ]

    /// Command lines that say what is wrong with a line, or that answer what was typed.
    ///
    /// Of all of them a third, and the rest for the next two seeds.
    static func all(
        on repository: HostileRepository, writingTo folder: URL, seed: Int,
        from supply: inout Supply
    ) -> [HostileCommand] {
        let shown = repository.ids.flatMap { id in showing.map { $0.replacing("ID", with: id) } }
        let names = (asked + shown + typed).enumerated().filter { $0.offset % 3 == seed % 3 }
        let commands = names.map { command($0.element, to: folder, from: &supply) }
        let given = variables.enumerated().filter { $0.offset % 3 == seed % 3 }.map { _, name in
            let ask = supply.pick("lint --format concise", "route list --json", "route show shown")
            var command = command(ask, to: folder, from: &supply)
            let text = supply.next(.fileName, for: "the variable \(name)")
            // What is written there must not be written into the working folder of the tests.
            let isFile = name.hasPrefix("GITHUB_")
            command.environment[name] = isFile ? "\(folder.path)/none/\(text)" : text
            return command
        }
        return commands + given
    }

    /// What a fix would change, and the fix.
    static func fixing(to folder: URL, from supply: inout Supply) -> [HostileCommand] {
        ["lint --diff", "lint --fix"].map {
            command($0, to: folder, from: &supply)
        }
    }

    private static func command(
        _ name: String, to folder: URL, from supply: inout Supply
    ) -> HostileCommand {
        let words = name.split(separator: " ").map { word in
            let word = word.replacing("+", with: " ")
            guard word.contains("@") else { return word.replacing("OUT", with: folder.path) }
            let isName = word.contains("/")
            let text = supply.next(isName ? .fileName : .line, for: "the words `\(name)`")
            return word.replacing("OUT", with: folder.path).replacing("@", with: text)
        }
        let width = supply.pick(nil, 40, 80, 200)
        var environment = ["GITHUB_STEP_SUMMARY": folder.appending(path: "summary.md").path]
        if supply.once(in: 2) { environment["GITHUB_ACTIONS"] = "true" }
        if supply.once(in: 3) { environment["CLICOLOR_FORCE"] = "1" }
        let setting = "\(environment["GITHUB_ACTIONS"] == nil ? "" : "GITHUB_ACTIONS=true ")"
        return HostileCommand(
            name: setting + name + (width.map { " (\($0) columns)" } ?? " (piped)"),
            words: words.map { String($0) }, environment: environment, width: width)
    }
}
