internal import Text

/// Addresses that are links by themselves.
enum Autolinks {
    /// The end of an address in angle brackets that starts at `start`, where `<` is
    /// (CommonMark 0.31 §6.5).
    static func bracketedEnd(in bytes: Span<UInt8>, at start: Int) -> Int? {
        let stop = { (byte: UInt8) in
            byte > .space && byte != UInt8(ascii: "<") && byte != UInt8(ascii: ">")
        }
        let end = bytes.end(of: stop, from: start + 1, before: bytes.count)
        guard end < bytes.count, bytes[end] == UInt8(ascii: ">") else { return nil }
        let address = (start + 1)..<end
        return isURI(bytes, address) || isEmail(bytes, address) ? end + 1 : nil
    }

    /// Where a web address without brackets starts, of which the colon or one of the `w` is at
    /// `mark`; nil when nothing like one is there.
    static func bareStart(in bytes: Span<UInt8>, around mark: Int) -> Int? {
        guard bytes[mark] == UInt8(ascii: ":") else {
            let isSecond = mark > 0 && bytes[mark - 1] == UInt8(ascii: "w")
            return isSecond ? mark - 1 : mark
        }
        if bytes.holds(anyCaseOf: "https", at: mark - 5, before: mark) { return mark - 5 }
        return bytes.holds(anyCaseOf: "http", at: mark - 4, before: mark) ? mark - 4 : nil
    }

    /// The end of a web address that starts at `start` without brackets (GFM §6.9).
    static func bareEnd(in bytes: Span<UInt8>, at start: Int) -> Int? {
        let count = bytes.count
        let before = start > 0 ? bytes[start - 1] : .space
        let host: Int
        if bytes.holds("www.", at: start, before: count) {
            guard before.isWhitespace || isOpening(before)
            else { return nil }
            host = start + 4
        } else {
            guard !before.isLetter else { return nil }
            if bytes.holds(anyCaseOf: "http://", at: start, before: count) {
                host = start + 7
            } else if bytes.holds(anyCaseOf: "https://", at: start, before: count) {
                host = start + 8
            } else {
                return nil
            }
        }
        guard let domain = domainEnd(in: bytes, from: host) else { return nil }
        let isAddress = { (byte: UInt8) in !byte.isWhitespace && byte != UInt8(ascii: "<") }
        let end = bytes.end(of: isAddress, from: domain, before: count)
        let trimmed = trimmedEnd(of: bytes, from: start, to: end)
        return trimmed > host ? trimmed : nil
    }

    private static func isOpening(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "("): true
        default: false
        }
    }

    private static func isURI(_ bytes: Span<UInt8>, _ address: Range<Int>) -> Bool {
        guard let first = address.first, bytes[first].isLetter else { return false }
        let isScheme = { (byte: UInt8) in
            byte.isLetterOrDigit || byte == UInt8(ascii: "+") || byte == UInt8(ascii: ".")
                || byte == UInt8(ascii: "-")
        }
        let end = bytes.end(of: isScheme, from: first, before: address.upperBound)
        return (2...32).contains(end - first) && end < address.upperBound
            && bytes[end] == UInt8(ascii: ":")
    }

    private static func isEmail(_ bytes: Span<UInt8>, _ address: Range<Int>) -> Bool {
        let (start, end) = (address.lowerBound, address.upperBound)
        let name = bytes.end(of: isNameByte, from: start, before: end)
        guard name > start, name < end, bytes[name] == UInt8(ascii: "@") else { return false }
        var label = name + 1
        while true {
            let isLabelByte = { (byte: UInt8) in byte.isLetterOrDigit || byte == UInt8(ascii: "-") }
            let close = bytes.end(of: isLabelByte, from: label, before: end)
            guard (1...63).contains(close - label), bytes[label].isLetterOrDigit,
                bytes[close - 1].isLetterOrDigit
            else { return false }
            guard close < end else { return true }
            guard bytes[close] == UInt8(ascii: ".") else { return false }
            label = close + 1
        }
    }

    /// Whether an e-mail address may have the byte before its `@`.
    private static func isNameByte(_ byte: UInt8) -> Bool {
        byte.isLetterOrDigit || (byte.isPunctuation && !isNoNameMark(byte))
    }

    private static func isNoNameMark(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x22, 0x28, 0x29, 0x2C, 0x3A...0x3C, 0x3E, 0x40, 0x5B...0x5D: true
        default: false
        }
    }

    /// The end of the host name; nil when there is none, or its last two labels hold a `_`.
    private static func domainEnd(in bytes: Span<UInt8>, from start: Int) -> Int? {
        guard CharacterSort(at: start, in: bytes) == .other else { return nil }
        var offset = start
        var (underscoresBefore, underscores) = (0, 0)
        scan: while offset < bytes.count {
            let byte = bytes[offset]
            if byte == UInt8(ascii: "_") {
                underscores += 1
            } else if byte == UInt8(ascii: ".") {
                (underscoresBefore, underscores) = (underscores, 0)
            } else if byte < 0x80 {
                guard byte.isLetterOrDigit || byte == UInt8(ascii: "-") else { break scan }
            } else if byte >= 0xC0 {
                guard CharacterSort(at: offset, in: bytes) == .other else { break scan }
            }
            offset += 1
        }
        return underscores == 0 && underscoresBefore == 0 ? offset : nil
    }

    /// The end without the punctuation after an address that does not belong to it.
    private static func trimmedEnd(of bytes: Span<UInt8>, from start: Int, to end: Int) -> Int {
        var end = end
        var open = 0
        var closed = 0
        for offset in start..<end {
            if bytes[offset] == UInt8(ascii: "(") { open += 1 }
            if bytes[offset] == UInt8(ascii: ")") { closed += 1 }
        }
        while end > start {
            switch bytes[end - 1] {
            case UInt8(ascii: ")"):
                guard closed > open else { return end }
                closed -= 1
                end -= 1
            case 0x3F, 0x21, 0x2E, 0x2C, 0x3A, 0x2A, 0x5F, 0x7E, 0x27, 0x22: end -= 1
            case UInt8(ascii: ";"):
                var name = end - 1
                while name > start, bytes[name - 1].isLetter { name -= 1 }
                let isEntity =
                    name < end - 1 && name > start && bytes[name - 1] == UInt8(ascii: "&")
                end = isEntity ? name - 1 : end - 1
            default: return end
            }
        }
        return end
    }
}
