import CompetencePlan
import TextFormats
import Wording

/// The readings of some of a folder's forms (`merge --partial`), to be combined with the rest later or elsewhere.
///
/// Combining is associative and commutative: a partial result is a set of readings, each identified by its file, and
/// what depends on the whole set is decided when the set is complete. Different readings of one path are different
/// forms: from two machines, or from one form before and after it was corrected.
package struct PartialResult: Sendable {
    /// One file's reading, and the file's path.
    package struct Entry: Sendable {
        /// The file's name in findings and data, unless two files share it.
        package let name: String
        /// The path as given. `realPath` is without links and dots.
        package let path: String
        let realPath: String
        /// Named as in findings and data: the path if two files share a name, numbered if forms share the path as well.
        package fileprivate(set) var reading: FormReading
        /// Whether the file was read in this run, so that it is certainly the one at its path.
        package let isFresh: Bool
        /// Whether the form is the one at its path, as far as is known: it was read in this run, or no other form has
        /// the path.
        fileprivate(set) var isAtPath = true

        package init(name: String, path: String, realPath: String, reading: FormReading, isFresh: Bool = false) {
            self.name = name
            self.path = path
            self.realPath = realPath
            self.reading = reading
            self.isFresh = isFresh
        }

        /// The name and the path as findings and data show them, with personal data masked.
        var maskedName: String { PersonalData.masked(name) }
        var maskedPath: String { PersonalData.masked(path: path, name: name) }

        /// The reading as bytes, without the file's name. Equal for readings with equal content; used to order entries
        /// that differ in nothing else.
        fileprivate func content(_ index: PlanIndex) -> [UInt8] {
            JSONWriter.line { reading.renamed("").write(to: &$0, index) }
        }
    }

    /// Sorted by name.
    package let entries: [Entry]
    /// The real paths of files by their names in findings and data. Of several forms with one path, only the
    /// one read in this run is there.
    package let realPaths: [String: String]

    /// Keeps each form once, whatever the order of `entries`.
    package init(_ entries: [Entry], _ index: PlanIndex) {
        let forms = Dictionary(grouping: entries) { Array($0.realPath.utf8) }.values.map { Self.forms($0, index) }
        let counts = Dictionary(forms.map { ($0[0].maskedName, 1) }, uniquingKeysWith: +)
        func name(_ entry: Entry) -> String {
            counts[entry.maskedName, default: 0] > 1 ? entry.maskedPath : entry.maskedName
        }
        // Two Unicode spellings of "å" are one name; the first is used for both.
        self.entries = Dictionary(grouping: forms.joined(), by: name).values
            .flatMap { same in
                let names = same.map(name).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
                return Self.numbered(same, as: names[0], index)
            }
            .sorted { $0.reading.file.utf8.lexicographicallyPrecedes($1.reading.file.utf8) }
        realPaths = Dictionary(first: self.entries.filter(\.isAtPath).map { ($0.reading.file, $0.realPath) })
    }

    /// The distinct forms among readings of one path.
    private static func forms(_ entries: [Entry], _ index: PlanIndex) -> [Entry] {
        guard let first = entries.min(by: { ($0.path, $0.name) < ($1.path, $1.name) }) else { return [] }
        // A single reading needs no comparison.
        let byContent = entries.count == 1 ? [[]: entries] : Dictionary(grouping: entries) { $0.content(index) }
        let different = byContent.values
        return different.map { same in
            var form = Entry(
                name: first.name, path: first.path, realPath: first.realPath, reading: same[0].reading,
                isFresh: same.contains(where: \.isFresh))
            form.isAtPath = form.isFresh || different.count == 1
            return form
        }
    }

    /// Forms with one name, numbered from the second. Where two were saved at the same time the last one counts, so a
    /// form read in this run is sorted after one from a partial result.
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
}
