import Synchronization
import Testing

@testable import Repository

@Suite("Work on several cores")
struct ParallelMapTests {
    @Test(
        "The results come in the order of the list, each element once",
        arguments: [0, 1, 63, 64, 65, 1_000], [0, 1, 2, 7])
    func order(count: Int, jobs: Int) {
        let results = ParallelMap(jobs: jobs).map(Array(0..<count)) { Array($0) }
        #expect(results.flatMap { $0 } == Array(0..<count))
    }

    @Test("A piece that was starved is done once more, when it is alone", arguments: [1, 4])
    func alone(jobs: Int) {
        let busy = Mutex(0)
        let most = Mutex(0)
        let tries = Mutex([Int: Int]())
        let results = ParallelMap(jobs: jobs).map(
            Array(0..<1_000),
            { piece in
                let workers = busy.withLock { busy in
                    busy += 1
                    return busy
                }
                let tried = tries.withLock { tries in
                    tries[piece.startIndex, default: 0] += 1
                    return tries[piece.startIndex] ?? 0
                }
                if tried == 2 { most.withLock { $0 = max($0, workers) } }
                busy.withLock { $0 -= 1 }
                // Every second piece finds too little the first time.
                return tried == 1 && piece.startIndex % 128 == 0 ? [] : Array(piece)
            }, aloneWhen: \.isEmpty)
        #expect(results.flatMap { $0 } == Array(0..<1_000))
        #expect(most.withLock { $0 } == 1)
        #expect(tries.withLock { $0.values.filter { $0 == 2 }.count } == 8)
    }
}
