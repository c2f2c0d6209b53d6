/// What lint found, in each of its formats.
extension LintAnswer: AnswerContent {
    func document(style: TextStyle) -> Document {
        switch format {
        case .text: .text(DiagnosticText(style: style).text(of: findings))
        case .concise: .text(ConciseFindings(findings).text)
        case .github:
            .workflowCommands(
                WorkflowCommands(findings, paths: paths).text,
                page: StepSummary(
                    findings: findings, summary: LintSummary(answer: self).text, paths: paths
                ).text)
        case .json: .json(LintJSON(answer: self).document)
        case .sarif: .json(SARIFLog(answer: self).document)
        case .gitlab: .json(CodeQualityReport(answer: self).document)
        }
    }

    /// The sentences that close the findings for people; `fixed` says what was fixed before.
    func remarks(fixed: String?) -> [String] {
        let summary = LintSummary(answer: self)
        let sentence = [fixed, summary.text].compactMap(\.self).joined(separator: "; ")
        return switch format {
        case .text, .concise: [sentence, summary.hint].compactMap(\.self)
        case .github: [sentence]
        case .json, .sarif, .gitlab: []
        }
    }
}
