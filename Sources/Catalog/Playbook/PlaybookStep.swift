public import Secrets

/// One step of a playbook's worker checklist.
public struct PlaybookStep: Hashable, Sendable {
    /// What the step is, without its number.
    public let title: MaskedText

    /// The text behind each checkbox.
    public let items: [MaskedText]

    /// The text of each code fence.
    public let commands: [MaskedText]

    /// A heading's text without the number that it begins with.
    static func title(_ text: String) -> String {
        let mark = text.utf8.drop { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
        let hasNumber = mark.startIndex > text.startIndex
        guard hasNumber, mark.first == UInt8(ascii: ".") || mark.first == UInt8(ascii: ")") else {
            return text
        }
        return String(Substring(mark.dropFirst().drop { $0 == UInt8(ascii: " ") }))
    }
}
