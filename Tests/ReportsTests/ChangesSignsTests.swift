import CompetencePlan
import Forms
import Reports
import SheetWriting
import Support
import Testing

@Suite("Signs and names in Endringer, and what must not follow from others")
struct ChangesSignsTests {
    private func sheet(_ sample: MergedSample) throws -> SheetDescription {
        try #require(sample.council().sheets.first { $0.name == "Endringer" })
    }

    @Test("where all of a year is hidden, its figures are, and none is called unanswered")
    func hiddenYears() throws {
        var sample = MergedSample()
        sample.wholeUnit = "Hele virksomheten | 2 | 1.5"
        sample.staffing = "Vann og avløp | 2 | 1.5"
        sample.previous = [try sample.revision(of: 2019)]
        let cells = try sheet(sample).allCells
        for (label, columns) in [
            ("Sårbare fagområder", 3...5), ("Dekning", 3...4), ("Vektet gap", 3...4), ("Ansatte", 3...4),
            ("Årsverk", 3...4),
        ] {
            let row = try #require(cells.last { $0.content == .text(label) }?.reference.row, "\(label)")
            let figures = cells.filter { $0.reference.row == row && columns ~= $0.reference.column }
            #expect(figures.map(\.content) == Array(repeating: .text(":"), count: columns.count), "\(label)")
        }
    }

    @Test("a figure that only one of the years has is not compared")
    func oneYear() throws {
        var sample = MergedSample()
        var earlier = sample
        earlier.recruitment = ""
        sample.previous = [try earlier.revision(of: 2019)]
        let cells = try sheet(sample).allCells
        let label = "Planlagt rekruttering 2020–2022"
        let row = try #require(cells.first { $0.content == .text(label) }?.reference.row)
        let contents = cells.filter { $0.reference.row == row && 3...7 ~= $0.reference.column }.map(\.content)
        #expect([contents[0], contents[2], contents[4]] == [.text(".."), .text("."), .text(".")], "\(contents)")
    }

