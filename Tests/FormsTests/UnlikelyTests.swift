import CompetencePlan
import Support
import Testing
import Wording

@testable import Forms

/// Answers that can be read, but are more often something else than what their column asks for.
@Suite("Numbers and words that are more often something else")
struct UnlikelyTests {
    @Test(
        "a percentage of a post as a number of persons is asked about, once for each row",
        arguments: [
            ("Ingeniører | 100 | | 80", ["REC/count-unlikely Rekruttering!B2"]), ("Ingeniører | 20 | | 2", []),
            ("Ingeniører | 21", ["REC/count-unlikely Rekruttering!B2"]),
        ])
    func recruitment(_ row: String, _ found: [String]) throws {
        let reading = try SmallForm.reading {
            $0.recruitment = row
            $0.staffing = "Hele virksomheten | 16 | 14 | 10\n" + $0.staffing
        }
        #expect(reading.summary == found)
        #expect(reading.answers?.recruitment.isEmpty == false)
    }

    @Test("a third of a large unit's employees, and fifty where their number is not known, are not many")
    func largeUnit() throws {
        let large = try SmallForm.reading {
            $0.recruitment = "Ingeniører | 100"
            $0.staffing = "Hele virksomheten | 300 | 250 | 200\n" + $0.staffing
        }
        #expect(large.summary == [])
        #expect(try SmallForm.reading { $0.recruitment = "Ingeniører | 49" }.summary == [])
        let unlikely = try SmallForm.reading { $0.recruitment = "Ingeniører | 50 | 100" }
        #expect(unlikely.summary == ["REC/count-unlikely Rekruttering!B2"])
        #expect(
            unlikely.findings.first?.message(in: Language.nb.texts)
                == "Ingeniører: 50, 100 er mange å ansette på ett år. Er det stillingsprosent?")
    }

    @Test(
        "more vacant årsverk than there are are asked about",
        arguments: [("50", true), ("9", false), ("4", false), ("10", true)])
    func vacant(_ number: String, _ isUnlikely: Bool) throws {
        let reading = try SmallForm.reading { $0.staffing.replace("4.5 | 4 | 1", with: "4.5 | 4 | 1 | \(number)") }
        #expect(reading.summary == (isUnlikely ? ["FTE/vacant-unlikely Årsverk!F2"] : []))
    }

    @Test("a cost that may be in thousands is asked about", arguments: [(18, true), (499, true), (500, false)])
    func cost(_ number: Int, _ isUnlikely: Bool) throws {
        let reading = try SmallForm.reading { $0.measures.replace("10000", with: "\(number)") }
        #expect(reading.summary == (isUnlikely ? ["ACT/cost-unlikely Behov og tiltak!J2"] : []))
    }

    @Test(
        "a number, a day or a Yes is no strategy, no fagområde, no measure and nobody's name",
        arguments: ["20000", "15 000", "2021", "høsten 2021", "Ja", "1.5.2021"])
    func otherColumn(_ text: String) throws {
        let strategy = try SmallForm.reading { $0.measures.replace("Interne kurs | ", with: "Interne kurs | '\(text)") }
        #expect(strategy.summary == ["ACT/strategy-unknown Behov og tiltak!C2"], "\(strategy.summary)")
        #expect(strategy.answers?.measures.first?.strategies.count == 1)
        let area = try SmallForm.reading { $0.measures.replace("Vann og avløp", with: "'\(text)") }
        #expect(area.summary.contains("GAP/area-unknown Behov og tiltak!G2"), "\(area.summary)")
        #expect(area.answers?.measures.first?.area == nil)
        let messages = (strategy.findings + area.findings).map { $0.message(in: Language.nb.texts) }
        #expect(messages.allSatisfy { !$0.contains("{") }, "\(messages)")
        // A ticked box is an answer in words.
        guard text != "Ja" else { return }
        for (column, name) in [("F", "Holde kurs"), ("H", "Leder")] {
            let words = try SmallForm.reading { $0.measures.replace(name, with: "'\(text)") }
            #expect(words.summary.contains("FORM/content-outside Behov og tiltak!\(column)2"), "\(words.summary)")
            let answer = words.answers?.measures.first
            #expect((column == "F" ? answer?.measure : answer?.responsible) == "")
        }
    }

    @Test(
        "a text between rows that may be answers is no heading",
        arguments: [
            "Musikk – 4 ansatte, 2,5 årsverk", "Musikk;3;4;;3", "Vi har ikke funnet noen tall for dem som er i musikk",
        ])
    func betweenRows(_ text: String) throws {
        let reading = try SmallForm.reading { $0.staffing.replace("Planarbeid", with: "\(text)\nPlanarbeid") }
        #expect(reading.summary == ["FORM/content-outside Årsverk!A4"])
        let heading = try SmallForm.reading { $0.staffing.replace("Planarbeid", with: "Avdeling 2\nPlanarbeid") }
        #expect(heading.summary == ["FORM/subheading Årsverk!A4"])
    }

    @Test("a sheet of levels without a single one is unanswered, whatever stands in the column of names")
    func noLevels() throws {
        let reading = try SmallForm.reading { $0.gap = "Vann og avløp;3;4;;2\nBrannvern;2;3;;1\nPlanarbeid;3;3;;1" }
        #expect(reading.summary.contains { $0.hasPrefix("FORM/sheet-unanswered GAP-analyse") }, "\(reading.summary)")
        let unnamed = try SmallForm.reading { $0.gap = "'#REF! | 3 | 4 | | 2\n'#REF! | 2 | 3 | | 1" }
        #expect(!unnamed.summary.contains { $0.hasPrefix("FORM/sheet-unanswered") }, "\(unnamed.summary)")
    }

    @Test("the name of a fagområde of one's own that few have is told before it is published")
    func ownNameOfFew() throws {
        let reading = try SmallForm.reading { $0.staffing += "\nKari Nordmann | 1 | 1" }
        let told = try #require(reading.findings.first { $0.code == .privacyTextAboutFew })
        #expect(
            told.message(in: Language.nb.texts).hasPrefix(
                "«Kari Nordmann» er navnet på et fagområde som få har i Bygg og eiendom."))
    }

    @Test(
        "an own name alone on Årsverk is an error only if it has levels", arguments: ["Utkast", "Se vedlegg", "Rektor"])
    func ownNameAlone(_ name: String) throws {
        let alone = try SmallForm.reading { $0.staffing += "\n\(name)" }
        #expect(alone.findings.allSatisfy { $0.severity != .error }, "\(alone.summary)")
        let answered = try SmallForm.reading {
            $0.gap += "\n\(name) | 2 | 3 | | 1"
            $0.staffing += "\n\(name)"
        }
        #expect(answered.findings.contains { $0.code == .staffingHeadcountMissing && $0.severity == .error })
    }

    @Test("a row of another table, pasted under Behov og tiltak, is one question, and three such rows are one")
    func pastedTable() throws {
        let rows = ["Fagbrev", "Leseopplæring", "Verktøy"].map { "\n\($0) | Kurs i \($0) | Rektor | 2021 | 20000" }
        let one = try SmallForm.reading { $0.measures += rows[0] }
        #expect(one.summary == ["ACT/strategy-unknown Behov og tiltak!B3"], "\(one.summary)")
        #expect(
            one.findings.map { $0.message(in: Language.nb.texts) } == [
                "«Kurs i Fagbrev», «Rektor», «2021», «20000» er ikke en strategi, og er ikke med. Raden har ikke noe tiltak."
            ])
        let three = try SmallForm.reading { $0.measures += rows.joined() }
        #expect(three.summary == ["ACT/strategy-unknown Behov og tiltak!B3"], "\(three.summary)")
        #expect(three.answers?.measures.dropFirst().allSatisfy { $0.strategies.isEmpty } == true)
    }

    @Test("of three signs for nothing in different columns, the two others are named", arguments: Language.allCases)
    func threeSigns(_ language: Language) throws {
        let reading = try SmallForm.reading {
            $0.measures =
                "Bedre drift | Interne kurs | - | – | | Holde kurs | Vann og avløp | n/a | 2021 | 10000 | Ja | 12"
        }
        let message = try #require(reading.findings.first { $0.code == .cellSignForNothing }).message(
            in: language.texts)
        #expect(message.contains("D2") && message.contains("H2") && !message.contains("  "), "\(message)")
    }

    @Test("a measure that was typed under Strategi 1 is one question, and counts as the unit's own strategy")
    func measureAsStrategy() throws {
        let reading = try SmallForm.reading { $0.measures += "\nFagbrev | Kurs for assistenter" }
        #expect(reading.summary == ["ACT/strategy-unknown Behov og tiltak!B3"], "\(reading.summary)")
        let finding = try #require(reading.findings.first)
        #expect(
            finding.message(in: Language.nb.texts) == "Strategien «Kurs for assistenter» står ikke i planen. "
                + "Den er med som virksomhetens egen. Raden har ikke noe tiltak.")
        #expect(
            finding.remedy(in: Language.nb.texts)
                == "Er det tiltaket, flytt det til Delstrategi/tiltak. Velg strategien fra lista.")
        #expect(reading.answers?.measures.last?.strategies == [.own("Kurs for assistenter")])
        // One of the plan's is a need without a measure, and so is one that is nearly its name.
        for text in ["Interne kurs", "Interne kurss", "3.1.2 Intern kurse"] {
            let other = try SmallForm.reading { $0.measures += "\nFagbrev | \(text)" }
            #expect(other.summary.contains { $0.hasPrefix("ACT/need-without-measure") }, "\(text): \(other.summary)")
        }
    }

    @Test("numbers that can each be read in two ways are one question, which says that of all")
    func twoReadings() throws {
        var form = SmallForm()
        form.staffing = "Vann og avløp | 5000 | '1,250\nBrannvern | 9000 | '5,500\nPlanarbeid | 9000 | '3,750"
        let reading = try form.read(.en)
        let findings = reading.findings.filter { $0.code == .staffingNotANumber }
        #expect(findings.count == 1, "\(reading.summary)")
        let message = try #require(findings.first).message(in: Language.en.texts)
        #expect(
            message.hasPrefix("\"1,250\", \"5,500\", \"3,750\" in the column FTE can each mean two numbers."),
            "\(message)")
        let mixed = try SmallForm.reading {
            $0.recruitment = "Ingeniører | 2020\nKokker | 1-2\nLærere | en?\nVakter | 1"
        }
        let years = mixed.findings.filter { $0.arguments["isYear"] == "1" }
        #expect(years.map(\.location.cell) == ["B2"], "\(mixed.summary)")
    }

    @Test("the signs in cells that lack an answer are all quoted")
    func signs() throws {
        let reading = try SmallForm.reading {
            $0.gap = "Vann og avløp | - | 4 | | 2\nBrannvern | n/a | 3 | | 1\nPlanarbeid | vet ikke | 3 | | 1"
        }
        let missing = try #require(reading.findings.first { $0.code == .gapLevelMissing })
        #expect(missing.message(in: Language.nb.texts).contains("Det står «-», «n/a», «vet ikke» der."))
    }

    @Test(
        "a level with a minus after it is less than the level, and asked about", arguments: ["Godt-", "Godt -", "3-"])
    func lessThanALevel(_ text: String) throws {
        var levels = Array(try SamplePlan.small().scale.prefix(2))
        (levels[0].level, levels[0].label, levels[1].level, levels[1].label) = (2, "Noe", 3, "Godt")
        #expect(LevelText(text, levels) == nil)
        #expect(LevelText("Godt", levels)?.level == 3)
    }
}
