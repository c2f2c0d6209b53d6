internal import CommandLine
internal import Secrets

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// The invented tool as a program, so that real shells can complete its command lines.
enum GardenTool {
    /// Does what the words after the tool's name ask.
    static func run(_ words: [String]) -> CInt {
        let arguments = Garden.command.parse(scanning: words).arguments
        guard arguments.path.last == "completions" else { return 2 }
        let shell = arguments[Garden.shell]
        guard let line = arguments[Garden.line] else {
            let script = CompletionScript(
                for: shell, of: "garden", asking: ["completions", shell.rawValue, "--line"])
            print(script.text, terminator: "")
            return 0
        }
        let completion = Garden.command.completion(of: line.shown, in: shell) { name in
            unsafe getenv(name).map { unsafe String(cString: $0) }
        }
        guard let completion else { return 0 }
        let root = completion.arguments[Garden.root]
        print(completion.lines(for: shell) { _ in plants(in: root) }, terminator: "")
        return 0
    }

    /// The plants of the garden that `--root` names.
    private static func plants(in root: String?) -> [Choice] {
        switch root?.split(separator: "/").last {
        case "beds": [Choice("bean-1")]
        case "my garden": [Choice("oak-1")]
        case "far": [Choice("fern-1")]
        default:
            [
                Choice("rose-1", "A rose"),
                Choice("rose:2", "Another: \"$(touch hacked)\" %F{red}"),
                Choice("tulip", "`touch hacked`"), Choice("weed;touch${IFS}hacked", "Hostile"),
                Choice("$(touch${IFS}hacked)"), Choice("-C", "An option"), Choice("two words"),
                Choice("nettle", "Hidden \u{1B}[31m"),
            ]
        }
    }
}
