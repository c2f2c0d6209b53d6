internal import Diagnostics
internal import Secrets
internal import Catalog
internal import Text

/// A route file or a page is UTF-8.
enum Encoding {
    static let rule = LintRule(
        .encoding,
        summary: "Route files and pages must be UTF-8 text.",
        reason: """
            Every program shows bytes that are not UTF-8 differently, so nobody knows what the \
            file says. In a route file nothing after them is read.
            """,
        bad: LintExample(.route("title: Caf⟦\u{FFFD}⟧ key")),
        good: LintExample(.route("title: Café key")),
        check: .page { page, _, reporter in
            // Reading a route file finds the same; a page is read whatever it holds.
            guard let fault = firstFault(in: page.source.bytes(for: .scanning)) else { return }
            reporter.report(message, at: fault, help: help)
        })

    private static func firstFault(in bytes: [UInt8]) -> SourceRange? {
        do {
            _ = try UTF8Span(validating: bytes.span)
            return nil
        } catch {
            let range = error.byteOffsets
            return SourceRange(range.lowerBound, range.upperBound)
        }
    }

    private static let message = "these bytes are not UTF-8"

    private static let help = "save the file as UTF-8"
}
