import Cells
import CompetencePlan
import Forms
import Foundation
import Reports
import SheetWriting
import Support
import Testing
import Wording

@Suite("What the council cannot see")
struct CouncilPrivacyTests {
    /// What is hidden must not be derivable, by whatever way: then it cannot matter to a single byte.
    @Test("answers that are hidden change nothing in the council's workbook, whatever they are, now and last year")
    func noInterference() throws {
        let folder = try TemporaryFolder()
        var hidden = 0
        for seed in 0..<UInt64(60) {
            let first = try bytes(PrivateForms(seed: seed, secret: 1), in: folder)
            hidden += first.hidden
            let other = try bytes(PrivateForms(seed: seed, secret: 2), in: folder)
            #expect(other.workbook == first.workbook, "seed \(seed)")
        }
        #expect(hidden > 200, "something is hidden")
    }

    @Test("the same answers of three employees or more do change it")
    func interference() throws {
        let folder = try TemporaryFolder()
        let changed = try (0..<UInt64(8)).count { seed in
            let books = try [1, 2].map { secret in
                try bytes(PrivateForms(seed: seed, secret: secret, headcounts: 3...4), in: folder).workbook
            }
            return books[0] != books[1]
        }
        #expect(changed > 4)
    }

    private func bytes(_ forms: PrivateForms, in folder: TemporaryFolder) throws -> (workbook: Data, hidden: Int) {
        let earlier = try merged(forms.units(inYear: 2019), year: 2019, previous: [])
        let merged = try merged(forms.units(inYear: 2020), year: 2020, previous: [earlier.revision])
        let path = folder.path("vedlegg.xlsx")
        try WorkbookFile.write(CouncilReport.make(merged).workbook, to: path)
        return (try Data(contentsOf: URL(filePath: path)), forms.hidden)
    }

    private func merged(
        _ forms: [(unit: String, gap: String, staffing: String)], year: Int, previous: [Revision]
    ) throws -> Consolidation {
        let plan = try SamplePlan.small { $0.replacing("\"revision\": 2020", with: "\"revision\": \(year)") }
        let context = try FormContext(plan: plan, schema: .standard(), language: .nb)
        let readings = forms.map { unit, gap, staffing in
            FormReader(context).read(
                Grid.form(
                    [
                        Grid.sheet(
                            "GAP-analyse", "Fagområde | Dagens nivå | Ønsket nivå | Gap | Viktighet | Kommentar\n" + gap
                        ),
                        Grid.sheet(
                            "Årsverk",
                            "Fagområde | Ansatte | Årsverk | Heltid | Ventet avgang | Ubesatte årsverk | Kommentar\n"
                                + staffing),
                        Grid.sheet("Rekruttering", "Stilling | 2020 | 2021 | 2022 | Sum | Begrunnelse\nIngeniører | 1"),
                        Grid.sheet(
                            "Behov og tiltak",
                            "Behov | Strategi 1 | Delstrategi/tiltak | Fagområde\nBehov | Interne kurs | Kurs | Brannvern"
                        ),
                    ], unit: unit, revision: "\(year)", file: "\(unit).xlsx"))
        }
        let returns = ReturnCollection(readings, context: context)
        let day = try #require(CalendarDay(year: year, month: 6, day: 15))
        return Consolidation(
            index: context.index, returns: returns, previous: previous, isFinal: false, day: day, language: .nb)
    }
}

/// The forms of three units by chance. Two with one seed and different secrets differ only in what the council may not
/// see: the answers for a fagområde with fewer than three employees, or with none stated.
private struct PrivateForms {
    private let seed: UInt64
    private let secret: UInt64
    private(set) var hidden = 0
    private var forms: [Int: [(unit: String, gap: String, staffing: String)]] = [:]

    init(seed: UInt64, secret: UInt64, headcounts: ClosedRange<Int> = 1...2) {
        self.seed = seed
        self.secret = secret
        for year in [2019, 2020] {
            var open = SeededGenerator(seed: seed &* 31 &+ UInt64(year))
            var closed = SeededGenerator(seed: seed &* 977 &+ secret &* 7 &+ UInt64(year))
            forms[year] = ["bygg", "brann", "kultur"].map { unit in
                var gap: [String] = []
                var staffing: [String] = []
                for area in ["Vann og avløp", "Brannvern", "Planarbeid", "Eget område"]
                where Int.random(in: 0...5, using: &open) > 0 {
                    let isHidden = Int.random(in: 0...2, using: &open) == 0
                    // How it is hidden is no secret: the employees are stated, or they are not.
                    let isStated = !isHidden || Bool.random(using: &open)
                    let importance = Int.random(in: 1...3, using: &open)
                    let row =
                        isHidden
                        ? Row(&closed, headcounts: headcounts) : Row(&open, headcounts: 3...9)
                    hidden += isHidden ? 1 : 0
                    gap.append("\(area) | \(row.current) | \(row.desired) | | \(importance) | \(row.comment)")
                    if isStated { staffing.append("\(area) | \(row.staffing) | \(row.comment)") }
                }
                return (unit, gap.joined(separator: "\n"), staffing.joined(separator: "\n"))
            }
        }
    }

    func units(inYear year: Int) -> [(unit: String, gap: String, staffing: String)] { forms[year] ?? [] }

    private struct Row {
        let current, desired: Int
        let staffing, comment: String

        init(_ random: inout SeededGenerator, headcounts: ClosedRange<Int>) {
            current = Int.random(in: 0...5, using: &random)
            desired = Int.random(in: 0...5, using: &random)
            let headcount = Int.random(in: headcounts, using: &random)
            let fullTime = Int.random(in: 0...headcount, using: &random)
            let fte = Double(fullTime * 10 + Int.random(in: 0...((headcount - fullTime) * 10), using: &random)) / 10
            let departures = Int.random(in: 0...headcount, using: &random)
            let vacant = Double(Int.random(in: 0...20, using: &random)) / 10
            staffing = "\(headcount) | \(fte) | \(fullTime) | \(departures) | \(vacant)"
            comment = "Kommentar \(Int.random(in: 0...9, using: &random))"
        }
    }
}
