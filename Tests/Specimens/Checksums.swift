/// The vendors' checksums, written a second time: bit by bit, so that one checks the other.
enum Checksums {
    static func crc32(_ text: String) -> UInt32 {
        var state: UInt32 = 0xFFFF_FFFF
        for byte in text.utf8 {
            for bit in 0..<8 {
                let isSet = (state ^ (UInt32(byte) >> UInt32(bit))) & 1 == 1
                state = isSet ? (state >> 1) ^ 0xEDB8_8320 : state >> 1
            }
        }
        return state ^ 0xFFFF_FFFF
    }

    static func digits(_ value: UInt32, in letters: String, width: Int) -> String {
        let letters = Array(letters)
        let radix = UInt32(letters.count)
        var rest = value
        var text = ""
        for _ in 0..<width {
            text = String(letters[Int(rest % radix)]) + text
            rest /= radix
        }
        return text
    }

    /// `text` and the six symbols that close it, in lower case (BIP 173).
    static func bech32(label: String, data: String) -> String {
        let symbols = Array("qpzry9x8gf2tvdw0s3jn54khce6mua7l")
        let label = label.utf8.map(UInt32.init)
        var values = label.map { $0 >> 5 } + [0] + label.map { $0 & 31 }
        values += data.compactMap { symbols.firstIndex(of: $0).map(UInt32.init) }
        var sum: UInt32 = 1
        for value in values + [0, 0, 0, 0, 0, 0] {
            let top = sum >> 25
            sum = (sum & 0x1FFFFFF) << 5 ^ value
            if top & 1 != 0 { sum ^= 0x3B6A57B2 }
            if top & 2 != 0 { sum ^= 0x26508E6D }
            if top & 4 != 0 { sum ^= 0x1EA119FA }
            if top & 8 != 0 { sum ^= 0x3D4233DD }
            if top & 16 != 0 { sum ^= 0x2A1462B3 }
        }
        sum ^= 1
        let check = [25, 20, 15, 10, 5, 0].map { symbols[Int((sum >> UInt32($0)) & 31)] }
        return data + String(check)
    }

    /// `bytes` in base 64, with padding where the alphabet is the plain one.
    static func base64(_ bytes: [UInt8], in letters: String = plainBase64) -> String {
        let letters = Array(letters)
        var text = ""
        var bits = 0
        var count = 0
        for byte in bytes {
            bits = (bits << 8 | Int(byte)) & 0xFFFF
            count += 8
            while count >= 6 {
                count -= 6
                text.append(letters[(bits >> count) & 63])
            }
        }
        if count > 0 { text.append(letters[(bits << (6 - count)) & 63]) }
        if letters.last == "/" { while text.utf8.count % 4 != 0 { text += "=" } }
        return text
    }

    static let plainBase64 = Letters.upper + Letters.lower + Letters.digits + "+/"
    static let urlBase64 = Letters.upper + Letters.lower + Letters.digits + "-_"
}
