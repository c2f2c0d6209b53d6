internal import Commands

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// The standard streams of the process.
///
/// A closed pipe ends the process by the signal, as it does every filter.
enum StandardStream {
    /// The stream of a descriptor.
    static func stream(_ descriptor: CInt) -> OutputStream {
        OutputStream(terminal: terminal(of: descriptor)) { bytes in
            send(bytes, to: descriptor)
        }
    }

    /// The size of the terminal that a descriptor leads to; nil when it leads to none.
    private static func terminal(of descriptor: CInt) -> OutputStream.TerminalSize? {
        guard isatty(descriptor) == 1 else { return nil }
        var size = winsize()
        let isKnown = unsafe ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0
        guard isKnown, size.ws_col > 0, size.ws_row > 0 else { return .usual }
        return OutputStream.TerminalSize(columns: Int(size.ws_col), rows: Int(size.ws_row))
    }

    /// Ends the process by the signal, also where whoever started it had the signal ignored.
    private static func endByClosedPipe() {
        _ = signal(SIGPIPE, SIG_DFL)
        raise(SIGPIPE)
    }

    private static func send(_ bytes: [UInt8], to descriptor: CInt) -> OutputStream.WriteFailure? {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = unsafe rest.withUnsafeBytes { buffer in
                unsafe write(descriptor, buffer.baseAddress, buffer.count)
            }
            if count < 0, errno == EINTR { continue }
            if count < 0, errno == EPIPE { endByClosedPipe() }
            if count < 0 { return .init(reason: unsafe String(cString: strerror(errno))) }
            rest = rest.dropFirst(count)
        }
        return nil
    }
}
