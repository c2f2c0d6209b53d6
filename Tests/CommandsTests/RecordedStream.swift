import Synchronization
import Commands

/// A stream that keeps what is printed.
final class RecordedStream: Sendable {
    private let bytes = Mutex<[UInt8]>([])

    /// The text printed so far.
    var text: String { bytes.withLock { String(decoding: $0, as: UTF8.self) } }

    /// The stream to hand to a command; `width` makes it a terminal.
    func stream(width: Int?) -> OutputStream {
        OutputStream(terminalWidth: width) { [self] piece in
            bytes.withLock { $0 += piece }
            return nil
        }
    }
}
