import Support
import Testing

/// Such forms in the plan, and findings that consider them together.
extension SeveralFormsTests {
    @Test("a finding that another form resolves is dropped, and others name their form")
    func askedTogether() throws {
        // The project department has a large gap and two employees; the other one has the measure and four employees.
        var project = Self.both[Self.prosjekt] ?? [:]
        for cell in ["A", "B", "F", "G", "I", "K"] { project["Behov og tiltak!\(cell)6"] = nil }
        project.merge(["GAP-analyse!C8": "5", "GAP-analyse!E8": "3", "Behov og tiltak!B4": "Ja"]) { $1 }
        try fillIn([Self.drift: Self.both[Self.drift] ?? [:], Self.prosjekt: project])
        let alone = try folder.run("check", "levert/\(Self.prosjekt).xlsx")
        #expect(alone.output.contains("har et stort vektet gap") && alone.output.contains("færre enn 3 ansatte"))
        _ = try folder.run("merge", "levert", "--out", "ut", "--date", "2020-05-01", "--returns-for", "warnings")
        let findings = try text("ut/data/findings.csv")
        for code in ["ACT/gap-without-measure", "PRIV/area-identifies-person"] {
            #expect(!findings.contains(code), "\(findings)")
        }
        #expect(try text("ut/data/units.csv").contains(".xlsx,0,0"))
        // Both state twelve employees.
        #expect(findings.contains("FTE/unit-same-in-forms,bygg,"), "\(findings)")
        let control = try Witness.openpyxl(folder.path("ut/Kontrollrapport.xlsx"))
        let sheet = try #require(SeenSheet("Funn", in: control))
        let row = try #require((5...40).first { sheet["B\($0)"].string == "FTE/unit-same-in-forms" })
        #expect(sheet["C\(row)"].string == Self.prosjekt)
    }

    @Test("a measure with the same cost in two forms is told to HR, and with another cost it is not")
    func costInTwoForms() throws {
        var forms = Self.both
        for form in [Self.drift, Self.prosjekt] {
            forms[form]?["Behov og tiltak!F6"] = "Felles kurs"
            forms[form]?["Behov og tiltak!J6"] = "50000"
        }
        try fillIn(forms)
        func message() throws -> String? {
            let run = try folder.run("check", "levert", "--format", "json")
            let found = try run.json["findings"].elements.filter { $0["code"].string == "ACT/measure-twice" }
            #expect(found.allSatisfy { $0["severity"].string == "note" })
            return found.first?["message"].string
        }
        #expect(
            try message() == "Tiltaket «Felles kurs» er ført flere ganger med samme kostnad (50\u{A0}000), første gang "
                + "på rad 6 i skjemaet til \(Self.drift). Kostnaden er talt hver gang.")
        forms[Self.prosjekt]?["Behov og tiltak!J6"] = "60000"
        try folder.remove("skjemaer")
        try fillIn(forms)
        #expect(try message() == nil)
    }

    @Test("a measure for a fagområde is asked of one form, and only if the whole unit has a large gap")
    func measureAskedOnce() throws {
        func alike(_ levels: [String]) throws -> String {
            var forms = Self.both
            for (form, level) in zip([Self.drift, Self.prosjekt], levels) {
                for cell in ["A", "B", "F", "G", "I", "K"] { forms[form]?["Behov og tiltak!\(cell)6"] = nil }
                forms[form]?.merge(
                    [
                        "GAP-analyse!B8": level, "GAP-analyse!C8": "5", "GAP-analyse!E8": "2",
                        "Behov og tiltak!B4": "Ja",
                        "Årsverk!B7": "4",
                    ]
                ) { $1 }
            }
            try? folder.remove("skjemaer")
            try fillIn(forms)
            return try folder.run("check", "levert").output
        }
        let both = try alike(["1", "2"])
        #expect(both.components(separatedBy: "har et stort vektet gap").count == 2, "\(both)")
        let one = try alike(["2", "5"])
        #expect(!one.contains("har et stort vektet gap"), "\(one)")
    }

    @Test("a fagområde that no form asks about is a warning, and another unit's is refused")
    func wrongAreas() throws {
        try write([["\"id\": \"drift\", \"name\": \"Drift\", \"subjectAreas\": [\"vann\"]"]])
        let warned = try folder.run("plan", "check")
        #expect(warned.status == 0 && warned.output.contains("ingen av skjemaene spør om det"), "\(warned.output)")
        try write([["\"id\": \"drift\", \"name\": \"Drift\", \"subjectAreas\": [\"ukjent\"]"]])
        let refused = try folder.run("plan", "check")
        #expect(refused.status == 1, "\(refused.output)\(refused.errors)")
        #expect((refused.output + refused.errors).contains("«ukjent» er ikke et av virksomhetens fagområder"))
    }

    @Test("forms survive the plan's workbook, and get ids that are stored")
    func workbook() throws {
        #expect(try folder.run("plan", "convert", "plan.json", "plan.xlsx").status == 0)
        #expect(try folder.run("plan", "convert", "plan.xlsx", "igjen.json").status == 0)
        #expect(try folder.run("plan", "convert", "plan.json", "likt.json").status == 0)
        #expect(try text("igjen.json") == text("likt.json"))
        try Witness.edit(
            folder.path("plan.xlsx"), to: folder.path("uten.xlsx"), ["Flere skjemaer!D5": nil])
        #expect(try folder.run("plan", "convert", "uten.xlsx", "uten.json").status == 0)
        #expect(try text("uten.json") == text("likt.json"), "the name gives the same id")
    }

    @Test(
        "mistakes in forms are reported with their location",
        arguments: [
            (["\"id\": \"a\", \"name\": \"A\"", "\"id\": \"a\", \"name\": \"B\""], "/units/0/forms/1"),
            (["\"id\": \"a\""], "/units/0/forms/0"),
            (
                [
                    "\"id\": \"a\", \"name\": \"A\", \"decidesLevels\": true",
                    "\"id\": \"b\", \"name\": \"B\", \"decidesLevels\": true",
                ], "/units/0/forms/1/decidesLevels"
            ),
        ])
    func mistakes(_ forms: [String], _ location: String) throws {
        try write(forms.map { [$0] })
        let check = try folder.run("plan", "check")
        #expect(check.status != 0)
        #expect((check.output + check.errors).contains(location), "\(check.output) \(check.errors)")
    }
}
