/// The checksummed base 32 of BIP 173, which age writes its keys in.
enum Bech32 {
    private static let symbols = Array("qpzry9x8gf2tvdw0s3jn54khce6mua7l".utf8)
    private static let generators: [UInt32] = [
        0x3B6A_57B2, 0x2650_8E6D, 0x1EA1_19FA, 0x3D42_33DD, 0x2A14_62B3,
    ]

    /// Whether the six last symbols of `data` are the checksum of `label` and the rest of it.
    ///
    /// Both may be written in either case.
    static func isValid(label: some Collection<UInt8>, data: some Collection<UInt8>) -> Bool {
        let values = data.map { byte in symbols.firstIndex(of: byte | 0x20) ?? symbols.count }
        guard values.count > 6, values.allSatisfy({ $0 < symbols.count }) else { return false }
        return remainder(expanded(label) + values.map(UInt32.init)) == 1
    }

    private static func expanded(_ label: some Collection<UInt8>) -> [UInt32] {
        let label = label.map { byte in (0x41...0x5A).contains(byte) ? byte | 0x20 : byte }
        return label.map { UInt32($0 >> 5) } + [0] + label.map { UInt32($0 & 31) }
    }

    private static func remainder(_ values: [UInt32]) -> UInt32 {
        values.reduce(1) { state, value in
            let top = state >> 25
            let next = ((state & 0x1FF_FFFF) << 5) ^ value
            return generators.indices.reduce(next) { state, bit in
                (top >> bit) & 1 == 1 ? state ^ generators[bit] : state
            }
        }
    }
}
