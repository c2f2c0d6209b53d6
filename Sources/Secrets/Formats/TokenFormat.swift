/// The shape of a token that can be told from its own bytes: a public prefix, then fixed parts.
struct TokenFormat: Sendable {
    /// What kind of credential it is, in words.
    let name: String

    /// The bytes that every value begins with, and that may be shown.
    let prefix: String

    /// What follows the prefix, in order.
    let parts: [Part]

    /// What must hold of the value besides its shape.
    let proof: Proof

    /// A part of a token after its prefix.
    enum Part: Sendable {
        /// A run in an alphabet, as long as it goes; its length must lie in the range.
        case run(Alphabet, ClosedRange<Int>)

        /// So many bytes in an alphabet, whatever follows.
        case exactly(Int, Alphabet)

        /// These very bytes.
        case literal(String)
    }

    /// What tells a real value from a look-alike of the same shape.
    enum Proof: Sendable {
        /// The part after the prefix looks random.
        case random

        /// The last six bytes are the CRC-32 of the part between, in base 62 (GitHub, npm).
        case checksumInBase62

        /// The last seven bytes are the CRC-32 of all before them, in base 36 (GitLab).
        case checksumInBase36

        /// The last eight bytes are the CRC-32 of all before `_`, low byte first, in hex (Grafana).
        case checksumInHex

        /// The part after the prefix ends in its own BIP 173 checksum (age).
        case bech32

        /// The first segment, from base 64, is a decimal number (Discord's user id).
        case numberInBase64
    }

    init(_ name: String, _ prefix: String, _ parts: Part..., proof: Proof = .random) {
        self.name = name
        self.prefix = prefix
        self.parts = parts
        self.proof = proof
    }

    /// The end of the token that begins at `start`; nil when none of this format does.
    func end(in bytes: [UInt8], at start: Int) -> Int? {
        guard bytes.holds(prefix, at: start) else { return nil }
        var position = start + prefix.utf8.count
        for part in parts {
            switch part {
            case .run(let alphabet, let lengths):
                let longest = position + lengths.upperBound
                let end = alphabet.runEnd(in: bytes, from: position, limit: longest + 1)
                guard end - position >= lengths.lowerBound,
                    end <= longest || TokenFormat.isMarkup(bytes[longest])
                else { return nil }
                position = min(end, longest)
            case .exactly(let count, let alphabet):
                let end = alphabet.runEnd(in: bytes, from: position, limit: position + count)
                guard end - position == count else { return nil }
                position = end
            case .literal(let literal):
                guard bytes.holds(literal, at: position) else { return nil }
                position += literal.utf8.count
            }
        }
        if position < bytes.count, case .literal = parts.last,
            Alphabet.base62.contains(bytes[position])
        {
            return nil
        }
        guard isProven(bytes, start..<position) else { return nil }
        return isOpen && Placeholder.isCut(bytes, at: position) ? nil : position
    }

    /// Whether the last part may have more than one length.
    private var isOpen: Bool {
        if case .run(_, let lengths) = parts.last { lengths.count > 1 } else { false }
    }

    /// Whether the byte may follow a value that could hold it: in Markdown, emphasis.
    static func isMarkup(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-")
    }

    private func isProven(_ bytes: [UInt8], _ token: Range<Int>) -> Bool {
        let body = (token.lowerBound + prefix.utf8.count)..<token.upperBound
        switch proof {
        case .random:
            return Randomness(bytes, body).isRandomBody
        case .checksumInBase62:
            let seam = token.upperBound - 6
            let sum = CRC32.checksum(of: bytes[body.lowerBound..<seam])
            return bytes.holds(CRC32.digits(of: sum, radix: 62, width: 6), at: seam)
        case .checksumInBase36:
            let seam = token.upperBound - 7
            let sum = CRC32.checksum(of: bytes[token.lowerBound..<seam])
            return bytes.holds(CRC32.digits(of: sum, radix: 36, width: 7), at: seam)
        case .checksumInHex:
            let seam = token.upperBound - 8
            let sum = CRC32.checksum(of: bytes[token.lowerBound..<(seam - 1)])
            let digits = CRC32.digits(of: sum.byteSwapped, radix: 16, width: 8)
            return bytes.holds(digits, at: seam)
        case .bech32:
            // The last byte of the prefix is the separator, which is not part of the label.
            return Bech32.isValid(label: prefix.utf8.dropLast(), data: bytes[body])
        case .numberInBase64:
            let segment = bytes[token].prefix { $0 != UInt8(ascii: ".") }
            guard let number = Base64.decode(segment) else { return false }
            return number.count >= 17 && number.allSatisfy(Alphabet.digits.contains)
        }
    }
}

extension TokenFormat.Part {
    /// A run in `alphabet` of exactly `count` bytes, with none of the alphabet after it.
    static func run(_ count: Int, _ alphabet: Alphabet) -> TokenFormat.Part {
        .run(alphabet, count...count)
    }
}

extension [UInt8] {
    /// Whether the two bytes are at `position`.
    @inline(__always)
    func holds(_ first: UInt8, _ second: UInt8, at position: Int) -> Bool {
        position >= 0 && position < count - 1 && self[position] == first
            && self[position + 1] == second
    }

    /// Whether `other` is at `position`.
    @inline(__always)
    func holds(_ other: [UInt8], at position: Int) -> Bool {
        guard position >= 0, position <= count, other.count <= count - position else {
            return false
        }
        for offset in other.indices where self[position + offset] != other[offset] {
            return false
        }
        return true
    }

    /// Whether `text` is at `position`.
    @inline(__always)
    func holds(_ text: String, at position: Int) -> Bool {
        guard position >= 0, position <= count, text.utf8.count <= count - position else {
            return false
        }
        var offset = position
        for byte in text.utf8 {
            guard self[offset] == byte else { return false }
            offset += 1
        }
        return true
    }
}
