import TextFormats

/// The bytes of a part, or of some of it. Short segments are in memory, long ones in a temporary file.
struct PartContent {
    enum Segment {
        case memory([UInt8])
        case file(Range<Int>)

        var count: Int {
            switch self {
            case .memory(let bytes): bytes.count
            case .file(let range): range.count
            }
        }
    }

    private(set) var segments: [Segment] = []

    var count: Int { segments.reduce(0) { $0 + $1.count } }
    var isEmpty: Bool { count == 0 }

    init() {}

    init(_ bytes: some Sequence<UInt8>) { append(bytes) }

    mutating func append(_ bytes: some Sequence<UInt8>) { segments.append(.memory(Array(bytes))) }

    mutating func append(_ text: StaticString) { text.withUTF8Buffer { append($0) } }

    mutating func append(_ other: PartContent) { segments += other.segments }

    fileprivate mutating func append(_ range: Range<Int>) {
        if case .file(let last) = segments.last, last.upperBound == range.lowerBound {
            segments[segments.count - 1] = .file(last.lowerBound..<range.upperBound)
        } else {
            segments.append(.file(range))
        }
    }
}

/// Collects a text that arrives in chunks. A single first chunk is kept in memory, all others go to the temporary file.
final class PartCollector {
    private var content = PartContent()
    private let file: TemporaryFile
    private var failure: WriteError?

    init(to file: TemporaryFile) { self.file = file }

    /// An output that writes to this collector.
    var output: TextOutput { TextOutput { self.collect($0) } }

    private func collect(_ chunk: [UInt8]) {
        guard failure == nil, !chunk.isEmpty else { return }
        guard chunk.count > TextOutput.chunk || !content.isEmpty else { return content.append(chunk) }
        do throws(WriteError) {
            content.append(try file.append(chunk))
        } catch {
            failure = error
        }
    }

    /// The collected content; flushes `output` first.
    func finish(_ output: inout TextOutput) throws(WriteError) -> PartContent {
        output.flush()
        try check()
        return content
    }

    /// Throws if the file could not be written.
    func check() throws(WriteError) {
        if let failure { throw failure }
    }
}
