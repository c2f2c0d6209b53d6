/// A JSON value to compare with: the pairs of an object keep their order, numbers their digits.
indirect enum JSON: Equatable {
    case null
    case bool(Bool)
    case number(Double)
    case string(String)
    case array([JSON])
    case object([String: JSON])
}

/// Reads JSON values that are one after the other.
struct JSONReader {
    private struct Malformed: Error {}

    private let scalars: [Unicode.Scalar]
    private var at = 0

    /// The values in `text`; nil when it is no JSON.
    static func values(_ text: String) -> [JSON]? {
        var reader = JSONReader(scalars: Array(text.unicodeScalars))
        var values: [JSON] = []
        do {
            while reader.peek() != nil { values.append(try reader.value()) }
        } catch {
            return nil
        }
        return values
    }

    private init(scalars: [Unicode.Scalar]) { self.scalars = scalars }

    private mutating func peek() -> Unicode.Scalar? {
        while at < scalars.count, [" ", "\n", "\t", "\r"].contains(scalars[at]) { at += 1 }
        return at < scalars.count ? scalars[at] : nil
    }

    private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
        guard peek() == scalar else { return false }
        at += 1
        return true
    }

    private mutating func value() throws -> JSON {
        switch peek() {
        case "{":
            var pairs: [String: JSON] = [:]
            at += 1
            while !take("}") {
                if !pairs.isEmpty, !take(",") { throw Malformed() }
                guard peek() == "\"", case .string(let key) = try value(), take(":") else {
                    throw Malformed()
                }
                if pairs.updateValue(try value(), forKey: key) != nil { throw Malformed() }
            }
            return .object(pairs)
        case "[":
            var elements: [JSON] = []
            at += 1
            while !take("]") {
                if !elements.isEmpty, !take(",") { throw Malformed() }
                elements.append(try value())
            }
            return .array(elements)
        case "\"": return .string(try string())
        default: return try word()
        }
    }

    private mutating func word() throws -> JSON {
        let start = at
        while at < scalars.count,
            scalars[at].properties.isAlphabetic
                || "+-.0123456789".unicodeScalars.contains(scalars[at])
        {
            at += 1
        }
        var word = ""
        word.unicodeScalars.append(contentsOf: scalars[start..<at])
        switch word {
        case "null": return .null
        case "true": return .bool(true)
        case "false": return .bool(false)
        default:
            guard let number = Double(word) else { throw Malformed() }
            return .number(number)
        }
    }

    private mutating func string() throws -> String {
        var text = String.UnicodeScalarView()
        at += 1
        while at < scalars.count, scalars[at] != "\"" {
            let scalar = scalars[at]
            at += 1
            guard scalar == "\\" else {
                text.append(scalar)
                continue
            }
            guard at < scalars.count else { throw Malformed() }
            let escape = scalars[at]
            at += 1
            switch escape {
            case "n": text.append("\n")
            case "t": text.append("\t")
            case "r": text.append("\r")
            case "b": text.append("\u{8}")
            case "f": text.append("\u{C}")
            case "u": text.append(try codePoint())
            default: text.append(escape)
            }
        }
        guard at < scalars.count else { throw Malformed() }
        at += 1
        return String(text)
    }

    private mutating func codePoint() throws -> Unicode.Scalar {
        var value: UInt32 = 0
        for _ in 0..<4 {
            guard at < scalars.count, let digit = Character(scalars[at]).hexDigitValue else {
                throw Malformed()
            }
            value = value << 4 | UInt32(digit)
            at += 1
        }
        guard let scalar = Unicode.Scalar(value) else { throw Malformed() }
        return scalar
    }
}
