import CompetencePlan
import Forms
import Foundation
import Support
import Testing
import TextFormats
import Wording

@testable import Tool

/// The return forms of the troubled forms, made once for all tests.
struct ReturnedForms: Sendable {
    static let shared = Result { try ReturnedForms() }

    static let plan = "samples/trouble/plan.json"
    let folder: TemporaryFolder
    let run: ProgramRun
    let context: FormContext

    private init() throws {
        folder = try TemporaryFolder()
        run = try Kompetanseplan.run(
            [
                "check", "--plan", Self.plan, "samples/trouble/returned", "--returns", folder.path, "--returns-for",
                "warnings", "--format", "json",
            ],
            environment: ["SOURCE_DATE_EPOCH": "1580515200"])
        let plan = try PlanDefinition(json: Repository.bytes(Self.plan))
        context = try FormContext(plan: plan, schema: .standard(), language: .nb)
    }

    /// The readings of a returned file, and of the return form made from it.
    func readings(of unit: CompetencePlan.Unit, returnedAs file: String) -> (before: FormReading, after: FormReading) {
        let loading = FormLoading(context: context)
        let path = Repository.path("samples/trouble/returned/\(file)")
        return (
            loading.read(path, name: file), loading.read(folder.path("\(unit.id).xlsx"), name: "\(unit.id).xlsx")
        )
    }

    func text(of unit: String) throws -> String {
        try folder.text("\(unit).txt")
    }

    /// Units with findings to answer, with the files that count. A blank form is answered with a reminder.
    var asked: [(unit: CompetencePlan.Unit, file: String)] {
        get throws {
            try run.json["units"].elements.compactMap { unit in
                guard unit["status"].string != "blank", let id = unit["unit"].string, let file = unit["file"].string,
                    !file.isEmpty,
                    (unit["errors"].int ?? 0) + (unit["warnings"].int ?? 0) > 0
                else { return nil }
                return context.plan.units.first { $0.id.text == id }.map { ($0, file) }
            }
        }
    }
}

@Suite("Return forms")
struct ReturnFormTests {
    /// Findings that a newly made form corrects by itself.
    private static let mended: Set<FindingCode> = [
        .formSheetMissing, .formColumnMissing, .formColumnMoved, .formIdentifiedByName, .formOtherRevision,
        .formNewerSchema, .formUnitUnclear, .formHeadingChanged, .privacyNationalIdentityNumber, .privacyEmail,
        .privacyTelephone, .privacyPossibleIdentityNumber,
        // It has no merged cells.
        .cellMergedCells,
    ]
    /// Findings on content that the form lists on a sheet of its own, which needs no further answer.
    private static let listed: Set<FindingCode> = [.formContentOutside, .formDrawing, .recruitmentYearOutsidePlan]

    @Test("each unit with errors or warnings gets one with a letter, and no other unit does")
    func files() throws {
        let forms = try ReturnedForms.shared.get()
        let names =
            try forms.asked.flatMap { unit in
                ["xlsx", "txt", "eml"].map { "\(unit.unit.id).\($0)" }
            } + ["purring.txt", "purring", "SHA256SUMS.txt"]
        #expect(names.count > 60)
        #expect(try Set(FileManager.default.contentsOfDirectory(atPath: forms.folder.path)) == Set(names))
        #expect(forms.run.status == 1)
    }

    @Test("each reads back as its unit's, with the same answers and no new findings")
    func readBack() throws {
        let forms = try ReturnedForms.shared.get()
        var compared = 0
        for (unit, file) in try forms.asked {
            let (before, after) = forms.readings(of: unit, returnedAs: file)
            #expect(after.unit == unit.id, "\(file)")
            guard let answers = before.answers else { continue }
            compared += 1
            let isSame = after.answers?.hasSameContent(as: answers) == true
            #expect(isSame, "\(file): \(answers) became \(after.answers as Any)")
            #expect(after.signature == before.signature, "\(file)")
            // A restored sheet or column is empty, and is asked for as such.
            guard before.findings.allSatisfy({ !Self.mended.contains($0.code) }) else { continue }
            // So is the row of the whole unit, which older forms did not have.
            let wasAsked = before.findings.contains { $0.code == .staffingUnitTotalsMissing }
            let asked = after.findings.filter { $0.code != .formContentOutside || $0.severity == .warning }.map(\.code)
                .filter { $0 != .staffingUnitTotalsMissing || before.answers?.wholeUnit != nil || wasAsked }
            let expected = before.findings.map(\.code).filter { !Self.listed.contains($0) }
            #expect(asked == expected, "\(file): \(after.findings)")
        }
        #expect(compared >= 30)
    }

