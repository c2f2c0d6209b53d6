import Foundation
import Text
import Testing
import YAML

@Suite("Inputs that once failed under the fuzzer")
struct FailedInputTests {
    /// In base64, since some are no text.
    static let inputs = [
        // A flow collection where a key was expected: it was left as a key.
        "LSsJa2V5OiBEaWN0aW92YWx1LS0KeyB0b3QxOiBbaXRlbTEsIHtrZXkyOiB2YWx1ZTJ9LCBpdGVtM10sIHRvcDI8IHZhbHVlZTIKIH0K",
        // A pair of nothing after a `?`: its empty range was taken for a collection left open.
        "e2E6IFtiLD8gc2E6IFtiLD8gMAo6IFtiLD8gLD8gc2VkMjMsIGVdOg==",
        // A directive that is cut short: the reading ended after the end.
        "JVlBTUw=",
        // Carriage returns at the end, in open quotes: the reading ended after the end.
        "JyAxc3Qgbm9uLQp+Mm5kIG5vbi1lbXBlbXB0eSAKDTNyZCAtUw0NDQ0KDQ0=",
    ]

    @Test("What is read of it is well formed", arguments: inputs)
    func wellFormed(base64: String) throws {
        let bytes = [UInt8](try #require(Data(base64Encoded: base64)))
        let stream = YAMLStream(reading: bytes)
        #expect(!stream.problems.isEmpty)
        for (index, node) in stream.nodes.enumerated() {
            #expect(node.subtreeEnd > index && node.subtreeEnd <= stream.nodes.count)
            for entry in stream.entries(of: index) {
                #expect(stream.nodes[entry.key].kind == .scalar)
            }
        }
        #expect(stream.comments().allSatisfy { $0.end <= bytes.count })
    }
}
