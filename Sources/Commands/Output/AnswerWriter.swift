internal import CommandLine
internal import JSON
internal import Repository
internal import Text

/// The one place that writes: the answer, what is reported beside it, and why there is none.
///
/// What an answer ends with is its own `status`; here it is returned.
struct AnswerWriter {
    private let surroundings: Surroundings
    private let color: ColorChoice

    /// The format in which the answer was asked for, and so in which a failure is reported.
    private let format: RequestedFormat

    /// Writes as a command line asks for, to the streams of `surroundings`.
    init(_ arguments: ParsedArguments, in surroundings: Surroundings) {
        self.surroundings = surroundings
        color = arguments[GlobalOptions.color]
        format = RequestedFormat(arguments)
    }

    /// Writes an answer, and returns how the command ends.
    func write(_ answer: Answer) -> ExitStatus {
        let style = answer.file == nil ? style(of: surroundings.output) : .plain
        let document = answer.content.document(style: style)
        do throws(CommandFailure) {
            try send(document, to: answer.file)
        } catch {
            return write(error)
        }
        tellProblems(of: answer, beside: document)
        if !document.isJSON {
            for remark in answer.remarks { tell(.text("\(remark)\n")) }
        }
        if case .workflowCommands(_, let page) = document { addStepSummary(page) }
        if let failure = answer.failure { _ = write(failure) }
        return answer.status
    }

    /// Writes why there is no answer, and returns how the command ends.
    func write(_ failure: CommandFailure) -> ExitStatus {
        let report = FailureReport(failure: failure)
        switch format {
        case .text: tell(.text(report.text(style: style(of: surroundings.errors))))
        case .json: tell(.json(report.document))
        case .jsonLines: tell(.jsonLines([report.document.document(.compact)]))
        }
        return failure.code.exit
    }

    // MARK: - The answer

    private func send(_ document: Document, to file: String?) throws(CommandFailure) {
        guard let file else {
            do throws(OutputStream.WriteFailure) {
                return try surroundings.output.print(document, isInAction: surroundings.isInAction)
            } catch {
                throw CommandFailure(
                    code: .unwritable, message: "cannot write the answer: \(error.reason)")
            }
        }
        // A file is replaced as a whole, so that a reader never sees half of it.
        var bytes: [UInt8] = []
        document.write(isInAction: surroundings.isInAction) { bytes += $0 }
        do throws(WriteProblem) {
            try OutputFile(at: surroundings.absolutePath(of: file)).write(bytes)
        } catch {
            throw CommandFailure(code: .unwritable, message: error.message, help: [error.help])
        }
    }

    // MARK: - Beside the answer

    /// Tells what is wrong in the files that were read, unless the document holds it.
    private func tellProblems(of answer: Answer, beside document: Document) {
        guard !answer.problems.isEmpty else { return }
        switch document {
        case .json(_, holdsProblems: true): return
        case .json, .jsonLines:
            let problems = DiagnosticJSON.values(of: answer.problems)
            tell(.jsonLines(problems.map { $0.document(.compact) }))
        case .text, .rows, .own, .workflowCommands:
            let text = DiagnosticText(style: style(of: surroundings.errors))
            tell(.text(text.text(of: answer.problems)))
        }
    }

    /// Adds to the page that GitHub Actions shows for the step.
    ///
    /// When that fails, the annotations still tell everything.
    private func addStepSummary(_ page: VisibleText) {
        guard let path = surroundings.variable("GITHUB_STEP_SUMMARY") else { return }
        do throws(WriteProblem) {
            try OutputFile(at: path).append(Array(page.printed.utf8))
        } catch {
            tell(.text("the step summary could not be written: \(error.message)\n"))
        }
    }

    /// Prints to standard error.
    ///
    /// When that fails, there is no stream left to tell it on.
    private func tell(_ document: Document) {
        try? surroundings.errors.print(document, isInAction: surroundings.isInAction)
    }

    // MARK: - Styles

    /// `--color` before `NO_COLOR` before `CLICOLOR_FORCE` before whether it is a terminal.
    private func style(of stream: OutputStream) -> TextStyle {
        let isColored =
            switch color {
            case .always: true
            case .never: false
            case .auto:
                if surroundings.variable("NO_COLOR") != nil {
                    false
                } else if let force = surroundings.variable("CLICOLOR_FORCE"), force != "0" {
                    true
                } else {
                    stream.terminal != nil && surroundings.variable("TERM") != "dumb"
                }
            }
        return TextStyle(
            isColored: isColored, width: stream.terminal?.columns,
            height: stream.terminal?.rows)
    }
}
