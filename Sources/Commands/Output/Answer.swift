internal import Diagnostics

/// What a command found, and the exit code that it ends with: `AnswerWriter` prints it.
struct Answer {
    /// What is printed.
    let content: any AnswerContent

    /// The file to print to, as it was typed; nil for standard output.
    var file: String?

    /// Whether the answer is no: no such route, nothing found, findings that fail.
    var isNo = false

    /// Whether everything could be read that the answer is about.
    var isComplete = true

    /// What is wrong in the files that were read.
    var problems: [Diagnostic] = []

    /// Sentences that close the answer for people, without line breaks.
    var remarks: [String] = []

    /// What failed beside the answer: it is reported after it.
    var failure: CommandFailure?

    /// Makes an answer that is yes and complete.
    init(_ content: some AnswerContent) {
        self.content = content
    }

    /// How the command ends once the answer is written.
    var status: ExitStatus {
        (failure?.code.exit ?? .success)
            .combined(with: isComplete ? .success : .incomplete)
            .combined(with: isNo ? .negative : .success)
    }
}

/// What a command found, in the format that was asked for.
///
/// A new command adds one type for this, with its renderer, in a file of this folder.
protocol AnswerContent {
    /// The content as it is written; `style` is that of the stream or file that it goes to.
    func document(style: TextStyle) -> Document
}
