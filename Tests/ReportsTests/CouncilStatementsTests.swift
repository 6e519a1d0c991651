import Cells
import CompetencePlan
import Forms
import Reports
import SheetWriting
import Support
import Testing
import Wording

@Suite("The statements in the council's workbook are true for random municipalities")
struct CouncilStatementsTests {
    private static let seeds = Array<UInt64>(0..<120)

    /// A random municipality's workbook, with its figures calculated by other code.
    private struct Book {
        let plain: PlainFigures
        let plan: PlanDefinition
        let isFinal: Bool
        /// Whether any unit has answered: each has answered that it has no need, unless it states one.
        let isAnswered: Bool
        private let sheets: [String: [[CellContent]]]

        init(seed: UInt64) throws {
            var revision = try RandomMunicipality(seed: seed).revision
            for index in revision.units.indices {
                revision.units[index].answers?.nilReturns = [.recruitment, .measures]
            }
            plain = PlainFigures(revision)
            plan = revision.plan
            isFinal = revision.isFinal
            isAnswered = !revision.answers.isEmpty
            let layout = FormLayout(plan: plan, language: .nb, schema: try .standard())
            let merged = MergeResult(
                layout: layout, returns: ReturnCollection(revision), isFinal: isFinal, day: .epoch)
            let workbook = CouncilReport.make(merged).workbook
            sheets = Dictionary(workbook.sheets.map { ($0.name, Self.rows(of: $0)) }) { first, _ in first }
        }

        private static func rows(of sheet: SheetDescription) -> [[CellContent]] {
            var rows: [Int: [Int: CellContent]] = [:]
            for cell in sheet.allCells { rows[cell.reference.row, default: [:]][cell.reference.column] = cell.content }
            return rows.sorted { $0.key < $1.key }.map { _, cells in
                (1...(cells.keys.max() ?? 1)).map { cells[$0] ?? .blank }
            }
        }

        func rows(_ sheet: String) -> [[CellContent]] { sheets[sheet] ?? [] }

        /// The text of the first cell in each row of a sheet.
        func texts(_ sheet: String) -> [String] { rows(sheet).compactMap { $0.first?.text } }

        /// The content of the second column beside a label.
        func value(_ label: String, on sheet: String = "Sammendrag") -> CellContent? {
            rows(sheet).first { $0.first?.text == label }.flatMap { $0.count > 1 ? $0[1] : nil }
        }

        /// The rows below a heading row that begins with `heading`, up to the first without a number in a column.
        func rows(_ sheet: String, under heading: String, withNumberIn column: Int) -> [[CellContent]] {
            let rows = rows(sheet)
            guard let start = rows.firstIndex(where: { $0.first?.text == heading }) else { return [] }
            return Array(rows[(start + 1)...].prefix { $0.count > column && $0[column].number != nil })
        }
    }

    private static let books = MadeOnce<UInt64, Book> { try Book(seed: $0) }