    @Test("of a sheet that was not asked for last year only that is said")
    func notAsked() throws {
        var sample = MergedSample()
        var earlier = try sample.revision(of: 2019)
        for sheet in [FormSheetID.gap, .measures] {
            earlier.plan.form.sheets[sheet] = SheetOptions()
            earlier.plan.form.sheets[sheet]?.isUsed = false
        }
        for index in earlier.units.indices {
            earlier.units[index].answers?.gaps = []
            earlier.units[index].answers?.measures = []
        }
        sample.previous = [earlier]
        let texts = try sheet(sample).allCells.compactMap(\.content.text)
        #expect(
            texts.contains("Ikke spurt etter i 2019, og derfor ikke sammenlignet: GAP-analyse, Behov og tiltak."),
            "\(texts)")
        for words in ["Hva som er blitt av tiltakene", "Kostnad som gjenstår", "Gap som er lukket"] {
            #expect(!texts.contains { $0.hasPrefix(words) }, "\(words)")
        }
    }

    @Test("vulnerable fagområder are not compared with a year in which not all that makes them so was asked for")
    func vulnerable() throws {
        var sample = MergedSample()
        var earlier = try sample.revision(of: 2019)
        earlier.plan.form.hide = ["staffing.departures"]
        sample.previous = [earlier]
        let cells = try sheet(sample).allCells
        let row = try #require(cells.first { $0.content == .text("Sårbare fagområder") }?.reference.row)
        let contents = cells.filter { $0.reference.row == row && 3...7 ~= $0.reference.column }.map(\.content)
        #expect([contents[0], contents[2], contents[4]].allSatisfy { $0 == .text(".") }, "\(contents)")
    }

    @Test("a fagområde of which a year does not show how many leave is not among those that are no longer vulnerable")
    func hiddenDepartures() throws {
        var sample = MergedSample()
        sample.wholeUnit = "Hele virksomheten | 18 | 14 | | 2"
        sample.staffing = "Vann og avløp | 5 | 4.5 | | 2\nBrannvern | 6 | 4.2 | | 0\nPlanarbeid | 7 | 5 | | 0"
        var earlier = sample
        earlier.staffing = "Vann og avløp | 5 | 0.5 | | 0\nBrannvern | 6 | 0.2 | | 0\nPlanarbeid | 7 | 5 | | 0"
        earlier.wholeUnit = "Hele virksomheten | 18 | 14 | | 0"
        sample.previous = [try earlier.revision(of: 2019)]
        let cells = try sheet(sample).allCells
        let row = try #require(cells.first { $0.content == .text("Sårbare fagområder") }?.reference.row)
        let contents = cells.filter { $0.reference.row == row && 3...7 ~= $0.reference.column }.map(\.content)
        #expect([contents[0], contents[1]] == [.text(":"), .text(":")], "\(contents)")
    }

    @Test("a position that the plan no longer lists, and a unit keeps, is one position")
    func unlistedPosition() throws {
        var sample = MergedSample()
        sample.previous = [try sample.revision(of: 2019)]
        var now = try sample.revision(of: 2020)
        let position = try #require(now.plan.positions.first { $0.name == "Ingeniører" })
        now.plan.positions.removeAll { $0.id == position.id }
        for index in now.units.indices {
            for row in now.units[index].answers?.recruitment.indices ?? 0..<0 {
                now.units[index].answers?.recruitment[row].position = .own("ingeniører")
            }
        }
        let changes = RevisionChanges(from: sample.previous[0], to: now)
        #expect(changes.recruitment.positions.count == 1)
        #expect(changes.recruitment.positions.first?.counts.previous != nil)
        #expect(changes.recruitment.positions.first?.counts.now != nil)
    }

    @Test("where importance was measured in another way, only the weighted gap is said to be incomparable")
    func importance() throws {
        var sample = MergedSample()
        var earlier = try sample.revision(of: 2019)
        earlier.plan.importance.removeLast()
        sample.previous = [earlier]
        let council = try sample.council()
        let words = council.sheets[0].allCells.compactMap(\.content.text)
        #expect(words.contains { $0.hasPrefix("Vektet gap kan ikke sammenlignes med 2019") }, "\(words)")
    }

    @Test("a period that has another name in the previous plan is called by both")
    func periods() throws {
        var earlier = try MergedSample().revision(of: 2019)
        earlier.plan.years = [2019, 2020, 2021]
        earlier.plan.periods = [2019: "kort sikt", 2020: "mellomlang sikt", 2021: "lang sikt"]
        var now = try MergedSample().revision(of: 2020)
        now.plan.periods = [2020: "kort sikt", 2021: "mellomlang sikt", 2022: "lang sikt"]
        for index in earlier.units.indices {
            for (offset, year) in [2019, 2020].enumerated() where earlier.units[index].answers != nil {
                earlier.units[index].answers?.recruitment[offset].year = year
            }
        }
        let layout = FormLayout(plan: now.plan, language: .nb, schema: try .standard())
        let merged = MergeResult(
            layout: layout, returns: ReturnCollection(now), previous: [earlier], isFinal: false, day: .epoch)
        let sheet = try #require(CouncilReport.make(merged).workbook.sheets.first { $0.name == "Endringer" })
        let texts = sheet.allCells.compactMap(\.content.text)
        #expect(texts.contains("kort sikt (mellomlang sikt i 2019)"), "\(texts)")
        #expect(
            texts.contains("kort sikt (mellomlang sikt i 2019) – mellomlang sikt (lang sikt i 2019)"), "\(texts)")
        #expect(texts.contains { $0.contains("planlagt 1 for kort sikt (2019)") }, "\(texts)")
    }

    @Test("a fagområde's vacant årsverk do not follow from the unit's, whether it states the others or not")
    func vacant() throws {
        for own in ["11.5", ""] {
            var sample = MergedSample()
            sample.wholeUnit = "Hele virksomheten | 13 | \(own) | | | 3.7"
            sample.staffing = "Vann og avløp | 5 | | | | 1\nBrannvern | 2 | | | | 1.7\nPlanarbeid | 6 | | | | 1"
            let revision = try sample.merged().revision
            let index = PlanIndex(revision.plan)
            let answers = try #require(revision.answers.first)
            let filter = PublicAnswers(of: answers, WorkforceDisclosure([answers], index))
            #expect(answers.staffing.map(filter.publishes) == [false, false, true], "\(own)")
        }
    }
}
