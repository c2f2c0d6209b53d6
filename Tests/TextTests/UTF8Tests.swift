import Effort
import Testing
import Text

@Suite("Scalars in UTF-8")
struct UTF8Tests {
    @Test("Every scalar is read as it is written")
    func allScalars() {
        // All of the first planes, where lengths change; then every so many.
        let step = Effort.size(61, thorough: 1)
        let numbers =
            Array(UInt32(0)...0x1_1000)
            + stride(from: 0x1_1000, to: 0x10_FFFF, by: step)
        let scalars = (numbers + [0x10_FFFF]).lazy.compactMap(Unicode.Scalar.init)
        let misread = scalars.filter { scalar in
            let bytes = Array(String(scalar).utf8)
            let found = bytes.span.scalar(at: 0)
            return found?.scalar != scalar || found?.length != bytes.count
        }
        #expect(misread.first == nil)
    }

    @Test("What is ill-formed is told from what is not as the standard library does")
    func illFormed() {
        var random = SplitMix(state: 4)
        let few: [UInt8] = [
            0x61, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xC1, 0xC2, 0xDF, 0xE0, 0xED,
            0xEF, 0xF0, 0xF4, 0xF5, 0xFF,
        ]
        for count in 0..<Effort.size(4000, thorough: 20_000) {
            let bytes = random.bytes(1 + count % 5, of: few)
            var offset = 0
            while offset < bytes.count {
                let length = bytes.span.scalarLength(at: offset)
                guard length > 0 else { break }
                offset += length
            }
            #expect((offset == bytes.count) == (String(validating: bytes, as: UTF8.self) != nil))
        }
    }

    @Test("A scalar that is cut off is none, and a continuation is told from a first byte")
    func cut() {
        let bytes: [UInt8] = [0xF0, 0x9F, 0x98, 0x80]
        let lengths = (0...4).map { Array(bytes[..<$0] + [0x61]).span.scalarLength(at: 0) }
        #expect(lengths == [1, 0, 0, 0, 4])
        let lengthsAtEnd = (1...4).map { Array(bytes[..<$0]).span.scalarLength(at: 0) }
        #expect(lengthsAtEnd == [0, 0, 0, 4])
        let isScalar = (0..<4).map { bytes.span.scalar(at: $0) != nil }
        #expect(isScalar == [true, false, false, false])
        #expect(bytes.map(\.isContinuation) == [false, true, true, true])
    }

    @Test("Only a whole byte order mark at the start counts")
    func byteOrderMark() {
        let texts: [[UInt8]] = [
            [0xEF, 0xBB, 0xBF], [0xEF, 0xBB, 0xBF, 0x61], [0xEF, 0xBB], [0x61, 0xEF, 0xBB, 0xBF],
            [0xEF, 0xBB, 0x61], [],
        ]
        #expect(texts.map { $0.span.byteOrderMarkLength } == [3, 3, 0, 0, 0, 0])
    }
}
