import Foundation
import Support
import Testing
import TextFormats
import Wording

@Suite("status")
struct StatusTests {
    private static let plan = Repository.path("samples/roros/plan.json")
    private let folder: TemporaryFolder

    /// Returns for Røros with one of each kind: correct, with errors, rejected, missing, left out, and one of no unit.
    init() throws {
        folder = try TemporaryFolder()
        try folder.copy("samples/roros/returned", to: "levert")
        for unit in ["stab", "barnevern"] {
            try folder.remove("levert/\(unit).xlsx")
        }
        let name = folder.path("levert/servicetorg.xlsx")
        try Witness.edit(
            name, to: folder.path("levert/Servicetorg Kari Nordmann.xlsx"),
            [
                "Årsverk!B8": "mange", "Veiledning!B28": "Kari Nordmann",
            ])
        try FileManager.default.removeItem(atPath: name)
        try folder.write("", to: "levert/legesenteret.xlsx")
        try folder.write("", to: "levert/ukjent.xlsx")
    }

    private func run(_ arguments: String...) throws -> ProgramRun {
        try Kompetanseplan.run(
            ["status", "--plan", Self.plan, "levert", "--without", "oppvekst", "--date", "2017-04-18"] + arguments,
            in: folder.url)
    }

    @Test("the table gives the status of each unit, with sums above")
    func text() throws {
        let run = try run()
        #expect(run.status == 1, "a form has errors")
        #expect(run.output.hasPrefix("Kompetanseplan 2017–2021, Røros kommune. Slik var det 18.04.2017.\n"))
        for (unit, status) in [
            ("Bygg og eiendom", "Levert"), ("Servicetorg", "Må rettes 1"), ("Legesenteret", "Avvist"),
            ("Stab", "Mangler"), ("Oppvekst", "Holdt utenfor (skjemaet brukes ikke)"),
        ] {
            let line = run.output.split(separator: "\n").first { $0.hasPrefix(unit) }
            let words = line?.split(separator: " ").joined(separator: " ") ?? ""
            #expect(words.hasPrefix("\(unit) \(status)"), "\(words)")
        }
        let sums = "Virksomheter: 19 (Holdt utenfor: 1, Levert: 14, Må rettes: 1, Avvist: 1, Mangler: 2)."
        #expect(run.output.contains("\(sums)"))
        #expect(run.output.contains("\nDager igjen til fristen 30.04.2017: 12.\n\n"))
        let units = try #require(run.output.range(of: "Bygg og eiendom"))
        #expect(run.output.range(of: sums).map { $0.upperBound < units.lowerBound } == true, "sums before lists")
        #expect(run.output.contains("Mangler: Barnevern, Stab."))
        #expect(run.output.contains("Filer som ikke hører til noen virksomhet: ukjent.xlsx."))
    }

