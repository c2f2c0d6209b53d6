/// Somewhere to print to.
public struct OutputStream: Sendable {
    /// How large the terminal is; nil when it is none.
    public let terminal: TerminalSize?

    private let send: @Sendable ([UInt8]) -> WriteFailure?

    /// Makes a stream.
    ///
    /// - Parameters:
    ///   - terminal: The size of the terminal that it leads to; nil when it leads to none.
    ///   - send: Writes all of the bytes, or says why it could not.
    public init(
        terminal: TerminalSize?, send: @escaping @Sendable ([UInt8]) -> WriteFailure?
    ) {
        self.terminal = terminal
        self.send = send
    }

    /// The size of a terminal, in characters; each at least 1.
    public struct TerminalSize: Sendable {
        /// What is taken where the system does not know.
        public static let usual = TerminalSize(columns: 80, rows: 24)

        /// How wide it is.
        public let columns: Int

        /// How high it is.
        public let rows: Int

        /// Makes a size.
        public init(columns: Int, rows: Int) {
            self.columns = columns
            self.rows = rows
        }
    }

    /// Why something could not be written.
    public struct WriteFailure: Error, Sendable {
        /// The system's words, as in "No space left on device".
        public let reason: String

        /// Makes a failure.
        public init(reason: String) {
            self.reason = reason
        }
    }

    /// Prints a document, in pieces when it is large; `isInAction` says that GitHub Actions reads
    /// it.
    ///
    /// - Throws: when it could not be written.
    func print(_ document: Document, isInAction: Bool) throws(WriteFailure) {
        var failure: WriteFailure?
        document.write(isInAction: isInAction) { piece in
            if failure == nil { failure = send(piece) }
        }
        if let failure { throw failure }
    }
}
