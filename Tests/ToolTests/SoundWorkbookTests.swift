import Cells
import Foundation
import SheetWriting
import Support
import Testing
import TextFormats

/// Checks the output of merge as strict programs would: an audit of the raw parts.
@Suite("Workbooks that other programs accept")
struct SoundWorkbookTests {
    @Test("every part is well formed, every relationship has its target, and no name occurs twice")
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
        // A plan with own columns of amounts.
        _ = try Kompetanseplan.run([
            "merge", "--plan", "samples/tilskudd/plan.json", "samples/tilskudd/returned",
            "--out", folder.path("tilskudd"),
        ])
        let made = try ["skjemaer", "retur", "tilskudd"].flatMap { name in
            try folder.names(in: name)
                .filter { $0.hasSuffix(".xlsx") }.map { folder.path("\(name)/\($0)") }
        }
        #expect(made.count == 4)
        let faults = try Witness.faults(
            of: made + [first, second].flatMap { [$0.councilPath, $0.controlPath] })
        #expect(faults.isEmpty, "\(faults)")
    }

    @Test("Avstemming has a line for each total, and none differs from its answers")
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
