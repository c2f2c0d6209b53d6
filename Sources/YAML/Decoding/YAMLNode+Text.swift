extension YAMLNode {
    /// The text of this scalar as `bytes` say, made of `shown`: the same bytes, or these masked.
    func text(in bytes: Span<UInt8>, showing shown: Span<UInt8>) -> [UInt8] {
        switch style {
        case .literal, .folded:
            BlockText.decode(bytes, showing: shown, start, end, indentation: indentation)
        case .block, .flow, .plain, .singleQuoted, .doubleQuoted:
            FlowText.decode(bytes, showing: shown, contentStart, contentEnd, style: style)
        }
    }
}
