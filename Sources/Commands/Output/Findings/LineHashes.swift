internal import Secrets

/// A hash for every line of a file by which GitHub code scanning knows a finding again when lines
/// move.
///
/// It is the `primaryLocationLineHash` that the `codeql-action` works out for results without one:
/// a rolling hash over the 100 characters from the start of the line on, without spaces and tabs,
/// in wrapping 64-bit arithmetic, and how often that hash has come up to there.
struct LineHashes {
    private var hashes: [String] = []

    private static let windowSize = 100
    private static let base: UInt64 = 37

    /// Hashes the lines of a file; a line ends at LF, CRLF or CR.
    init(_ bytes: [UInt8]) {
        let units = Self.units(of: bytes)
        let leading = (0..<Self.windowSize).reduce(UInt64(1)) { power, _ in power &* Self.base }
        var counts: [UInt64: Int] = [:]
        var hash: UInt64 = 0
        var start = 0
        for end in 0..<(units.values.count + Self.windowSize) {
            let unit = end < units.values.count ? units.values[end] : 0
            let gone = end < Self.windowSize ? 0 : units.values[end - Self.windowSize]
            hash = hash &* Self.base &+ UInt64(unit) &- leading &* UInt64(gone)
            guard start < units.starts.count, end + 1 == units.starts[start] + Self.windowSize
            else {
                continue
            }
            counts[hash, default: 0] += 1
            hashes.append("\(String(hash, radix: 16)):\(counts[hash] ?? 1)")
            start += 1
        }
    }

    /// The hash of a line, from 1; that of the last line for one beyond it.
    func hash(ofLine line: Int) -> String {
        hashes.isEmpty ? "" : hashes[min(max(line, 1), hashes.count) - 1]
    }

    /// The UTF-16 units that count, with one for the end of the file, and where each line begins
    /// in them.
    private static func units(of bytes: [UInt8]) -> (values: [UInt16], starts: [Int]) {
        var values: [UInt16] = []
        var starts: [Int] = []
        var (isLineStart, isAfterReturn) = (true, false)
        for unit in String(decoding: bytes, as: UTF8.self).utf16 + [UInt16.max] {
            let isSecondOfPair = isAfterReturn && unit == 0x0A
            isAfterReturn = unit == 0x0D
            if unit == 0x20 || unit == 0x09 || isSecondOfPair { continue }
            if isLineStart { starts.append(values.count) }
            values.append(unit == 0x0D ? 0x0A : unit)
            isLineStart = unit == 0x0D || unit == 0x0A
        }
        return (values, starts)
    }
}

/// The hashes of lines of several files: each file is hashed once, for findings come file by file.
struct LineHashesOfFiles {
    private var path: MaskedText?
    private var hashes = LineHashes([])

    /// The hash of a line, from 1.
    mutating func hash(ofLine line: Int, in file: SourceFile) -> String {
        if path != file.path {
            path = file.path
            hashes = LineHashes(file.bytes(for: .digest))
        }
        return hashes.hash(ofLine: line)
    }
}
