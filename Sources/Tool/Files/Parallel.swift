import Synchronization

/// The one place where the program runs in parallel: the same work on many items, a fixed number of them at once.
enum Parallel {
    /// What `work` makes of each item, in the order of the items whatever the number of jobs; `done` hears after each how
    /// many are finished, never twice at once.
    ///
    /// Whoever is through with an item takes the next: handing each to a thread and its result back takes longer than some
    /// items do. A single job stays with the caller.
    static func map<Item: Sendable, Result: Sendable>(
        _ items: [Item], jobs: Int, _ work: @escaping @Sendable (Item) -> Result,
        done: @escaping @Sendable (Int) -> Void
    ) async -> [Result] {
        let queue = Queue(count: items.count, done)
        let workers = min(jobs, items.count)
        guard workers > 1 else { return queue.take { work(items[$0]) }.map(\.result) }
        var results = [Result?](repeating: nil, count: items.count)
        await withTaskGroup { group in
            for _ in 0..<workers { group.addTask { queue.take { work(items[$0]) } } }
            for await made in group {
                for (place, result) in made { results[place] = result }
            }
        }
        return results.compactMap(\.self)
    }

    /// Gives out the places of the items, each once and by rising number.
    private final class Queue: Sendable {
        private let count: Int
        private let next = Atomic(0)
        private let finished = Mutex(0)
        private let done: @Sendable (Int) -> Void

        init(count: Int, _ done: @escaping @Sendable (Int) -> Void) {
            self.count = count
            self.done = done
        }

        /// Works on one place after the other until none is left.
        func take<Result>(_ work: (Int) -> Result) -> [(place: Int, result: Result)] {
            var made: [(place: Int, result: Result)] = []
            while case let place = next.add(1, ordering: .relaxed).oldValue, place < count {
                made.append((place, work(place)))
                finished.withLock { finished in
                    finished += 1
                    done(finished)
                }
            }
            return made
        }
    }
}
