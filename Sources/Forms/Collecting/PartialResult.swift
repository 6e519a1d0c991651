import CompetencePlan
import TextFormats
import Wording

/// What some of a folder's forms gave (`merge --partial`), to be put together with the rest later or elsewhere.
///
/// Putting together is associative and commutative: a partial result is a set of readings, each by the file that it was
/// read from, and all that depends on the whole set is decided when the set is whole. Different readings of one path are
/// different forms: of two machines, or of one form before and after it was put right.
package struct PartialResult: Sendable {
    /// One file's reading, and where the file lies.
    package struct Entry: Sendable {
        /// How the file is called among others, unless two have this name.
        package let name: String
        /// The path as it was given, and without links and dots.
        package let path: String
        package let realPath: String
        /// Under the name that findings and data use: the path where two files have one name, numbered where forms
        /// share that too.
        package fileprivate(set) var reading: PackedReading
        /// Whether the file was read in this run, and so is what lies at its path.
        package let isFresh: Bool

        package init(name: String, path: String, realPath: String, reading: PackedReading, isFresh: Bool = false) {
            self.name = name
            self.path = path
            self.realPath = realPath
            self.reading = reading
            self.isFresh = isFresh
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

    /// Each form once, whatever the order they came in.
    package init(_ entries: [Entry]) {
        let forms = Dictionary(grouping: entries, by: \.realPath).values.map(Self.forms)
        let counts = Dictionary(forms.map { ($0[0].name, 1) }, uniquingKeysWith: +)
        let named = Dictionary(grouping: forms.joined()) { counts[$0.name, default: 0] > 1 ? $0.path : $0.name }
        self.entries = named.flatMap { Self.numbered($1, as: $0) }
            .sorted { $0.reading.file.utf8.lexicographicallyPrecedes($1.reading.file.utf8) }
    }

    /// The forms among readings of one path, each once.
    private static func forms(_ entries: [Entry]) -> [Entry] {
        guard entries.count > 1, let first = entries.min(by: { ($0.path, $0.name) < ($1.path, $1.name) }) else {
            return entries
        }
        return Dictionary(grouping: entries, by: \.reading.content).values.map { same in
            Entry(
                name: first.name, path: first.path, realPath: first.realPath, reading: same[0].reading,
                isFresh: same.contains(where: \.isFresh))
        }
    }

    /// Forms of one name, numbered from the second. The last name counts where two were saved at one time: a form that
    /// was read in this run comes after what a part says that it was.
    private static func numbered(_ entries: [Entry], as name: String) -> [Entry] {
        let sorted = entries.count == 1 ? entries : entries.sorted(by: precedes)
        return sorted.enumerated().map { place, entry in
            var named = entry
            named.reading = entry.reading.renamed(place == 0 ? name : "\(name) (\(place + 1))")
            return named
        }
    }

    private static func precedes(_ one: Entry, _ other: Entry) -> Bool {
        guard one.reading.savedAt == other.reading.savedAt else { return one.reading.savedAt < other.reading.savedAt }
        guard one.isFresh == other.isFresh else { return other.isFresh }
        guard one.realPath == other.realPath else { return one.realPath < other.realPath }
        return one.reading.content.lexicographicallyPrecedes(other.reading.content)
    }

    package var readings: [PackedReading] { entries.map(\.reading) }

    /// Where the files lie, by the names that findings and data use. Of several forms of one path, only the one that was
    /// read in this run lies there.
    package var paths: [String: String] {
        let counts = Dictionary(entries.map { ($0.realPath, 1) }, uniquingKeysWith: +)
        let there = entries.filter { $0.isFresh || counts[$0.realPath] == 1 }
        return Dictionary(there.map { ($0.reading.file, $0.realPath) }) { first, _ in first }
    }

    // MARK: As a file

    private static let magic = "kompetanseplan-partial 2\n"

    /// The bytes of a file that this version of the program makes: a line that says what it is, what it was made with, the entries, and a checksum.
    package func bytes(_ context: FormContext, program: String) -> [UInt8] {
        var writer = PackedWriter(context.index)
        writer.write(context.fingerprint(program))
        writer.write(entries) { writer, entry in
            for text in [entry.name, entry.path, entry.realPath] { writer.write(text) }
            entry.reading.pack(into: &writer)
        }
        let body = Array(Self.magic.utf8) + writer.bytes
        let sum = Checksum(body).value
        return body + (0..<8).map { UInt8(truncatingIfNeeded: sum >> (8 * UInt64($0))) }
    }

    package init(_ bytes: [UInt8], _ context: FormContext, program: String) throws(Refusal) {
        let magic = Array(Self.magic.utf8)
        guard bytes.count >= magic.count + 8, bytes.starts(with: magic) else { throw .damaged }
        let sum = bytes.suffix(8).reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        guard Checksum(bytes.dropLast(8)).value == sum else { throw .damaged }
        var reader = PackedReader(bytes, in: magic.count..<bytes.count - 8, context.index)
        guard reader.text() == context.fingerprint(program) else { throw .other }
        let entries = reader.list { reader in
            Entry(
                name: reader.text(), path: reader.text(), realPath: reader.text(),
                reading: PackedReading(unpacking: &reader))
        }
        guard reader.isDone else { throw .damaged }
        self.init(entries)
    }
}

/// FNV-1a over 64 bits (www.isthe.com/chongo/tech/comp/fnv): tells a damaged file, not a forged one.
private struct Checksum {
    private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

    init(_ bytes: some Sequence<UInt8>) {
        for byte in bytes { value = (value ^ UInt64(byte)) &* 0x100_0000_01B3 }
    }
}

extension FormContext {
    /// Stands for all that a reading depends on beside its file: the plan, the form schema, the language of findings,
    /// the previous revision and the version of the program.
    func fingerprint(_ program: String) -> String {
        let plan = JSONWriter.document { json in self.plan.write(to: &json) }
        let all = [program, plan, "\(schema.version)", layout.language.rawValue, previous.revision?.json ?? ""]
        return String(Checksum(all.joined(separator: "\n").utf8).value, radix: 16)
    }
}
