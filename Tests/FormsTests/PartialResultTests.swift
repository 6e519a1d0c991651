import CompetencePlan
import Support
import Testing
import TextFormats
import Wording

@testable import Forms

@Suite("Partial results")
struct PartialResultTests {
    private let context: FormContext

    init() throws { context = try SamplePlan.context() }

    private func random(_ seed: UInt64) throws -> Revision {
        var answers = RandomAnswers(generator: SeededGenerator(seed: seed))
        return answers.revision(of: try SamplePlan.small())
    }

    private func reading(_ seed: UInt64) throws -> FormReading {
        var reading = FormReading(file: "bygg \(seed).xlsx", unit: Identifier("bygg"), savedAt: "2020-02-0\(seed % 9)")
        reading.answers = try random(seed).answers.first
        reading.signature = ["Ola", "", "2020"]
        for (index, code) in FindingCode.allCases.enumerated() where index % 7 == Int(seed % 7) {
            let at = Location(file: reading.file, sheet: index % 2 == 0 ? "GAP-analyse" : "", cell: "C\(index)")
            let value = index % 5 == 0 ? String(repeating: "Ord ", count: 400) : "«\(index)»\n"
            var finding = Finding(
                code, unit: index % 3 == 0 ? nil : reading.unit, at: at, ["value": value, "read": ""])
            if index % 4 == 0 { finding.severity = Severity.ofRules[index % 3] }
            reading.findings.append(finding)
        }
        return reading
    }

    private func entry(_ name: String, _ path: String, _ reading: FormReading) -> PartialResult.Entry {
        PartialResult.Entry(name: name, path: path, realPath: "/\(path)", reading: reading)
    }

    @Test("a partial result reads back from its bytes unchanged", arguments: 0..<20 as Range<UInt64>)
    func partial(_ seed: UInt64) throws {
        let reading = try reading(seed)
        let bytes = PartialResult([entry(reading.file, reading.file, reading)], context.index).bytes(
            context, program: "1")
        let back = try #require(try PartialResult(bytes, context, program: "1").readings.first)
        #expect(back.file == reading.file && back.unit == reading.unit && back.savedAt == reading.savedAt)
        #expect(back.signature == reading.signature && back.findings == reading.findings)
        #expect(back.answers == reading.answers)
    }

    @Test("merging is associative and commutative, and duplicates count once")
    func algebra() throws {
        let parts = try (0..<3).map { number in
            PartialResult(
                [entry("likt navn.xlsx", "mappe \(number)/likt navn.xlsx", try reading(UInt64(number)))], context.index)
        }
        func join(_ parts: PartialResult...) -> PartialResult { PartialResult(parts.flatMap(\.entries), context.index) }
        let (a, b, c) = (parts[0], parts[1], parts[2])
        let expected = join(a, b, c).bytes(context, program: "1")
        for other in [join(join(a, b), c), join(a, join(b, c)), join(c, b, a), join(b, a, c, a)] {
            #expect(other.bytes(context, program: "1") == expected)
        }
        #expect(a.readings.map(\.file) == ["likt navn.xlsx"])
        #expect(join(a, b).readings.map(\.file) == ["mappe 0/likt navn.xlsx", "mappe 1/likt navn.xlsx"])
        let names = join(a, b).readings.flatMap { $0.findings.map(\.location.file) }
        #expect(Set(names) == ["mappe 0/likt navn.xlsx", "mappe 1/likt navn.xlsx"], "findings follow the name")
    }

