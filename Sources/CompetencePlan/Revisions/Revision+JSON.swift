import TextFormats
import Wording

extension Revision {
    /// Reads `data/kompetanseplan.json` of any version so far, or throws everything that is wrong with it.
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
        let version = whole(place["version"], in: 1...Int(Int32.max))
        guard version <= Revision.schemaVersion else {
            let versions = ["version": "\(version)", "known": "\(Revision.schemaVersion)"]
            report(.dataNewer, at: place["version"], versions)
            return nil
        }
        let plan = version == 1 ? planOfVersion1(place) : plan(place["plan"])
        guard problems.isEmpty else { return nil }
        let status = word(place["status"], among: ["provisional", "final"])
        return Revision(
            plan: plan, isFinal: status == "final", day: day(place["date"]),
            units: units(place["units"], of: PlanIndex(plan)))
    }

    private mutating func units(_ place: JSONPlace, of index: PlanIndex) -> [Revision.UnitRecord] {
        let places = list(place, mayBeEmpty: true)
        let known = Set(index.plan.units.map(\.id))
        let units = places.map { place in
            let id = reference(place["id"], among: known)
            let status = word(place["status"], among: ReturnStatus.allCases.map(\.rawValue))
            let hasAnswers = ["gap", "staffing", "recruitment", "measures"].contains { place[$0].value != nil }
            return Revision.UnitRecord(
                unit: id, status: ReturnStatus(rawValue: status) ?? .missing, file: optionalText(place["file"]),
                errors: optionalWhole(place["errors"], in: Self.counts, default: 0),
                warnings: optionalWhole(place["warnings"], in: Self.counts, default: 0),
                answers: hasAnswers ? answers(place, of: id, index) : nil,
                carriedFrom: wholeOrNil(place["carriedFrom"], in: 1900...2999))
        }
        expectUnique(units.map(\.unit.text), at: places.map { $0["id"] })
        return units
    }

    // MARK: Answers

    private mutating func answers(_ place: JSONPlace, of unit: Identifier<Unit>, _ index: PlanIndex) -> UnitAnswers {
        var answers = UnitAnswers(unit: unit)
        answers.gaps = list(place["gap"], mayBeEmpty: true).map { gap($0, index) }
        answers.staffing = list(place["staffing"], mayBeEmpty: true).map { staffing($0, index) }
        answers.recruitment = list(place["recruitment"], mayBeEmpty: true).map { recruitment($0, index) }
        answers.measures = list(place["measures"], mayBeEmpty: true).map { measure($0, index) }
        answers.privacyThreshold = wholeOrNil(place["privacyThreshold"], in: 1...100)
        return answers
    }

    private mutating func gap(_ row: JSONPlace, _ index: PlanIndex) -> GapAnswer {
        let levels = (index.plan.scale.first?.level ?? 0)...(index.plan.scale.last?.level ?? 99)
        var answer = GapAnswer(
            area: choice(row["subjectArea"]) { index.subjectArea($0) != nil },
            current: whole(row["current"], in: levels),
            desired: whole(row["desired"], in: levels), importance: wholeOrNil(row["importance"], in: 1...99),
            comment: optionalText(row["comment"]), source: source(row["source"]))
        answer.own = own(row["own"])
        return answer
    }

    private mutating func staffing(_ row: JSONPlace, _ index: PlanIndex) -> StaffingAnswer {
        var answer = StaffingAnswer(
            area: choice(row["subjectArea"]) { index.subjectArea($0) != nil },
            headcount: whole(row["headcount"], in: Self.counts), fte: decimalOrNil(row["fte"]),
            fullTime: wholeOrNil(row["fullTime"], in: Self.counts),
            departures: wholeOrNil(row["departures"], in: Self.counts), vacant: decimalOrNil(row["vacantFTE"]),
            comment: optionalText(row["comment"]), source: source(row["source"]))
        answer.own = own(row["own"])
        return answer
    }

    private mutating func recruitment(_ row: JSONPlace, _ index: PlanIndex) -> RecruitmentAnswer {
        var answer = RecruitmentAnswer(
            position: choice(row["position"]) { index.position($0) != nil }, year: whole(row["year"], in: 1900...2999),
            count: whole(row["count"], in: Self.counts), reason: optionalText(row["reason"]),
            source: source(row["source"]))
        answer.own = own(row["own"])
        return answer
    }

    private mutating func measure(_ row: JSONPlace, _ index: PlanIndex) -> MeasureAnswer {
        var answer = MeasureAnswer(
            need: text(row["need"]), measure: optionalText(row["measure"]), source: source(row["source"]))
        answer.strategies = list(row["strategies"], mayBeEmpty: true).map { place in
            choice(place) { index.strategy($0) != nil }
        }
        if row["subjectArea"].hasValue { answer.area = choice(row["subjectArea"]) { index.subjectArea($0) != nil } }
        answer.responsible = optionalText(row["responsible"])
        answer.deadline = deadline(row["deadline"])
        answer.cost = decimalOrNil(row["cost"])
        answer.isBudgeted = trueOrFalse(row["budgeted"])
        answer.boundMonths = wholeOrNil(row["boundMonths"], in: Self.counts)
        if row["status"].hasValue {
            answer.status = MeasureStatus(
                rawValue: word(row["status"], among: MeasureStatus.allCases.map(\.rawValue)))
        }
        answer.evaluation = optionalText(row["evaluation"])
        answer.own = own(row["own"])
        return answer
    }

    // MARK: Values

    /// What a form takes at most, so that a million of them still sum without overflow.
    private static var counts: ClosedRange<Int> { 0...Int(FullTimeEquivalent.largestWhole) }

    private mutating func choice<Owner>(
        _ place: JSONPlace, isListed: (Identifier<Owner>) -> Bool
    ) -> Choice<Owner> {
        guard place["id"].hasValue else { return .own(text(place["name"])) }
        let id = Identifier<Owner>(text(place["id"]))
        if !id.text.isEmpty, !isListed(id) { report(.planUnknownReference, at: place["id"], ["value": id.text]) }
        return .listed(id)
    }

    private mutating func deadline(_ place: JSONPlace) -> Deadline? {
        guard place.hasValue else { return nil }
        let text = text(place)
        if let day = CalendarDay(iso: text) { return .day(day) }
        if let year = Int(text), (1...9999).contains(year) { return .year(year) }
        report(.planNotADay, at: place, ["value": text])
        return nil
    }

    private mutating func own(_ place: JSONPlace) -> [String: OwnAnswer] {
        guard case .object(let members)? = place.value else { return [:] }
        var answers: [String: OwnAnswer] = [:]
        for id in members.keys.sorted() {
            if case .number? = place[id].value {
                let number: OwnNumber? = decimalOrNil(place[id])
                answers[id] = number.map(OwnAnswer.number)
            } else {
                answers[id] = .text(optionalText(place[id]))
            }
        }
        return answers
    }

    private mutating func source(_ place: JSONPlace) -> Source {
        Source(
            file: optionalText(place["file"]), sheet: optionalText(place["sheet"]), cell: optionalText(place["cell"]))
    }
}
