internal import Text

/// The pass over some bytes that finds where a credential may be, and has it looked at.
struct CandidateScan {
    private let bytes: [UInt8]
    private let roles = ByteRole.ofBytes
    private let nameEndings = SecretName.lastLetters

    /// Where the last run without a space ends that was looked through.
    private var runEnd = 0

    /// Where the last private key ends: nothing in it is looked at again.
    private var blockEnd = 0

    /// Where the last assigned value ends: no name in it is looked at.
    private var valueEnd = 0

    /// Where the last lines after the name of a secret end: no such lines begin in them.
    private var linesEnd = 0

    /// Finds a credential in what base 64 decodes to; nil where base 64 is not decoded any more.
    private let scanDecoded: (([UInt8]) -> SecretMatch?)?

    /// Where the last base 64 ends, and at which offsets in its groups of four it was tried.
    private var encodedEnd = 0
    private var triedGroups: UInt8 = 0

    /// What was found; matches may overlap.
    private(set) var matches: [SecretMatch] = []

    /// The texts after the name of a secret that are masked whole when something in them is found.
    private(set) var texts: [SecretMatch] = []

    /// Whether something may be written as an escape.
    private(set) var mayHoldEscapes = false

    init(_ bytes: [UInt8], scanDecoded: (([UInt8]) -> SecretMatch?)?) {
        self.bytes = bytes
        self.scanDecoded = scanDecoded
    }

    /// Looks at all of the bytes, once.
    mutating func run() {
        var position = 0
        var carriedDash: UInt64 = 0
        var escapes: UInt64 = 0
        while true {
            let found = CandidateScan.nextCandidate(
                in: bytes.span, from: position, &carriedDash, &escapes)
            guard let found else { break }
            look(at: found)
            position = found.start + 8
        }
        mayHoldEscapes = escapes != 0
    }

    /// Eight bytes in which a credential may begin or have its name.
    private struct Candidate {
        let start: Int

        /// The high bit of each byte that is a `:` or `=`, or a neighbour of theirs in ASCII.
        let separators: UInt64

        /// The high bit of each dash after a dash.
        let dashes: UInt64

        /// Whether none of the bytes is a space, a control or a quote.
        let isDense: Bool
    }

    /// The next eight bytes from `start` on that are worth a look; nil when there are none.
    ///
    /// Not inlined: this loop runs over everything and needs all the registers.
    @inline(never)
    private static func nextCandidate(
        in bytes: Span<UInt8>, from start: Int, _ carriedDash: inout UInt64,
        _ escapes: inout UInt64
    ) -> Candidate? {
        var position = start
        while position <= bytes.count &- Word.width {
            let word = Word(bytes, at: position)
            if let candidate = candidate(word, at: position, &carriedDash, &escapes) {
                return candidate
            }
            position &+= Word.width
        }
        guard position < bytes.count else { return nil }
        // The rest of the bytes, as if spaces followed.
        let word = Word(bytes, at: position, filledWith: .space)
        return candidate(word, at: position, &carriedDash, &escapes)
    }

    @inline(__always)
    private static func candidate(
        _ word: Word, at position: Int, _ carriedDash: inout UInt64, _ escapes: inout UInt64
    ) -> Candidate? {
        let dense = word.ascii(from: UInt8(ascii: "+"))
        let separators = word.ascii(from: UInt8(ascii: ":"), through: UInt8(ascii: "="))
        let dash = word.ascii(from: UInt8(ascii: "-"), through: UInt8(ascii: "-"))
        let dashes = dash & (dash << 8 | carriedDash)
        carriedDash = dash >> 56
        escapes |=
            word.ascii(from: UInt8(ascii: "%"), through: UInt8(ascii: "&"))
            | word.ascii(from: .backslash, through: .backslash)
        guard dense == Word.tops || separators | dashes != 0 else { return nil }
        return Candidate(
            start: position, separators: separators, dashes: dashes, isDense: dense == Word.tops)
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
        guard position >= valueEnd, mayFollowName(position) else { return }
        switch AssignedSecret.found(in: bytes, separator: position) {
        case .nothing: break
        case .value(let match): settle(match)
        case .lines(let name, let meaning):
            guard position >= linesEnd else { return }
            look(
                through: SecretLines(in: bytes, name: name, separator: position, meaning: meaning))
        case .list(let bracket, let meaning):
            guard position >= linesEnd else { return }
            look(through: SecretLines(in: bytes, list: bracket, meaning: meaning))
        }
    }

