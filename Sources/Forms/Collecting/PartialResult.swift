import CompetencePlan
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
        let realPath: String
        /// Under the name that findings and data use: the path where two files have one name, numbered where forms
        /// share that too.
        package fileprivate(set) var reading: FormReading
        /// Whether the file was read in this run, and so is what lies at its path.
        package let isFresh: Bool
        /// Whether the form is what lies at its path, as far as is known: it was read in this run, or no other has the path.
        fileprivate(set) var isAtPath = true

        package init(name: String, path: String, realPath: String, reading: FormReading, isFresh: Bool = false) {
            self.name = name
            self.path = path
            self.realPath = realPath
            self.reading = reading
            self.isFresh = isFresh
        }

        /// The name and the path as findings and data show them: without what speaks of a person.
        var maskedName: String { PersonalData.masked(name) }
        var maskedPath: String { PersonalData.masked(path: path, name: name) }

        /// All of the reading but what the file is called, as it stands in a file: the same for two readings that say the
        /// same, and an order of those that differ in nothing else.
        fileprivate func content(_ index: PlanIndex) -> [UInt8] { reading.renamed("").line(index) }
    }

    /// By rising name.
    package let entries: [Entry]
    /// The real path of each file that lies there, by its name.
    private let paths: [String: String]

    /// Each form once, whatever the order they came in.
    package init(_ entries: [Entry], _ index: PlanIndex) {
        let forms = Dictionary(grouping: entries) { Array($0.realPath.utf8) }.values.map { Self.forms($0, index) }
        let counts = Dictionary(forms.map { ($0[0].maskedName, 1) }, uniquingKeysWith: +)
        func name(_ entry: Entry) -> String {
            counts[entry.maskedName, default: 0] > 1 ? entry.maskedPath : entry.maskedName
        }
        // Two spellings of "å" are one name, and the first of them stands for both.
        self.entries = Dictionary(grouping: forms.joined(), by: name).values
            .flatMap { same in
                let names = same.map(name).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
                return Self.numbered(same, as: names[0], index)
            }
            .sorted { $0.reading.file.utf8.lexicographicallyPrecedes($1.reading.file.utf8) }
        paths = Dictionary(first: self.entries.filter(\.isAtPath).map { ($0.reading.file, $0.realPath) })
    }

    /// The forms among readings of one path, each once.
    private static func forms(_ entries: [Entry], _ index: PlanIndex) -> [Entry] {
        guard entries.count > 1, let first = entries.min(by: { ($0.path, $0.name) < ($1.path, $1.name) }) else {
            return entries.map { entry in
                var alone = entry
                alone.isAtPath = true
                return alone
            }
        }
        let different = Dictionary(grouping: entries) { $0.content(index) }.values
        return different.map { same in
            var form = Entry(
                name: first.name, path: first.path, realPath: first.realPath, reading: same[0].reading,
                isFresh: same.contains(where: \.isFresh))
            form.isAtPath = form.isFresh || different.count == 1
            return form
        }
    }

    /// Forms of one name, numbered from the second. The last name counts where two were saved at one time: a form that
    /// was read in this run comes after what a part says that it was.
    private static func numbered(_ entries: [Entry], as name: String, _ index: PlanIndex) -> [Entry] {
        let sorted = entries.count == 1 ? entries : entries.sorted { precedes($0, $1, index) }
        return sorted.enumerated().map { offset, entry in
            var named = entry
            named.reading = entry.reading.renamed(offset == 0 ? name : "\(name) (\(offset + 1))")
            return named
        }
    }

    private static func precedes(_ one: Entry, _ other: Entry, _ index: PlanIndex) -> Bool {
        guard one.reading.savedAt == other.reading.savedAt else { return one.reading.savedAt < other.reading.savedAt }
        guard one.isFresh == other.isFresh else { return other.isFresh }
        let paths = (one.realPath.utf8, other.realPath.utf8)
        guard paths.0.elementsEqual(paths.1) else { return paths.0.lexicographicallyPrecedes(paths.1) }
        return one.content(index).lexicographicallyPrecedes(other.content(index))
    }

    package var readings: [FormReading] { entries.map(\.reading) }

    /// Where the file lies that findings and data call so. Of several forms of one path, only the one that was read in
    /// this run lies there.
    package func realPath(of file: String) -> String? { paths[file] }
}
