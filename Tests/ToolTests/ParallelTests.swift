import Synchronization
import Testing

@testable import Tool

@Suite("Parallel work on many items")
struct ParallelTests {
    @Test("results are in item order, and each completion is reported once", arguments: [1, 2, 3, 50], [0, 1, 2, 100])
    func order(jobs: Int, count: Int) {
        let told = Mutex<[Int]>([])
        let results = Parallel.map(Array(0..<count), jobs: jobs) { item in
            // The first items take longest, so that later ones finish before them.
            (0..<(count - item) * 100).reduce(item) { sum, _ in sum }
        } done: { number in
            told.withLock { $0.append(number) }
        }
        #expect(results == Array(0..<count))
        #expect(told.withLock { $0 } == (0..<count).map { $0 + 1 })
    }

    @Test("no more items than jobs are processed at a time")
    func underWay() {
        let now = Mutex((running: 0, most: 0))
        _ = Parallel.map(Array(0..<200), jobs: 2) { item in
            now.withLock { $0 = ($0.running + 1, max($0.most, $0.running + 1)) }
            defer { now.withLock { $0.running -= 1 } }
            return item
        } done: { _ in
        }
        #expect((1...2).contains(now.withLock { $0.most }))
    }
}
