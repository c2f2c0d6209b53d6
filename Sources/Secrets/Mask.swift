internal import Text

/// What stands for the scalars of a value: one of as many bytes for each.
public enum Mask {
    /// `text` with all of its scalars masked; blanks and line breaks stay.
    public static func masked(_ text: [UInt8]) -> [UInt8] {
        masked(text, [SourceRange(0, text.count)])
    }

    /// `bytes` with each scalar in `ranges` masked; blanks and line breaks stay.
    static func masked(_ bytes: [UInt8], _ ranges: [SourceRange]) -> [UInt8] {
        var bytes = bytes
        for range in ranges {
            var offset = range.start
            while offset < range.end {
                let width = min(scalarWidth(bytes, offset), range.end - offset)
                let mask = scalar(for: bytes[offset], width: width)
                for index in 0..<width { bytes[offset + index] = mask[index] }
                offset += width
            }
        }
        return bytes
    }

    /// The ranges in order, with those joined that share a byte or touch.
    static func merged(_ ranges: [Range<Int>]) -> [SourceRange] {
        var merged: [SourceRange] = []
        for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) where !range.isEmpty {
            if let last = merged.last, range.lowerBound <= last.end {
                merged[merged.count - 1] = SourceRange(last.start, max(last.end, range.upperBound))
            } else {
                merged.append(SourceRange(range.lowerBound, range.upperBound))
            }
        }
        return merged
    }

    /// The mask of a scalar that begins with `byte` and takes `width` bytes.
    private static func scalar(for byte: UInt8, width: Int) -> [UInt8] {
        switch width {
        case 2: [0xC2, 0xB7]  // U+00B7, a middle dot
        case 3: [0xE2, 0x80, 0xA2]  // U+2022, a bullet
        case 4: [0xF0, 0x9F, 0x94, 0x92]  // U+1F512, a lock
        default: byte == 0x20 || (0x09...0x0D).contains(byte) ? [byte] : [UInt8(ascii: "*")]
        }
    }

    /// How many bytes the scalar at `offset` takes; 1 where the bytes are not UTF-8.
    private static func scalarWidth(_ bytes: [UInt8], _ offset: Int) -> Int {
        let width =
            switch bytes[offset] {
            case 0xC2...0xDF: 2
            case 0xE0...0xEF: 3
            case 0xF0...0xF4: 4
            default: 1
            }
        guard offset + width <= bytes.count,
            bytes[(offset + 1)..<(offset + width)].allSatisfy({ $0 & 0xC0 == 0x80 })
        else { return 1 }
        return width
    }
}
