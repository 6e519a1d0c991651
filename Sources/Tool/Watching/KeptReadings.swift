import CompetencePlan
import Forms
import Wording

/// The readings of a folder's files, kept between renewals so that only changed files are read again.
///
/// It holds only what the last renewal read, so it grows with the folder and not over time.
struct KeptReadings {
    /// The readings of one file: one, or one for each form in a zip.
    struct File: Sendable {
        /// The file's state before it was read; nil if it must be read again in any case.
        fileprivate let stamp: FileStamp?
        let entries: [PartialResult.Entry]

        /// Reads a file. An unreadable file is always tried again, since it may become readable without a visible
        /// change.
        init(_ entry: FormFiles.Entry, _ loading: FormLoading) {
            let before = FileStamp(entry.path)
            entries = loading.readings(entry).map { entry, reading in
                PartialResult.Entry(
                    name: entry.name, path: entry.path, realPath: entry.realPath, reading: reading, isFresh: true)
            }
            stamp = entry.obstacle == nil && entries.allSatisfy { $0.reading.isReadable } ? before : nil
        }
    }

    private var files: [ExactPath: File] = [:]
    /// What the forms were read with. Another plan, language or previous revision gives other readings.
    private var plan: PlanDefinition?
    private var language: Language?
    private var previous: Revision?

    /// The readings of a file, if it is unchanged.
    func file(_ entry: FormFiles.Entry) -> File? {
        guard let file = files[ExactPath(entry.path)], let stamp = file.stamp else { return nil }
        return FileStamp(entry.path) == stamp ? file : nil
    }

    /// Drops everything if it was not read with `context`.
    mutating func expect(_ context: FormContext) {
        let (layout, revision) = (context.layout, context.previous.revision)
        if plan != layout.plan || language != layout.language || previous != revision { files = [:] }
        (plan, language, previous) = (layout.plan, layout.language, revision)
    }

    /// Replaces everything by these files.
    mutating func keep(_ read: [File], of entries: [FormFiles.Entry]) {
        let pairs = zip(entries.map { ExactPath($0.path) }, read)
        files = Dictionary(first: pairs.filter { $1.stamp != nil })
    }
}

extension FormReading {
    /// Whether the file could be read. An incomplete file cannot.
    var isReadable: Bool {
        let codes: Set<FindingCode> = [.fileDamaged, .fileEmpty, .fileUnreadable, .fileNotXLSX]
        return findings.allSatisfy { !codes.contains($0.code) }
    }
}
