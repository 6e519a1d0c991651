import Foundation
import Support
import Testing
import Wording

@Suite("Troubled forms")
struct TranscriptTests {
    @Test(
        "the findings in each are unchanged; `make golden` rewrites them",
        arguments: Language.allCases)
    func transcript(_ language: Language) throws {
        let run = try Kompetanseplan.run(
            [
                "check", "--plan", "samples/trouble/plan.json", "samples/trouble/returned", "--language",
                language.rawValue,
                "--color", "never",
            ], environment: ["SOURCE_DATE_EPOCH": "1587340800"])
        #expect(run.status == 1)
        #expect(run.errors.isEmpty)
        let path = "samples/trouble/check.\(language.rawValue).txt"
        #expect(try Golden.difference(of: run.output, from: path) == nil)
    }

    /// Findings that need last year's answers, questions that HR added, an option, or a file that no repository holds.
    private static let elsewhere: Set<FindingCode> = [
        .changeHeadcount, .changeFTE, .changeLevel, .changeAllEqual, .measureStatusMissing,
        .measureUnmentioned, .privacyShownBefore,
        .formNotApproved, .staffingUnitEmployeesMissing, .cellAnswerMissing, .cellOutsideBounds, .cellDateUnreadable,
        .formCarriedForward, .staffingUnitSameInForms, .fileTooLarge, .fileUnreadable, .fileFolderUnreadable,
        .formMoreFindings,
    ]

    @Test("there is a form for every other finding")
    func complete() throws {
        let run = try Kompetanseplan.run([
            "check", "--plan", "samples/trouble/plan.json", "samples/trouble/returned", "--format", "json",
        ])
        let found = try Set(run.json["findings"].elements.compactMap { $0["code"].string.flatMap(FindingCode.init) })
        #expect(Set(FindingCode.allCases).subtracting(found) == Self.elsewhere)
    }

    @Test("merge accepts all that it can, and has a line for every unit")
    func merge() throws {
        let folder = try TemporaryFolder()
        let run = try Kompetanseplan.run([
            "merge", "--plan", "samples/trouble/plan.json", "samples/trouble/returned", "--out", folder.path,
            "--format", "json",
        ])
        #expect(run.status == 1)
        let units = try folder.text("data/units.csv")
        for unit in ["ikke-levert,missing,", "passord,rejected,", "nivaa-mangler,to-correct,", "kopi,returned,"] {
            #expect(units.contains("\r\n\(unit)"), "\(unit)")
        }
    }
}
