import Effort
import Secrets
import Text
import Testing

@testable import Specimens

/// How many lines of one kind were made, and which of them raised a false alarm.
struct FalseAlarms: Sendable, CustomStringConvertible {
    let kind: String
    let made: Int
    let alarms: [String]

    var description: String { kind }

    static let linesPerKind = Effort.size(60, thorough: 400)

    /// Of every kind; made once.
    static let all = LookAlike.all.map(FalseAlarms.init)

    /// Makes lines of `lookAlike` and scans each.
    init(of lookAlike: LookAlike) {
        var generator = SeededGenerator(lookAlike.kind)
        var alarms: [String] = []
        for _ in 0..<FalseAlarms.linesPerKind {
            let line = lookAlike.make(&generator)
            let found = SecretScanner.scan(Array(line.utf8))
            if let first = found.first { alarms.append("\(first.format) in \(line)") }
        }
        kind = lookAlike.kind
        made = FalseAlarms.linesPerKind
        self.alarms = alarms
    }
}

@Suite struct FalseAlarmTests {
    @Test(arguments: FalseAlarms.all)
    func nothingIsFoundInLookAlikes(result: FalseAlarms) {
        #expect(result.alarms.isEmpty, "\(result.alarms.count): \(result.alarms.prefix(8))")
    }

    @Test(arguments: LookAlike.all)
    func aValueBesideThemIsFound(lookAlike: LookAlike) {
        var generator = SeededGenerator("beside " + lookAlike.kind)
        for _ in 0..<20 {
            let line = lookAlike.make(&generator)
            let value = generator.text(32, of: Letters.base62)
            for text in [
                "client_secret: \(value)\n\n\(line)", "\(line)\n\nclient_secret: \(value)\n",
            ] {
                let found = SecretScanner.scan(Array(text.utf8))
                #expect(found.map(\.range.count) == [value.utf8.count], "\(text)")
            }
        }
    }
}
