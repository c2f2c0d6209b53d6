extension CompletionTable {
    /// The branches of a `case` of bash and zsh over `node:option`, which set `slot`.
    var slotCases: String {
        slots.filter { !$0.spellings.isEmpty }.map { slot in
            let patterns = slot.spellings.flatMap {
                slot.scope.patterns($0, quote: ShellQuoting.posix)
            }
            return "    \(patterns.joined(separator: " | "))) slot=\(slot.name) ;;"
        }.joined(separator: "\n")
    }

    /// The branches of a `case` of bash and zsh over `node:slot`; `action` says what each does.
    func valueCases(action: (Slot.Offer) -> String) -> String {
        slots.map { slot in
            let isRest = slot.name == "*"
            let patterns = slot.scope.patterns(isRest ? "" : slot.name, quote: ShellQuoting.posix)
                .map { isRest ? $0 + "*" : $0 }
            return "    \(patterns.joined(separator: " | "))) \(action(slot.offer)) ;;"
        }.joined(separator: "\n")
    }
}