    /// Whether what ends at `position` may be the name of a secret, or not end there.
    @inline(__always)
    private func mayFollowName(_ position: Int) -> Bool {
        guard position > 2, bytes[position &- 1].isLetter else { return position > 2 }
        return SecretName.mayEnd(in: bytes, at: position, nameEndings)
    }

    /// Looks at each line of a text after the name of a secret.
    private mutating func look(through lines: SecretLines) {
        linesEnd = lines.end
        let text = lines.text
        guard !text.isEmpty else { return }
        if let match = lines.match(in: bytes) {
            settle(match)
        } else if lines.isOneText, !lines.holdsBlock {
            texts.append(
                SecretMatch("high-entropy secret", text, isGeneric: true, isText: true))
        }
    }

    /// Looks for tokens in the run without spaces and quotes around `position`.
    ///
    /// A token begins where no letter or digit is before it.
    private mutating func lookThroughRun(around position: Int) {
        guard goesOn(around: position) else { return }
        // Locals, since the fields would be read anew for every byte.
        let bytes = bytes
        let roles = roles
        var start = position
        while start > runEnd, roles[Int(bytes[start &- 1])] != [] { start &-= 1 }
        start = max(start, blockEnd)
        var end = start
        var seen: ByteRole = []
        while end < bytes.count {
            let role = roles[Int(bytes[end])]
            if role == [] { break }
            seen.formUnion(role)
            end &+= 1
        }
        runEnd = end
        // Most runs are names and paths in small letters.
        if seen.contains(.capitalOrDigit) { look(forTokensIn: start..<end) }
    }

    private mutating func look(forTokensIn run: Range<Int>) {
        var offset = run.lowerBound
        var followsLetter = false
        // An escape, `\n` or `%3D`, ends in what looks like a letter but is none.
        var escapeEnd = EscapeSequence.end(in: bytes, openedBefore: run.lowerBound)
        while offset < run.upperBound {
            let role = roles[Int(bytes[offset])]
            var next = offset &+ 1
            if !role.isDisjoint(with: [.smallLetter, .capitalOrDigit]) {
                if !followsLetter || offset <= escapeEnd,
                    let match = token(at: offset)
                        ?? (role.contains(.textStart) ? encodedText(at: offset) : nil)
                {
                    matches.append(match)
                    next = match.range.end
                    if match.format == CloudTokens.awsAccessKeyID {
                        keep(BareTokens.awsSecretKey(in: bytes, after: next))
                    }
                }
                followsLetter = true
            } else {
                if role == .mark { keep(BareTokens.match(in: bytes, mark: offset)) }
                if role == .escape { escapeEnd = EscapeSequence.end(in: bytes, at: offset) }
                followsLetter = false
            }
            offset = next
        }
    }

    /// Whether the run takes two more bytes on either side of the eight at `position`.
    ///
    /// In a run of 20 bytes, and no token is shorter, some eight of those looked at have these.
    @inline(__always)
    private func goesOn(around position: Int) -> Bool {
        // At the edges of the file there is nothing to see; a look costs little.
        guard position >= 2, position &+ 9 < bytes.count else { return true }
        return isInside(position &- 1) && isInside(position &+ 8) && isInside(position &- 2)
            && isInside(position &+ 9)
    }

    @inline(__always)
    private func isInside(_ position: Int) -> Bool {
        roles[Int(bytes[position])] != []
    }

    @inline(__always)
    private func token(at offset: Int) -> SecretMatch? {
        let catalog = TokenCatalog.all
        guard catalog.mayBegin(in: bytes, at: offset) else { return nil }
        return catalog.match(in: bytes, at: offset) ?? JSONWebToken.match(in: bytes, at: offset)
    }

    /// The base 64 at `start` when it stands for a text in which something is found.
    private mutating func encodedText(at start: Int) -> SecretMatch? {
        guard let scanDecoded, EncodedText.mayBegin(in: bytes, at: start) else { return nil }
        // What is decoded from here is part of what was decoded from before.
        let group: UInt8 = 1 << UInt8(start & 3)
        if start < encodedEnd, triedGroups & group != 0 { return nil }
        let (text, end) = EncodedText.text(in: bytes, from: start)
        triedGroups = start < encodedEnd ? triedGroups | group : group
        encodedEnd = end
        guard let decoded = Base64.decode(text),
            let found = scanDecoded(decoded)
        else { return nil }
        return SecretMatch(
            "\(found.format) in base 64", start..<end, isGeneric: found.isGeneric)
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
