import Synchronization
import Commands

/// A stream that keeps what is printed.
final class RecordedStream: Sendable {
    private let bytes = Mutex<[UInt8]>([])

    /// The text printed so far.
    var text: String { bytes.withLock { String(decoding: $0, as: UTF8.self) } }

    /// The stream to hand to a command; `terminal` makes it one.
    func stream(terminal: OutputStream.TerminalSize?) -> OutputStream {
        OutputStream(terminal: terminal) { [self] piece in
            bytes.withLock { $0 += piece }
            return nil
        }
    }
}
