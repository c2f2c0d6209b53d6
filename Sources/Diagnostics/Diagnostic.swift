public import Text
public import Secrets

/// Something that is wrong in one file, and where: what every reader and rule reports.
public struct Diagnostic: Sendable {
    /// The rule that it breaks.
    public let rule: RuleIdentity

    /// The file that it is about.
    public let file: SourceFile

    /// The bytes that it points at; empty when it points between two bytes, or at the file as a
    /// whole.
    public let range: SourceRange

    /// What is wrong, in one sentence without a full stop.
    public let message: String

    /// What to write instead, where that is known.
    public let help: String?

    /// Other ranges that explain it.
    public let notes: [Note]

    /// The edits to its own file that fix it safely; empty when a person has to decide.
    public let fixes: [ByteEdit]

    /// How much it weighs.
    public private(set) var severity: Severity

    /// Another range, of any file, that explains a diagnostic.
    public struct Note: Sendable {
        /// The file of that range.
        public let file: SourceFile

        /// The bytes.
        public let range: SourceRange

        /// What is to be seen there.
        public let message: String

        /// Makes a note.
        public init(file: SourceFile, range: SourceRange, message: String) {
            self.file = file
            self.range = range
            self.message = message
        }
    }

    /// Makes a diagnostic.
    public init(
        rule: RuleIdentity,
        file: SourceFile,
        range: SourceRange,
        message: String,
        help: String? = nil,
        notes: [Note] = [],
        fixes: [ByteEdit] = []
    ) {
        self.rule = rule
        self.file = file
        self.range = range
        self.message = message
        self.help = help
        self.notes = notes
        self.fixes = fixes
        severity = rule.severity
    }

    /// The same, when it weighs otherwise.
    public func weighing(_ severity: Severity) -> Diagnostic {
        var diagnostic = self
        diagnostic.severity = severity
        return diagnostic
    }
}

extension Diagnostic: Comparable {
    private var order: (MaskedText, SourceRange, String, String) {
        (file.path, range, rule.name, message)
    }

    /// The one order of all output: path, range, rule, message.
    public static func < (left: Diagnostic, right: Diagnostic) -> Bool { left.order < right.order }

    /// Whether neither comes before the other in that order.
    public static func == (left: Diagnostic, right: Diagnostic) -> Bool {
        left.order == right.order
    }
}
