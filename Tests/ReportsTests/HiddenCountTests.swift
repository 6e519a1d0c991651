import Cells
import CompetencePlan
import Forms
import Reports
import SheetWriting
import Support
import Testing
import Wording

/// Changes hidden numbers of persons in whole units while each visible total stays the same.
@Suite("What the council cannot see of whole units")
struct HiddenCountTests {
    @Test("hidden numbers of Hele virksomheten do not affect the council's workbook, now or last year")
    func council() throws {
        var changes = 0
        for seed in 0..<UInt64(90) {
            var random = SeededGenerator(seed: seed &+ 4_000)
            let now = try Self.revision(seed: seed)
            var earlier = try Self.revision(seed: seed &+ 500)
            earlier.plan.revision -= 1
            let first = try Self.workbook(now, since: earlier)
            let other = try Self.workbook(
                Self.changed(now, &random, &changes), since: Self.changed(earlier, &random, &changes))
            #expect(first.sheets.map(\.name) == other.sheets.map(\.name))
            for (one, other) in zip(first.sheets, other.sheets) {
                #expect(one == other, "seed \(seed), \(one.name)")
            }
        }
        #expect(changes > 100, "too few hidden figures: \(changes)")
    }

    @Test("nor a roll-up")
    func rollUp() throws {
        var changes = 0
        for seed in 0..<UInt64(40) {
            var random = SeededGenerator(seed: seed &+ 8_000)
            var second = try Self.revision(seed: seed &+ 700)
            second.plan.municipality = "Andre kommune"
            let revisions = [try Self.revision(seed: seed), second]
            let books = try [revisions, revisions.map { Self.changed($0, &random, &changes) }].map {
                try RollUpReport(
                    RollUp($0, mapping: AreaMapping(), title: "Samlet", language: .nb), on: .epoch, .nb,
                    schema: .standard()
                ).workbook
            }
            for (one, other) in zip(books[0].sheets, books[1].sheets) {
                #expect(one == other, "seed \(seed), \(one.name)")
            }
        }
        #expect(changes > 50, "too few hidden figures: \(changes)")
    }

    @Test("what a unit's own appendices hide, a roll-up hides too")
    func ownAppendices() throws {
        for seed in 0..<UInt64(40) {
            var second = try Self.revision(seed: seed &+ 700)
            second.plan.municipality = "Andre kommune"
            let revisions = [try Self.revision(seed: seed), second]
            let rollUp = try RollUp(revisions, mapping: AreaMapping(), title: "Samlet", language: .nb)
            let plan = rollUp.revision.plan
            let together = WorkforceDisclosure(rollUp.revision.answers, PlanIndex(plan))
            for (offset, member) in rollUp.members.enumerated() {
                let answers = try #require(revisions.first { $0.plan.municipality == member.name }).answers
                let alone = WorkforceDisclosure(answers, member.index)
                for unit in answers.map(\.unit) {
                    let id = Identifier<Unit>("\(offset + 1)-\(unit)")
                    #expect(together.hidden(of: id).isSuperset(of: alone.hidden(of: unit)), "seed \(seed), \(id)")
                }
            }
        }
    }

    @Test("other totals do affect it")
    func totals() throws {
        let now = try Self.revision(seed: 3)
        var other = now
        let unit = try #require(now.units.firstIndex { ($0.answers?.wholeUnit?.headcount ?? 0) > 4 })
        other.units[unit].answers?.wholeUnit?.headcount += 1
        #expect(try Self.workbook(now, since: now) != Self.workbook(other, since: now))
    }

    /// A random municipality with enough units that some are small.
    private static func revision(seed: UInt64) throws -> Revision {
        try RandomMunicipality(seed: seed, units: 14).revision
    }

    private static func workbook(_ now: Revision, since earlier: Revision) throws -> WorkbookDescription {
        let layout = FormLayout(plan: now.plan, language: .nb, schema: try .standard())
        let merged = MergeResult(
            layout: layout, returns: ReturnCollection(now), previous: [earlier], isFinal: true, day: .epoch)
        return CouncilReport.make(merged).workbook
    }