    @Test("each sentence of Sammendrag", arguments: seeds)
    func sentences(_ seed: UInt64) throws {
        let book = try Self.books(seed)
        let plain = book.plain
        let text = book.texts("Sammendrag").joined(separator: "\n")
        let limit = book.plan.largeWeightedGap
        let large = plain.large(from: limit)
        let open = large.count { !$0.isAnswered }
        if plain.lines.isEmpty {
            #expect(text.contains("Ingen nivåer kan vises"))
        } else {
            let words =
                plain.weights.isEmpty
                ? "Ingen av fagområdene\(plain.hidden > 0 ? " som kan vises," : "") har gap."
                : ExpectedSentences.large(large.count, open, limit, hides: plain.hidden > 0)
            #expect(text.contains(words), "\(text)")
        }
        let byArea = Dictionary(grouping: large, by: \.serviceArea).mapValues(\.count)
        let most = byArea.filter { $0.value == byArea.values.max() }
        let ofMost = most.values.reduce(0, +)
        if text.contains("Flest har ") {
            let words = most.count == 1 ? "(\(ofMost))." : "(\(ofMost / most.count) hver)."
            #expect(text.contains(words) && ofMost < large.count, "\(text)")
        } else if text.contains("Alle er i ") || text.contains("Det er i ") {
            #expect(ofMost == large.count, "\(text)")
        }
        let recruited = plain.recruited ?? (book.isAnswered ? 0 : nil)
        let units = book.plan.units.count
        #expect(text.contains(ExpectedSentences.recruitment(recruited, units: units)), "\(text)")
        let hides = text.contains("kan det ikke vises om ")
        let vulnerable = ExpectedSentences.vulnerable(
            plain.vulnerable, plain.vulnerableOpen, plain.staffed, known: plain.known, units: units, hides: hides)
        #expect(text.contains(vulnerable), "\(text)")
        let measures = plain.measures.filter(PlainFigures.isOpen)
        let measureWords = book.isAnswered ? ExpectedSentences.measures(measures.count) : "Ingen har ført noe tiltak."
        #expect(text.contains(measureWords), "\(text)")
        let hasNoCost = !measures.isEmpty && measures.allSatisfy { $0.cost == nil }
        #expect(text.contains("Ingen kostnad er oppgitt.") == hasNoCost, "\(text)")
        let expected = plain.units - plain.waived
        let noun = expected == 1 ? "virksomhet" : "virksomheter"
        #expect(text.contains("\(plain.returned) av \(expected) \(noun) har levert."), "\(text)")
        let saysAll = text.contains("alle virksomheter har levert")
        #expect(!saysAll || plain.returned == plain.units)
    }

    @Test("each key figure", arguments: seeds)
    func keyFigures(_ seed: UInt64) throws {
        let book = try Self.books(seed)
        let plain = book.plain
        let open = PlainFigures.isOpen
        let costs: [(String, Int?)] = [
            ("Kostnad som gjenstår", plain.cost(where: open)),
            ("– av dette ikke i budsjett", plain.cost { open($0) && $0.cost != nil && $0.isBudgeted != true }),
            ("Kostnad for gjennomførte tiltak", plain.cost(where: PlainFigures.isDone)),
            ("Kostnad for tiltak avsluttet uten gjennomføring", plain.cost(where: PlainFigures.isDropped)),
        ]
        for (label, cost) in costs {
            let published = book.rows("Sammendrag").first { $0.first?.text?.hasPrefix(label) == true }?[1].number
            #expect(Int(published ?? 0) == cost ?? 0, "\(label)")
        }
        #expect(book.value("Tiltak")?.number == (book.isAnswered ? Double(plain.measures.count) : nil))
        let recruited = plain.recruited ?? (book.isAnswered ? 0 : nil)
        #expect(book.value("Rekrutteringsbehov 2020–2022, personer")?.number == recruited.map(Double.init))
        let large = Double(plain.large(from: book.plan.largeWeightedGap).count)
        let missing = plain.hidden > 0 ? ":" : ".."
        let isMissing = plain.lines.isEmpty && book.value("Store gap")?.text == missing
        #expect(book.value("Store gap")?.number == large || isMissing)
        let lacking = plain.lines.count { $0.desired > $0.current }
        #expect(book.value("Fagområder med gap")?.text == "\(lacking) av \(plain.lines.count) viste")
        #expect(book.value("Fagområder som ikke vises, av hensyn til personvern")?.number == Double(plain.hidden))
        for (words, count) in [
            ("ikke trenger å ansette noen", plain.withoutRecruitment),
            ("ikke har behov for tiltak", plain.withoutMeasures),
        ] {
            let value = book.value("Virksomheter som har svart at de \(words)", on: "Om tallene")
            #expect(value?.number == Double(count), "\(words)")
        }
        let coverage = book.value("Dekning")
        if plain.lines.isEmpty {
            #expect(coverage?.text == missing)
        } else if let expected = plain.coverage {
            #expect(abs((coverage?.number ?? -1) - expected) < 1e-12)
        } else {
            #expect(coverage?.text == ".")
        }
        guard plain.vulnerableHidden > 0 else { return }
        let counts = "\(plain.vulnerable) vist, \(plain.vulnerableHidden) kan ikke vises"
        #expect(book.value("Sårbare fagområder")?.text == (plain.known == 0 ? ":" : counts))
    }

