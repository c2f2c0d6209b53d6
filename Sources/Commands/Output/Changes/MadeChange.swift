internal import Diagnostics
internal import JSON
internal import Lifecycle
internal import Secrets
internal import Text

/// What a command has changed, or would change.
struct MadeChange: AnswerContent {
    let command: String
    let plan: CatalogPlan
    let isWritten: Bool
    let format: ChangeFormat

    /// What to run next.
    let next: [String]

    func document(style: TextStyle) -> Document {
        switch format {
        case .json: .json(json)
        case .text: .text(isWritten ? text(in: style) : difference(in: style))
        }
    }

    /// What closes a difference, which has room for nothing else.
    var remarks: [String] {
        guard !isWritten, format == .text else { return [] }
        let count = Wording.count(plan.files.count, "file")
        return ["would change \(count)"] + leftLines.map { "left for a person: \($0.printed)" }
    }

    // MARK: - For people

    private func text(in style: TextStyle) -> VisibleText {
        var text: VisibleText = plan.files.isEmpty ? "Nothing is to be changed.\n" : ""
        for file in plan.files {
            let verb = file.before == nil ? "created" : "changed"
            text += style.paint("\(verb)", .good) + " \(file.path)\n"
            if file.before == nil { continue }
            for value in file.values { text += "  \(line(of: value))\n" }
        }
        if !plan.left.isEmpty {
            text += "\n" + style.paint("Left for a person", .title) + "\n"
            for line in leftLines { text += "  \(line)\n" }
        }
        for (index, command) in next.enumerated() {
            text += (index == 0 ? "\n" + style.paint("Next", .title) + "\n" : "") + "  \(command)\n"
        }
        return text
    }

    private func line(of value: ChangedValue) -> VisibleText {
        switch (value.before, value.after) {
        case (let before?, let after?): "\(value.field): \(before) -> \(after)"
        case (let before?, nil): "\(value.field): \(before) is removed"
        case (nil, let after?): "\(value.field): \(after)"
        case (nil, nil): "\(value.field)"
        }
    }

    private var leftLines: [VisibleText] {
        var positions = SourcePositions()
        return plan.left.map { note in
            positions.text(of: note.range.start, in: note.file) + ": \(note.message)"
        }
    }

    private func difference(in style: TextStyle) -> VisibleText {
        plan.files.map { file in
            UnifiedDiff(from: file.before, to: file.after).text(in: style)
        }.joined()
    }

    // MARK: - For programs

    private var json: JSONValue {
        [
            "schema": "warden.change/1",
            "command": .string(command),
            "written": .bool(isWritten),
            "files": .array(plan.files.map(Self.json)),
            "left": .array(DiagnosticJSON.values(of: plan.left)),
            "next": .strings(next),
        ]
    }

    private static func json(of file: PlannedFile) -> JSONValue {
        let values = file.values.map { value -> JSONValue in
            [
                "field": .string(value.field),
                "before": .optional(value.before?.shown),
                "after": .optional(value.after?.shown),
            ]
        }
        return [
            "path": .string(file.path.shown),
            "change": file.before == nil ? "created" : "changed",
            "values": .array(values),
        ]
    }
}
