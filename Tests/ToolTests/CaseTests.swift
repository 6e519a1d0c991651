import Cells
import CompetencePlan
import Forms
import Foundation
import SheetReading
import Support
import Testing
import TextFormats
import Wording

@testable import Tool

@Suite("Forms as people send them")
struct CaseTests {
    /// A folder of returns for each case from public reports; samples/roros/plan.json is their plan.
    private static let folder = "Tests/ToolTests/Fixtures/cases"
    static let names =
        ((try? FileManager.default.contentsOfDirectory(atPath: Repository.path(folder))) ?? [])
        .filter { !$0.hasSuffix(".txt") }.sorted()

    @Test("there are cases") func cases() { #expect(Self.names.count == 30) }

    @Test("the findings in each are unchanged; `make golden` rewrites them", arguments: names)
    func transcript(name: String) throws {
        let copy = try TemporaryFolder()
        let root = try Self.root(of: name, copy)
        let run = try Kompetanseplan.run(
            [
                "check", "--plan", "samples/roros/plan.json", "\(Self.folder)/\(name)", "--language", "nb", "--color",
                "never",
            ], in: root, environment: ["SOURCE_DATE_EPOCH": "1491004800"])
        #expect(run.errors.isEmpty)
        // The lines of units that have not answered do not belong to the case.
        let lines = run.output.components(separatedBy: "\n").filter { !$0.hasSuffix("  Mangler") }
        let path = "\(Self.folder)/\(name).txt"
        #expect(try Golden.difference(of: lines.joined(separator: "\n"), from: path) == nil)
    }

    /// The folder of a case, with the samples beside it. Names that not every system stores unchanged, with letters
    /// decomposed, are percent-encoded in the repository and decoded in a copy.
    private static func root(of name: String, _ copy: TemporaryFolder) throws -> URL {
        let stored = Repository.root.appending(path: "\(folder)/\(name)")
        let files = try FileManager.default.contentsOfDirectory(atPath: stored.path)
        guard files.contains(where: { $0.contains("%") }) else { return Repository.root }
        let directory = copy.url.appending(path: "\(folder)/\(name)")
        try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
        for file in files {
            let target = directory.path + "/" + (file.removingPercentEncoding ?? file)
            try FileManager.default.copyItem(atPath: stored.path + "/" + file, toPath: target)
        }
        try FileManager.default.createSymbolicLink(
            at: copy.url.appending(path: "samples"), withDestinationURL: Repository.root.appending(path: "samples"))
        return copy.url
    }

    /// The workbooks of a case that can be read, also those in a zip archive.
    private func workbooks(_ name: String, _ loading: FormLoading) throws -> [ReturnedWorkbook] {
        let copy = try TemporaryFolder()
        let folder = try Self.root(of: name, copy).appending(path: "\(Self.folder)/\(name)").path
        return try FileManager.default.contentsOfDirectory(atPath: folder).sorted().flatMap { file in
            let path = "\(folder)/\(file)"
            let archive = try? FileArchive(path: path, limits: FormLoading.limits, buffers: ReadBuffers())
            let inside = file.hasSuffix(".zip") ? archive?.names ?? [] : []
            return (inside.map { "\(path)/\($0)" } + [path]).compactMap { try? loading.workbook($0, file) }
        }
    }

    /// The texts of each unit's blank form.
    private static let blank = Result {
        let folder = try TemporaryFolder()
        let run = try Kompetanseplan.run(
            ["template", "--plan", "samples/roros/plan.json", "--out", folder.path],
            environment: ["SOURCE_DATE_EPOCH": "1488326400"])
        #expect(run.status == 0, "\(run.errors)")
        let context = try SamplePlan.rorosContext()
        let loading = FormLoading(context: context)
        let forms = try folder.names(in: ".").filter { $0.hasSuffix(".xlsx") }.flatMap { name in
            try loading.workbook(folder.path(name), name).sheets
        }
        let former = Texts.formerFormTexts.map { context.layout.texts.filled($0) }
        return Set(former + forms.flatMap(\.rows).flatMap(\.cells).map(\.value.plainText))
    }

    /// Everything that was read, apart from explanations.
    private struct Content: Equatable {
        private let codes: [FindingCode]
        private let locations: [Location]
        private let arguments: [[String: String]]
        private var answers: UnitAnswers?
        /// Rows with an error do not count, but are compared with the next return.
        private let uncounted: [WrittenCell]
        private let page: [String]

        init(_ reading: FormReading) {
            (codes, locations) = (reading.findings.map(\.code), reading.findings.map(\.location))
            arguments = reading.findings.map(\.arguments)
            answers = reading.answers
            answers?.explanations = []
            uncounted = reading.uncounted
            page = reading.signature + [reading.message, reading.approvedBy]
        }
    }

    @Test("without any one cell that a unit wrote, except a blank, each of them is read differently", arguments: names)
    func everyCellCounts(name: String) throws {
        let context = try SamplePlan.rorosContext()
        let reader = FormReader(context)
        let blank = try Self.blank.get()
        var cells = 0
        for original in try workbooks(name, FormLoading(context: context)) {
            let reading = reader.read(original)
            guard reading.unit != nil else { continue }
            let whole = Content(reading)
            for (index, sheet) in original.sheets.enumerated()
            where sheet.visibility == .visible && !sheet.name.hasPrefix("Eksportsammendrag") {
                for (offset, row) in sheet.rows.enumerated() {
                    for cell in row.cells
                    where !cell.isFormula && !cell.value.plainText.isBlank && !blank.contains(cell.value.plainText) {
                        // The same stands in the same cell of the sheet that this one is a copy of.
                        let isCopied = original.sheets.indices.contains { other in
                            other != index && original.sheets[other].rows.contains { $0.cells.contains(cell) }
                        }
                        if isCopied { continue }
                        var workbook = original
                        workbook.edited[index].rows[offset].cells.removeAll { $0.reference == cell.reference }
                        cells += 1
                        #expect(
                            Content(reader.read(workbook)) != whole,
                            "\(original.file): \(sheet.name)!\(cell.reference) \(cell.value)")
                    }
                }
            }
        }
        #expect(cells > 20)
    }

