import YAML

/// Writes a YAML node as JSON, its scalars as the core schema takes them (YAML 1.2.2 §10.3.2).
enum JSONText {
    /// Appends the node at `node` and all below it, on one line.
    static func append(_ stream: YAMLStream, _ node: Int, to json: inout String) {
        switch stream.nodes[node].kind {
        case .mapping:
            json += "{"
            for (position, entry) in stream.entries(of: node).enumerated() {
                if position > 0 { json += ", " }
                append(string: stream.text(of: entry.key), to: &json)
                json += ": "
                append(stream, entry.value, to: &json)
            }
            json += "}"
        case .sequence:
            json += "["
            for (position, element) in stream.elements(of: node).enumerated() {
                if position > 0 { json += ", " }
                append(stream, element, to: &json)
            }
            json += "]"
        case .scalar:
            append(scalar: stream.text(of: node), stream.coreType(of: node), to: &json)
        }
    }

    private static func append(scalar text: String, _ type: CoreType, to json: inout String) {
        switch type {
        case .null: json += "null"
        case .bool(let value): json += value ? "true" : "false"
        case .int: json += integer(text)
        case .float: appendFloat(text, to: &json)
        case .string: append(string: text, to: &json)
        }
    }

    /// The digits of a whole number, however many, in base ten.
    private static func integer(_ text: String) -> String {
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
            for place in groups.indices {
                let value = groups[place] * radix + carry
                groups[place] = value % base
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

    /// Appends the shortest number that is read back as the same; what JSON has no number for is
    /// a string.
    private static func appendFloat(_ text: String, to json: inout String) {
        let lower = text.lowercased()
        if lower == ".nan" { return append(string: ".nan", to: &json) }
        let isNegative = lower.hasPrefix("-")
        let unsigned = lower.drop { $0 == "-" || $0 == "+" }
        let value = unsigned == ".inf" ? Double.infinity : number(unsigned)
        guard value.isFinite else {
            return append(string: isNegative ? "-.inf" : ".inf", to: &json)
        }
        json += (isNegative ? "-" : "") + value.description
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

    private static func append(string text: String, to json: inout String) {
        json += "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": json += "\\\""
            case "\\": json += "\\\\"
            case "\n": json += "\\n"
            case "\r": json += "\\r"
            case "\t": json += "\\t"
            case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{2028}", "\u{2029}":
                let digits = String(scalar.value, radix: 16)
                json += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: json.unicodeScalars.append(scalar)
            }
        }
        json += "\""
    }
}
