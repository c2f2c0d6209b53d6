import Testing
import Text

@Suite("Classes of bytes")
struct ByteClassTests {
    @Test("Each class has the ASCII characters that Swift's Unicode tables put in it")
    func classes() {
        for byte in UInt8.min...UInt8.max {
            let scalar = Unicode.Scalar(byte)
            let isASCII = byte < 0x80
            let properties = scalar.properties
            #expect(byte.isLetter == (isASCII && properties.isAlphabetic))
            #expect(byte.isUppercaseLetter == (isASCII && properties.isUppercase))
            #expect(byte.isLowercaseLetter == (isASCII && properties.isLowercase))
            #expect(byte.isDigit == (isASCII && properties.numericType == .decimal))
            #expect(byte.isLetterOrDigit == (byte.isLetter || byte.isDigit))
            #expect(byte.isWhitespace == (isASCII && properties.isWhitespace))
            #expect(byte.isSpaceOrTab == (scalar == " " || scalar == "\t"))
            #expect(byte.isLineBreak == (scalar == "\n" || scalar == "\r"))
            let isMark = (0x21...0x7E).contains(byte) && !byte.isLetterOrDigit
            #expect(byte.isPunctuation == isMark)
            let lowercase = isASCII ? properties.lowercaseMapping.utf8.first : byte
            #expect(byte.lowercased == lowercase)
            let hexadecimal = isASCII ? Character(scalar).hexDigitValue.map(UInt8.init) : nil
            #expect(byte.hexadecimalValue == hexadecimal)
        }
    }
}
