import CompetencePlan
import Forms
import Wording

/// Earlier revisions, from the files and folders at `--previous`.
struct RevisionFiles {
    /// By rising year, each year once.
    private(set) var revisions: [Revision] = []
    /// Where they were read, by year.
    private(set) var files: [Int: String] = [:]
    private let plan: PlanDefinition

    /// Those at `paths`, files or folders. All must be before `plan`: nothing has changed since a revision that is not.
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

    /// The last one, for forms to begin with and to be held against.
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

    /// The JSON files of a folder, and what earlier merges wrote at any depth in it; an error where it cannot be read to its
    /// end, since a year that is left out changes every comparison.
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
            // Results that others have taken the place of.
            case .folder where item.name == OutputFolder.keptName: continue
            case .folder:
                let inside = search(path)
                files += inside.files.filter { Paths.name(of: $0) == fileName }
                failure = failure ?? inside.failure
            // A link to a folder could lead in a circle.
            case .link where Paths.kind(path) == .folder: continue
            case .file, .link, .special: if item.name.lowercased().hasSuffix(".json") { files.append(path) }
            }
        }
        return (files, failure)
    }

    static let fileName = "kompetanseplan.json"

    /// A revision's data, or where it is wrong and why.
    static func revision(_ path: String, _ texts: Texts) throws(ToolError) -> Revision {
        var reader = Revision.Reader()
        func told(_ error: PlanError) -> ToolError {
            let problems = error.problems.prefix(mostProblems).map { "  " + $0.text(in: texts) }
            let rest = error.problems.count > mostProblems ? ["  …"] : []
            return ToolError(lines: [texts(.previousUnusable, ["file": path])] + problems + rest)
        }
        try PlanFile.read(path, atMost: mostBytes, texts) { chunk throws(ToolError) in
            do throws(PlanError) { try reader.read(chunk) } catch { throw told(error) }
        }
        do throws(PlanError) { return try reader.revision() } catch { throw told(error) }
    }

    /// More than the data of fifty thousand units.
    static let mostBytes = 512 << 20

    /// How many problems of a file that a program wrote are told: one cause mostly makes them all.
    private static let mostProblems = 10
}

/// Units whose figures of the last revision stand in for a return (`--carry-forward`).
struct CarriedUnits {
    let answers: [Identifier<Unit>: CarriedAnswers]
    /// Those that were asked for: with a unit of several forms, each of them comes along that has not returned.
    private let asked: Set<Identifier<Unit>>

    init(
        _ arguments: Arguments, from revisions: [Revision], to index: PlanIndex, without waived: Set<Identifier<Unit>>,
        _ texts: Texts
    ) throws(ToolError) {
        let units = try UnitChoice.units(arguments.all("carry-forward"), of: index.plan, texts)
        var answers: [Identifier<Unit>: CarriedAnswers] = [:]
        let disclosure = units.isEmpty ? nil : revisions.last?.disclosure
        for unit in units.sorted() {
            let name = index.name(of: unit)
            guard !waived.contains(unit) else { throw ToolError(texts(.carryAndWithout, ["unit": name])) }
            guard let last = revisions.last else { throw ToolError(texts(.carryWithoutPrevious)) }
            guard let carried = last.carried(unit, to: index, disclosure) else {
                throw ToolError(texts(.carryNothing, ["unit": name, "year": "\(last.year)"]))
            }
            answers[unit] = carried
            for form in index.unit(unit)?.respondents ?? [] where form.id != unit && !waived.contains(form.id) {
                answers[form.id] = last.carried(form.id, to: index, disclosure)
            }
        }
        self.answers = answers
        asked = units
    }

    /// Names of the units that have returned after all.
    func notNeeded(in returns: ReturnCollection) -> [String] {
        returns.units.flatMap { [$0] + $0.forms }.filter { asked.contains($0.unit.id) && $0.carriedFrom == nil }.map(
            \.unit.name)
    }
}
