public import Secrets
public import Diagnostics
public import Text

/// What keeps a file from being read as it is, with its range.
public struct YAMLProblem: Error, Hashable, Sendable {
    /// What is wrong, by kind.
    public enum Kind: Hashable, Sendable {
        /// YAML does not allow it; the reading of the file ends there.
        case syntax(SyntaxError)

        /// YAML allows it and this reader does not.
        case refused(RefusedConstruct)

        /// A mapping has a key twice (YAML 1.2.2 §3.2.1.1); the key is masked, and nil when it is
        /// too long to show.
        case duplicateKey(String?)

        /// The bytes are no text.
        case encoding(EncodingFault)
    }

    /// Another range that explains a problem.
    public struct Note: Hashable, Sendable {
        /// The bytes of that range.
        public let range: SourceRange

        /// What is to be seen there.
        public let message: String
    }

    /// What is wrong.
    public internal(set) var kind: Kind

    /// The bytes that it points at.
    public let range: SourceRange

    /// The range that explains it, where there is one.
    public let note: Note?

    init(_ kind: Kind, _ range: SourceRange, note: Note? = nil) {
        self.kind = kind
        self.range = range
        self.note = note
    }

    /// The rule that it breaks.
    public var rule: RuleIdentity {
        switch kind {
        case .syntax: .yamlSyntax
        case .refused: .yamlRefused
        case .duplicateKey: .duplicateKey
        case .encoding: .encoding
        }
    }

    /// What is wrong, in one sentence without a full stop; it holds no value of the file.
    public var message: String {
        switch kind {
        case .syntax(let error): error.message
        case .refused(let construct): construct.message
        case .duplicateKey(let key?): "the key `\(key)` appears twice in one mapping"
        case .duplicateKey(nil): "this key appears twice in one mapping"
        case .encoding(let fault): fault.message
        }
    }

    /// What to write instead, where that is known.
    public var help: String? {
        switch kind {
        case .syntax(let error): error.help
        case .refused(let construct): construct.help
        case .duplicateKey: "remove one of the two"
        case .encoding(let fault): fault.help
        }
    }

    /// The problem as it is shown, an error in `file`.
    public func diagnostic(in file: SourceFile) -> Diagnostic {
        Diagnostic(
            rule: rule, file: file, range: range, message: message, help: help,
            notes: note.map {
                [Diagnostic.Note(file: file, range: $0.range, message: $0.message)]
            } ?? [])
    }
}
