import Cells
import CompetencePlan
import Forms
import Foundation
import Reports
import SheetWriting
import Support
import Testing
import TextFormats

/// Recalculates the output of merge with three independent programs.
@Suite("All spreadsheet programs calculate the formulas to the same results")
struct RecalculationTests {
    @Test(
        "each formula of the samples' workbooks has its cached number or text as result",
        arguments: Calculator.installed, ["council", "control"])
    func samples(_ program: Calculator, _ which: String) throws {
        for merge in try [SampleMerge.shared.get(), SampleMerge.second.get()] {
            let isCouncil = which == "council"
            let formulas = try expectSame(
                isCouncil ? merge.councilPath : merge.controlPath, isCouncil ? merge.council : merge.control, program)
            #expect(formulas > 800)
        }
    }

    @Test(
        "so has each of random municipalities, with single, hidden and silent units and old forms",
        arguments: Calculator.installed)
    func random(_ program: Calculator) throws {
        var formulas = 0
        for seed in 0..<program.municipalities {
            let (path, seen, _) = try Self.books(seed)
            formulas += try expectSame(path, seen, program)
        }
        #expect(formulas > 150 * program.municipalities)
    }

    /// The workbook of a random municipality, as read by openpyxl, in its folder.
    private static let books = MadeOnce<Int, (path: String, seen: JSONValue, folder: TemporaryFolder)> { seed in
        let folder = try TemporaryFolder()
        let path = folder.path("\(seed).xlsx")
        try WorkbookFile.write(workbook(seed: UInt64(seed)), to: path)
        return (path, try Witness.openpyxl(path), folder)
    }

    @Test("they do recalculate: a wrong result is corrected", arguments: Calculator.installed)
    func isReal(_ program: Calculator) throws {
        let folder = try TemporaryFolder()
        var sheet = SheetDescription(name: "Ark")
        sheet.cells = [CellDescription(CellReference(row: 1, column: 1), .formula("1+1", cached: .number(3)))]
        let workbook = WorkbookDescription(properties: DocumentProperties(title: "", created: 0), sheets: [sheet])
        try WorkbookFile.write(workbook, to: folder.path("feil.xlsx"))
        let other = try TemporaryFolder()
        let seen = try Witness.openpyxl(Witness.recalculated(folder.path("feil.xlsx"), by: program, in: other))
        #expect(seen["sheets"].elements.first?["cells"]["A1"].int == 2)
    }

    /// Two revisions of a random small municipality.
    private static func workbook(seed: UInt64) throws -> WorkbookDescription {
        var earlier = try RandomMunicipality(seed: seed &+ 1_000).revision
        earlier.plan.revision -= 1
        // From twelve units to one, each number once.
        let revision = try RandomMunicipality(seed: seed, units: 12 - Int(seed) * 5 % 12).revision
        let layout = FormLayout(plan: revision.plan, language: .nb, schema: try .standard())
        let merged = MergeResult(
            layout: layout, returns: ReturnCollection(revision), previous: [earlier], isFinal: revision.isFinal,
            day: .epoch)
        return CouncilReport.make(merged).workbook
    }

    /// Compares each formula's result with that of `program`, and returns the number of formulas.
    private func expectSame(_ path: String, _ before: JSONValue, _ program: Calculator) throws -> Int {
        let folder = try TemporaryFolder()
        let after = try Witness.openpyxl(Witness.recalculated(path, by: program, in: folder))
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
                #expect(difference ?? 1 < 1e-9, "\(name)!\(cell) \(formula): \(shown as Any), \(same[cell])")
            }
        }
        return formulas
    }
}

extension Calculator {
    /// LibreOffice takes seconds to start.
    fileprivate var municipalities: Int { self == .libreOffice ? 3 : 12 }
}
