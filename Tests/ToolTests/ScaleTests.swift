import Foundation
import Support
import Testing
import TextFormats

/// Scales in use: letters, words, 1–10 and 0–1, from the plan to the data.
@Suite("Scales")
struct ScaleTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func write(_ labels: [String], from low: Int, option: String = "") throws {
        let levels = labels.enumerated().map { "{ \"level\": \(low + $0.offset), \"label\": \"\($0.element)\" }" }
        let plan = SamplePlan.smallJSON
        let start = try #require(plan.range(of: "\"scale\": [")), end = try #require(plan.range(of: "\"importance\""))
        let changed =
            String(plan[..<start.upperBound]) + levels.joined(separator: ",") + "], "
            + String(plan[end.lowerBound...])
        _ = try folder.write(changed.replacing("\"contact\":", with: option + "\"contact\":"), to: "plan.json")
    }

    /// Fills in the form of Bygg, and returns the line of gap.csv for its first fagområde.
    private func merge(_ current: String, _ desired: String) throws -> String {
        let made = try folder.run("template", "--out", "skjemaer", "--date", "2020-02-01")
        #expect(made.status == 0, "\(made.errors)")
        try Witness.edit(
            folder.path("skjemaer/bygg.xlsx"), to: folder.path("bygg.xlsx"),
            [
                "GAP-analyse!B8": current, "GAP-analyse!C8": desired, "GAP-analyse!E8": "3", "Årsverk!B7": "5",
                "Årsverk!C7": "4.5",
            ])
        _ = try folder.run("merge", "bygg.xlsx", "--out", "ut", "--date", "2020-05-01")
        return try folder.text("ut/data/gap.csv")
    }

    @Test(
        "letters may be entered in any case, and so may their numbers; anything else is outside the scale",
        arguments: [
            ("B", "D", "2,4,2,3,6"), ("b", "d", "2,4,2,3,6"), ("2", "4", "2,4,2,3,6"), ("A", "c", "1,3,2,3,6"),
            ("E", "D", nil), ("5", "D", nil), ("godt", "D", nil),
        ] as [(String, String, String?)])
    func letters(_ current: String, _ desired: String, _ row: String?) throws {
        try write(["A", "B", "C", "D"], from: 1)
        let csv = try merge(current, desired)
        #expect(csv.contains("bygg,Vann og avløp,") == (row != nil), "\(csv)")
        if let row { #expect(csv.contains("bygg,Vann og avløp,\(row),"), "\(csv)") }
        let findings = try folder.text("ut/data/findings.csv")
        #expect(findings.contains("GAP/level-range") == (row == nil), "\(findings)")
        if row == nil { #expect(findings.contains("A–D") && findings.contains("A, B, C, D")) }
    }

    @Test("the form lists the letters, and names them in its checks")
    func form() throws {
        try write(["A", "B", "C", "D"], from: 1)
        _ = try merge("B", "D")
        let form = try Witness.openpyxl(folder.path("skjemaer/bygg.xlsx"))
        let hidden = try #require(SeenSheet("_skjema", in: form)).texts
        #expect(["A", "B", "C", "D"].allSatisfy(hidden.contains))
        let sheet = try ProgramRun(
            "/usr/bin/unzip", ["-p", folder.path("skjemaer/bygg.xlsx"), "xl/worksheets/sheet2.xml"])
        #expect(sheet.output.contains("Velg ett av nivåene: A, B, C, D."))
        #expect(!sheet.output.contains("Skriv et helt tall fra 1 til 4."))
        let council = try Witness.openpyxl(folder.path("ut/Vedlegg til kompetanseplan 2020.xlsx"))
        let priorities = try #require(SeenSheet("Prioriteringer", in: council)).texts
        #expect(priorities.contains("B") && priorities.contains("D"))
    }

    @Test(
        "other scales of numbers",
        arguments: [
            (Array(1...10).map { "Trinn \($0)" }, 1, "7", "10", "7,10,3,3,9"),
            (["Nei", "Ja"], 0, "0", "1", "0,1,1,3,3"),
            (["Nei", "Ja"], 0, "nei", "Ja", "0,1,1,3,3"), (["En", "To", "Tre", "Fire"], 1, "1", "4", "1,4,3,3,9"),
        ])
    func numbers(_ labels: [String], _ low: Int, _ current: String, _ desired: String, _ row: String) throws {
        try write(labels, from: low)
        let csv = try merge(current, desired)
        #expect(csv.contains("bygg,Vann og avløp,\(row),"), "\(csv)")
    }

    @Test("words are listed if the plan says so, and letters are not if it says numbers")
    func option() throws {
        try write(["Nybegynner", "Kyndig"], from: 0, option: "\"form\": { \"levels\": \"labels\" }, ")
        #expect(try merge("kyndig", "Kyndig").contains("bygg,Vann og avløp,1,1,0,3,0,"))
        #expect(try listedLevels() == ["Nybegynner", "Kyndig"])
        try folder.remove("skjemaer")
        try write(["A", "B"], from: 0, option: "\"form\": { \"levels\": \"numbers\" }, ")
        #expect(try merge("0", "1").contains("bygg,Vann og avløp,0,1,1,3,3,"))
        #expect(try listedLevels() == [])
    }

    /// The labels in the dropdown of the form's level cells.
    private func listedLevels() throws -> [String] {
        let lists = try #require(SeenSheet("_skjema", in: Witness.openpyxl(folder.path("skjemaer/bygg.xlsx"))))
        let column = try #require("ABCDEFGHIJKLMNOPQRSTUVWXYZ".first { lists["\($0)1"].string == "levels" })
        return (2...20).compactMap { lists["\(column)\($0)"].string }
    }

    @Test("the longest bound service is the plan's, in the form and in findings")
    func boundService() throws {
        let plan = SamplePlan.smallJSON.replacing(
            "\"contact\":", with: "\"thresholds\": { \"boundMonths\": 36 }, \"contact\":")
        _ = try folder.write(plan, to: "plan.json")
        for (months, isFound) in [("36", false), ("37", true)] {
            _ = try folder.run("template", "--unit", "bygg", "--out", "m\(months)", "--date", "2020-02-01")
            try Witness.edit(
                folder.path("m\(months)/bygg.xlsx"), to: folder.path("\(months).xlsx"),
                ["Behov og tiltak!A6": "Drift", "Behov og tiltak!F6": "Kurs", "Behov og tiltak!L6": months])
            let check = try folder.run("check", "\(months).xlsx", "--format", "json")
            #expect(check.output.contains("ACT/bound-service-above-24-months") == isFound, "\(check.output)")
            if isFound { #expect(check.output.contains("36")) }
        }
        let sheet = try ProgramRun("/usr/bin/unzip", ["-p", folder.path("m36/bygg.xlsx"), "xl/worksheets/sheet5.xml"])
        #expect(sheet.output.contains("høyst 36 måneder"))
    }

    @Test("importance degrees that are letters are entered as such, and weighted in order")
    func importance() throws {
        var plan = SamplePlan.smallJSON
        for (label, letter) in [("Nyttig", "C"), ("Viktig", "B"), ("Avgjørende", "A")] {
            plan = plan.replacing("\"label\": \"\(label)\"", with: "\"label\": \"\(letter)\"")
        }
        _ = try folder.write(plan, to: "plan.json")
        _ = try folder.run("template", "--out", "skjemaer", "--date", "2020-02-01")
        let form = try Witness.openpyxl(folder.path("skjemaer/bygg.xlsx"))
        #expect(try #require(SeenSheet("_skjema", in: form)).texts.contains("A"))
        try Witness.edit(
            folder.path("skjemaer/bygg.xlsx"), to: folder.path("bygg.xlsx"),
            [
                "GAP-analyse!B8": "1", "GAP-analyse!C8": "4", "GAP-analyse!E8": "a", "GAP-analyse!B9": "1",
                "GAP-analyse!C9": "4", "GAP-analyse!E9": "D", "Årsverk!B7": "5",
            ])
        _ = try folder.run("merge", "bygg.xlsx", "--out", "ut", "--date", "2020-05-01")
        let gap = try folder.text("ut/data/gap.csv")
        #expect(gap.contains("bygg,Vann og avløp,1,4,3,3,9,"), "\(gap)")
        let findings = try folder.text("ut/data/findings.csv")
        #expect(findings.contains("GAP/level-range") && findings.contains("C–A"), "\(findings)")
        let council = try Witness.openpyxl(folder.path("ut/Vedlegg til kompetanseplan 2020.xlsx"))
        #expect(try #require(SeenSheet("Prioriteringer", in: council)).texts.contains("A"))
        #expect(try #require(SeenSheet("Vedlegg 2 GAP", in: council)).texts.contains { $0.contains("3 A") })
        // Next year's form begins with the letter.
        _ = try folder.write(plan.replacing("\"revision\": 2020", with: "\"revision\": 2021"), to: "plan.json")
        _ = try folder.run("template", "--previous", "ut/data/kompetanseplan.json", "--out", "neste")
        let next = try #require(SeenSheet("GAP-analyse", in: Witness.openpyxl(folder.path("neste/bygg.xlsx"))))
        #expect(["E", "F", "G"].contains { next["\($0)8"].string == "A" })
    }

    @Test("two levels with the same label are refused if labels are entered")
    func twice() throws {
        try write(["A", "a", "B"], from: 0, option: "\"form\": { \"levels\": \"labels\" }, ")
        let check = try folder.run("plan", "check")
        #expect((check.output + check.errors).contains("/scale/1/label"))
    }
}
