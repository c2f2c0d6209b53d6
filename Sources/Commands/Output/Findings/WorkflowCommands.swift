internal import Secrets
internal import Diagnostics
internal import Text

/// Findings as workflow commands of GitHub Actions, which shows them beside the lines of a change.
///
/// GitHub shows only the first ten errors and the first ten warnings of a step, so errors come
/// first.
struct WorkflowCommands {
    let text: VisibleText

    init(_ findings: [Diagnostic], paths: CheckoutPaths) {
        var positions = SourcePositions()
        var texts: [Severity: String] = [:]
        for finding in findings {
            let start = positions.position(of: finding.range.start, in: finding.file)
            let end = positions.position(of: finding.range.end, in: finding.file)
            var properties = [
                ("file", VisibleText.line(paths.path(finding.file.path.shown)).printed),
                ("line", "\(start.line)"),
                ("endLine", "\(end.line)"),
            ]
            // Columns belong to a single line; GitHub drops those of a range over several.
            if start.line == end.line {
                properties += [("col", "\(start.column)"), ("endColumn", "\(end.column)")]
            }
            properties.append(("title", finding.rule.name))
            texts[finding.severity, default: ""] += Self.command(
                finding.severity.rawValue, properties,
                positions.paragraph(of: finding).printed)
        }
        text = .block((texts[.error] ?? "") + (texts[.warning] ?? ""))
    }

    /// One command: `::name key=value,key=value::message`.
    static func command(
        _ name: String, _ properties: [(name: String, value: String)], _ message: String
    ) -> String {
        let properties = properties.map { "\($0.name)=\(escapedProperty($0.value))" }
        return "::\(name) \(properties.joined(separator: ","))::\(escaped(message))\n"
    }

    /// A message without what ends a command.
    private static func escaped(_ text: String) -> String {
        escape(text) { scalar in
            switch scalar {
            case "%": "%25"
            case "\r": "%0D"
            case "\n": "%0A"
            default: nil
            }
        }
    }

    /// A value without what ends a property either.
    private static func escapedProperty(_ text: String) -> String {
        escape(escaped(text)) { scalar in
            switch scalar {
            case ":": "%3A"
            case ",": "%2C"
            default: nil
            }
        }
    }

    private static func escape(
        _ text: String, _ replacement: (Unicode.Scalar) -> String?
    ) -> String {
        var escaped = ""
        for scalar in text.unicodeScalars {
            if let replacement = replacement(scalar) {
                escaped += replacement
            } else {
                escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped
    }
}
