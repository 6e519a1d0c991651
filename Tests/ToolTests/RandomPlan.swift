import CompetencePlan
import Forms
import Support
import TextFormats
import Wording

/// A random plan definition with every member of schemas/plan.schema.json, and with texts that are hard to store.
struct RandomPlan {
    private var random: SeededGenerator
    private let codes = Rule.table.filter(\.isAdjustable).map(\.code.rawValue)
    private let columns: [String]

    init(seed: UInt64) throws {
        random = SeededGenerator(seed: seed)
        columns = try FormSchema.standard().sheets.flatMap { sheet in
            sheet.columns.map { "\(sheet.id.rawValue).\($0.id)" }
        }
    }

    /// The definition, and the JSON that it was read from.
    mutating func make() throws -> (plan: PlanDefinition, json: String) {
        let json = document()
        return (try PlanDefinition(json: Array(json.utf8)), json)
    }

    // MARK: Chance

    private mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }
    private mutating func isLucky() -> Bool { Bool.random(using: &random) }
    private mutating func some<Element>(_ elements: [Element]) -> [Element] {
        let shuffled = elements.shuffled(using: &random)
        return Array(shuffled.prefix(number(0...elements.count)))
    }

    private static let fragments = [
        "Å", "ø", "kunst & <håndverk>", "\"sitat\"", "d'Eon", "=SUM(A1)", "semi;kolon", "_x0041_", "100 %", "🙂", "2,5",
        "–",
        "Ňç", "{year}", "a/b~c", "*?", "№ 7", "TRUE", "1.2.2020",
    ]

    /// A text on one line, trimmed and not empty.
    private mutating func text() -> String {
        (0...number(0...2)).map { _ in Self.fragments[number(0...Self.fragments.count - 1)] }.joined(separator: " ")
    }

    /// A unique name.
    private mutating func name(_ number: Int) -> String { "\(text()) \(number)" }

    /// A text that may be empty or have several lines.
    private mutating func longText() -> String {
        isLucky() ? "" : (0...number(0...2)).map { _ in text() }.joined(separator: "\n")
    }

    private mutating func texts(_ range: ClosedRange<Int>) -> [String] {
        var result: [String] = []
        for index in 0..<number(range) { result.append(name(index)) }
        return result
    }

    private mutating func share() -> String {
        let whole = isLucky() ? 0 : number(0...999_999)
        return isLucky() ? "\(whole)" : "\(whole).\(number(1...9_999))"
    }

    // MARK: The document

    private mutating func document() -> String {
        let first = number(1900...2900)
        var years = some(Array(first...first + 12)).sorted()
        if years.isEmpty { years = [first] }
        let areas = (0..<number(1...4)).map { "t-\($0)" }
        let subjects = (0..<number(1...9)).map { "f-\($0)" }
        let units = (0..<number(1...6)).map { "v-\($0)" }
        let (scaleStart, scaleCount, importanceCount) = (number(0...3), number(2...8), number(1...4))
        var maker = self
        let text = JSONWriter.document { json in
            json.member("schema", PlanDefinition.schemaName)
            json.member("version", PlanDefinition.schemaVersion)
            json.member("id", "plan-\(maker.number(0...99))")
            json.member("municipality", maker.text())
            json.member("title", maker.text())
            json.member("revision", maker.number(1900...2999))
            json.member("language", ["nb", "nn", "en"][maker.number(0...2)])
            if maker.isLucky() {
                json.array("years", years)
            } else {
                json.array("years", of: years) { json, year in
                    json.member("year", year)
                    let label = year.isMultiple(of: 2) ? "\(year)/\(year + 1)" : "Om \(year) år"
                    if maker.isLucky() { json.member("label", label) }
                }
            }
            json.member(
                "deadline", CalendarDay(daysSince1970: maker.number(-100_000...100_000))?.description ?? "2020-01-01")
            json.object("contact") { json in
                json.member("name", maker.text())
                json.member("email", maker.longText())
                json.member("phone", maker.longText())
            }
            maker.levels("scale", from: scaleStart, count: scaleCount, &json)
            maker.levels("importance", from: 1, count: importanceCount, &json)
            maker.lists(areas: areas, subjects: subjects, units: units, &json)
            maker.options(&json)
        }
        self = maker
        return text
    }

    private mutating func levels(_ name: String, from low: Int, count: Int, _ json: inout JSONWriter) {
        var labels: [String] = []
        for _ in 0..<count { labels.append(text()) }
        json.array(name, of: labels.enumerated()) { json, level in
            json.member("level", low + level.offset)
            json.member("label", level.element)
            if level.offset % 2 == 1 { json.member("description", "\(level.element) \(level.offset)") }
        }
    }

    private mutating func lists(areas: [String], subjects: [String], units: [String], _ json: inout JSONWriter) {
        var maker = self
        let diagrams = Array(1...9_999).shuffled(using: &maker.random)
        func named(
            _ list: String, _ ids: [String], _ more: (inout JSONWriter, inout RandomPlan) -> Void = { _, _ in }
        ) {
            json.array(list, of: ids.enumerated()) { json, id in
                json.member("id", id.element)
                json.member("name", maker.name(id.offset))
                more(&json, &maker)
            }
        }
        named("serviceAreas", areas)
        json.array("units", of: units.enumerated()) { json, unit in
            json.member("id", unit.element)
            json.member("name", maker.name(unit.offset))
            json.member("serviceArea", areas[maker.number(0...areas.count - 1)])
            json.array("subjectAreas", maker.some(subjects))
            json.member("diagram", maker.isLucky() ? diagrams[unit.offset] : nil)
            json.member("email", maker.longText())
            let forms = maker.texts(0...3)
            let deciding = maker.number(0...3)
            json.array("forms", of: forms.enumerated()) { json, form in
                json.member("id", "s-\(form.offset)")
                json.member("name", form.element)
                json.member("email", maker.longText())
                json.member("decidesLevels", form.offset == deciding)
            }
        }
        let mixed = units.shuffled(using: &maker.random)
        let cut = maker.number(0...mixed.count - 1)
        let sections = ([Array(mixed[..<cut])] + mixed[cut...].map { [$0] }).filter { !$0.isEmpty }
        json.array("sections", of: sections.enumerated()) { json, section in
            json.member("name", maker.name(section.offset))
            json.array("units", section.element)
        }
        named("subjectAreas", subjects) { json, maker in
            json.member("description", maker.longText())
            json.member("crossCutting", maker.isLucky())
        }
        named("positions", (0..<maker.number(1...5)).map { "s-\($0)" })
        var categories = StrategyCategory.standard.map(\.id.text)
        if maker.isLucky() {
            categories = (0..<maker.number(1...5)).map { "k-\($0)" }
            named("strategyCategories", categories) { json, maker in
                json.member("role", StrategyCategory.Role.allCases[maker.number(0...4)].rawValue)
            }
        }
        if maker.isLucky() {
            named("statuses", (0..<maker.number(1...6)).map { "s-\($0)" }) { json, maker in
                json.member("role", MeasureRole.allCases[maker.number(0...3)].rawValue)
                json.array("aliases", maker.texts(0...2))
            }
        }
        named("strategies", (0..<maker.number(1...5)).map { "r-\($0)" }) { json, maker in
            json.member("category", categories[maker.number(0...categories.count - 1)])
            json.array("aliases", maker.texts(0...3))
        }
        self = maker
    }

    private mutating func options(_ json: inout JSONWriter) {
        var maker = self
        if maker.isLucky() {
            json.member("currency", maker.text())
            json.member("decidingBody", maker.text())
            json.object("references") { json in
                for citation in Citation.allCases where maker.isLucky() {
                    json.member(citation.rawValue, maker.text())
                }
            }
        }
        if maker.isLucky() { json.member("readyToSend", maker.isLucky()) }
        if maker.isLucky() { json.member("gapChart", maker.isLucky() ? "radar" : "bars") }
        if maker.isLucky() {
            json.object("thresholds") { json in
                json.member("privacy", maker.number(1...100))
                json.member("vulnerableFTE", maker.share())
                json.member("vulnerableHeadcount", maker.number(0...1_000))
                json.member("vulnerableMeanPosition", maker.share())
                json.member("vulnerableDepartureShare", maker.share())
                json.member("largeWeightedGap", maker.number(1...9_999))
                json.member("changePersons", maker.number(1...9_999))
                json.member("changeShare", maker.share())
                json.member("changeLevels", maker.number(1...99))
                json.member("boundMonths", maker.number(1...600))
            }
        }
        json.object("form") { json in
            if maker.isLucky() { json.member("levels", "numbers") }
            if maker.isLucky() { json.member("recruitment", "fte") }
            if maker.isLucky() { json.member("approval", Approval.allCases[maker.number(0...2)].rawValue) }
            json.object("headers") { json in
                for (index, column) in maker.some(maker.columns).enumerated() {
                    // Repeated columns are distinguished by year or number.
                    let repeats = ["recruitment.year": " {year}", "measures.strategy": " {number}"][column] ?? ""
                    json.member(column, maker.name(index) + repeats)
                }
            }
            json.object("aliases") { json in
                for column in maker.some(maker.columns) { json.array(column, maker.texts(0...3)) }
            }
            if maker.isLucky() {
                let sheets = FormSheetID.allCases.map(\.rawValue)
                let used = sheets[maker.number(0...3)]
                json.object("sheets") { json in
                    for (index, sheet) in sheets.enumerated() where maker.isLucky() {
                        json.object(sheet) { json in
                            if sheet != used, maker.isLucky() { json.member("use", false) }
                            if maker.isLucky() { json.member("name", "Ark nr. \(index)") }
                        }
                    }
                }
            }
            if maker.isLucky() { json.member("areaNoun", maker.text()) }
            if maker.isLucky() { json.object("cost") { $0.member("repeats", "years") } }
            if maker.isLucky() { json.array("hide", ["measures.boundMonths", "gap.comment", "staffing.vacant"]) }
            json.array("columns", of: 0..<maker.number(0...4)) { maker.ownColumn($1, &$0) }
            if maker.isLucky() { json.member("returnsFor", ReturnsFor.allCases[maker.number(0...1)].rawValue) }
        }
        json.object("severities") { json in
            for code in maker.some(maker.codes) {
                json.member(code, Severity.ofRules[maker.number(0...2)].rawValue)
            }
        }
        self = maker
    }

    private mutating func ownColumn(_ index: Int, _ json: inout JSONWriter) {
        let kind = OwnColumn.Kind.allCases[number(0...7)]
        json.member("sheet", FormSheetID.allCases[number(0...3)].rawValue)
        json.member("id", "k-\(index)")
        json.member("type", kind.rawValue)
        json.member("header", "Egen \(name(index))")
        json.member("help", longText())
        if kind == .choice || isLucky() { json.array("choices", texts(1...4)) }
        json.member("width", number(5...100))
        json.member("required", isLucky())
        json.member("persons", isLucky())
        if isLucky() { json.member("repeats", "years") }
        if isLucky() { json.member("council", kind.isNumber ? "sum" : "countBy") }
        if kind.isNumber, isLucky() {
            json.member("low", "\(number(0...9))")
            json.member("high", "\(number(10...99)).5")
        }
    }
}
