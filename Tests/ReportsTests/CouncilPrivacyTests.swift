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
    /// Hidden figures must not be derivable in any way, so they must not change a single byte.
    @Test("hidden answers do not affect the council's workbook, this year or last year")
    func noInterference() throws {
        let folder = try TemporaryFolder()
        var hidden = 0
        for seed in 0..<UInt64(60) {
            let first = try bytes(PrivateForms(seed: seed, secret: 1), in: folder)
            hidden += first.hidden
            let other = try bytes(PrivateForms(seed: seed, secret: 2), in: folder)
            #expect(other.workbook == first.workbook, "seed \(seed)")
        }
        #expect(hidden > 200, "too few hidden figures")
    }

    @Test("the same answers of three employees or more do affect it")
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

    /// Bygg's form now, and Brannvern's figures for `headcount` employees, given when the threshold was 5; it is now 3.
    private func carried(times: Int, level: Int, headcount: Int) throws -> MergeResult {
        let first = 2020 - times
        let brann = ("brann", "Brannvern | \(level) | 5 | | 2", "Brannvern | \(headcount) | 3.\(level) | 2 | 1")
        let bygg = ("bygg", "Vann og avløp | 3 | 4 | | 2", "Vann og avløp | 3 | 2.5")
        var merged = try merged([bygg, brann], year: first, previous: [], privacy: 5)
        for year in first + 1...2020 {
            let earlier = try Revision(json: Array(merged.revision.json.utf8))
            merged = try self.merged([bygg], year: year, previous: [earlier], carrying: "brann")
        }
        return merged
    }

    @Test("figures hidden when they were given stay hidden when carried forward, also twice", arguments: [1, 2])
    func carriedForward(_ times: Int) throws {
        let folder = try TemporaryFolder()
        func books(headcount: Int) throws -> Set<Data> {
            try Set(
                (0...4).map { level in
                    let merged = try carried(times: times, level: level, headcount: headcount)
                    let path = folder.path("vedlegg.xlsx")
                    try WorkbookFile.write(CouncilReport.make(merged).workbook, to: path)
                    return try Data(contentsOf: URL(filePath: path))
                })
        }
        #expect(try books(headcount: 4).count == 1)
        #expect(try books(headcount: 5).count == 5)
    }

    @Test("HR's report agrees on what is hidden, and no total differs from its answers", arguments: [4, 5])
    func carriedControl(_ headcount: Int) throws {
        let merged = try carried(times: 1, level: 2, headcount: headcount)
        let control = MergedSample.control(merged)
        let rows = control.sheets.filter { ["GAP", "Bemanning"].contains($0.name) }.flatMap(\.bodyRows).filter {
            $0.contains(.text("Brann og redning (tall fra 2019)")) && $0.contains(.text("Brannvern"))
        }
        #expect(rows.count == 2)
        #expect(rows.allSatisfy { $0.contains(.text(headcount == 4 ? "Nei" : "Ja")) })
        let totals = try #require(control.sheets.first { $0.name == "Avstemming" }).bodyRows
        #expect(!totals.isEmpty)
        for total in totals {
            guard case .formula(_, .number(0)) = total[7] else {
                Issue.record("\(total)")
                continue
            }
        }
    }

    @Test("HR sees the texts for the council, with those about hidden fagområder marked", arguments: [2, 3])
    func texts(_ headcount: Int) throws {
        let form = ("bygg", "Brannvern | 3 | 4 | | 2", "Brannvern | \(headcount) | 1")
        let control = MergedSample.control(try merged([form], year: 2020, previous: []))
        let rows = try #require(control.sheets.first { $0.name == "Tekster" }).bodyRows
        #expect(rows.map { $0[4] } == [.text("Behov"), .text("Kurs")])
        #expect(rows.allSatisfy { $0[1] == .text(headcount == 2 ? "Ja" : "Nei") })
        let codes = try #require(control.sheets.first { $0.name == "Funn" }).bodyRows.map { $0[1] }
        #expect(codes.contains(.text("PRIV/text-about-few")) == (headcount == 2))
    }

    @Test("a need of two fagområder is among the texts about hidden ones if either is, whatever their order")
    func textOfTwoAreas() throws {
        for order in [["vann", "brann"], ["brann", "vann"]] {
            var revision = try MergedSample().merged().revision
            let measures = order.map { area in
                var measure = MeasureAnswer()
                (measure.need, measure.area) = ("Flere som kan faget", .listed(Identifier(area)))
                return measure
            }
            revision.units[0].answers?.measures = measures
            let layout = FormLayout(plan: revision.plan, language: .nb, schema: try .standard())
            let merged = MergeResult(layout: layout, returns: ReturnCollection(revision), isFinal: false, day: .epoch)
            let texts = try #require(MergedSample.control(merged).sheets.first { $0.name == "Tekster" }).bodyRows
            let rows = texts.filter { $0.contains(.text("Flere som kan faget")) }
            #expect(rows.count == 1)
            #expect(rows.first?.prefix(3).suffix(2) == [.text("Ja"), .text("Brannvern")], "\(order): \(rows)")
        }
    }

    @Test("the note on hidden figures gives the stricter threshold of carried answers")
    func carriedNote() throws {
        let note = "For tall fra en tidligere revisjon er grensen 5 ansatte."
        func notes(_ merged: MergeResult) -> Int {
            CouncilReport.make(merged).workbook.texts.count { $0.hasPrefix("«:»") && $0.hasSuffix(note) }
        }
        #expect(try notes(carried(times: 1, level: 2, headcount: 4)) > 0)
        #expect(try notes(MergedSample().merged()) == 0)
    }

    @Test("HR is told which figures the last appendices showed and these hide", arguments: [2, 3])
    func shownBefore(_ headcount: Int) throws {
        func form(_ headcount: Int) -> (unit: String, gap: String, staffing: String) {
            (
                "bygg", "Brannvern | 3 | 4 | | 2\nPlanarbeid | 1 | 2 | | 1",
                "Brannvern | \(headcount) | 1\nPlanarbeid | 2 | 1"
            )
        }
        let earlier = try merged([form(3)], year: 2019, previous: [])
        let now = try merged([form(headcount)], year: 2020, previous: [earlier.revision], comparesForms: true)
        let told = now.returns.findings.filter { $0.code == .privacyShownBefore }
        #expect(told.count == (headcount == 2 ? 1 : 0))
        let message = told.first?.message(in: now.texts) ?? ""
        if headcount == 2 {
            #expect(message.contains("2019") && message.contains("nivåene for Brannvern"), "\(message)")
            #expect(!message.contains("Planarbeid"), "it was hidden then too")
            #expect(told[0].severity == .note && told[0].unit == Identifier("bygg"))
        }
    }

    @Test(
        "HR is told which figures of the whole unit the last appendices showed and these hide",
        arguments: [(11, true), (6, false), (1, true)])
    func figuresShownBefore(_ fullTime: Int, _ isHidden: Bool) throws {
        func form(_ fullTime: Int) -> (unit: String, gap: String, staffing: String) {
            (
                "bygg", "Brannvern | 3 | 4 | | 2",
                "Hele virksomheten | 12 | 11 | \(fullTime) | 4\nBrannvern | 12 | 11"
            )
        }
        let earlier = try merged([form(6)], year: 2019, previous: [])
        let now = try merged([form(fullTime)], year: 2020, previous: [earlier.revision], comparesForms: true)
        let told = now.returns.findings.filter { $0.code == .privacyShownBefore }.map { $0.message(in: now.texts) }
        #expect(told.count == (isHidden ? 1 : 0), "\(told)")
        #expect(told.allSatisfy { $0.contains("«Heltid» for hele virksomheten") }, "\(told)")
    }

    /// By year and threshold, without an earlier revision.
    private static let contexts = MadeOnce<[Int], FormContext> { try context($0[0], $0[1]) }

    private static func context(_ year: Int, _ privacy: Int, since previous: Revision? = nil) throws -> FormContext {
        var plan = try SamplePlan.small()
        (plan.revision, plan.thresholds.privacy) = (year, privacy)
        return try FormContext(
            plan: plan, schema: .standard(), language: .nb, previous: PreviousRevision(previous))
    }

    private func merged(
        _ forms: [(unit: String, gap: String, staffing: String)], year: Int, previous: [Revision], privacy: Int = 3,
        carrying unit: String? = nil, comparesForms: Bool = false
    ) throws -> MergeResult {
        let compared = comparesForms ? previous.last : nil
        let context = try compared.map { try Self.context(year, privacy, since: $0) } ?? Self.contexts([year, privacy])
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
        var carried: [Identifier<CompetencePlan.Unit>: CarriedAnswers] = [:]
        if let unit { carried[Identifier(unit)] = previous.last?.carried(Identifier(unit), to: context.index) }
        let returns = ReturnCollection(readings, context: context, carrying: carried)
        let day = try #require(CalendarDay(year: year, month: 6, day: 15))
        return MergeResult(
            layout: context.layout, returns: returns, previous: previous, isFinal: false, day: day)
    }
}

extension SheetDescription {
    /// The contents of the rows of its tables.
    fileprivate var bodyRows: [[CellContent]] { generatedRows.flatMap { $0.map { $0.cells.map(\.content) } } }
}

/// Random forms of three units. Forms with the same seed and different secrets differ only in what the council must not
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
                    // The reason for hiding is a secret too: few employees, or none stated.
                    let isAnswered = !isHidden || headcounts.lowerBound > 2 || Bool.random(using: &closed)
                    let importance = Int.random(in: 1...3, using: &open)
                    let row =
                        isHidden
                        ? Row(&closed, headcounts: headcounts) : Row(&open, headcounts: 3...9)
                    hidden += isHidden ? 1 : 0
                    gap.append("\(area) | \(row.current) | \(row.desired) | | \(importance) | \(row.comment)")
                    if isAnswered { staffing.append("\(area) | \(row.staffing) | \(row.comment)") }
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
