import Glibc
import TextFormats
import Wording

/// The program's output: results to standard output, everything else to standard error.
final class Terminal {
    /// Whether only errors are printed.
    let isQuiet: Bool
    /// Whether results are coloured.
    private let hasColour: Bool
    /// Shows the progress of the work.
    let progress: Progress
    /// Whether results go to a terminal.
    private let isTerminal = isatty(STDOUT_FILENO) == 1
    private var pending: [UInt8] = []
    /// Whether nobody reads the results any more, as after `| head`. This is not an error, but the work can stop.
    private(set) var isClosed = false
    /// The system's error number if part of the result could not be written.
    private var failure: Int32?

    /// `colour` is the value of `--color`; "auto" follows the terminal and NO_COLOR (no-color.org).
    init(isQuiet: Bool, colour: String) {
        self.isQuiet = isQuiet
        let forbids = getenv("NO_COLOR").map { $0.pointee != 0 } ?? false
        hasColour = colour == "always" || (colour == "auto" && !forbids && isatty(STDOUT_FILENO) == 1)
        progress = Progress(isEnabled: !isQuiet && isatty(STDERR_FILENO) == 1)
    }

    /// Prints one or more lines of the result. Control characters are replaced, since files, their names and contents
    /// come from strangers.
    func result(_ line: String) { add(line.printableLines + "\n") }

    /// Prints a line of the result that starts with a word in the colour of a severity.
    func result(_ word: String, in severity: Severity, _ rest: String, indent: String = "") {
        add(indent + coloured(word.printable, severity) + rest.printableLines + "\n")
    }

    /// Prints a JSON document as a result, the same on a terminal and in a pipe.
    func json(_ document: String) { add(document.printableJSON) }

    /// Prints a text with its own line ends. It is unchanged in a pipe; on a terminal, control characters are replaced.
    func raw(_ text: String) { add(isTerminal ? text.printableLines : text) }

    private func add(_ text: String) {
        pending += text.utf8
        if pending.count >= 1 << 16 { flush() }
    }

    /// Prints an informative line, unless quiet.
    func inform(_ line: String) {
        if !isQuiet { complain(line) }
    }

    /// Prints an error.
    func complain(_ line: String) { Self.complain(line) }

    /// The same where no terminal is at hand.
    static func complain(_ line: String) {
        _ = Descriptor.write(Array((line.printable + "\n").utf8), to: STDERR_FILENO)
    }

    /// A progress line, on a terminal only. It can be called from any thread.
    struct Progress: Sendable {
        fileprivate let isEnabled: Bool

        /// Replaces the line by `text`; an empty text removes it.
        func callAsFunction(_ text: @autoclosure () -> String) {
            if isEnabled { _ = Descriptor.write(Array("\r\u{1B}[K\(text())".utf8), to: STDERR_FILENO) }
        }
    }

    /// Writes what is pending. Returns the system's error number if part of the result could not be written.
    @discardableResult
    func flush() -> Int32? {
        if !isClosed, failure == nil, !Descriptor.write(pending, to: STDOUT_FILENO) {
            if errno == EPIPE { isClosed = true } else { failure = errno }
        }
        pending.removeAll(keepingCapacity: true)
        return failure
    }

    private func coloured(_ word: String, _ severity: Severity) -> String {
        guard hasColour else { return word }
        let code =
            switch severity {
            case .error: "31"
            case .warning: "33"
            case .explained, .note: "36"
            }
        return "\u{1B}[\(code)m\(word)\u{1B}[0m"
    }
}