    @Test("different forms with the same path are all kept, in any order; if equally old, the one read now counts")
    func onePath() {
        func form(_ level: Int, savedAt: String, isFresh: Bool = false) -> PartialResult.Entry {
            var reading = FormReading(file: "svar.xlsx", unit: Identifier("bygg"), savedAt: savedAt)
            var answers = UnitAnswers(unit: Identifier("bygg"))
            let source = Source(file: reading.file, sheet: "GAP-analyse", cell: "A6")
            answers.gaps = [
                GapAnswer(
                    area: .own("Luft"), current: CompetenceLevel(whole: level), desired: 3, importance: 2, comment: "",
                    source: source)
            ]
            reading.answers = answers
            return PartialResult.Entry(
                name: "svar.xlsx", path: "mm/svar.xlsx", realPath: "/mm/svar.xlsx", reading: reading, isFresh: isFresh)
        }
        func join(_ parts: PartialResult...) -> PartialResult { PartialResult(parts.flatMap(\.entries), context.index) }
        func part(_ entry: PartialResult.Entry) -> PartialResult { PartialResult([entry], context.index) }
        let (a, b, c) = (
            part(form(1, savedAt: "2020-02-01")), part(form(2, savedAt: "2020-02-02")),
            part(form(3, savedAt: "2020-02-02"))
        )
        let expected = join(a, b, c).bytes(context, program: "1")
        for other in [
            join(join(a, b), c), join(a, join(b, c)), join(c, b, a), join(b, a, c, a), join(c, join(c, a), b),
        ] {
            #expect(other.bytes(context, program: "1") == expected)
        }
        let names = ["svar.xlsx", "svar.xlsx (2)", "svar.xlsx (3)"]
        #expect(join(a, b, c).readings.map(\.file) == names)
        #expect(names.allSatisfy { join(a, b, c).realPaths[$0] == nil }, "it is unknown which of them is the file")
        for fresh in [2, 3] {
            let now = form(fresh, savedAt: "2020-02-02", isFresh: true)
            for all in [join(a, b, c, part(now)), join(part(now), c, b, a)] {
                let collection = ReturnCollection(all.readings, context: context)
                // Two were saved at the same time: the same one counts whichever was read now,
                // and the other is questioned.
                let counted = collection.answers.first?.gaps.map(\.current)
                #expect(counted == [2] || counted == [3])
                #expect(collection.files == 3)
                let replaced = collection.findings.map(\.code).filter { "\($0)".hasPrefix("form") }
                #expect(replaced.count { $0 == .formDuplicateReturn } == 1)
                #expect(replaced.count { $0 == .formOrderUnknown } == 1)
                #expect(names.map { all.realPaths[$0] } == [nil, nil, "/mm/svar.xlsx"])
            }
        }
    }

    @Test(
        "a form is found in its folder, by a link, or under a path that does not end in its name",
        arguments: [
            ("b.xlsx", "inn/b.xlsx", "/m/inn/b.xlsx"), ("b.xlsx", "inn/b.xlsx", "/annet/c.xlsx"),
            ("inn", "inn/", "/m/inn"), ("b.xlsx", "b.xlsx", "/m/b.xlsx"),
            ("ned/b.xlsx", "inn/ned/b.xlsx", "/m/inn/ned/b.xlsx"),
        ])
    func paths(name: String, path: String, realPath: String) throws {
        func entry(_ name: String, _ path: String, _ realPath: String) -> PartialResult.Entry {
            PartialResult.Entry(name: name, path: path, realPath: realPath, reading: FormReading(file: name))
        }
        let result = PartialResult(
            [entry("a.xlsx", "inn/a.xlsx", "/m/inn/a.xlsx"), entry(name, path, realPath)], context.index)
        let back = try PartialResult(result.bytes(context, program: "1"), context, program: "1")
        for result in [result, back] {
            #expect(result.realPaths[name] == realPath && result.realPaths["a.xlsx"] == "/m/inn/a.xlsx")
            #expect(result.realPaths["aa.xlsx"] == nil && result.realPaths[""] == nil)
        }
    }

    @Test("a part from another version of the program is refused")
    func otherVersion() throws {
        let bytes = PartialResult([entry("a.xlsx", "a.xlsx", try reading(1))], context.index).bytes(
            context, program: "1")
        #expect(throws: PartialResult.Refusal.other) { try PartialResult(bytes, context, program: "2") }
    }

