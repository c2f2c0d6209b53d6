internal import Repository
internal import JSON

/// Prints a report of lint in one of the formats.
struct LintOutput {
    let report: LintReport
    let format: LintFormat
    let root: RepositoryRoot

    /// The file to print to; nil for standard output.
    let file: String?

    let context: CommandContext

    /// Prints the findings, and the closing sentence for people; `fixed` says what was mended
    /// before.
    ///
    /// - Throws: when the findings cannot be written.
    func print(fixed: String? = nil) throws(CommandFailure) {
        try printFindings()
        guard format.isForPeople else { return }
        let summary = LintSummary(report: report)
        context.report(fixed.map { "\($0); \(summary.text)\n" } ?? "\(summary.text)\n")
        switch format {
        case .text, .concise: context.report(summary.hint)
        case .github: addStepSummary(summary)
        case .json, .sarif: break
        }
    }

    private func printFindings() throws(CommandFailure) {
        switch format {
        case .text:
            try context.print(DiagnosticText(style: style).text(of: report.findings), to: file)
        case .concise:
            try context.print(ConciseFindings(report.findings).text, to: file)
        case .github:
            try context.print(WorkflowCommands(report.findings, paths: paths).text, to: file)
        case .json:
            try context.print(LintJSON(report: report).document, to: file)
        case .sarif:
            let log = SARIFLog(report: report, paths: paths, version: context.version)
            try context.print(log.document, to: file)
        }
    }

    private var style: TextStyle {
        file == nil ? context.output : TextStyle(isColored: false, width: nil)
    }

    private var paths: CheckoutPaths {
        CheckoutPaths(root: root, workspace: context.surroundings.variable("GITHUB_WORKSPACE"))
    }

    /// Adds to the page that GitHub Actions shows for the step; without it the annotations still
    /// say all.
    private func addStepSummary(_ summary: LintSummary) {
        guard let path = context.surroundings.variable("GITHUB_STEP_SUMMARY") else { return }
        let page = StepSummary(findings: report.findings, summary: summary.text, paths: paths)
        do throws(OutputStream.WriteFailure) {
            try OutputStream(toFile: path, by: OutputFile.append).print(page.text)
        } catch {
            context.report("the step summary is left out: \(VisibleText.line(error.reason))\n")
        }
    }
}

extension CommandContext {
    /// Prints to the file that was named, taken from the working folder; to standard output
    /// without one.
    ///
    /// - Throws: when it cannot be written.
    func print(_ text: String, to file: String?) throws(CommandFailure) {
        guard let file else { return try print(text) }
        try print(to: file) { (stream) throws(OutputStream.WriteFailure) in
            try stream.print(text)
        }
    }

    /// Prints JSON, as `print(_:to:)` does.
    fileprivate func print(_ json: JSONValue, to file: String?) throws(CommandFailure) {
        guard let file else { return try print(json, .indented) }
        try print(to: file) { (stream) throws(OutputStream.WriteFailure) in
            try stream.print(json, .indented)
        }
    }

    private func print(
        to file: String, _ send: (OutputStream) throws(OutputStream.WriteFailure) -> Void
    ) throws(CommandFailure) {
        let path = file.hasPrefix("/") ? file : "\(surroundings.workingFolder)/\(file)"
        do throws(OutputStream.WriteFailure) {
            try send(OutputStream(toFile: path, by: OutputFile.write))
        } catch {
            throw CommandFailure(code: .unwritable, message: error.reason)
        }
    }
}

extension OutputStream {
    /// A stream into the file at an absolute path; every print writes it anew, or adds to it, as
    /// `send` does.
    fileprivate init(
        toFile path: String,
        by send: @escaping @Sendable (OutputFile) -> ([UInt8]) throws(WriteProblem) -> Void
    ) {
        self.init(terminalWidth: nil) { bytes in
            do throws(WriteProblem) {
                try send(OutputFile(at: path))(bytes)
                return nil
            } catch {
                return WriteFailure(reason: error.message)
            }
        }
    }
}
