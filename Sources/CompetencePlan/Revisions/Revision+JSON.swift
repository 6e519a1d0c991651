import TextFormats
import Wording

extension Revision {
    /// Reads `data/kompetanseplan.json`, or throws everything that is wrong with it.
    package init(json bytes: [UInt8]) throws(PlanError) {
        let document: JSONPlace
        do {
            document = JSONPlace(try JSONValue(parsing: bytes))
        } catch {
            throw PlanError(problems: [PlanProblem(error)])
        }
        var reader = DefinitionReader()
        let revision = reader.revision(document)
        guard let revision, reader.problems.isEmpty else { throw PlanError(problems: reader.problems) }
        self = revision
    }
}

extension DefinitionReader {
    /// Nil where nothing more can be read of it, and the problem says why.
    fileprivate mutating func revision(_ place: JSONPlace) -> Revision? {
        guard place["schema"].value == .string(Revision.schemaName) else {
            report(.dataWrongSchema, at: place["schema"], ["expected": Revision.schemaName])
            return nil
        }
        let version = whole(place["version"], in: Revision.schemaVersion...Int(Int32.max))
        guard version <= Revision.schemaVersion else {
            let versions = ["version": "\(version)", "known": "\(Revision.schemaVersion)"]
            report(.dataNewer, at: place["version"], versions)
            return nil
        }
        let plan = plan(place["plan"])
        guard problems.isEmpty else { return nil }
        let status = word(place["status"], among: ["provisional", "final"])
        return Revision(
            plan: plan, isFinal: status == "final", day: day(place["date"]),
            units: units(place["units"], of: PlanIndex(plan)))
    }

    private mutating func units(_ place: JSONPlace, of index: PlanIndex) -> [Revision.UnitRecord] {
        let places = list(place, mayBeEmpty: true)
        let known = Set(index.plan.units.map(\.id))
        var reader = AnswerReader(index)
        let units = places.map { place in
            let id = reader.values.reference(place["id"], among: known)
            let status = reader.values.word(place["status"], among: ReturnStatus.allCases.map(\.rawValue))
            let hasAnswers = ["gap", "staffing", "recruitment", "measures"].contains { place[$0].value != nil }
            return Revision.UnitRecord(
                unit: id, status: ReturnStatus(rawValue: status) ?? .missing,
                file: reader.values.optionalText(place["file"]), errors: reader.count(place["errors"]),
                warnings: reader.count(place["warnings"]), answers: hasAnswers ? reader.answers(place, of: id) : nil,
                carriedFrom: reader.values.wholeOrNil(place["carriedFrom"], in: 1900...2999))
        }
        take(reader.problems)
        expectUnique(units.map(\.unit.text), at: places.map { $0["id"] })
        return units
    }
}

extension AnswerReader {
    fileprivate mutating func count(_ place: JSONPlace) -> Int {
        values.optionalWhole(place, in: 0...Int(Int32.max), default: 0)
    }
}
