internal import JSON

/// An answer as it is written.
enum Document {
    /// Text for people, or lines for other programs.
    case text(VisibleText)

    /// The rows of a table for other programs.
    case rows(SeparatedRows)

    /// A text of warden's own, in which nothing of a catalog is.
    case own(String)

    /// One JSON document; `holdsProblems` says that the problems of the answer are in it.
    case json(JSONValue, holdsProblems: Bool = false)

    /// JSON documents, one per line, each with its line break.
    case jsonLines([[UInt8]])

    /// Commands to GitHub Actions, and Markdown for the page that it shows for the step.
    case workflowCommands(VisibleText, page: VisibleText)

    /// Whether a program reads it as JSON, so that no prose may be printed beside it.
    var isJSON: Bool {
        switch self {
        case .json, .jsonLines: true
        case .text, .rows, .own, .workflowCommands: false
        }
    }

    /// Passes the document to `sink` in pieces, so that a large one is never in memory as a whole.
    ///
    /// `isInAction` says that GitHub Actions reads what is printed; then no text of a catalog is
    /// a command to it.
    func write(isInAction: Bool, to sink: ([UInt8]) -> Void) {
        var workflowGuard: WorkflowCommandGuard
        switch self {
        case .own: return writePieces(to: sink)
        case .workflowCommands: workflowGuard = WorkflowCommandGuard(isJSON: false, isOwn: true)
        case .text, .rows, .json, .jsonLines:
            guard isInAction else { return writePieces(to: sink) }
            workflowGuard = WorkflowCommandGuard(isJSON: isJSON)
        }
        writePieces { sink(workflowGuard.pass($0)) }
        sink(workflowGuard.finish())
    }

    private func writePieces(to sink: ([UInt8]) -> Void) {
        switch self {
        case .text(let text), .workflowCommands(let text, page: _):
            sink(Array(text.printed.utf8))
        case .own(let text): sink(Array(text.utf8))
        case .rows(let rows): sink(rows.utf8)
        case .json(let value, holdsProblems: _): value.write(.indented, to: sink)
        case .jsonLines(let lines): lines.forEach(sink)
        }
    }
}
