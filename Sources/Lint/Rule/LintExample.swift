/// Files that show what a rule finds, or that it finds nothing.
///
/// Only what matters is written out. A file that is part of a route or a page is
/// shown for a whole one: all that it leaves out is there and right.
public struct LintExample: Sendable {
    /// The files, in the order in which they are shown.
    public let files: [File]

    /// What begins and ends the range of the finding in a bad example.
    public static let marks: (start: Character, end: Character) = ("⟦", "⟧")

    /// What is written in an example for a byte that is not UTF-8, and that byte: é in
    /// Latin-1.
    public static let byte: (mark: Unicode.Scalar, value: UInt8) = ("\u{FFFD}", 0xE9)

    /// The id of the route in examples that need only one.
    static let routeID = "example-key"

    /// One file of an example.
    public struct File: Sendable {
        /// Its path from the root.
        public let path: String

        /// What it says; in a bad example with the marks around the range of the finding.
        public let text: String

        /// Whether the text is the whole file.
        public let isWhole: Bool

        /// What a partial file does not have: fields of a route, sections of a page.
        public let missing: Set<String>

        /// A whole file.
        static func whole(_ path: String, _ text: String) -> File {
            File(path: path, text: text, isWhole: true, missing: [])
        }

        /// Some fields of the route `id`; they take the place of a right route's fields of
        /// those names.
        static func route(
            _ text: String, id: String = LintExample.routeID, without missing: Set<String> = []
        ) -> File {
            File(path: "catalog/\(id).yaml", text: text, isWhole: false, missing: missing)
        }

        /// Some parts of the playbook of the route `id`; they take the place of the same parts
        /// of a right one.
        ///
        /// A part is the title, a line of the header (`Date:`), or a section of level 2 with its
        /// heading.
        static func playbook(
            _ text: String, id: String = LintExample.routeID, without missing: Set<String> = []
        ) -> File {
            File(path: "wiki/playbooks/\(id).md", text: text, isWhole: false, missing: missing)
        }
    }

    /// Shows these files.
    init(_ files: File...) {
        self.files = files
    }
}
