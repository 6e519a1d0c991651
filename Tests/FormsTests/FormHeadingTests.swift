import Cells
import CompetencePlan
import Support
import Testing
import Wording

@testable import Forms

@Suite("Headings as people write them")
struct FormHeadingTests {
    @Test("headings with additions, a bracket or a slip are recognised")
    func headings() throws {
        var form = SmallForm()
        form.gapHeading =
            "Fagområde (skriv) | Dagens nivå (0-5) | Ønsket nivå i 2022 | Gap | Viktighet (1–3) | Komentar\n"
        form.staffingHeading =
            "Fagområde | Ansatte [antall] | Årsverk per 1.1.2020 | Heltid (100 %) | Ventet avgang | Ubesatte årsverk | Kommentar\n"
        let reading = try form.read()
        #expect(reading.summary.isEmpty)
        #expect(reading.answers == (try SmallForm().read().answers))
    }

    @Test("the ways to write a heading are equal together, and in one canonical form")
    func canonical() throws {
        var form = SmallForm()
        form.gapHeading =
            "1. Fagomrade | 2. Dagens niva (0-5) | Onsket nivå (0–5) | Gap | Viktigheten (1-3) | Kommentarer\n"
        form.staffingHeading =
            "Fagomrade | Ant. ansatte (stk) | For årsverka | Heltid | Ventet avgangen | Ubesatte arsverk | Kommentar\n"
        let reading = try form.read()
        #expect(reading.answers?.gaps == (try SmallForm().read().answers?.gaps), "\(reading.summary)")
        #expect(reading.answers?.staffing == (try SmallForm().read().answers?.staffing), "\(reading.summary)")
        for (written, heading) in [
            ("i året 2017", "2017"), ("17", "2017"), ("antall i 2018", "2018"), ("viktigheten", "viktighet"),
            ("onsket niva", "ønsket nivå"), ("1 kostnader", "kostnad"), ("31 32", "2031 32"), ("2031 2032", "2031 32"),
        ] {
            #expect(CanonicalHeading.of(written) == CanonicalHeading.of(heading), "\(written)")
        }
        for (one, other) in [
            ("2017", "2018"), ("dagens nivå", "ønsket nivå"), ("strategi 1", "strategi 2"), ("31 32", "2032"),
        ] {
            #expect(CanonicalHeading.of(one) != CanonicalHeading.of(other))
        }
    }

    @Test(
        "an addition that may be about the numbers is noted, and the column is read",
        arguments: [
            ("Ansatte", "Ansatte (deltid)"), ("Ventet avgang", "Ventet avgang pensjon"), ("Årsverk", "Årsverk (faste)"),
            ("Heltid", "Heltid/deltid"), ("Ventet avgang", "Ventet avgang (62+)"),
            // The sample plan is of 2020, which "Årsverk per 1.1.2020" only repeats.
            ("Årsverk", "Årsverk 2018"), ("Ansatte", "Ansatte per 1.1.2019"),
        ])
    func additions(_ heading: String, _ written: String) throws {
        var workbook = SmallForm().workbook
        let index = try #require(workbook.sheets[1].rows[0].cells.firstIndex { $0.value == .text(heading) })
        workbook.edited[1].rows[0].cells[index].value = .text(written)
        let reading = try FormReader(SamplePlan.context()).read(workbook)
        #expect(reading.summary == ["CELL/name-read Årsverk!\(workbook.sheets[1].rows[0].cells[index].reference)"])
        #expect(reading.answers == (try SmallForm().read().answers))
    }

    @Test("a plan in another currency does not read kroner, and one in kroner reads every way to write them")
    func currencies() {
        let (euro, kroner) = (["kostnad eur", "kostnad"], ["kostnad kr", "kostnad"])
        #expect(!HeadingMeaning(.amount, "Kostnad (EUR)", euro).isKept(by: "Kostnad (kr)"))
        #expect(!HeadingMeaning(.amount, "Kostnad (€)", ["kostnad"]).isKept(by: "Kostnad (NOK)"))
        #expect(HeadingMeaning(.amount, "Kostnad (kr)", kroner).isKept(by: "Kostnad i kroner"))
        #expect(HeadingMeaning(.amount, "Kostnad (EUR)", euro).isKept(by: "Kostnad (EUR)"))
        let year = HeadingMeaning(.count, "Deltakere 2026", ["deltakere 2026"])
        #expect(year.isKept(by: "Deltakere (2026)") && !year.isKept(by: "Deltakere 2026-2027"))
    }

    @Test("a remark in a heading is reported, and the column is read")
    func remarks() throws {
        var form = SmallForm()
        form.gapHeading =
            "Fagområde | Dagens nivå – husk at tre er syke | Ønsket nivå (vi er usikre her) | Gap | Viktighet | Kommentar\n"
        let reading = try form.read()
        #expect(reading.summary == ["FORM/content-outside GAP-analyse!B1", "FORM/content-outside GAP-analyse!C1"])
        #expect(reading.answers == (try SmallForm().read().answers))
    }

    @Test("so is a short exclamation")
    func exclamation() throws {
        var form = SmallForm()
        form.gapHeading.replace("Dagens nivå", with: "Dagens nivå NB! usikkert")
        #expect(try form.read().summary == ["FORM/content-outside GAP-analyse!B1"])
    }

    @Test("an unrecognisable heading is one error, and the content below it gives no more")
    func lostHeading() throws {
        var form = SmallForm()
        form.gapHeading.replace("Dagens nivå", with: "Status nå")
        let reading = try form.read()
        #expect(reading.summary == ["FORM/heading-changed GAP-analyse!B1"])
        let message = reading.findings.first?.message(in: Language.nb.texts) ?? ""
        #expect(message.contains("«Status nå»") && message.contains("«3», «2», «3»"), "\(message)")
    }

