#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// One of the two streams of a process that text goes to.
///
/// The unsafe code of this tool is here.
struct OutputStream {
    /// Standard output.
    static let output = OutputStream(descriptor: 1)

    /// Standard error.
    static let error = OutputStream(descriptor: 2)

    private let descriptor: Int32

    /// Writes all of `text`; what the other side does not take is dropped.
    func write(_ text: String) {
        let bytes = Array(text.utf8)
        unsafe bytes.withUnsafeBytes { buffer in
            var done = 0
            while done < buffer.count, let start = buffer.baseAddress {
                #if canImport(Glibc)
                    let count = unsafe Glibc.write(descriptor, start + done, buffer.count - done)
                #elseif canImport(Musl)
                    let count = unsafe Musl.write(descriptor, start + done, buffer.count - done)
                #else
                    let count = unsafe Darwin.write(descriptor, start + done, buffer.count - done)
                #endif
                guard count > 0 else { return }
                done += count
            }
        }
    }
}

/// The bytes of the file at `path`; nil when it can't be read.
func readFile(_ path: String) -> [UInt8]? {
    guard let data = try? Data(contentsOf: URL(filePath: path)) else { return nil }
    return [UInt8](data)
}
