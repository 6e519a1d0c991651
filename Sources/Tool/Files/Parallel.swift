/// The one place where the program runs in parallel: the same work on many items, a fixed number of them at once.
enum Parallel {
    /// What `work` makes of each item, in the order of the items whatever the number of jobs; `done` hears after each how
    /// many are finished.
    static func map<Item: Sendable, Result: Sendable>(
        _ items: [Item], jobs: Int, _ work: @escaping @Sendable (Item) -> Result, done: (Int) -> Void
    ) async -> [Result] {
        var results = [Result?](repeating: nil, count: items.count)
        await withTaskGroup(of: (Int, Result).self) { group in
            var next = 0
            func start() {
                guard next < items.count else { return }
                let (place, item) = (next, items[next])
                group.addTask { (place, work(item)) }
                next += 1
            }
            for _ in 0..<min(jobs, items.count) { start() }
            var finished = 0
            for await (place, result) in group {
                results[place] = result
                finished += 1
                done(finished)
                start()
            }
        }
        return results.compactMap(\.self)
    }
}