    @Test("--format json has the sums, and the fields of units.csv for each unit")
    func json() throws {
        let run = try run("--format", "json")
        let status = try run.json
        for (name, value) in ["daysLeft": 12, "unplacedFiles": 1] { #expect(status[name].int == value, "\(name)") }
        let counts = [
            "waived": 1, "returned": 14, "to-correct": 1, "carried": 0, "rejected": 1, "blank": 0, "missing": 2,
        ]
        for (name, value) in counts { #expect(status["counts"][name].int == value, "\(name)") }
        #expect(counts.values.reduce(0, +) == status["units"].elements.count)
        #expect(status["date"].string == "2017-04-18")
        #expect(status["deadline"].string == "2017-04-30")
        let unit = try #require(status["units"].elements.first { $0["unit"].string == "servicetorg" })
        #expect(unit["status"].string == "to-correct")
        #expect(unit["errors"].int == 1)
        #expect(unit["file"].string == "Servicetorg Kari Nordmann.xlsx")
    }

    @Test("before the first return all units are missing, which is no error")
    func empty() throws {
        try folder.makeFolder("tom")
        let run = try Kompetanseplan.run(
            ["status", "--plan", Self.plan, "tom", "--date", "2017-05-02", "--format", "json"], in: folder.url)
        let status = try run.json
        #expect(run.status == 0)
        #expect(status["counts"]["missing"].int == 19)
        #expect(status["daysLeft"].int == -2)
    }

    @Test("the page agrees with the table, in each language", arguments: Language.allCases)
    func page(_ language: Language) throws {
        let run = try run("--html", "-", "--language", language.rawValue)
        #expect(run.output.hasPrefix("<!DOCTYPE html>\n<html lang=\"\(language.rawValue)\">"))
        #expect(run.output.hasSuffix("</html>\n"), "the page stands alone on standard output")
        let texts = language.texts
        #expect(run.output.contains("<th scope=\"row\">Servicetorg</th><td><span class=\"badge errors\">"))
        let tiles: [(TextKey, Int)] = [
            (.returnReturned, 14), (.returnToCorrect, 1), (.returnRejected, 1), (.returnMissing, 2), (.returnWaived, 1),
        ]
        for (state, count) in tiles {
            #expect(run.output.contains("<dt>\(texts(state))</dt><dd>\(count)</dd>"), "\(state)")
        }
        #expect(run.output.contains("Levert") == (language != .en))
        // Who must correct something has sent in a form, and has not «levert».
        #expect(!run.output.contains("har levert<") && !run.output.contains("Returned: "))
    }

    @Test("the page names no person and no file, and has the same bytes each time")
    func privacy() throws {
        let page = try run("--html", "-").output
        #expect(!page.contains("Kari"))
        #expect(!page.contains(".xlsx"))
        #expect(try run("--html", "-", "--jobs", "1").output == page)
        #expect(try run("--html", "side.html").output.contains("Slik var det"))
        #expect(try folder.text("side.html") == page)
        #expect(try folder.names() == ["levert", "side.html"])
    }

    @Test(
        "an unwritable path is reported",
        arguments: [("levert", "mappe"), ("levert/ukjent.xlsx/s", "mappe"), ("/proc/x.html", "/proc/x.html")])
    func refused(_ path: String, _ reason: String) throws {
        let run = try run("--html", path)
        #expect(run.status == 2)
        #expect(run.errors.contains(reason), "\(run.errors)")
    }

    // MARK: In a browser

    /// The contrast, as WCAG 2.2 defines it, of every text with its background; elements wider than the window; fetched
    /// resources; and the outline of the page.
    private static let questions = """
        const light = colour => {
            const [r, g, b] = colour.match(/[\\d.]+/g).slice(0, 3).map(v => v / 255)
                .map(v => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4)
            return 0.2126 * r + 0.7152 * g + 0.0722 * b
        }
        const behind = element => {
            const colour = window.getComputedStyle(element).backgroundColor
            return colour === "rgba(0, 0, 0, 0)" ? behind(element.parentElement) : colour
        }
        const texts = [...document.body.querySelectorAll("*")]
            .filter(e => [...e.childNodes].some(n => n.nodeType === 3 && n.textContent.trim()))
        const contrasts = texts.map(e => {
            const pair = [light(window.getComputedStyle(e).color), light(behind(e))].sort((a, b) => b - a)
            return (pair[0] + 0.05) / (pair[1] + 0.05)
        })
        return {
            contrast: Math.floor(Math.min(...contrasts) * 100), texts: texts.length,
            overflow: document.documentElement.scrollWidth - window.innerWidth,
            fetched: window.performance.getEntriesByType("resource").length,
            scripts: document.scripts.length,
            outline: [...document.querySelectorAll("h1, h2, h3, caption")].map(e => e.localName),
            columns: document.querySelectorAll("thead th[scope=col]").length,
            rows: document.querySelectorAll("tbody th[scope=row]").length,
            groups: document.querySelectorAll("tbody th[scope=rowgroup]").length,
            loose: document.querySelectorAll("th:not([scope]), img, [style]").length,
            mode: document.compatMode, title: document.title, lang: document.documentElement.lang,
        }
        """

    @Test("in a browser the page is complete, readable and accessible at any width", arguments: [320, 1280])
    func browser(_ width: Int) throws {
        #expect(try run("--html", "side.html").status == 1)
        let seen = try Browser().ask(folder.path("side.html"), width: width, Self.questions)
        #expect(try #require(seen["contrast"].int) >= 450)
        #expect(try #require(seen["texts"].int) > 60)
        #expect(try #require(seen["overflow"].int) <= 0, "WCAG 2.2, 1.4.10: no scrolling to the side at 320 pixels")
        #expect(seen["fetched"].int == 0)
        #expect(seen["scripts"].int == 0)
        #expect(seen["outline"].elements.compactMap(\.string) == ["h1", "caption", "h2"])
        #expect(seen["columns"].int == 4)
        #expect(seen["rows"].int == 19)
        #expect(seen["groups"].int == 5)
        #expect(seen["loose"].int == 0)
        #expect(seen["mode"].string == "CSS1Compat")
        #expect(seen["title"].string == "Hvem har levert? Kompetanseplan 2017–2021")
        #expect(seen["lang"].string == "nb")
    }

    @Test("in print, Røros fits on one A4 page, with words for what colours show")
    func paper() throws {
        #expect(try run("--html", "side.html").status == 1)
        let browser = try Browser()
        let text = try Witness.text(ofPDF: browser.printed(folder.path("side.html")))
        #expect(text.filter { $0 == "\u{0C}" }.count == 1)
        for word in ["Hvem har levert?", "✓ Levert", "! Må rettes", "× Avvist", "… Mangler", "– Holdt utenfor"] {
            #expect(text.contains(word), "\(word)")
        }
    }
}
