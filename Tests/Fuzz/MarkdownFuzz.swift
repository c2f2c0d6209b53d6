import Markdown

/// Reads the input as a page; stops at the first broken promise.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzMarkdown(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = unsafe Array(UnsafeBufferPointer(start: start, count: count))
    let page = MarkdownDocument(reading: bytes)
    if let violation = MarkdownInvariants.violation(of: page) {
        fatalError("does not hold: \(violation)")
    }
    return 0
}
