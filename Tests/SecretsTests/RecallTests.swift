import Effort
@testable import Specimens
@testable import Secrets
import Text
import Testing

/// How many values of one format were made, and how many were found where they stand.
struct Recall: Sendable, CustomStringConvertible {
    let format: String
    let made: Int
    let missed: [String]

    var description: String { format }

    static let valuesPerSpecimen = Effort.size(30, thorough: 300)

    /// Of every specimen; made once.
    static let all = Specimen.all.map(Recall.init)

    /// Makes values of `specimen`, each in one of its contexts, and looks for them.
    init(of specimen: Specimen) {
        var generator = SeededGenerator(specimen.format + specimen.prefix)
        var missed: [String] = []
        let count = max(Recall.valuesPerSpecimen, specimen.contexts.count)
        for index in 0..<count {
            let value = specimen.make(&generator)
            let context = specimen.contexts[index % specimen.contexts.count]
            let file = Recall.file(context, value)
            let found = SecretScanner.scan(file.bytes)
            let isRight =
                found.count == 1 && found[0].range == file.range
                && found[0].format == specimen.format
                && found[0].publicPrefix(in: file.bytes) == specimen.prefix
            if !isRight {
                let names = found.map { "\($0.format) \($0.range)" }
                missed.append("\(context.debugDescription) \(value) at \(file.range): \(names)")
            }
        }
        format = specimen.format
        made = count
        self.missed = missed
    }

    /// The file that `context` makes of `value`, and where the value is in it.
    private static func file(_ context: String, _ value: String) -> (
        bytes: [UInt8], range: SourceRange
    ) {
        let parts = context.split(separator: "@", maxSplits: 1, omittingEmptySubsequences: false)
        let head = Array(parts[0].utf8)
        let bytes = head + Array(value.utf8) + Array((parts.count > 1 ? parts[1] : "").utf8)
        let end = head.count + value.utf8.count
        // A final line break of the value belongs to the file.
        return (bytes, SourceRange(head.count, end))
    }
}

@Suite struct RecallTests {
    @Test(arguments: Recall.all)
    func everyValueIsFoundWhereItStands(recall: Recall) {
        #expect(recall.missed.isEmpty, "\(recall.missed.count): \(recall.missed.prefix(3))")
    }

    @Test func noFormatIsWithoutASpecimen() {
        let formats = Set(Specimen.all.map(\.format))
        #expect(TokenCatalog.all.names.filter { !formats.contains($0) } == [])
    }

    @Test func checksumsAgreeWithThePublishedOnes() {
        #expect(Checksums.crc32("123456789") == 0xCBF4_3926)
        #expect(Checksums.bech32(label: "a", data: "") == "2uel5l")
        #expect(Checksums.base64(Array("foobar".utf8)) == "Zm9vYmFy")
    }
}
