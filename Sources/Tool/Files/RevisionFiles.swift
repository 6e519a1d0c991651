import CompetencePlan
import Forms
import Wording

/// Earlier revisions, from the files and folders at `--previous`.
struct RevisionFiles {
    /// In order of year, each year once.
    private(set) var revisions: [Revision] = []
    /// The files they were read from, by year.
    private(set) var files: [Int: String] = [:]
    private let plan: PlanDefinition

    /// Reads the files or folders at `paths`. All revisions must be earlier than `plan`'s.
    init(_ paths: [String], before plan: PlanDefinition, _ texts: Texts) throws(ToolError) {
        self.plan = plan
        for path in paths {
            guard Paths.kind(path) == .folder else {
                try add(Self.revision(path, texts), from: path, texts)
                continue
            }
            let found = try Self.dataFiles(in: path, texts)
            guard !found.isEmpty else { throw ToolError(texts(.previousNoneFound, ["path": path])) }
            for file in found { try add(Self.revision(file, texts), from: file, texts) }
        }
        revisions.sort { $0.year < $1.year }
        try expectEarlier(texts)
    }

    /// The latest one, to prefill forms from and compare returns with.
    var last: PreviousRevision { PreviousRevision(revisions.last, before: plan) }

    private func expectEarlier(_ texts: Texts) throws(ToolError) {
        guard let late = revisions.first(where: { $0.year >= plan.revision }) else { return }
        throw ToolError(
            texts(
                .previousNotEarlier,
                ["file": files[late.year] ?? "", "year": "\(late.year)", "revision": "\(plan.revision)"]))
    }

    private mutating func add(_ revision: Revision, from file: String, _ texts: Texts) throws(ToolError) {
        if let other = files.updateValue(file, forKey: revision.year) {
            guard Paths.real(other) != Paths.real(file) else { return }
            throw ToolError(texts(.previousTwice, ["first": other, "second": file, "year": "\(revision.year)"]))
        }
        revisions.append(revision)
    }

    /// The JSON files directly in a folder, and the results of earlier merges at any depth. Throws if it cannot be read
    /// completely, since a missing year changes every comparison.
    static func dataFiles(in folder: String, _ texts: Texts) throws(ToolError) -> [String] {
        let (files, failure) = search(folder)
        guard let failure else { return files }
        throw .cannotRead(failure.folder, texts, because: SystemErrorText.of(failure.reason, texts))
    }

    /// The same, as far as they can be found.
    static func files(in folder: String) -> [String] { search(folder).files }

    private static func search(_ folder: String) -> (files: [String], failure: (folder: String, reason: Int32)?) {
        let listing = FolderListing(folder)
        var files: [String] = []
        var failure = listing.failure.map { (folder: folder, reason: $0) }
        for item in listing.items where !item.name.hasPrefix(".") {
            let path = Paths.join(folder, item.name)
            switch item.kind {
            // Results that have been replaced.
            case .folder where item.name == OutputFolder.keptName: continue
            case .folder:
                let inside = search(path)
                files += inside.files.filter { Paths.name(of: $0) == fileName }
                failure = failure ?? inside.failure
            // A link to a folder could lead to a cycle.
            case .link where Paths.kind(path) == .folder: continue
            case .file, .link, .special: if item.name.lowercased().hasSuffix(".json") { files.append(path) }
            }
        }
        return (files, failure)
    }

    static let fileName = "kompetanseplan.json"

    /// A revision's data; the error says with `refusal` that it is none, or else where it is wrong and why.
    static func revision(
        _ path: String, _ texts: Texts, refusal: TextKey = .previousUnusable
    ) throws(ToolError) -> Revision {
        var reader = Revision.Reader()
        try InputFile.read(path, atMost: mostBytes, texts) { reader.read($0) }
        do throws(PlanError) {
            return try reader.revision()
        } catch {
            let isOther = error.problems.contains { $0.key == .dataWrongSchema }
            let problems = isOther ? [] : error.problems.prefix(mostProblems).map { "  " + $0.text(in: texts) }
            let rest = !isOther && error.problems.count > mostProblems ? ["  …"] : []
            throw ToolError(lines: [texts(refusal, ["file": path])] + problems + rest)
        }
    }

    /// More than the data of 50,000 units.
    static let mostBytes = 512 << 20

    /// The number of problems to report in a data file; most have a single cause.
    private static let mostProblems = 10
}
