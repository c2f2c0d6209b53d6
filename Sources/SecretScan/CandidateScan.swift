import SourceText

/// The pass over some bytes that finds where a credential may be, and has it looked at.
struct CandidateScan {
    private let bytes: [UInt8]
    private let catalog = TokenCatalog.all

    /// Where the last run without a space ends that was looked through.
    private var runEnd = 0

    /// Where the last private key ends: nothing in it is looked at again.
    private var blockEnd = 0

    /// Where the last assigned value ends: no name in it is looked at.
    private var valueEnd = 0

    /// What was found; matches may overlap.
    private(set) var matches: [SecretMatch] = []

    private static let highBits: UInt64 = 0x8080_8080_8080_8080

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// Looks at all of the bytes, once.
    mutating func run() {
        var position = 0
        var carriedDash: UInt64 = 0
        while true {
            let found = CandidateScan.nextCandidate(in: bytes, from: position, &carriedDash)
            guard let found else { break }
            look(at: found)
            position = found.start + 8
        }
    }

    /// Eight bytes in which a credential may begin or have its name.
    private struct Candidate {
        let start: Int

        /// The high bit of each byte that is a `:` or `=`, or a neighbour of theirs in ASCII.
        let separators: UInt64

        /// The high bit of each dash behind a dash.
        let dashes: UInt64

        /// Whether none of the bytes is a space, a control or a quote.
        let isDense: Bool
    }

    private static func nextCandidate(
        in bytes: [UInt8], from start: Int, _ carriedDash: inout UInt64
    ) -> Candidate? {
        var position = start
        var carry = carriedDash
        let count = bytes.count
        while position < count {
            let word = word(in: bytes, at: position, count)
            let ascii = ~word & highBits
            let high = word | highBits
            // The high bit of a byte of `high - n` says whether the byte is at least n.
            let dense = (high &- 0x2B2B_2B2B_2B2B_2B2B) & ascii
            let separators =
                (high &- 0x3A3A_3A3A_3A3A_3A3A) & ~(high &- 0x3E3E_3E3E_3E3E_3E3E) & ascii
            let dash = (high &- 0x2D2D_2D2D_2D2D_2D2D) & ~(high &- 0x2E2E_2E2E_2E2E_2E2E) & ascii
            let dashes = dash & (dash << 8 | carry)
            carry = dash >> 56
            if dense == highBits || separators | dashes != 0 {
                carriedDash = carry
                return Candidate(
                    start: position, separators: separators, dashes: dashes,
                    isDense: dense == highBits)
            }
            position += 8
        }
        return nil
    }

    @inline(__always)
    private static func word(in bytes: [UInt8], at position: Int, _ count: Int) -> UInt64 {
        var word: UInt64 = 0
        if position + 8 <= count {
            for offset in 0..<8 {
                word |= UInt64(bytes[position + offset]) << UInt64(8 * offset)
            }
            return word
        }
        for offset in 0..<8 {
            let byte = position + offset < count ? bytes[position + offset] : 0x20
            word |= UInt64(byte) << UInt64(8 * offset)
        }
        return word
    }

    private mutating func look(at candidate: Candidate) {
        guard candidate.start + 8 > blockEnd else { return }
        if candidate.isDense, candidate.start >= runEnd { lookThroughRun(around: candidate.start) }
        var dashes = candidate.dashes
        while dashes != 0 {
            look(atDash: candidate.start + dashes.trailingZeroBitCount / 8)
            dashes &= dashes - 1
        }
        var separators = candidate.separators
        while separators != 0 {
            look(atSeparator: candidate.start + separators.trailingZeroBitCount / 8)
            separators &= separators - 1
        }
    }

    private mutating func look(atDash position: Int) {
        guard position >= valueEnd, position < 2 || bytes[position - 2] != UInt8(ascii: "-") else {
            return
        }
        let next = position + 1 < bytes.count ? bytes[position + 1] : 0
        if next == UInt8(ascii: "-") {
            guard let block = PrivateKeyBlock.match(in: bytes, at: position - 1) else { return }
            blockEnd = block.range.end
            settle(block)
        } else if Alphabet.lowercase.contains(next) {
            settle(AssignedSecret.match(in: bytes, optionDash: position))
        }
    }

    private mutating func look(atSeparator position: Int) {
        let byte = bytes[position]
        if byte == UInt8(ascii: ":") {
            if bytes.holds(0x2F, 0x2F, at: position + 1) {
                keep(URLPassword.match(in: bytes, colon: position))
                return
            }
            if bytes.holds(0x41, 0x41, at: position + 1) {
                keep(BareTokens.telegram(in: bytes, colon: position))
            }
        } else if byte != UInt8(ascii: "=") {
            return
        }
        guard position >= valueEnd else { return }
        settle(AssignedSecret.match(in: bytes, separator: position))
    }

    /// Looks for tokens in the run without spaces and quotes around `position`.
    ///
    /// A token begins where no letter or digit stands before it.
    private mutating func lookThroughRun(around position: Int) {
        var place = position
        while place > runEnd, catalog.role(of: bytes[place - 1]) != .outside { place -= 1 }
        place = max(place, blockEnd)
        let start = place
        var isBehindLetter = false
        while place < bytes.count {
            let role = catalog.role(of: bytes[place])
            if role == .outside { break }
            var next = place + 1
            if role == .letter {
                if !isBehindLetter || isBehindEscape(place, runStart: start),
                    let match = token(at: place)
                {
                    matches.append(match)
                    next = match.range.end
                }
                isBehindLetter = true
            } else {
                isBehindLetter = false
                if role == .mark { keep(BareTokens.match(in: bytes, mark: place)) }
            }
            place = next
        }
        runEnd = place
    }

    @inline(__always)
    private func token(at place: Int) -> SecretMatch? {
        guard catalog.mayBegin(in: bytes, at: place) else { return nil }
        return catalog.match(in: bytes, at: place) ?? JSONWebToken.match(in: bytes, at: place)
            ?? PrivateKeyBlock.encoded(in: bytes, at: place)
    }

    /// Whether the letter before `position` belongs to an escape, `\n` or `%3D`.
    @inline(__always)
    private func isBehindEscape(_ position: Int, runStart: Int) -> Bool {
        guard position - 2 >= runStart else { return false }
        if bytes[position - 2] == UInt8(ascii: "\\") { return true }
        return position - 3 >= runStart && bytes[position - 3] == UInt8(ascii: "%")
    }

    private mutating func keep(_ match: SecretMatch?) {
        if let match { matches.append(match) }
    }

    private mutating func settle(_ match: SecretMatch?) {
        guard let match else { return }
        matches.append(match)
        valueEnd = max(valueEnd, match.range.end)
    }
}
