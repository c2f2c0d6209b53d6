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

        /// Such a key is the first one of its mapping, which is an entry of a list: the next entry
        /// was meant to begin.
        case entryWithoutHyphen(String?)

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
        case .duplicateKey, .entryWithoutHyphen: .duplicateKey
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
        case .entryWithoutHyphen(let key):
            "\(key.map { "the key `\($0)`" } ?? "this key") appears twice in one entry of the list"
        case .encoding(let fault): fault.message
        }
    }

    /// What to write instead, where that is known.
    public var help: String? {
        switch kind {
        case .syntax(let error): error.help
        case .refused(let construct): construct.help
        case .duplicateKey: "remove one of the two"
        case .entryWithoutHyphen: "begin a new entry with `- ` before it, or remove one of the two"
        case .encoding(let fault): fault.help
        }
    }
}
