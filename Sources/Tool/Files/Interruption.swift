import CSystem
import Glibc
import Synchronization

/// Ctrl-C and similar signals end the program between two steps of its writing, never within one. Unfinished work is
/// cleaned up first: drafts are removed and the log is written.
package enum Interruption {
    /// Cleans up after something that was begun; `signal` is nil if it ended normally.
    typealias Ending = @Sendable (_ signal: Int32?) -> Void

    /// By ticket. A step runs while it holds the lock.
    private static let begun = Mutex<[Int: Ending]>([:])

    /// The signals that the thread waits for.
    private static let awaited = Mutex<[Int32]>([])

    /// Whether a signal is the normal way to end the program.
    private static let isMeant = Mutex(false)

    /// From now on a signal is the normal way to end: the exit status is 0.
    static func endsWell() { isMeant.withLock { $0 = true } }

    /// Handles SIGINT, SIGTERM and SIGHUP on a thread of their own, where any code may run. Signals that the caller
    /// ignores (nohup) stay ignored. A closed pipe or a file size limit makes writing fail instead of ending the
    /// program. Call this first, on the main thread: other threads inherit its signal mask.
    ///
    /// If no thread can be made, the signals end the program at once, and the next run removes its drafts.
    package static func watch() {
        signal(SIGPIPE, SIG_IGN)
        signal(SIGXFSZ, SIG_IGN)
        let handled = [SIGINT, SIGTERM, SIGHUP].filter { is_ignored($0) == 0 }
        awaited.withLock { $0 = handled }
        var signals = set(of: handled)
        pthread_sigmask(SIG_BLOCK, &signals, nil)
        var thread = pthread_t()
        let wait: @convention(c) (UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? = { _ in
            var signals = Interruption.set(of: Interruption.awaited.withLock { $0 })
            var signal: Int32 = 0
            while sigwait(&signals, &signal) != 0 {}
            Interruption.end(by: signal)
        }
        if pthread_create(&thread, nil, wait, nil) != 0 { pthread_sigmask(SIG_UNBLOCK, &signals, nil) }
    }

    private static func set(of signals: [Int32]) -> sigset_t {
        var set = sigset_t()
        sigemptyset(&set)
        for signal in signals { sigaddset(&set, signal) }
        return set
    }

    /// Cleans up everything that was begun and ends the program by the same signal, so that the shell sees it, unless
    /// that is the normal way to end.
    private static func end(by signal: Int32) -> Never {
        begun.withLock { begun in
            for ticket in begun.keys.sorted(by: >) { begun[ticket]?(signal) }
            // Not `exit`, which destroys what other threads still use.
            if isMeant.withLock({ $0 }) { _exit(0) }
            Glibc.signal(signal, SIG_DFL)
            var signals = set(of: [signal])
            pthread_sigmask(SIG_UNBLOCK, &signals, nil)
            kill(getpid(), signal)
            while true { pause() }
        }
    }

    // MARK: Steps

    /// Begins something by a step that returns its clean-up.
    static func begin<Failure>(_ step: () throws(Failure) -> Ending) throws(Failure) -> Int {
        try begun.withLock { begun throws(Failure) in
            let ticket = (begun.keys.max() ?? 0) + 1
            begun[ticket] = try step()
            return ticket
        }
    }

    /// Runs a step that cannot be interrupted. It never returns if an interruption has already come.
    static func step<Failure>(_ step: () throws(Failure) -> Void) throws(Failure) {
        try begun.withLock { _ throws(Failure) in try step() }
    }

    /// Cleans up what `ticket` stands for.
    static func end(_ ticket: Int) {
        begun.withLock { begun in begun.removeValue(forKey: ticket)?(nil) }
    }
}
