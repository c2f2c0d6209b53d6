import CommandLine
import Secrets
import Testing

@testable import garden

@Suite("Reading a command line")
struct ParsingTests {
    @Test(
        "An option's value may be attached or follow, and options may be anywhere",
        arguments: [
            "plant show rose --format json", "plant show rose --format=json",
            "plant show rose -f json", "plant show rose -fjson", "plant show rose -f=json",
            "plant show --format json rose", "plant show --format json -- rose",
            "plant show --format card --format json rose", "plant show --json rose",
            "plant show rose --json --format json", "-C x plant show rose -fjson",
            "plant --root x show rose -fjson", "plant show rose -fjson --root=x",
            "plant show rose -f card --json -f json",
        ])
    func equivalent(line: String) throws {
        let arguments = try Self.run(line)
        #expect(arguments.path == ["garden", "plant", "show"])
        #expect(arguments[Garden.cardFormat] == .json)
        #expect(arguments[Garden.plant] == "rose")
        #expect(arguments[Garden.root] == (line.utf8.contains(UInt8(ascii: "x")) ? "x" : nil))
    }

    @Test("A default holds where nothing is given, and no value is made up")
    func defaults() throws {
        let arguments = try Self.run("plant show rose")
        #expect(arguments[Garden.cardFormat] == .card)
        #expect(arguments[Garden.color] == .auto)
        #expect(arguments[Garden.asOf] == nil)
        #expect(arguments[Garden.root] == nil)
    }

    @Test("A repeatable option collects, a flag is on or off")
    func collected() throws {
        let arguments = try Self.run("plant list -s seed --thirsty --status=sprout -sseed")
        #expect(arguments[Garden.status] == [.seed, .sprout, .seed])
        #expect(arguments[Garden.thirsty])
        #expect(!arguments[Garden.exitCode])
    }

    @Test(
        "Short flags join, also with a value at the end",
        arguments: ["-vn 5", "-vn5", "-vn=5", "-v -n 5", "--verbose --litres 5"])
    func joined(line: String) throws {
        let arguments = try Self.run("water \(line) north")
        #expect(arguments[Garden.verbose])
        #expect(arguments[Garden.litres] == 5)
        #expect(arguments[Garden.beds] == ["north"])
    }

    @Test(
        "Negative numbers are values, and a dash is an operand",
        arguments: [
            ("water -n -5", -5, []), ("water -n-5", -5, []), ("water --litres -5 -", -5, ["-"]),
            ("water --litres=-5 -7", -5, ["-7"]), ("water -- -v --litres", 10, ["-v", "--litres"]),
            ("water -.5 -7d", 10, ["-.5", "-7d"]),
        ] as [(String, Int, [String])])
    func negative(line: String, litres: Int, beds: [String]) throws {
        let arguments = try Self.run(line)
        #expect(arguments[Garden.litres] == litres)
        #expect(arguments[Garden.beds] == beds)
    }

    @Test("An empty text is a value; an empty folder or file is none")
    func empty() throws {
        #expect(try Self.run("plant list --within=")[Garden.within] == "")
        #expect(try Self.run(["plant", "list", "--within", ""])[Garden.within] == "")
        for words in [["water", "--root="], ["water", "-C", ""], ["water", ""]] {
            guard case .refused(let problems) = Garden.command.parse(scanning: words).request else {
                Issue.record("\(words) is accepted")
                continue
            }
            #expect(problems.map(\.message).allSatisfy { $0.hasPrefix("empty value for ") })
        }
    }

    @Test(
        "Help is understood at every level, whatever else is wrong",
        arguments: [
            ("", "garden"), ("help", "garden"), ("--help", "garden"), ("-h", "garden"),
            ("help help", "garden"), ("plant", "garden plant"), ("plant help", "garden plant"),
            ("help plant", "garden plant"), ("help plant show", "garden plant show"),
            ("plant help show", "garden plant show"), ("plant show --help", "garden plant show"),
            ("--help plant show", "garden plant show"), ("plant show -fh -h", "garden plant show"),
            ("plant show --bogus --format --help", "garden plant show"),
            ("manual help", "garden manual"), ("completions help", "garden completions"),
            ("water -vh", "garden water"), ("--help --version", "garden"),
            ("plant list --exit-code -h", "garden plant list"),
        ])
    func help(line: String, path: String) {
        let outcome = Garden.command.parse(scanning: Self.words(line))
        guard case .help = outcome.request else {
            Issue.record("not help: \(outcome.request)")
            return
        }
        #expect(outcome.arguments.path == Self.words(path))
    }

    @Test("The word help is an operand where it can be one, and after --")
    func helpAsOperand() throws {
        #expect(try Self.run("plant show help")[Garden.plant] == "help")
        #expect(try Self.run("plant show -- --help")[Garden.plant] == "--help")
    }

    @Test("The outermost command shows the version", arguments: ["--version", "-V", "-V --root x"])
    func version(line: String) {
        guard case .version = Garden.command.parse(scanning: Self.words(line)).request else {
            Issue.record("not the version")
            return
        }
    }

    static func words(_ line: String) -> [String] { line.split(separator: " ").map(String.init) }

    static func run(_ line: String) throws -> ParsedArguments { try run(words(line)) }

    static func run(_ words: [String]) throws -> ParsedArguments {
        let outcome = Garden.command.parse(scanning: words)
        guard case .run = outcome.request else {
            throw Unexpected(description: "\(words): \(outcome.request)")
        }
        return outcome.arguments
    }
}

/// A command line that was not understood as the test means it.
struct Unexpected: Error, CustomStringConvertible {
    let description: String
}
