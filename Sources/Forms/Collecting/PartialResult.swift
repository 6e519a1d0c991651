import CompetencePlan
import TextFormats
import Wording

/// What some of a folder's forms gave (`merge --partial`), to be put together with the rest later or elsewhere.
///
/// Putting together is associative and commutative: a partial result is a set of readings, each by the file that it was
/// read from, and all that depends on the whole set is decided when the set is whole.
package struct PartialResult: Sendable {
    /// One file's reading, and where the file lies.
    package struct Entry: Sendable {
        /// How the file is called among others, unless two have this name.
        package let name: String
        /// The path as it was given, and without links and dots.
        package let path: String
        package let realPath: String
        /// Under the name that findings and data use: the path where two files have one name.
        package fileprivate(set) var reading: PackedReading

        package init(name: String, path: String, realPath: String, reading: PackedReading) {
            self.name = name
            self.path = path
            self.realPath = realPath
            self.reading = reading
        }
    }

    /// Why bytes are no partial result of this run's.
    package enum Refusal: Error {
        case damaged
        /// Made with another plan, language, previous revision or version of the program.
        case other
    }

    /// By rising name.
    package private(set) var entries: [Entry]

    /// Each file once, whatever the order they came in.
    package init(_ entries: [Entry]) {
        var seen: Set<String> = []
        let files = entries.sorted { $0.order < $1.order }.filter { seen.insert($0.realPath).inserted }
        let counts = Dictionary(files.map { ($0.name, 1) }, uniquingKeysWith: +)
        let named = files.map { entry in
            var named = entry
            named.reading = entry.reading.renamed(counts[entry.name, default: 0] > 1 ? entry.path : entry.name)
            return named
        }
        self.entries = named.sorted { $0.reading.file.utf8.lexicographicallyPrecedes($1.reading.file.utf8) }
    }

    package var readings: [PackedReading] { entries.map(\.reading) }

    /// Where the files lie, by the names that findings and data use.
    package var paths: [String: String] {
        Dictionary(entries.map { ($0.reading.file, $0.realPath) }) { first, _ in first }
    }

    // MARK: As a file

    private static let magic = "kompetanseplan-partial 2\n"

    /// The bytes of a file: a line that says what it is, what it was made with, the entries, and a checksum.
    package func bytes(_ context: FormContext) -> [UInt8] {
        var writer = PackedWriter(context.index)
        writer.write(context.fingerprint)
        writer.write(entries) { writer, entry in
            for text in [entry.name, entry.path, entry.realPath] { writer.write(text) }
            entry.reading.pack(into: &writer)
        }
        let body = Array(Self.magic.utf8) + writer.bytes
        let sum = Checksum(body).value
        return body + (0..<8).map { UInt8(truncatingIfNeeded: sum >> (8 * UInt64($0))) }
    }

    package init(_ bytes: [UInt8], _ context: FormContext) throws(Refusal) {
        let magic = Array(Self.magic.utf8)
        guard bytes.count >= magic.count + 8, bytes.starts(with: magic) else { throw .damaged }
        let sum = bytes.suffix(8).reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        guard Checksum(bytes.dropLast(8)).value == sum else { throw .damaged }
        var reader = PackedReader(bytes[magic.count..<bytes.count - 8], context.index)
        guard reader.text() == context.fingerprint else { throw .other }
        let entries = reader.list { reader in
            Entry(
                name: reader.text(), path: reader.text(), realPath: reader.text(),
                reading: PackedReading(unpacking: &reader))
        }
        guard reader.isDone else { throw .damaged }
        self.init(entries)
    }
}

extension PartialResult.Entry {
    fileprivate var order: (String, String, String) { (realPath, path, name) }
}

/// FNV-1a over 64 bits (www.isthe.com/chongo/tech/comp/fnv): tells a damaged file, not a forged one.
private struct Checksum {
    private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

    init(_ bytes: some Sequence<UInt8>) {
        for byte in bytes { value = (value ^ UInt64(byte)) &* 0x100_0000_01B3 }
    }
}

extension FormContext {
    /// Stands for all that a reading depends on beside its file: the plan, the form schema, the language of findings and
    /// the previous revision.
    var fingerprint: String {
        let plan = JSONWriter.document { json in self.plan.write(to: &json) }
        let all = [plan, "\(schema.version)", layout.language.rawValue, previous.revision?.json ?? ""]
        return String(Checksum(all.joined(separator: "\n").utf8).value, radix: 16)
    }
}
