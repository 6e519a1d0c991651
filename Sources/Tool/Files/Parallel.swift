import Glibc
import Synchronization

/// The one place where the program runs in parallel: the same work on many items, a fixed number of them at once.
///
/// The caller's thread works too, and others only help it: where the system gives no more threads (`ulimit -u`, a
/// container's limit), the work is done all the same. Swift's own pool waits for ever there.
enum Parallel {
    /// How many processors the machine lends us.
    static let processors = max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))

    /// What `work` makes of each item, in the order of the items whatever the number of jobs; `done` hears after each how
    /// many are finished, never twice at once.
    ///
    /// Whoever is through with an item takes the next: handing each to a thread and its result back takes longer than some
    /// items do.
    static func map<Item: Sendable, Result: Sendable>(
        _ items: [Item], jobs: Int, _ work: @escaping @Sendable (Item) -> Result,
        done: @escaping @Sendable (Int) -> Void
    ) -> [Result] {
        let queue = Queue(count: items.count, done)
        guard jobs > 1, items.count > 1 else { return queue.take { work(items[$0]) }.map(\.result) }
        let made = Mutex<[(index: Int, result: Result)]>([])
        let log = RunLog.current
        let take: @Sendable () -> Void = {
            let own = RunLog.$current.withValue(log) { queue.take { work(items[$0]) } }
            made.withLock { $0 += own }
        }
        var helpers: [Helper] = []
        while helpers.count < min(jobs, items.count) - 1, let helper = Helper(take) { helpers.append(helper) }
        take()
        for helper in helpers { helper.join() }
        return made.withLock { $0.sorted { $0.index < $1.index }.map(\.result) }
    }

    /// A thread that helps.
    private struct Helper {
        private let thread: pthread_t

        /// Starts `work`; nil where the system gives no thread.
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

    /// What a helper does, in a form that C passes on.
    private final class Body: Sendable {
        let work: @Sendable () -> Void

        init(_ work: @escaping @Sendable () -> Void) { self.work = work }
    }

    /// Gives out the indices of the items, each once and by rising number.
    private final class Queue: Sendable {
        private let count: Int
        private let next = Atomic(0)
        private let finished = Mutex(0)
        private let done: @Sendable (Int) -> Void

        init(count: Int, _ done: @escaping @Sendable (Int) -> Void) {
            self.count = count
            self.done = done
        }

        /// Works on one index after the other until none is left.
        func take<Result>(_ work: (Int) -> Result) -> [(index: Int, result: Result)] {
            var made: [(index: Int, result: Result)] = []
            while case let index = next.add(1, ordering: .relaxed).oldValue, index < count {
                made.append((index, work(index)))
                finished.withLock { finished in
                    finished += 1
                    done(finished)
                }
            }
            return made
        }
    }
}
