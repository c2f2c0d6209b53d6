#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Dispatch
#endif

/// Runs one function on several threads: the one file of this target that is not memory-safe by
/// itself.
///
/// On Linux the threads are the C library's. Linked in, Dispatch would read the machine's shape at
/// each start of the process, also of one that needs no second thread.
enum Threads {
    /// Runs `work` at once on so many threads, this one among them, until all have ended.
    ///
    /// Where the system starts fewer threads, `work` runs fewer times, but once at least.
    static func run(_ count: Int, _ work: @Sendable () -> Void) {
        #if canImport(Glibc) || canImport(Musl)
            withoutActuallyEscaping(work) { work in
                let most = max(1, count)
                unsafe withUnsafeTemporaryAllocation(of: Handle.self, capacity: most) { handles in
                    guard let first = handles.baseAddress else { return work() }
                    var started = 0
                    for _ in 1..<most where unsafe start(Work(run: work), at: first + started) {
                        started += 1
                    }
                    work()
                    for index in 0..<started { unsafe pthread_join(first[index], nil) }
                }
            }
        #else
            DispatchQueue.concurrentPerform(iterations: count) { _ in work() }
        #endif
    }

    #if canImport(Glibc) || canImport(Musl)
        /// What a thread runs; it is the thread's, which lets go of it before it ends.
        private final class Work: Sendable {
            let run: @Sendable () -> Void

            init(run: @escaping @Sendable () -> Void) {
                self.run = run
            }
        }

        #if canImport(Musl)
            /// What the C library knows a thread by: a pointer.
            private typealias Handle = pthread_t?
        #else
            /// What the C library knows a thread by: a number.
            private typealias Handle = pthread_t
        #endif

        /// Starts a thread, and writes what it is known by; false when the system refuses.
        private static func start(_ work: Work, at handle: UnsafeMutablePointer<Handle>) -> Bool {
            let owned = unsafe Unmanaged.passRetained(work)
            let code = unsafe pthread_create(
                handle, nil,
                { owned in
                    if let owned = unsafe owned {
                        unsafe Unmanaged<Work>.fromOpaque(owned).takeRetainedValue().run()
                    }
                    return nil
                }, owned.toOpaque())
            if code != 0 { unsafe owned.release() }
            return code == 0
        }
    #endif
}
