import Foundation
import Support
import Testing
import TextFormats
import Wording

@Suite("Blank forms that are returned")
struct BlankReturnTests {
    private static let roros = Repository.path("samples/roros")
    private static let earlier = Repository.path("samples/roros-2018")

    private func codes(_ arguments: [String], in folder: TemporaryFolder) throws -> [String: [String]] {
        // The letters with the forms are not returned.
        for file in try folder.names(in: "skjemaer")
        where !file.hasSuffix(".xlsx") {
            try folder.remove("skjemaer/" + file)
        }
        let run = try Kompetanseplan.run(
            ["check", "skjemaer", "--format", "json"] + arguments, in: folder.url)
        let findings = try run.json["findings"].elements
        return Dictionary(grouping: findings) { $0["unit"].string ?? "" }
            .mapValues { $0.map { $0["code"].string ?? "" } }
    }

    @Test("forms as made by `template` are blank, each reported once")
    func template() throws {
        let folder = try TemporaryFolder()
        let plan = ["--plan", Self.roros + "/plan.json"]
        let made = try Kompetanseplan.run(["template", "--out", "skjemaer"] + plan, in: folder.url)
        #expect(made.status == 0)
        let codes = try codes(plan, in: folder)
        #expect(codes.count == 19)
        for (unit, found) in codes { #expect(found == ["FORM/blank"], "\(unit)") }
    }

    /// A folder with a plan and the blank form of one unit.
    private static func blankForm() throws -> (TemporaryFolder, plan: String) {
        let folder = try TemporaryFolder()
        let plan = roros + "/plan.json"
        let made = try Kompetanseplan.run(["template", "--plan", plan, "--unit", "stab", "--out", "."], in: folder.url)
        #expect(made.status == 0, "\(made.errors)")
        return (folder, plan)
    }

    @Test("the reminder says that a blank form was received, before and after the deadline")
    func reminder() throws {
        let (folder, plan) = try Self.blankForm()
        for (day, words) in [("1488326400", "innen 30.04.2017"), ("1500000000", "så snart dere kan")] {
            let run = try Kompetanseplan.run(
                ["check", "--plan", plan, "stab.xlsx", "--returns", "retur"], in: folder.url,
                environment: ["SOURCE_DATE_EPOCH": day])
            #expect(run.status == 0, "\(run.errors)")
            let letter = try Witness.email(folder.path("retur/purring/stab.eml"))
            let text = letter["text"].string ?? ""
            #expect(text.contains("Skjemaet vi fikk fra dere, er tomt") && text.contains(words), "\(text)")
            #expect(letter["headers"]["Subject"].string?.hasSuffix("skjemaet vi fikk fra dere, er tomt") == true)
        }
    }

    @Test("a blank form beside one that counts is reported as that, and the unit counts as having answered")
    func besideAnswers() throws {
        let (folder, plan) = try Self.blankForm()
        try folder.copy(Self.roros + "/returned/stab.xlsx", to: "svar.xlsx")
        let run = try Kompetanseplan.run(["check", "--plan", plan, "stab.xlsx", "svar.xlsx"], in: folder.url)
        #expect(run.output.contains("Det er svar.xlsx som gjelder."), "\(run.output)")
        #expect(!run.output.contains("ikke har svart"), "\(run.output)")
    }

    @Test("so are forms with last year's answers, whether or not the earlier data is given")
    func previous() throws {
        let folder = try TemporaryFolder()
        let plan = ["--plan", Self.earlier + "/plan.json"]
        let merged = try Kompetanseplan.run(
            ["merge", "--plan", Self.roros + "/plan.json", Self.roros + "/returned", "--out", "2017"],
            in: folder.url)
        #expect(merged.status <= 1, "\(merged.errors)")
        let previous = ["--previous", "2017/data/kompetanseplan.json"]
        let made = try Kompetanseplan.run(["template", "--out", "skjemaer"] + plan + previous, in: folder.url)
        #expect(made.status == 0, "\(made.errors)")
        let forms = try folder.names(in: "skjemaer")
        let count = forms.count { $0.hasSuffix(".xlsx") }
        for arguments in [plan, plan + previous] {
            let codes = try codes(arguments, in: folder)
            #expect(codes.count == count)
            for (unit, found) in codes { #expect(found == ["FORM/blank"], "\(unit)") }
        }
        // A single correction of last year's numbers is an answer.
        let form = try #require(try folder.names(in: "skjemaer").first)
        try Witness.edit(
            folder.path("skjemaer/" + form), to: folder.path("skjemaer/" + form), ["Årsverk!B7": "993"])
        let one = try self.codes(plan, in: folder)
        #expect(one.values.count { $0 == ["FORM/blank"] } == count - 1)
    }
}
