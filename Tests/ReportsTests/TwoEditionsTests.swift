import Cells
import CompetencePlan
import Forms
import Reports
import SheetWriting
import Support
import Testing
import Wording

/// A reader who has the council's workbooks of two years, and nothing else.
@Suite("What the council's workbooks of two years reveal together")
struct TwoEditionsTests {
    private struct Year {
        let revision: Revision
        let book: WorkbookDescription
        var edition: WorkforceEdition
    }

    @Test("sums, complements and both editions reveal no hidden number of a unit")
    func solver() throws {
        var (hidden, carried) = (0, 0)
        var compared: [String: Int] = [:]
        for seed in 0..<UInt64(150) {
            var years = try Self.years(seed)
            let names = Self.learnFromEachOther(&years)
            carried += names.count
            for (number, year) in years.enumerated() {
                for (unit, figure, count) in year.edition.hidden(in: year.revision) {
                    let name = year.edition.units[unit].unitName
                    // What the other year showed of the same answers was never hidden: HR is told.
                    let isShown = years[1 - number].edition.units.contains {
                        $0.unitName == name && $0[figure.rawValue]?.number != nil
                    }
                    if names.contains(name), isShown { continue }
                    hidden += 1
                    let possible = year.edition.possible(of: unit, figure)
                    #expect(possible != count...count, "seed \(seed), year \(number), \(figure) of \(name)")
                }
            }
            let changes = SheetRow.rows(of: "Endringer", in: years[1].book)
            compared.merge(Self.expectNothingNew(changes, years, "seed \(seed)"), uniquingKeysWith: +)
        }
        #expect(hidden > 1_000 && carried > 100, "\(hidden) hidden, \(carried) carried")
        #expect(compared["units", default: 0] > 100, "\(compared)")
        #expect(Self.keyFigures.allSatisfy { compared[$0.name, default: 0] > 10 }, "\(compared)")
    }

    /// Units carried forward have the same numbers in both editions. What each edition says of them limits
    /// the other; returns their names.
    private static func learnFromEachOther(_ years: inout [Year]) -> Set<String> {
        let carried = years[1].revision.units.filter { $0.status == .carried }.map(\.unit)
        let names = Set(years[1].revision.plan.units.filter { carried.contains($0.id) }.map(\.name))
        years[1].edition.learnSums(of: names, from: years[0].edition)
        for _ in 0..<3 {
            years[1].edition.learn(of: names, from: years[0].edition)
            years[0].edition.learn(of: names, from: years[1].edition)
        }
        return names
    }

    @Test("the reader finds what only its own rule hides, if the totals show everyone")
    func unprotected() throws {
        var found = 0
        for seed in 0..<UInt64(80) {
            for year in try Self.years(seed) {
                let edition = year.edition.withoutProtection(of: year.revision)
                found += edition.hidden(in: year.revision).count { unit, figure, count in
                    edition.possible(of: unit, figure) == count...count
                }
            }
        }
        #expect(found > 100, "only \(found)")
    }

    private static let keyFigures: [(name: String, figure: WorkforceFigure)] = [
        ("Ansatte", .headcount), ("Årsverk", .fte), ("Ventet avgang, personer", .departures),
    ]

    /// Endringer compares numbers that both editions show, and its key figures are theirs alone. Returns how many units
    /// and how many of each key figure were compared.
    private static func expectNothingNew(_ rows: [SheetRow], _ years: [Year], _ location: String) -> [String: Int] {
        let header = rows.firstIndex {
            $0[1]?.text == "Virksomhet" && $0[2]?.text == "Tjenesteområde" && $0[3]?.text?.hasPrefix("Ansatte") == true
        }
        guard let header else { return [:] }
        let units = rows[(header + 1)...].prefix { $0[2]?.text?.isEmpty == false }
        var sums = [WorkforceFigure: [Double]]()
        for unit in units {
            let shown = years.map { year in year.edition.units.first { $0.unitName == unit.unitName } ?? [:] }
            for (column, figure) in [(3, WorkforceFigure.headcount), (6, .fte)] {
                for year in 0...1 {
                    guard let number = unit[column + year]?.number else { continue }
                    #expect(shown[year][figure.rawValue]?.number == number, "\(location), \(unit)")
                }
            }
            for figure in WorkforceFigure.allCases {
                let numbers = shown.compactMap { $0[figure.rawValue]?.number }
                if numbers.count == 2 { sums[figure] = zip(sums[figure] ?? [0, 0], numbers).map(+) }
            }
        }
        var compared = ["units": units.count]
        for (name, figure) in keyFigures {
            guard let row = rows.first(where: { $0[1]?.text == name && $0[5]?.number != nil }) else { continue }
            for (shown, sum) in zip([row[3]?.number, row[4]?.number], sums[figure] ?? []) {
                #expect(abs((shown ?? -1) - sum) < 0.000_01, "\(location), \(name)")
                compared[name, default: 0] += 1
            }
        }
        return compared
    }

    private static let years = MadeOnce<UInt64, [Year]> { seed in
        var earlier = try revision(seed: seed &+ 500)
        earlier.plan.revision -= 1
        var now = try revision(seed: seed)
        let disclosure = earlier.disclosure
        for index in now.units.indices {
            // In every other municipality, all whose row was hidden are carried forward.
            if seed.isMultiple(of: 2), disclosure.hidesRow(of: now.units[index].unit) {
                now.units[index].status = .carried
            }
            guard now.units[index].status == .carried else { continue }
            let carried = earlier.carried(now.units[index].unit, to: PlanIndex(now.plan), disclosure)
            (now.units[index].answers, now.units[index].carriedFrom) = (carried?.answers, carried?.year)
            if carried == nil { now.units[index].status = .missing }
        }
        return try [(earlier, []), (now, [earlier])].map { revision, previous in
            let layout = FormLayout(plan: revision.plan, language: .nb, schema: try .standard())
            let merged = MergeResult(
                layout: layout, returns: ReturnCollection(revision), previous: previous, isFinal: true, day: .epoch)
            let book = CouncilReport.make(merged).workbook
            let edition = try WorkforceEdition(book, threshold: revision.plan.thresholds.privacy)
            return Year(revision: revision, book: book, edition: edition)
        }
    }

    /// A random municipality in which some units are large, and full-time positions are no more than the årsverk.
    private static func revision(seed: UInt64) throws -> Revision {
        var revision = try RandomMunicipality(seed: seed, units: 9).revision
        for unit in revision.units.indices {
            guard var whole = revision.units[unit].answers?.wholeUnit else { continue }
            if !unit.isMultiple(of: 3) {
                whole.headcount += 12
                whole.fte = whole.fte.map { $0 + FullTimeEquivalent(whole: 12) }
                whole.fullTime = whole.fullTime.map { $0 + 12 * (unit % 3 - 1) }
            }
            if let fte = whole.fte, let fullTime = whole.fullTime {
                let most = Int(fte.units / FullTimeEquivalent.scale)
                whole.fullTime = fte == FullTimeEquivalent(whole: whole.headcount) ? most : min(fullTime, most)
            }
            revision.units[unit].answers?.wholeUnit = whole
        }
        return revision
    }
}
