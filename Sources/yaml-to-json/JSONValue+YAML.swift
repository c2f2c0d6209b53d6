import JSON
import Secrets
import YAML

extension JSONValue {
    /// Takes the node at `node` and all below it, its scalars as the core schema takes them
    /// (YAML 1.2.2 §10.3.2).
    init(_ stream: YAMLStream, _ node: Int) {
        switch stream.nodes[node].kind {
        case .mapping:
            self = .object(
                stream.entries(of: node).map { entry in
                    Member(Self.text(of: entry.key, stream), JSONValue(stream, entry.value))
                })
        case .sequence: self = .array(stream.elements(of: node).map { JSONValue(stream, $0) })
        case .scalar: self = JSONValue(Self.text(of: node, stream), stream.coreType(of: node))
        }
    }

    /// The text of a scalar as it is, for a person who compares readers.
    private static func text(of node: Int, _ stream: YAMLStream) -> String {
        String(decoding: stream.text(of: node).bytes(for: .structure), as: UTF8.self)
    }

    private init(_ text: String, _ type: CoreType) {
        switch type {
        case .null: self = .null
        case .bool(let value): self = .bool(value)
        case .int: self = .number(JSONValue.digits(text))
        case .float: self = JSONValue.float(text)
        case .string: self = .string(text)
        }
    }

    /// The digits of a whole number, however many, in base ten.
    private static func digits(_ text: String) -> String {
        if text.hasPrefix("0x") { return decimal(text.dropFirst(2), radix: 16) }
        if text.hasPrefix("0o") { return decimal(text.dropFirst(2), radix: 8) }
        let sign = text.hasPrefix("-") ? "-" : ""
        let digits = text.drop { $0 == "-" || $0 == "+" }.drop { $0 == "0" }
        return sign + (digits.isEmpty ? "0" : digits)
    }

    /// Turns digits of base `radix` into digits of base ten, nine at a time.
    private static func decimal(_ digits: Substring, radix: UInt64) -> String {
        let base: UInt64 = 1_000_000_000
        var groups: [UInt64] = [0]
        for digit in digits {
            var carry = UInt64(digit.hexDigitValue ?? 0)
            for index in groups.indices {
                let value = groups[index] * radix + carry
                groups[index] = value % base
                carry = value / base
            }
            if carry > 0 { groups.append(carry) }
        }
        let text = groups.reversed().map { group in
            let digits = String(group)
            return String(repeating: "0", count: 9 - digits.count) + digits
        }.joined()
        let significant = text.drop { $0 == "0" }
        return significant.isEmpty ? "0" : String(significant)
    }

    /// The shortest number that is read back as the same; a string for what JSON has no number for.
    private static func float(_ text: String) -> JSONValue {
        let lower = text.lowercased()
        if lower == ".nan" { return .string(".nan") }
        let unsigned = lower.drop { $0 == "-" || $0 == "+" }
        let size = unsigned == ".inf" ? Double.infinity : number(unsigned)
        let isNegative = lower.hasPrefix("-")
        guard size.isFinite else { return .string(isNegative ? "-.inf" : ".inf") }
        return .double(isNegative ? -size : size)
    }

    /// The value of `1`, `1.`, `.5` or `1.5`, also with an exponent.
    private static func number(_ text: Substring) -> Double {
        let parts = text.split(separator: "e", omittingEmptySubsequences: false)
        var mantissa = String(parts.first ?? "")
        if mantissa.hasPrefix(".") { mantissa = "0" + mantissa }
        if mantissa.hasSuffix(".") { mantissa += "0" }
        let exponent = parts.count > 1 ? "e\(parts[1])" : ""
        return Double(mantissa + exponent) ?? .infinity
    }
}