    @Test(
        "lists keep equal gaps together and are bounded, and report what they leave out",
        arguments: seeds)
    func lists(_ seed: UInt64) throws {
        let book = try Self.books(seed)
        let weights = book.plain.weights
        for (sheet, heading, column, wanted) in [
            ("Prioriteringer", "Virksomhet", 6, 20), ("Sammendrag", "Virksomhet og fagområde", 1, 5),
        ] {
            let listed = book.rows(sheet, under: heading, withNumberIn: column).compactMap { $0[column].number }
                .map { Int($0) }
            #expect(listed == Array(weights.prefix(listed.count)), "\(sheet)")
            #expect(
                listed.count <= 2 * max(wanted, book.plain.large(from: book.plan.largeWeightedGap).count))
            let rest = weights.dropFirst(listed.count)
            guard let next = rest.first else { continue }
            #expect(next != listed.last, "\(sheet) is split among gaps of \(next)")
            let equal = rest.count { $0 == next }
            #expect(listed.count >= wanted || listed.count + equal > 2 * wanted)
            let words = book.texts(sheet).joined(separator: "\n")
            #expect(words.contains("\(equal) ") && words.contains("med vektet gap \(next)"), "\(words)")
            let lighter = rest.count - equal
            #expect(lighter == 0 || words.contains("\(lighter) veier mindre."), "\(words)")
        }
    }

    @Test("only measures that are planned or under way meet a gap, and the others are marked", arguments: seeds)
    func measures(_ seed: UInt64) throws {
        let book = try Self.books(seed)
        func words(_ sheet: String) -> String {
            book.rows(sheet).flatMap(\.self).compactMap(\.text).joined(separator: "\n")
        }
        for measure in book.plain.measures where !PlainFigures.isOpen(measure) {
            for sheet in ["Prioriteringer", "Felles behov", "Sårbarhet"] {
                #expect(!words(sheet).contains(measure.measure), "\(sheet): \(measure.measure)")
            }
            let mark = PlainFigures.isDone(measure) ? "gjennomført" : "avsluttet uten gjennomføring"
            #expect(words("Hovedutfordringer").contains("\(measure.measure) (\(mark))"))
        }
    }

    @Test("the chart matches the table above it, and the table matches the answers", arguments: seeds)
    func picture(_ seed: UInt64) throws {
        let book = try Self.books(seed)
        let large = book.plain.large(from: book.plan.largeWeightedGap)
        let rows = book.rows("Sammendrag", under: "Tjenesteområde", withNumberIn: 1)
        for row in rows {
            let own = large.filter { $0.serviceArea == row[0].text }
            #expect(row[1].number == Double(own.count { !$0.isAnswered }))
            #expect(row[2].number == Double(own.count(where: \.isAnswered)))
        }
        #expect(rows.count == Set(large.map(\.serviceArea)).count)
    }

    /// Columns B to H summed from some units' own rows; nil if nothing is stated.
    private static func workforce(_ rows: [UnitStaffing]) -> [Double?] {
        func sum(_ values: [Double]) -> Double? { values.isEmpty ? nil : values.reduce(0, +) }
        func share(_ value: (UnitStaffing) -> Double?) -> Double? {
            let stating = rows.filter { value($0) != nil }
            let persons = stating.reduce(0) { $0 + $1.headcount }
            return persons == 0 ? nil : stating.compactMap(value).reduce(0, +) / Double(persons)
        }
        return [
            sum(rows.map { Double($0.headcount) }), sum(rows.compactMap { $0.fte?.asDouble }),
            sum(rows.compactMap { $0.vacant?.asDouble }), share { $0.fte?.asDouble },
            sum(rows.compactMap { $0.fullTime.map(Double.init) }), share { $0.fullTime.map(Double.init) },
            sum(rows.compactMap { $0.departures.map(Double.init) }),
        ]
    }

    private static func isEqual(_ cell: CellContent, _ value: Double?) -> Bool {
        guard let value else { return [":", "..", "."].contains(cell.text) }
        return cell.number.map { abs($0 - value) < 1e-9 } ?? false
    }

    /// Small counts are hidden, and others that would reveal them, as `WorkforceDisclosureTests` checks.
    private static func isEqualOrHidden(_ cell: CellContent, _ value: Double?) -> Bool {
        cell.text == ":" || isEqual(cell, value)
    }

    @Test(
        "persons, position size, full time and departures are those of Hele virksomheten, not sums",
        arguments: seeds)
    func workforce(_ seed: UInt64) throws {
        let book = try Self.books(seed)
        let plain = book.plain
        let rows = book.rows("Vedlegg 3 Årsverk")
        let areas = rows.firstIndex { $0.first?.text == "Fagområde" } ?? rows.count
        let people = rows[..<areas]
        func figures(_ label: String) -> [CellContent]? {
            people.first { row in
                row.count >= 9 && [label, label + " (tall fra 2019)"].contains(row.first?.text)
            }.map { Array($0[2...8]) }
        }
        for (unit, _, row) in plain.wholeUnits {
            let cells = try #require(figures(unit))
            if let row, !plain.isHidden(row) {
                #expect(zip(cells, Self.workforce([row])).allSatisfy(Self.isEqualOrHidden), "\(unit): \(cells)")
            } else {
                #expect(cells.allSatisfy { $0.text == (row == nil ? ".." : ":") }, "\(unit): \(cells)")
            }
        }
        let published = plain.wholeUnits()
        let isPartial = !published.isEmpty && published.count < plain.wholeUnits.count
        let ofUnits = "\(published.count) av \(plain.wholeUnits.count) virksomheter"
        // A single unit with a row needs no total.
        let isAlone = book.plan.units.count == 1 && plain.wholeUnits.count == 1
        let all = isAlone ? book.plan.units[0].name : "Alle virksomheter"
        let total = try #require(figures(isPartial ? ofUnits : all))
        #expect(zip(total, Self.workforce(published)).allSatisfy(Self.isEqualOrHidden), "\(total)")
        for area in Set(plain.wholeUnits.map(\.serviceArea)) where Set(plain.wholeUnits.map(\.serviceArea)).count > 1 {
            let cells = try #require(figures(area))
            #expect(zip(cells, Self.workforce(plain.wholeUnits(in: area))).allSatisfy(Self.isEqualOrHidden), "\(area)")
        }
        for (label, index, states) in [
            ("Ansatte", 0, { _ in true }), ("Årsverk", 1, { $0.fte != nil }),
            ("Heltidsandel", 5, { $0.fullTime != nil }), ("Ventet avgang, personer", 6, { $0.departures != nil }),
        ] as [(String, Int, (UnitStaffing) -> Bool)] {
            let count = published.count(where: states)
            let ofSome = " (\(count) av \(plain.wholeUnits.count) virksomheter)"
            let cell = try #require(book.value(label + ([0, plain.wholeUnits.count].contains(count) ? "" : ofSome)))
            #expect(Self.isEqualOrHidden(cell, Self.workforce(published)[index]), "\(label): \(cell)")
        }
        let fte = try #require(book.value("Årsverk ført på fagområder"))
        #expect(Self.isEqual(fte, plain.areaFTE.map { Double($0) / 10_000 }))
    }

    @Test("Sårbarhet is ordered by seriousness: never fewer reasons before more", arguments: seeds)
    func seriousness(_ seed: UInt64) throws {
        let rows = try Self.books(seed).rows("Sårbarhet", under: "Virksomhet", withNumberIn: 2)
        let reasons = rows.map { $0[4].text?.split(separator: "\n").count ?? 0 }
        #expect(reasons == reasons.sorted(by: >))
    }

    @Test("the municipalities have the variety that they are made for")
    func variety() throws {
        let all = try Self.seeds.map { try PlainFigures(RandomMunicipality(seed: $0).revision) }
        #expect(
            all.contains { $0.carried > 0 } && all.contains { $0.waived > 0 } && all.contains(where: { $0.hidden > 5 }))
        #expect(all.contains { $0.lines.contains { $0.desired < $0.current } })
        #expect(all.contains { $0.weights.prefix(6).count == 6 && Set($0.weights.prefix(6)).count == 1 })
        #expect(all.contains { $0.measures.contains(where: PlainFigures.isDropped) })
    }
}
