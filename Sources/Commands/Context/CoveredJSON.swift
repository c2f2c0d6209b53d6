internal import JSON
internal import Secrets

/// Written JSON in whose texts no credential's value is left; only such JSON reaches a stream.
///
/// Every text is covered before it is escaped. In the finished document a mask could fall on an
/// escape or a quote, and an escape could hide where a value begins.
struct CoveredJSON: Sendable {
    /// The JSON in UTF-8.
    let bytes: [UInt8]

    /// Writes a document.
    init(_ document: JSONValue, _ layout: JSONLayout) {
        bytes = document.document(layout, covering: Self.cover)
    }

    /// Writes a value as it stands `depth` levels deep in an indented document.
    init(_ value: JSONValue, atDepth depth: Int) {
        bytes = value.rendered(atDepth: depth, covering: Self.cover)
    }

    /// A text without a credential's value, which the name of its member may give away.
    static func cover(_ text: String, _ name: String?) -> String {
        guard let name else { return Redaction.redact(text) }
        return Redaction.redact(text, assignedTo: name)
    }
}
