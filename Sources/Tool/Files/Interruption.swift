import CSystem
import Glibc
import Synchronization

/// Ctrl-C and its like end the program between two steps of its writing, never within one, and what is begun is ended
/// first: drafts are taken away, and the log is written.
package enum Interruption {
    /// What ends something begun; it hears the signal, or nil where the work came to its own end.
    typealias Ending = @Sendable (_ signal: Int32?) -> Void

    /// By ticket. Whoever holds the lock has a step under way.
    private static let begun = Mutex<[Int: Ending]>([:])

    /// The signals that come to the thread of their own.
    private static let awaited = Mutex<[Int32]>([])

    /// Whether a signal is how the program is meant to end.
    private static let isMeant = Mutex(false)

    /// From now on, a signal is how the program is meant to end: the shell sees that all is well.
    static func endsWell() { isMeant.withLock { $0 = true } }

    /// Makes SIGINT, SIGTERM and SIGHUP come to a thread of their own, where all of the program may be used; those that
    /// the caller had ignored (nohup) stay so. A closed pipe or a limit on the size of files makes writing fail instead
    /// of ending the program. To be called first, from the first thread: the others inherit what it blocks.
    ///
    /// Where the system gives no thread, the signals end the program at once, and the next run takes its drafts away.
    package static func watch() {
        signal(SIGPIPE, SIG_IGN)
        signal(SIGXFSZ, SIG_IGN)
        let heard = [SIGINT, SIGTERM, SIGHUP].filter { is_ignored($0) == 0 }
        awaited.withLock { $0 = heard }
        var signals = set(of: heard)
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

    /// Ends all that is begun, and then the program: in the way that the signal ends programs, so that a shell sees it,
    /// unless it is meant to end so.
    private static func end(by signal: Int32) -> Never {
        begun.withLock { begun in
            for ticket in begun.keys.sorted(by: >) { begun[ticket]?(signal) }
            // Not `exit`, which takes down what other threads still use.
            if isMeant.withLock({ $0 }) { _exit(0) }
            Glibc.signal(signal, SIG_DFL)
            var signals = set(of: [signal])
            pthread_sigmask(SIG_UNBLOCK, &signals, nil)
            kill(getpid(), signal)
            while true { pause() }
        }
    }

    // MARK: Steps

    /// Begins something, by a step that tells how it is ended.
    static func begin<Failure>(_ step: () throws(Failure) -> Ending) throws(Failure) -> Int {
        try begun.withLock { begun throws(Failure) in
            let ticket = (begun.keys.max() ?? 0) + 1
            begun[ticket] = try step()
            return ticket
        }
    }

    /// Runs a step that an interruption waits for, and that waits for ever where one has come before it.
    static func step<Failure>(_ step: () throws(Failure) -> Void) throws(Failure) {
        try begun.withLock { _ throws(Failure) in try step() }
    }

    /// Ends what `ticket` stands for.
    static func end(_ ticket: Int) {
        begun.withLock { begun in begun.removeValue(forKey: ticket)?(nil) }
    }
}
