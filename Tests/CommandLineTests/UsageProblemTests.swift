import CommandLine
import Secrets
import Testing

@testable import garden

@Suite("What is wrong with a command line")
struct UsageProblemTests {
    @Test(
        "Each problem says what is wrong and what would be right",
        arguments: [
            ("shwo", "`garden` has no command 'shwo'", "did you mean `garden plant show`?"),
            ("list", "`garden` has no command 'list'", "did you mean `garden plant list`?"),
            ("plnat list", "`garden` has no command 'plnat'", "did you mean `garden plant`?"),
            (
                "plant lst",
                "`garden plant` has no command 'lst'", "did you mean `garden plant list`?"
            ),
            ("hlep", "`garden` has no command 'hlep'", "did you mean `garden help`?"),
            (
                "help plant lst",
                "`garden plant` has no command 'lst'", "did you mean `garden plant list`?"
            ),
            ("plant zzz --bogus", "`garden plant` has no command 'zzz'", ""),
            (
                "plant list --thristy",
                "`garden plant list` has no option --thristy", "did you mean `--thirsty`?"
            ),
            (
                "plant list --thir",
                "`garden plant list` has no option --thir", "did you mean `--thirsty`?"
            ),
            (
                "plant show x --thirsty",
                "`garden plant show` has no option --thirsty",
                "--thirsty belongs to `garden plant list`"
            ),
            (
                "plant show x --thristy",
                "`garden plant show` has no option --thristy",
                "did you mean `garden plant list --thirsty`?"
            ),
            (
                "plant --thirsty list",
                "--thirsty comes before its command", "write it after `garden plant list`"
            ),
            (
                "plant list --version",
                "`garden plant list` has no option --version", "--version belongs to `garden`"
            ),
            (
                "plant list -json", "`garden plant list` has no option -json",
                "did you mean `--json`?"
            ),
            (
                "plant list -c x",
                "`garden plant list` has no option -c", "did you mean `-C`?"
            ),
            (
                "plant list --formt json",
                "`garden plant list` has no option --formt", "did you mean `--format`?"
            ),
            (
                "plant list -n 5",
                "`garden plant list` has no option -n", "-n belongs to `garden water`"
            ),
            (
                "plant list --as-of",
                "--as-of needs a value: --as-of DATE",
                "a value that begins with a dash is written --as-of=DATE"
            ),
            (
                "plant list --as-of --json",
                "--as-of needs a value: --as-of DATE",
                "a value that begins with a dash is written --as-of=DATE"
            ),
            (
                "plant list --as-of 1",
                "invalid value '1' for --as-of: a day is written YYYY-MM-DD", ""
            ),
            ("plant list --as-of=", "empty value for --as-of: a day is written YYYY-MM-DD", ""),
            (
                "plant list --status sed",
                "invalid value 'sed' for --status: it must be one of seed, sprout, harvested",
                "did you mean `seed`?"
            ),
            (
                "water -n 101",
                "invalid value '101' for -n: it must be a whole number from -5 to 100", ""
            ),
            ("water -v=1", "-v takes no value, but was given '1'", ""),
            ("plant list --thirsty=yes", "--thirsty takes no value, but was given 'yes'", ""),
            ("plant show", "`garden plant show` needs <id>", ""),
            ("plant find --json", "`garden plant find` needs <word>...", ""),
            ("plant show a b", "unexpected argument 'b'", ""),
            ("plant list thirsty", "unexpected argument 'thirsty'", "did you mean `--thirsty`?"),
            (
                "completions bsh",
                "invalid value 'bsh' for <shell>: it must be one of bash, zsh, fish",
                "did you mean `bash` or `zsh`?"
            ),
            ("water -vq", "-v and -q cannot be used together", ""),
            ("plant list --exit-code", "--exit-code needs --thirsty or --within", ""),
            (
                "plant list --json --format table",
                "--json and --format table cannot be used together",
                ""
            ),
            ("plant list -f table --json", "--json and -f table cannot be used together", ""),
        ])
    func problem(line: String, message: String, help: String) throws {
        let problems = try Self.problems(line)
        #expect(problems.map(\.message) == [message])
        #expect(problems.map { $0.help ?? "" } == [help])
    }
}

extension UsageProblemTests {
    @Test(
        "The format that was asked for is known although the command line is wrong",
        arguments: [
            ("--json", true), ("plant shwo --json x", true), ("plant show --json", true),
            ("bogus --format json", true), ("bogus --format=json", true), ("bogus -fjson", true),
            ("plant list --json=1", true), ("plant list --format", false),
            ("plant list --format table --json", true), ("plant show -- --json a", false),
            ("bogus -- --json", false), ("water --json", true),
            ("--thirsty plant lst --json", true),
            ("plant list --as-of --json", true),
        ])
    func recognised(line: String, asksForJSON: Bool) throws {
        _ = try Self.problems(line)
        let arguments = Garden.command.parse(scanning: ParsingTests.words(line)).arguments
        #expect(arguments.texts(ofOption: "format").contains("json") == asksForJSON)
    }

    @Test("All problems of a command line are found at once, with their command")
    func all() throws {
        let problems = try Self.problems("plant show --bogus --as-of 1 --thirsty")
        #expect(problems.count == 4)
        #expect(problems.allSatisfy { $0.path == ["garden", "plant", "show"] })
    }

    static func problems(_ line: String) throws -> [UsageProblem] {
        let outcome = Garden.command.parse(scanning: ParsingTests.words(line))
        guard case .refused(let problems) = outcome.request else {
            throw Unexpected(description: "\(line): \(outcome.request)")
        }
        return problems
    }
}
