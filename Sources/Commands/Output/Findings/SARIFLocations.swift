internal import Secrets
internal import Diagnostics
internal import JSON
internal import Text

/// Locations as SARIF names them.
struct SARIFLocations {
    private let paths: CheckoutPaths
    private var positions = SourcePositions()
    private var hashes = LineHashesOfFiles()

    init(paths: CheckoutPaths) {
        self.paths = paths
    }

    /// A `location` object (SARIF 2.1.0 §3.28).
    mutating func location(of range: SourceRange, in file: SourceFile) -> JSONValue {
        let start = positions.position(of: range.start, in: file)
        let end = positions.position(of: range.end, in: file)
        return [
            "physicalLocation": [
                "artifactLocation": [
                    // A relative reference (RFC 3986 §4.2).
                    "uri": .string(
                        PercentEncoding.encode(paths.path(file.path.shown), keeping: "/")),
                    "uriBaseId": "%SRCROOT%",
                ],
                "region": [
                    "startLine": .int(start.line), "startColumn": .int(start.column),
                    "endLine": .int(end.line), "endColumn": .int(end.column),
                ],
            ]
        ]
    }

    /// The hash of the line that holds an offset.
    mutating func lineHash(at offset: Int, in file: SourceFile) -> String {
        hashes.hash(ofLine: positions.position(of: offset, in: file).line, in: file)
    }

    /// The message of a finding with its remarks, one per line.
    mutating func paragraph(of finding: Diagnostic) -> String {
        positions.paragraph(of: finding).printed
    }
}
