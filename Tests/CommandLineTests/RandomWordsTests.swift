import CommandLine
import Effort
import Secrets
import Testing

@testable import garden

@Suite("Any words at all")
struct RandomWordsTests {
    private static let pieces = [
        "garden", "plant", "show", "list", "find", "water", "completions", "manual", "help",
        "bogus",
        "--", "-", "", "=", "--=", "-=", "--root", "-C", "--color", "always", "--json", "--format",
        "json", "ids", "table", "-f", "-fjson", "-f=", "--thirsty", "--exit-code", "--within",
        "--status", "-s", "seed", "--litres", "-n", "-5", "-.5", "-vq", "-vn", "--help", "-h", "-V",
        "--version", "é", "-é", "--\u{301}", "-\u{301}", "=\u{301}", "\u{0}", "👩‍👩‍👧", "-👩‍👩‍👧", "rose",
    ]

    @Test("Reading them never traps, and what it says holds together", arguments: 0..<8)
    func read(seed: UInt64) {
        var random = SplitMix(state: seed)
        for _ in 0..<Effort.size(100, thorough: 600) {
            let words = (0..<Int.random(in: 0...7, using: &random)).map { _ in
                Self.word(&random)
            }
            Self.check(words)
        }
    }

    /// One or two pieces together.
    private static func word(_ random: inout SplitMix) -> String {
        let piece = pieces.randomElement(using: &random) ?? ""
        guard Int.random(in: 0...3, using: &random) == 0 else { return piece }
        return piece + (pieces.randomElement(using: &random) ?? "")
    }

    private static func check(_ words: [String]) {
        let outcome = Garden.command.parse(scanning: words)
        let arguments = outcome.arguments
        #expect(arguments.path.first == "garden", "\(words)")
        let help = Garden.command.help(for: arguments.path, width: 80).text()
        #expect(help.contains("  \(arguments.path.joined(separator: " ")) "), "\(words)")
        let asked = words.prefix { $0 != "--" }
        switch outcome.request {
        case .run:
            #expect(arguments.path.count > 1, "\(words)")
            if arguments.path.last == "show" {
                #expect(!arguments[Garden.plant].isEmpty, "\(words)")
            }
            if arguments[Garden.exitCode] {
                let isMet = arguments[Garden.thirsty] || arguments[Garden.within] != nil
                #expect(isMet, "\(words)")
            }
            #expect(!asked.contains("--help"), "\(words)")
        case .refused(let problems):
            #expect(!problems.isEmpty, "\(words)")
            #expect(problems.allSatisfy { !$0.message.isEmpty && $0.help != "" }, "\(words)")
            #expect(problems.allSatisfy { $0.path == arguments.path }, "\(words)")
        case .help, .version:
            break
        }
    }

    /// The pieces that may be the path of a file or folder: an empty one names none.
    private static let paths = pieces.filter { !$0.isEmpty }

    @Test("A word after -- is an operand, whatever it looks like", arguments: Self.paths)
    func operand(word: String) throws {
        let arguments = try ParsingTests.run(["water", "--", word, word])
        #expect(arguments[Garden.beds] == [word, word])
    }

    @Test("An attached value is taken as it is, whatever it looks like", arguments: Self.paths)
    func value(word: String) throws {
        #expect(try ParsingTests.run(["water", "--root=" + word])[Garden.root] == word)
        #expect(try ParsingTests.run(["water", "-C=" + word])[Garden.root] == word)
    }
}

/// A small random generator with a fixed seed, for the same words in every run.
private struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