    @Test("each cell in question is marked and annotated, and the first sheet links to it")
    func marks() throws {
        let forms = try ReturnedForms.shared.get()
        let seen = try Witness.openpyxl(forms.folder.path("aarsverk-over-ansatte.xlsx"))
        let sheet = try #require(SeenSheet("Årsverk", in: seen))
        let message = "Feil: Årsverk kan ikke være større enn antall ansatte (4). Du skrev 4,5."
        #expect(sheet.facts["notes"]["C7"].string?.hasPrefix(message) == true)
        #expect(sheet.facts["fills"]["C7"].string?.hasSuffix("F4B6A8") == true)
        #expect(sheet["C7"] == .number("4.5"))
        let first = try #require(SeenSheet("Veiledning", in: seen))
        let row = try #require(first.row(saying: "Årsverk!C7"))
        #expect(first["B\(row)"].string?.hasPrefix(message) == true)
        #expect(first.facts["links"]["A\(row)"].string == "'Årsverk'!C7")
    }

    @Test("content outside the form, and notes, are included on a sheet of their own")
    func leftovers() throws {
        let forms = try ReturnedForms.shared.get()
        for (unit, name, text) in [
            ("tekst-ved-siden-av", "GAP-analyse", "Husk: to slutter til sommeren"), ("merknad-i-celle", "Årsverk", ""),
        ] {
            let seen = try Witness.openpyxl(forms.folder.path("\(unit).xlsx"))
            let sheet = try #require(SeenSheet("Utenfor skjemaet", in: seen), "\(unit)")
            #expect(sheet["A5"].string == name)
            #expect(sheet["B5"].string?.isEmpty == false)
            if !text.isEmpty { #expect(sheet["C5"].string == text) }
        }
    }

    @Test("everything that a unit wrote is in its return form, except personal data")
    func nothingLost() throws {
        let forms = try ReturnedForms.shared.get()
        let loading = FormLoading(context: forms.context)
        let examples = forms.context.layout.schema.sheets.flatMap(\.columns).flatMap { $0.formerExamples ?? [] }
        let former = Set(Texts.formerFormTexts.map { forms.context.layout.texts.filled($0) } + examples)
        var texts = 0
        for (unit, file) in try forms.asked {
            let path = Repository.path("samples/trouble/returned/\(file)")
            guard let written = try? loading.workbook(path, file) else { continue }
            let back = try loading.workbook(forms.folder.path("\(unit.id).xlsx"), "\(unit.id).xlsx")
            let there = Set(back.sheets.flatMap(\.rows).flatMap(\.cells).map(forms.context.texts.plainText))
            for sheet in written.sheets where sheet.visibility == .visible {
                for cell in sheet.rows.flatMap(\.cells) where !cell.isFormula {
                    texts += 1
                    let text = PersonalData.masked(forms.context.texts.plainText(of: cell))
                    // The signing date is written in the usual notation, and the form names its own unit again.
                    if case .date = cell.value, sheet.name == "Veiledning" { continue }
                    if forms.context.plan.units.contains(where: { $0.name == text }) { continue }
                    // Texts of an earlier form version are replaced by current ones.
                    if former.contains(text) { continue }
                    let isThere = there.contains(text)
                    #expect(isThere, "\(file): \(sheet.name)!\(cell.reference) «\(text)»")
                }
            }
        }
        #expect(texts > 3_000)
    }

    @Test("the letter says what to do and who sent it; the reminder says who should get it")
    func letters() throws {
        let forms = try ReturnedForms.shared.get()
        let letter = try forms.text(of: "aarsverk-over-ansatte")
        #expect(letter.hasPrefix("Emne: Kompetanseplan 2020–2022: skjemaet fra Årsverk over ansatte\n\nHei!\n"))
        #expect(letter.contains("- Årsverk!C7: Årsverk kan ikke være større"))
        #expect(letter.contains("(aarsverk-over-ansatte.xlsx)") && letter.contains("Trøbbel kommune\n"))
        #expect(try forms.text(of: "halv-fil").contains("Vi kunne ikke lese fila dere sendte."))
        let reminder = try forms.text(of: "purring")
        #expect(reminder.contains("- Ikke levert\n") && !reminder.contains("{"))
        let asked = try FileManager.default.contentsOfDirectory(atPath: forms.folder.path("purring"))
        #expect(Set(asked) == ["ikke-levert.eml", "annen-plan.eml", "tomt-skjema.eml"])
        let draft = try Witness.email(forms.folder.path("purring/ikke-levert.eml"))
        #expect(draft["attachments"].elements.first?["name"].string == "ikke-levert.xlsx")
    }

    @Test("a second run removes forms that are no longer needed, and nothing that it did not make")
    func stale() throws {
        let folder = try TemporaryFolder()
        let forms = folder.url.appending(path: "levert")
        try FileManager.default.createDirectory(at: forms, withIntermediateDirectories: true)
        let wrong = Repository.path("samples/trouble/returned/aarsverk-over-ansatte.xlsx")
        let right = Repository.path("samples/trouble/returned/skrivefeil-i-fagomraade.xlsx")
        let file = forms.appending(path: "aarsverk-over-ansatte.xlsx").path
        try FileManager.default.copyItem(atPath: wrong, toPath: file)
        let words = [
            "merge", "--plan", ReturnedForms.plan, forms.path, "--out", folder.path("ut"), "--date", "2020-02-01",
        ]
        #expect(try Kompetanseplan.run(words).status == 1)
        let made = folder.path("ut/retur")
        #expect(FileManager.default.fileExists(atPath: made + "/aarsverk-over-ansatte.xlsx"))
        try folder.write("mitt", to: "ut/retur/ansatte-mangler.xlsx")
        try FileManager.default.removeItem(atPath: file)
        try FileManager.default.copyItem(atPath: right, toPath: forms.appending(path: "annet.xlsx").path)
        #expect(try Kompetanseplan.run(words).status == 0)
        #expect(
            try Set(FileManager.default.contentsOfDirectory(atPath: made)) == [
                "ansatte-mangler.xlsx", "purring", "purring.txt",
            ])
        try FileManager.default.removeItem(atPath: made)
        #expect(try Kompetanseplan.run(words + ["--no-returns"]).status == 0)
        #expect(!FileManager.default.fileExists(atPath: made))
    }

