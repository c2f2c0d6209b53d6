/// One step of a playbook's worker checklist.
public struct PlaybookStep: Hashable, Sendable {
    /// What the step is, without its number.
    public let title: String

    /// The text behind each checkbox.
    public let items: [String]

    /// The text of each code fence.
    public let commands: [String]

    /// A heading's text without the number that it begins with.
    static func title(withoutNumber text: String) -> String {
        let rest = text.drop { $0.isASCII && $0.isNumber }
        guard rest.count < text.count, let mark = rest.first, mark == "." || mark == ")" else {
            return text
        }
        return String(rest.dropFirst().drop { $0 == " " })
    }
}
