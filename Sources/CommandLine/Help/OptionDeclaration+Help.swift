extension OptionDeclaration {
    /// The option as help shows it, as in `-f, --format FORMAT`.
    var term: [HelpText.Span] {
        var term: [HelpText.Span] = []
        if let short {
            term = [.init("-\(short)", .literal), .init(", ")]
        } else {
            term = [.init("    ")]
        }
        term.append(.init(spelling, .literal))
        if let value { term += [.init(" "), .init(value.placeholder, .placeholder)] }
        return term
    }

    /// What the option is for, with the values that it takes.
    var meaning: [String] {
        guard let value else { return [help] }
        return value.meaning(help: help)
    }
}

extension ValueDeclaration {
    /// What the value is for, which ones there are, which one holds if none is given.
    func meaning(help: String) -> [String] {
        var notes: [String] = []
        if let defaultText { notes.append("default: \(defaultText)") }
        if isRepeatable { notes.append("repeatable") }
        let note = notes.isEmpty ? "" : " (\(notes.joined(separator: ", ")))"
        guard !choices.isEmpty else { return [help + note] }
        let explained = choices.filter { !$0.meaning.isEmpty }
        guard explained.isEmpty else {
            return [help + note] + explained.map { "- \($0.text): \($0.meaning)" }
        }
        return ["\(help): \(choices.map(\.text).joined(separator: ", "))\(note)"]
    }
}

extension OperandDeclaration {
    /// What the operand is, with the values that it takes.
    var meaning: [String] {
        guard !value.choices.isEmpty else { return [help] }
        return ["\(help): \(value.choices.map(\.text).joined(separator: ", "))"]
    }
}