    @Test("return forms are never put in the folder of returned ones")
    func ownFolder() throws {
        let run = try Kompetanseplan.run([
            "check", "--plan", ReturnedForms.plan, "samples/trouble/returned", "--returns", "samples/trouble/returned",
        ])
        #expect(run.status == 2)
        #expect(run.errors.contains("der ligger skjemaene"))
    }

    @Test(
        "an input is never overwritten or removed: a form beside the new ones, corrected forms in retur/"
    )
    func inputsStay() throws {
        let folder = try TemporaryFolder()
        let samples = Repository.root.appending(path: "samples/trouble/returned")
        try folder.makeFolder("ut/retur")
        for (name, target) in [
            ("aarsverk-over-ansatte", "aarsverk-over-ansatte.xlsx"), ("faa-ansatte", "ut/retur/faa-ansatte.xlsx"),
        ] {
            try FileManager.default.copyItem(
                atPath: samples.appending(path: "\(name).xlsx").path, toPath: folder.path(target))
        }
        try folder.write("brev", to: "ut/retur/faa-ansatte.txt")
        let plan = Repository.path(ReturnedForms.plan)
        for words in [
            ["check", "--plan", plan, "aarsverk-over-ansatte.xlsx", "--returns", "."],
            ["merge", "--plan", plan, "ut/retur", "--out", "ut", "--date", "2020-02-01"],
        ] {
            let run = try Kompetanseplan.run(words, in: folder.url)
            #expect(run.status == 2, "\(run.output)")
            #expect(run.errors.contains("er en av filene som leses"), "\(run.errors)")
        }
        for (name, target) in [
            ("aarsverk-over-ansatte", "aarsverk-over-ansatte.xlsx"), ("faa-ansatte", "ut/retur/faa-ansatte.xlsx"),
        ] {
            #expect(
                FileManager.default.contentsEqual(
                    atPath: samples.appending(path: "\(name).xlsx").path, andPath: folder.path(target)))
        }
        #expect(try folder.names(in: "ut") == ["retur"])
    }

    @Test("the forms have the same bytes for any number of jobs")
    func deterministic() throws {
        let forms = try ReturnedForms.shared.get()
        let other = try TemporaryFolder()
        _ = try Kompetanseplan.run(
            [
                "check", "--plan", ReturnedForms.plan, "samples/trouble/returned", "--returns", other.path,
                "--returns-for", "warnings", "--jobs", "1",
            ],
            environment: ["SOURCE_DATE_EPOCH": "1580515200"])
        for name in try FileManager.default.contentsOfDirectory(atPath: forms.folder.path) {
            #expect(
                FileManager.default.contentsEqual(atPath: forms.folder.path(name), andPath: other.path(name)), "\(name)"
            )
        }
    }
}
