/// Somewhere to print to.
public struct OutputStream: Sendable {
    /// How wide the terminal is, in columns; nil when it is none.
    public let terminalWidth: Int?

    private let send: @Sendable ([UInt8]) -> WriteFailure?

    /// Makes a stream.
    ///
    /// - Parameters:
    ///   - terminalWidth: The columns of the terminal that it leads to; nil when it leads to none.
    ///   - send: Writes all of the bytes, or says why it could not.
    public init(terminalWidth: Int?, send: @escaping @Sendable ([UInt8]) -> WriteFailure?) {
        self.terminalWidth = terminalWidth
        self.send = send
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