    @Test("a damaged, truncated or foreign file is refused")
    func damaged() throws {
        var generator = SeededGenerator(seed: 7)
        let result = PartialResult([entry("a.xlsx", "a.xlsx", try reading(1))], context.index)
        let bytes = result.bytes(context, program: "1")
        for index in stride(from: 0, to: bytes.count - 1, by: 3) {
            var changed = bytes
            changed[index] = changed[index] &+ UInt8.random(in: 1...255, using: &generator)
            #expect(throws: PartialResult.Refusal.self) { try PartialResult(changed, context, program: "1") }
        }
        for count in stride(from: 0, to: bytes.count - 1, by: 5) {
            #expect(throws: PartialResult.Refusal.damaged) {
                try PartialResult(Array(bytes.prefix(count)), context, program: "1")
            }
        }
    }

    @Test(
        "a part with something else than it should have is refused, not read without it",
        arguments: [
            ("\"message\":\"Hei\"", "\"message\":7"), ("\"signature\":[\"Ola\"]", "\"signature\":[null]"),
            ("\"row\":\"luft\"", "\"row\":null"), ("\"row\":\"vann\"", "\"row\":null"),
            ("\"values\":[\"2\"]", "\"values\":[2]"), ("\"area\":\"Luft\"", "\"area\":{}"),
        ])
    func unreadable(_ old: String, _ new: String) throws {
        var reading = FormReading(file: "a.xlsx", unit: Identifier("bygg"))
        (reading.message, reading.signature) = ("Hei", ["Ola"])
        let at = Location(file: "a.xlsx", sheet: "GAP-analyse", cell: "A6")
        var finding = Finding(.gapAreaUnknown, unit: reading.unit, at: at, ["area": "Luft"])
        finding.subjects = [FindingSubject(sheet: "gap", row: "luft", values: ["2"])]
        reading.findings = [finding]
        reading.uncounted = [
            WrittenCell(
                sheet: .gap, sheetName: "GAP-analyse", row: "vann", column: ColumnKey("current"), cell: "B7", text: "?")
        ]
        let bytes = PartialResult([entry("a.xlsx", "a.xlsx", reading)], context.index).bytes(context, program: "1")
        func result(replacing old: String, with new: String) throws -> PartialResult {
            let lines = String(decoding: bytes, as: UTF8.self).replacing(old, with: new).split(separator: "\n")
                .dropLast()
            let checksum = lines.reduce("") { String(SHA256.digits(of: ($0 + $1).utf8).prefix(16)) }
            let last = "{\"files\":1,\"checksum\":\"\(checksum)\"}"
            return try PartialResult(Array((lines + [last[...]]).joined(separator: "\n").utf8), context, program: "1")
        }
        #expect(String(decoding: bytes, as: UTF8.self).contains(old))
        #expect(try result(replacing: old, with: old).readings.first?.findings == [finding])
        #expect(throws: PartialResult.Refusal.damaged) { try result(replacing: old, with: new) }
    }

    @Test(
        "a forged part with impossible numbers is refused and does not crash the program",
        arguments: [(Int.min, Int.max, 3), (Int.max, Int.min, 3), (0, 6, 3), (1, 2, -1), (1, 2, Int.max)])
    func forged(_ current: Int, _ desired: Int, _ headcount: Int) throws {
        var reading = FormReading(file: "a.xlsx", unit: Identifier("bygg"))
        var answers = UnitAnswers(unit: Identifier("bygg"))
        let source = Source(file: "a.xlsx", sheet: "GAP-analyse", cell: "A6")
        answers.gaps = [
            GapAnswer(
                area: .own("Luft"), current: CompetenceLevel(whole: current), desired: CompetenceLevel(whole: desired),
                importance: 2, comment: "", source: source)
        ]
        answers.staffing = [
            StaffingAnswer(
                area: .own("Luft"), headcount: headcount, fte: FullTimeEquivalent(units: .max), fullTime: nil,
                departures: nil, vacant: nil, comment: "", source: source)
        ]
        reading.answers = answers
        let bytes = PartialResult([entry("a.xlsx", "a.xlsx", reading)], context.index).bytes(context, program: "1")
        #expect(throws: PartialResult.Refusal.damaged) { try PartialResult(bytes, context, program: "1") }
    }

    @Test("spaces in names of files and sheets are kept")
    func spaces() throws {
        var reading = FormReading(file: " a b .xlsx ", unit: Identifier("bygg"))
        var answers = UnitAnswers(unit: Identifier("bygg"))
        let source = Source(file: reading.file, sheet: " GAP ", cell: "A6")
        answers.gaps = [
            GapAnswer(area: .own("Luft"), current: 1, desired: 2, importance: nil, comment: "", source: source)
        ]
        reading.answers = answers
        let bytes = PartialResult([entry(reading.file, "a", reading)], context.index).bytes(context, program: "1")
        let back = try PartialResult(bytes, context, program: "1").readings.first
        #expect(back?.file == reading.file && back?.answers == answers)
    }
}

extension PartialResult {
    /// The whole file.
    fileprivate func bytes(_ context: FormContext, program: String) -> [UInt8] {
        var bytes: [UInt8] = []
        write(context, program: program) { bytes += $0 }
        return bytes
    }

    fileprivate init(_ bytes: [UInt8], _ context: FormContext, program: String) throws(Refusal) {
        var reader = Reader(context, program: program)
        var lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        if lines.last?.isEmpty ?? false { lines.removeLast() }
        for line in lines { try reader.read(Array(line)) }
        self = try reader.result()
    }
}
