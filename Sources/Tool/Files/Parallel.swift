import Glibc
import Synchronization
import Wording

/// The only place where the program works in parallel: the same task on many items, with a limited number of jobs.
///
/// The caller's thread works too and the others only help it, so the work is done even if the system gives no more
/// threads (`ulimit -u`, a container's limit). Swift's own thread pool would wait for ever.
enum Parallel {
    static let processors = max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))

    /// The results of `work` in the order of the items, for any number of jobs. `done` gets the number of finished
    /// items after each one and is never called concurrently.
    ///
    /// Threads fetch the next item themselves: handing out items and results one by one takes longer than some items
    /// do.
    static func map<Item: Sendable, Result: Sendable>(
        _ items: [Item], jobs: Int, _ work: @escaping @Sendable (Item) -> Result,
        done: @escaping @Sendable (Int) -> Void = { _ in }
    ) -> [Result] {
        let queue = Queue(count: items.count, done)
        guard jobs > 1, items.count > 1 else { return queue.drain { work(items[$0]) }.map(\.result) }
        let results = Mutex<[(index: Int, result: Result)]>([])
        let log = RunLog.current
        let drain: @Sendable () -> Void = {
            let own = RunLog.$current.withValue(log) { queue.drain { work(items[$0]) } }
            results.withLock { $0 += own }
        }
        var helpers: [Helper] = []
        while helpers.count < min(jobs, items.count) - 1, let helper = Helper(drain) { helpers.append(helper) }
        drain()
        for helper in helpers { helper.join() }
        return results.withLock { $0.sorted { $0.index < $1.index }.map(\.result) }
    }

    /// A helping thread.
    private struct Helper {
        private let thread: pthread_t

        /// Starts `work`; nil if the system gives no thread.
        init?(_ work: @escaping @Sendable () -> Void) {
            let body = Unmanaged.passRetained(Body(work))
            var thread = pthread_t()
            let code = pthread_create(
                &thread, nil,
                { body in
                    if let body { Unmanaged<Body>.fromOpaque(body).takeRetainedValue().work() }
                    return nil
                }, body.toOpaque())
            guard code == 0 else {
                body.release()
                return nil
            }
            self.thread = thread
        }

        func join() { pthread_join(thread, nil) }
    }

    /// A helper's work, as an object that C can pass on.
    private final class Body: Sendable {
        let work: @Sendable () -> Void

        init(_ work: @escaping @Sendable () -> Void) { self.work = work }
    }

    /// Hands out the indices of the items, each once and in order.
    private final class Queue: Sendable {
        private let count: Int
        private let next = Atomic(0)
        private let finished = Mutex(0)
        private let done: @Sendable (Int) -> Void

        init(count: Int, _ done: @escaping @Sendable (Int) -> Void) {
            self.count = count
            self.done = done
        }

        /// Works on one index after another until none is left.
        func drain<Result>(_ work: (Int) -> Result) -> [(index: Int, result: Result)] {
            var results: [(index: Int, result: Result)] = []
            while case let index = next.add(1, ordering: .relaxed).oldValue, index < count {
                results.append((index, work(index)))
                finished.withLock { finished in
                    finished += 1
                    done(finished)
                }
            }
            return results
        }
    }
}

extension Terminal {
    /// The results of `work` on the items, which is done in parallel while the text `key` shows the progress.
    func map<Item: Sendable, Result: Sendable>(
        _ items: [Item], jobs: Int, _ key: TextKey, _ texts: Texts, _ work: @escaping @Sendable (Item) -> Result
    ) -> [Result] {
        defer { progress("") }
        return Parallel.map(items, jobs: jobs, work) { [progress, total = "\(items.count)"] done in
            progress(texts(key, ["done": "\(done)", "total": total]))
        }
    }
}
