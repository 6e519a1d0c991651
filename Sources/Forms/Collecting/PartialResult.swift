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
        package let folder: FormFolder
        /// Under the name that findings and data use: the path where two files have one name, numbered where forms
        /// share that too.
        package fileprivate(set) var reading: FormReading
        /// Whether the file was read in this run, and so is what lies at its path.
        package let isFresh: Bool
        /// Whether the form is what lies at its path, as far as is known: it was read in this run, or no other has the path.
        fileprivate var liesThere = true

        package init(name: String, folder: FormFolder, reading: FormReading, isFresh: Bool = false) {
            self.name = name
            self.folder = folder
            self.reading = reading
            self.isFresh = isFresh
        }

        /// The name and the path as findings and data show them: without what speaks of a person.
        var shownName: String { PersonalData.masked(name) }
        var shownPath: String { PersonalData.masked(path: path, name: name) }

        /// The path as it was given, and without links and dots.
        var path: String { folder.path(of: name) }
        var realPath: String { folder.realPath(of: name) }

        /// All of the reading as bytes, but what the file is called: the same for two readings that say the same.
        fileprivate var content: [UInt8] {
            var writer = PackedWriter()
            reading.renamed("").pack(into: &writer)
            return writer.bytes
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
        guard !Self.areApart(entries) else {
            self.entries = entries
            return
        }
        let forms = Dictionary(grouping: entries, by: \.realPath).values.map(Self.forms)
        let counts = Dictionary(forms.map { ($0[0].shownName, 1) }, uniquingKeysWith: +)
        let named = Dictionary(grouping: forms.joined()) { entry in
            counts[entry.shownName, default: 0] > 1 ? entry.shownPath : entry.shownName
        }
        self.entries = named.flatMap { Self.numbered($1, as: $0) }
            .sorted { $0.reading.file.utf8.lexicographicallyPrecedes($1.reading.file.utf8) }
    }

    /// Whether these are different files of one folder under their own names, by rising name, as one run over one folder
    /// gives them: nothing is left to be decided.
    private static func areApart(_ entries: [Entry]) -> Bool {
        guard let folder = entries.first?.folder, folder.isShared else { return entries.isEmpty }
        return entries.allSatisfy { $0.folder === folder && $0.reading.file == $0.name && $0.liesThere }
            && zip(entries, entries.dropFirst()).allSatisfy { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
    }

    /// The forms among readings of one path, each once.
    private static func forms(_ entries: [Entry]) -> [Entry] {
        guard entries.count > 1, let first = entries.min(by: { ($0.path, $0.name) < ($1.path, $1.name) }) else {
            return entries.map { entry in
                var alone = entry
                alone.liesThere = true
                return alone
            }
        }
        let different = Dictionary(grouping: entries, by: \.content).values
        return different.map { same in
            var form = Entry(
                name: first.name, folder: first.folder, reading: same[0].reading,
                isFresh: same.contains(where: \.isFresh))
            form.liesThere = form.isFresh || different.count == 1
            return form
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
        return one.content.lexicographicallyPrecedes(other.content)
    }

    package var readings: [FormReading] { entries.map(\.reading) }

    /// Where the file lies that findings and data call so. Of several forms of one path, only the one that was read in
    /// this run lies there.
    package func realPath(of file: String) -> String? {
        var (low, high) = (0, entries.count)
        while low < high {
            let middle = (low + high) / 2
            if entries[middle].reading.file.utf8.lexicographicallyPrecedes(file.utf8) {
                low = middle + 1
            } else {
                high = middle
            }
        }
        guard low < entries.count, entries[low].reading.file == file, entries[low].liesThere else { return nil }
        return entries[low].realPath
    }

    // MARK: As a file

    private static let magic = "kompetanseplan-partial 3\n"

    /// Writes a file that this version of the program makes, piece by piece: a line that says what it is, what it was made
    /// with, the entries, and a checksum.
    package func write(_ context: FormContext, program: String, to output: ([UInt8]) -> Void) {
        var sum = Checksum()
        func send(_ bytes: [UInt8]) {
            sum.add(bytes)
            output(bytes)
        }
        var writer = PackedWriter()
        send(Array(Self.magic.utf8))
        writer.write(context.fingerprint(program))
        writer.write(UInt64(entries.count))
        for entry in entries {
            for text in [entry.name, entry.path, entry.realPath] { writer.write(text) }
            entry.reading.pack(into: &writer)
            if writer.bytes.count > Self.piece { send(writer.take()) }
        }
        send(writer.take())
        output((0..<8).map { UInt8(truncatingIfNeeded: sum.value >> (8 * UInt64($0))) })
    }

    private static let piece = 1 << 16

    /// All of the file.
    package func bytes(_ context: FormContext, program: String) -> [UInt8] {
        var bytes: [UInt8] = []
        write(context, program: program) { bytes += $0 }
        return bytes
    }

    package init(_ bytes: [UInt8], _ context: FormContext, program: String) throws(Refusal) {
        let magic = Array(Self.magic.utf8)
        guard bytes.count >= magic.count + 8, bytes.starts(with: magic) else { throw .damaged }
        let sum = bytes.suffix(8).reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        guard Checksum(bytes.dropLast(8)).value == sum else { throw .damaged }
        var reader = PackedReader(bytes, in: magic.count..<bytes.count - 8)
        guard reader.text() == context.fingerprint(program) else { throw .other }
        var folder: FormFolder?
        let entries = reader.list { reader in
            let name = reader.text()
            let own = FormFolder(of: name, path: reader.text(), realPath: reader.text()).shared(with: folder)
            folder = own
            return Entry(name: name, folder: own, reading: FormReading(unpacking: &reader))
        }
        guard reader.isDone else { throw .damaged }
        self.init(entries)
    }
}

/// FNV-1a over 64 bits (www.isthe.com/chongo/tech/comp/fnv): tells a damaged file, not a forged one.
private struct Checksum {
    private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

    init() {}

    init(_ bytes: some Sequence<UInt8>) { add(bytes) }

    mutating func add(_ bytes: some Sequence<UInt8>) {
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