    @Test(
        "a heading that gives its numbers another meaning is not the form's, and is one finding",
        arguments: [
            (0, "Dagens nivå", "Dagens nivå / ønsket nivå", "GAP-analyse!B1"),
            (1, "Årsverk", "Årsverk i %", "Årsverk!C1"),
            (1, "Årsverk", "Årsverk (prosent)", "Årsverk!C1"),
            (3, "Kostnad (kr)", "Kostnad i 1000 kr", "Behov og tiltak!J1"),
            (3, "Kostnad (kr)", "Kostnad (1000 kr)", "Behov og tiltak!J1"),
            (3, "Kostnad (kr)", "Kostnad (1 000 kr)", "Behov og tiltak!J1"),
            (3, "Kostnad (kr)", "Kostnad i 1.000 kr", "Behov og tiltak!J1"),
            (3, "Kostnad (kr)", "Kostnad (kkr)", "Behov og tiltak!J1"),
            (3, "Kostnad (kr)", "Kostnad (tusen)", "Behov og tiltak!J1"),
            (3, "Kostnad (kr)", "Kostnad (EUR)", "Behov og tiltak!J1"),
            (3, "Kostnad (kr)", "Kostnad (€)", "Behov og tiltak!J1"),
            (3, "Kostnad (kr)", "Kostnad per deltaker", "Behov og tiltak!J1"),
            (3, "Kostnad (kr)", "Kostnad kr/år", "Behov og tiltak!J1"),
            (3, "Bindingstid (mnd)", "Bindingstid (år)", "Behov og tiltak!L1"),
            (3, "Bindingstid (mnd)", "Bindingstid i år", "Behov og tiltak!L1"),
            (3, "Bindingstid (mnd)", "Bindingstid (uker)", "Behov og tiltak!L1"),
            (0, "Dagens nivå", "Dagens nivå (1-6)", "GAP-analyse!B1"),
            (0, "Viktighet", "Viktighet (1 til 5)", "GAP-analyse!E1"),
            (1, "Årsverk", "Årsverk (%)", "Årsverk!C1"),
            (1, "Årsverk", "Årsverk ubesatt", "Årsverk!C1"),
            (1, "Heltid", "Deltid", "Årsverk!D1"),
            (1, "Ubesatte årsverk", "Besatte årsverk", "Årsverk!F1"),
            (1, "Heltid", "Heltid (%)", "Årsverk!D1"),
            (1, "Ventet avgang", "Ventet avgang (årsverk)", "Årsverk!E1"),
            (1, "Ventet avgang", "Ventet avgang (pr. år)", "Årsverk!E1"),
            (3, "Frist", "Dato", "Behov og tiltak!I1"),
            (0, "Fagområde", "Tema", "GAP-analyse!A1"), (1, "Fagområde", "Tema", "Årsverk!A1"),
            (2, "Stilling", "Hvem", "Rekruttering!A1"), (3, "Behov", "Hva", "Behov og tiltak!A1"),
        ])
    func otherUnits(_ sheet: Int, _ heading: String, _ written: String, _ cell: String) throws {
        var workbook = SmallForm().workbook
        let index = try #require(workbook.sheets[sheet].rows[0].cells.firstIndex { $0.value == .text(heading) })
        workbook.edited[sheet].rows[0].cells[index].value = .text(written)
        let reading = try FormReader(SamplePlan.context()).read(workbook)
        #expect(reading.summary.first == "FORM/heading-changed \(cell)")
        #expect(reading.findings.count == 1)
    }

    @Test(
        "a column of the unit's own is one finding with its heading, even if named like the form's",
        arguments: [("Alder", "ung", "G1:G3"), ("Dagens nivå", "4", "G1:G3")])
    func ownColumn(_ heading: String, _ value: String, _ cells: String) throws {
        var form = SmallForm()
        form.sheets = Array(form.workbook.sheets.dropLast())
        let rows = form.gap.split(separator: "\n", omittingEmptySubsequences: false)
        let filled = rows.enumerated().map { offset, row in
            offset != 1 ? String(row) : row + String(repeating: " |", count: 6 - row.count { $0 == "|" }) + " \(value)"
        }
        form.sheets?[0] = Grid.sheet(
            "GAP-analyse",
            SmallForm.gapHeader.trimmingCharacters(in: .newlines) + " | \(heading)\n" + filled.joined(separator: "\n"))
        let reading = try form.read()
        #expect(reading.summary == ["FORM/content-outside GAP-analyse!G1"])
        let message = reading.findings.first?.message(in: Language.nb.texts) ?? ""
        #expect(message.contains("«\(heading)», «\(value)»") && message.contains(cells), "\(message)")
    }

    @Test(
        "a sheet without headings is one finding with all its words; one with another table is a copy"
    )
    func withoutHeadings() throws {
        var form = SmallForm()
        form.sheets = Array(form.workbook.sheets.dropLast())
        form.sheets?[0] = Grid.sheet("GAP-analyse", form.gap)
        var reading = try form.read()
        #expect(reading.summary == ["FORM/sheet-missing GAP-analyse!"])
        #expect(reading.findings[0].message(in: Language.nb.texts).contains("«Vann og avløp», «3», «4»"))
        form.sheets?[0] = Grid.sheet("GAP-analyse", SmallForm.gapHeader + form.gap)
        form.sheets?[1] = Grid.sheet("Årsverk", SmallForm.gapHeader + form.gap)
        reading = try form.read()
        #expect(reading.summary == ["FORM/sheet-missing Årsverk!", "FORM/sheet-copied Årsverk!"])
    }
}
