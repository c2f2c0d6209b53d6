extension MaskedText {
    /// The words of a command line, which are scanned together, so that the name of a password in
    /// one word says what the next one is, and each by itself.
    public static func words(scanning words: [String]) -> [MaskedText] {
        // `joined` costs as much as all the rest of the parsing.
        var bytes: [UInt8] = []
        for word in words {
            bytes += word.utf8
            bytes.append(UInt8(ascii: " "))
        }
        let line = MaskedText(scanning: bytes)
        var start = 0
        return words.map { word in
            defer { start += word.utf8.count + 1 }
            return line.part(start..<start + word.utf8.count).scannedAlone
        }
    }

    /// The text, masked also where a scan of it alone finds a credential.
    public var scannedAlone: MaskedText {
        let bytes = bytes(for: .scanning)
        let alone = MaskedText(scanning: bytes)
        guard alone.isMasked else { return self }
        let shown = zip(bytes, zip(alone.shown.utf8, shown.utf8)).map { byte, masked in
            masked.0 == byte ? masked.1 : masked.0
        }
        return MaskedText(bytes, shown: shown)
    }
}