    /// The revision with hidden figures of whole units redistributed within each service area, whose sums are kept.
    private static func changed(
        _ revision: Revision, _ random: inout SeededGenerator, _ changes: inout Int
    ) -> Revision {
        var copy = revision
        let threshold = revision.plan.thresholds.privacy
        for area in revision.plan.serviceAreas {
            let units = copy.units.indices.filter { offset in
                copy.units[offset].answers?.wholeUnit != nil
                    && revision.plan.units.first { $0.id == copy.units[offset].unit }?.serviceArea == area.id
            }
            shareRows(units, below: threshold, in: &copy, &random)
            for figure in [\UnitStaffing.fullTime, \UnitStaffing.departures] {
                shareCounts(figure, units, below: threshold, in: &copy, &random)
            }
        }
        changes += zip(revision.units, copy.units).count { $0.answers?.wholeUnit != $1.answers?.wholeUnit }
        return copy
    }

    /// Redistributes the rows of units with few employees: in another order, with random counts.
    private static func shareRows(
        _ units: [Int], below threshold: Int, in revision: inout Revision, _ random: inout SeededGenerator
    ) {
        let few = units.filter { 1..<threshold ~= (revision.units[$0].answers?.wholeUnit?.headcount ?? 0) }
        let rows = few.map { revision.units[$0].answers?.wholeUnit }.shuffled(using: &random)
        for (unit, row) in zip(few, rows) { revision.units[unit].answers?.wholeUnit = row }
        for (one, other) in zip(few, few.dropFirst()) {
            for figure in [\UnitStaffing.fullTime, \UnitStaffing.departures] {
                guard let first = revision.units[one].answers?.wholeUnit,
                    let second = revision.units[other].answers?.wholeUnit,
                    let some = first[keyPath: figure], let rest = second[keyPath: figure]
                else { continue }
                let sum = some + rest
                let share = Int.random(
                    in: max(0, sum - second.headcount)...min(first.headcount, sum), using: &random)
                revision.units[one].answers?.wholeUnit?[keyPath: figure] = share
                revision.units[other].answers?.wholeUnit?[keyPath: figure] = sum - share
            }
        }
    }

    /// Redistributes small counts of units with many employees. Where årsverk are visible, they are at
    /// least the full-time positions.
    private static func shareCounts(
        _ figure: WritableKeyPath<UnitStaffing, Int?>, _ units: [Int], below threshold: Int,
        in revision: inout Revision,
        _ random: inout SeededGenerator
    ) {
        let most = threshold - 1
        let small = units.filter { offset in
            guard let row = revision.units[offset].answers?.wholeUnit, let count = row[keyPath: figure] else {
                return false
            }
            return 1...most ~= count && row.headcount - most >= threshold
                && (row.fte ?? FullTimeEquivalent(whole: most)) >= FullTimeEquivalent(whole: most)
        }
        let counts = small.map { revision.units[$0].answers?.wholeUnit?[keyPath: figure] }.shuffled(using: &random)
        for (unit, count) in zip(small, counts) { revision.units[unit].answers?.wholeUnit?[keyPath: figure] = count }
    }

    @Test("the control report tells HR why something of a unit's staffing is not shown")
    func reasons() throws {
        let sheet = try #require(MergedSample().control().sheets.first { $0.name == "Bemanning" })
        let headings = try #require(sheet.tables.first).headers
        let column = try #require(headings.firstIndex(of: "Hvorfor noe ikke vises")) + 1
        let reasons = (5...8).map { row in
            sheet.allCells.first { $0.reference == CellReference(row: row, column: column) }?.content.text ?? ""
        }
        #expect(
            reasons == [
                "Ventet avgang vises ikke: tallet er lite, eller et lite tall kunne ellers regnes ut", "",
                "Færre enn 3 ansatte", "Et lite tall hos andre kunne ellers regnes ut",
            ])
    }
}
