import SecretScan
import SourceText
import Testing

@Test func smoke() {
    let hex = String(repeating: "0123456789abcdef".shuffled().map(String.init).joined(), count: 4)
    for line in [
        "key: sk-or-v1-\(hex)", "db: postgres://u:hunt3r@db/x", "DB_PASSWORD=Tr0ub4dor&3",
        "- name: DB_PASSWORD\n  value: q8Zt2mLx9Rw4",
        "-----BEGIN EC PRIVATE KEY-----\n\(hex)\nab==\n-----END EC PRIVATE KEY-----",
    ] {
        let m = SecretScanner.scan(Array(line.utf8))
        print(line, m.map { ($0.format, $0.range.start, $0.range.end) }, Redaction.redact(line))
        #expect(m.count == 1)
    }
}