    @Test("a word in any empty cell of any of them is an answer, or reported in a finding", arguments: names)
    func losesNothing(name: String) throws {
        let context = try SamplePlan.rorosContext()
        let reader = FormReader(context)
        var random = SeededGenerator(seed: 18)
        let workbooks = try workbooks(name, FormLoading(context: context))
        var tried = 0
        for original in workbooks {
            guard let unit = reader.read(original).unit else { continue }
            for number in 0..<24 {
                var workbook = original
                let sheet = Int.random(in: workbook.sheets.indices, using: &random)
                let cell = CellReference(
                    row: Int.random(in: 1...30, using: &random), column: Int.random(in: 1...16, using: &random))
                // Except the program's own list, which Numbers makes visible, and Numbers' summary.
                guard workbook.sheets[sheet].visibility == .visible, workbook.sheets[sheet].hasCells,
                    !["_skjema", "Eksportsammendrag"].contains(where: workbook.sheets[sheet].name.hasPrefix),
                    workbook.edited[sheet].put("merke\(number)x", at: cell)
                else { continue }
                tried += 1
                let reading = reader.read(workbook)
                let isAnswered = "\(String(describing: reading))".contains("merke\(number)x")
                let isNamed = reading.findings.contains {
                    $0.location.sheet == workbook.sheets[sheet].name && $0.location.cell == "\(cell)"
                }
                #expect(isAnswered || isNamed, "\(original.file) of \(unit): \(workbook.sheets[sheet].name)!\(cell)")
            }
        }
        #expect(tried > 10)
    }
}

extension SheetContent {
    /// Writes a word into a cell; returns false if the cell is not empty.
    fileprivate mutating func put(_ word: String, at reference: CellReference) -> Bool {
        let index = rows.firstIndex { $0.number >= reference.row } ?? rows.endIndex
        if index == rows.endIndex || rows[index].number != reference.row {
            rows.insert(Row(number: reference.row, cells: []), at: index)
        }
        let offset =
            rows[index].cells.firstIndex { $0.reference.column >= reference.column } ?? rows[index].cells.endIndex
        if offset < rows[index].cells.endIndex, rows[index].cells[offset].reference.column == reference.column {
            return false
        }
        rows[index].cells.insert(Cell(reference, .text(word)), at: offset)
        return true
    }
}
