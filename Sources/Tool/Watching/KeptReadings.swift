import CompetencePlan
import Forms
import Wording

/// What the files of a folder gave, kept from one renewal to the next, so that only what has changed is read again.
///
/// It holds what the last renewal read and nothing older: it grows with the folder, not with the time.
struct KeptReadings {
    /// What one file gave: one reading, or one for each form in a zip of forms.
    struct File: Sendable {
        /// How the file stood before it was read; nil where it is to be read again in any case.
        fileprivate let stamp: FileStamp?
        let entries: [PartialResult.Entry]

        /// Reads a file. One that cannot be read now may be readable at the next attempt, without any sign of it.
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
    /// What the forms were read by: with another plan, language or earlier revision they say something else.
    private var plan: PlanDefinition?
    private var language: Language?
    private var previous: Revision?

    /// What a file gave, where it and what it was read by are as they were.
    func file(_ entry: FormFiles.Entry) -> File? {
        guard let file = files[ExactPath(entry.path)], let stamp = file.stamp else { return nil }
        return FileStamp(entry.path) == stamp ? file : nil
    }

    /// Lets go of everything that was read by something else than `context`.
    mutating func expect(_ context: FormContext) {
        let (layout, revision) = (context.layout, context.previous.revision)
        if plan != layout.plan || language != layout.language || previous != revision { files = [:] }
        (plan, language, previous) = (layout.plan, layout.language, revision)
    }

    /// Keeps these and nothing else.
    mutating func keep(_ read: [File], of entries: [FormFiles.Entry]) {
        let pairs = zip(entries.map { ExactPath($0.path) }, read)
        files = Dictionary(first: pairs.filter { $1.stamp != nil })
    }
}

extension FormReading {
    /// Whether the file gave what is in it. One that is not whole yet does not.
    var isReadable: Bool {
        let codes: Set<FindingCode> = [.fileDamaged, .fileEmpty, .fileUnreadable, .fileNotXLSX]
        return findings.allSatisfy { !codes.contains($0.code) }
    }
}
