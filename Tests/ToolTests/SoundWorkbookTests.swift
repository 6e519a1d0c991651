import Cells
import Foundation
import SheetWriting
import Support
import Testing
import TextFormats

/// What merge writes, held against programs that would not forgive: an audit of the raw parts, and LibreOffice's own
/// calculation.
@Suite("Workbooks that other programs take as they are")
struct SoundWorkbookTests {
    @Test("every part is well formed, every relationship leads somewhere, no name is there twice")
    func sound() throws {
        let first = try SampleMerge.shared.get()
        let second = try SampleMerge.second.get()
        let folder = try TemporaryFolder()
        let forms = try Kompetanseplan.run([
            "template", "--plan", "samples/roros-2018/plan.json", "--unit", "stab", "--previous",
            first.folder.path("data/kompetanseplan.json"), "--out", folder.path("skjemaer"),
        ])
        #expect(forms.status == 0)
        let returns = try Kompetanseplan.run([
            "check", "--plan", "samples/trouble/plan.json", "samples/trouble/returned/aarsverk-over-ansatte.xlsx",
            "--returns", folder.path("retur"),
        ])
        #expect(returns.status == 1)
        let made = try ["skjemaer", "retur"].flatMap { name in
            try FileManager.default.contentsOfDirectory(atPath: folder.path(name))
                .filter { $0.hasSuffix(".xlsx") }.map { folder.path("\(name)/\($0)") }
        }
        #expect(made.count == 2)
        let faults = try Witness.faults(
            of: made + [first, second].flatMap { [$0.councilPath, $0.controlPath] })
        #expect(faults.isEmpty, "\(faults)")
    }

    @Test(
        "LibreOffice calculates every formula anew and changes no number and no text",
        arguments: ["council", "control"])
    func recalculated(_ which: String) throws {
        for merge in try [SampleMerge.shared.get(), SampleMerge.second.get()] {
            let isCouncil = which == "council"
            let path = isCouncil ? merge.councilPath : merge.controlPath
            let before = isCouncil ? merge.council : merge.control
            let folder = try TemporaryFolder()
            let after = try Witness.openpyxl(Witness.recalculated(path, in: folder))
            var formulas = 0
            for sheet in before["sheets"].elements {
                let name = sheet["name"].string ?? ""
                let same = try #require(SeenSheet(name, in: after))
                guard case .object(let cells) = sheet["formulas"] else { continue }
                formulas += cells.count
                for (cell, formula) in cells {
                    if let text = sheet["cells"][cell].string {
                        #expect(same[cell].string == text, "\(name)!\(cell) \(formula)")
                        continue
                    }
                    let (shown, calculated) = (sheet["cells"][cell].double, same[cell].double)
                    let difference = shown.flatMap { shown in calculated.map { abs($0 - shown) } }
                    #expect(difference ?? 1 < 1e-9, "\(name)!\(cell) \(formula): \(shown as Any), \(calculated as Any)")
                }
            }
            #expect(formulas > 800)
        }
    }

    @Test("LibreOffice does calculate anew: it mends a wrong result")
    func recalculationIsReal() throws {
        let folder = try TemporaryFolder()
        var sheet = SheetDescription(name: "Ark")
        sheet.cells = [CellDescription(CellReference(row: 1, column: 1), .formula("1+1", cached: .number(3)))]
        let workbook = WorkbookDescription(properties: DocumentProperties(title: "", created: 0), sheets: [sheet])
        try WorkbookFile.write(workbook, to: folder.path("feil.xlsx"))
        let other = try TemporaryFolder()
        let seen = try Witness.openpyxl(Witness.recalculated(folder.path("feil.xlsx"), in: other))
        #expect(seen["sheets"].elements.first?["cells"]["A1"].int == 2)
    }

    @Test("Avstemming has a line for each total, and none that differs from its answers")
    func reconciliation() throws {
        for merge in try [SampleMerge.shared.get(), SampleMerge.second.get()] {
            let sheet = try #require(SeenSheet("Avstemming", in: merge.control))
            var row = try #require(sheet.row(saying: "Ark i vedlegget")) + 1
            let first = row
            while let name = sheet["A\(row)"].string {
                let cell = try #require(sheet["B\(row)"].string)
                let council = try #require(SeenSheet(name, in: merge.council))
                #expect(council[cell].double == sheet["F\(row)"].double, "\(name)!\(cell)")
                #expect(abs(sheet["H\(row)"].double ?? 1) < 1e-9, "\(name)!\(cell)")
                row += 1
            }
            #expect(row - first > 250)
        }
    }
}
