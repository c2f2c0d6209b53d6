import Testing
import YAML

@Test("A mapping is read")
func mapping() {
    let stream = YAMLStream(reading: Array("a: b\n".utf8))
    #expect(stream.problems.isEmpty)
    #expect(stream.entries(of: 0).map { stream.text(of: $0.key) } == ["a"])
}
