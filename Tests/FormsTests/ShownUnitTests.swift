import Cells
import CompetencePlan
import Forms
import Support
import Testing
import Wording

@Suite("Numbers whose format shows a unit beside them")
struct ShownUnitTests {
    /// The small form with `cell` on a sheet in place of what was there.
    private func reading(_ sheet: Int, _ cell: String, _ number: Double, _ unit: NumberUnit) throws -> FormReading {
        var form = SmallForm()
        var sheets = form.filledSheets
        let reference = try #require(CellReference(cell))
        let row = try #require(sheets[sheet].rows.firstIndex { $0.number == reference.row })
        sheets[sheet].rows[row].cells.removeAll { $0.reference == reference }
        sheets[sheet].rows[row].cells.append(Cell(reference, .number(number), unit: unit))
        sheets[sheet].rows[row].cells.sort { $0.reference < $1.reference }
        form.sheets = sheets
        return try form.read()
    }

    @Test(
        "are what they show",
        arguments: [
            (25.0, "tkr", "25000"), (1.5, "mill", "1500000"), (25_000, "kr", "25000"), (25, "kr i tusen", nil),
            (25, "€", nil), (25, "kr per deltaker", nil), (2550.5, "nok", "2550.5"),
        ])
    func costs(_ number: Double, _ words: String, _ cost: String?) throws {
        let reading = try reading(3, "J2", number, .words(words))
        #expect(reading.answers?.measures.first?.cost?.description == cost)
        let isChanged = cost != "\(number)" && cost != "\(Int(number))"
        #expect(
            reading.summary
                == (isChanged
                    ? ["\(cost == nil ? "CELL/text-where-number" : "CELL/name-read") Behov og tiltak!J2"] : []))
        guard let finding = reading.findings.first else { return }
        let shown = "«\(Language.nb.texts.decimal("\(number)").replacing(",0", with: "")) \(words)»"
        #expect(finding.message(in: Language.nb.texts).hasPrefix(shown))
    }

    @Test("digits that a format adds behind a number are part of it")
    func digits() throws {
        let reading = try reading(3, "J2", 25, .words("000"))
        #expect(reading.answers?.measures.first?.cost?.description == "25000")
        let message = reading.findings.first?.message(in: Language.nb.texts)
        #expect(message?.hasPrefix("«25000» er lest som «25\u{A0}000»") == true)
    }

    @Test(
        "in other columns too",
        arguments: [
            (3, "L2", 1.0, "år", "CELL/name-read Behov og tiltak!L2"), (3, "L2", 12, "mnd", nil),
            (3, "L2", 52, "uker", "CELL/text-where-number Behov og tiltak!L2"),
            (1, "C2", 4.125, "årsverk", nil), (1, "C2", 80, "%", "CELL/percent-where-number Årsverk!C2"),
            (1, "B2", 5, "personer", nil), (0, "B2", 3, "av 5", "GAP/level-not-whole GAP-analyse!B2"),
            (2, "B2", 1, "stk", nil),
        ])
    func columns(_ sheet: Int, _ cell: String, _ number: Double, _ words: String, _ finding: String?) throws {
        #expect(
            try reading(sheet, cell, number, .words(words)).summary.filter { !$0.hasPrefix("GAP/importance") }
                == [finding].compactMap(\.self))
    }

    @Test("a binding time in years is read in months")
    func years() throws {
        #expect(try reading(3, "L2", 1.5, .words("år")).answers?.measures.first?.boundMonths == 18)
    }
}
