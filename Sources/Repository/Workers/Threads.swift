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
                let others = (1..<max(1, count)).compactMap { _ in start(Work(run: work)) }
                work()
                for other in others { pthread_join(other, nil) }
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

        /// Starts a thread; nil when the system refuses.
        private static func start(_ work: Work) -> pthread_t? {
            var thread = pthread_t()
            let owned = unsafe Unmanaged.passRetained(work)
            let code = unsafe pthread_create(
                &thread, nil,
                { owned in
                    if let owned = unsafe owned {
                        unsafe Unmanaged<Work>.fromOpaque(owned).takeRetainedValue().run()
                    }
                    return nil
                }, owned.toOpaque())
            guard code == 0 else {
                unsafe owned.release()
                return nil
            }
            return thread
        }
    #endif
}
