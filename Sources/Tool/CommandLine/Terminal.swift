import Glibc
import TextFormats
import Wording

/// Where the program writes: results to standard output, everything else to standard error.
final class Terminal {
    /// Whether all but errors is kept back.
    let isQuiet: Bool
    /// Whether results are coloured.
    private let hasColour: Bool
    /// How far the work has come.
    let progress: Progress
    /// Whether a person reads the results.
    private let isWatched = isatty(STDOUT_FILENO) == 1
    private var pending: [UInt8] = []
    /// Whether nobody reads the results any more, as behind `| head`: no error, and no reason to go on.
    private(set) var isClosed = false
    /// Why a part of the result could not be written, in the system's number.
    private var failure: Int32?

    /// `colour` is the value of `--color`; "auto" follows the terminal and NO_COLOR (no-color.org).
    init(isQuiet: Bool, colour: String) {
        self.isQuiet = isQuiet
        let forbids = getenv("NO_COLOR").map { $0.pointee != 0 } ?? false
        hasColour = colour == "always" || (colour == "auto" && !forbids && isatty(STDOUT_FILENO) == 1)
        progress = Progress(isPublic: !isQuiet && isatty(STDERR_FILENO) == 1)
    }

    /// A line of the result, or several. Whatever stands in it, it does not steer the terminal: files, their names and what
    /// is in them come from strangers.
    func result(_ line: String) { add(line.printableLines + "\n") }

    /// A line of the result that begins with a word in the colour of a severity.
    func result(_ word: String, in severity: Severity, _ rest: String, indent: String = "") {
        add(indent + coloured(word.printable, severity) + rest.printableLines + "\n")
    }

    /// A document of the result in JSON: the same for whoever reads it, a terminal or a program.
    func json(_ document: String) { add(document.printableJSON) }

    /// A text of the result that brings its own line ends. A program gets it as it is; a person sees what can be seen.
    func raw(_ text: String) { add(isWatched ? text.printableLines : text) }

    private func add(_ text: String) {
        pending += text.utf8
        if pending.count >= 1 << 16 { flush() }
    }

    /// A line about what goes on, unless kept back.
    func inform(_ line: String) {
        if !isQuiet { complain(line) }
    }

    /// A line about what went wrong.
    func complain(_ line: String) { _ = Descriptor.write(Array((line.printable + "\n").utf8), to: STDERR_FILENO) }

    /// A line that says how far the work has come, on a terminal only. It can be told from any thread.
    struct Progress: Sendable {
        fileprivate let isPublic: Bool

        /// Puts `text` in the place of what was said; an empty one takes it away.
        func callAsFunction(_ text: @autoclosure () -> String) {
            if isPublic { _ = Descriptor.write(Array("\r\u{1B}[K\(text())".utf8), to: STDERR_FILENO) }
        }
    }

    /// Writes what is pending, and says in the system's number why a part of the result could not be written.
    @discardableResult
    func flush() -> Int32? {
        if !isClosed, failure == nil, !Descriptor.write(pending, to: STDOUT_FILENO) {
            if errno == EPIPE { isClosed = true } else { failure = errno }
        }
        pending.removeAll(keepingCapacity: true)
        return failure
    }

    /// The word in the colour of the severity.
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
