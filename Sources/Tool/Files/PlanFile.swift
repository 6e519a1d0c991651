import Cells
import CompetencePlan
import Forms
import Glibc
import Reports
import SheetReading
import SheetWriting
import TextFormats
import Wording

/// The file that holds the plan definition, as a workbook or as JSON.
struct PlanFile {
    /// The path as the user gave it, or as it was found.
    let path: String
    /// The language that problems are reported in: the requested one, or the plan's own.
    let language: Language
    /// What the plan's changes to the form are held against.
    private let schema: FormSchema
    /// The file's stamp before it was read.
    private let stamp: FileStamp?
    private let content: Content

    private enum Content {
        /// The document, or why it is none.
        case json(Result<JSONValue, PlanError>)
        /// `parts` are the part names of its sheets.
        case workbook(PlanWorkbookReading, parts: [String: String])
    }

    /// The workbook's default name.
    static let workbookName = "plan.xlsx"
    static let documentName = "plan.json"
    /// The names that a plan in the current folder can have.
    static let names = [workbookName, documentName]

    /// The file at `givenPath` ("-" is standard input), else the one in the current folder. Its bytes decide which kind
    /// it is.
    init(_ givenPath: String?, _ requestedLanguage: Language?) throws(ToolError) {
        do { schema = try .standard() } catch { throw ToolError("\(error)") }
        let texts = (requestedLanguage ?? .nb).texts
        path = if let givenPath { givenPath } else { try Self.found(texts) }
        stamp = FileStamp(path)
        let bytes = try InputFile.bytes(of: path == "-" ? "/dev/stdin" : path, texts)
        guard Self.isWorkbook(bytes, path) else {
            let document = Result { () throws(PlanError) in try PlanDefinition.document(json: bytes) }
            let own = if case .success(let document) = document { document["language"].string } else { String?.none }
            content = .json(document)
            language = requestedLanguage ?? own.flatMap(Language.init(rawValue:)) ?? .nb
            return
        }
        do {
            let file = try Workbook(bytes: bytes, name: path, limits: Self.limits)
            let workbook = try ReturnedWorkbook(file, file: path)
            let parts = file.sheets.indices.map { (file.sheets[$0].name, file.part(ofSheetAt: $0)) }
            let form = try PlanWorkbookSchema.standard()
            var reading = PlanWorkbookReading(workbook.sheets, schema: form, language: requestedLanguage ?? .nb)
            language = requestedLanguage ?? reading.planLanguage ?? .nb
            if reading.language != language {
                reading = PlanWorkbookReading(workbook.sheets, schema: form, language: language)
            }
            content = .workbook(reading, parts: Dictionary(first: parts))
        } catch let error as ReadError {
            let arguments = error.arguments(in: texts)
            let reason =
                error.code == .fileNotXLSX
                ? texts(.planWrongKind, arguments) : texts.message(of: error.code, arguments)
            throw ToolError(texts(.planUnusable, ["file": path]), "  " + reason)
        } catch {
            throw ToolError("\(error)")
        }
    }

    /// Whether the bytes begin like a zip archive or an old or encrypted workbook, or the extension says so.
    private static func isWorkbook(_ bytes: [UInt8], _ path: String) -> Bool {
        bytes.starts(with: [0x50, 0x4B]) || bytes.starts(with: [0xD0, 0xCF]) || path.lowercased().hasSuffix(".xlsx")
    }

    /// The plan at `--plan`, or in the current folder.
    static func read(_ arguments: Arguments) throws(ToolError) -> PlanDefinition {
        try PlanFile(arguments["plan"], arguments.language).usablePlan()
    }

    /// The plan; problems are reported in `language`.
    func usablePlan() throws(ToolError) -> PlanDefinition {
        do throws(PlanError) {
            return try plan()
        } catch {
            throw ToolError(lines: lines(error.problems, language.texts))
        }
    }

    /// The plan, or everything that is wrong with it.
    private func plan() throws(PlanError) -> PlanDefinition {
        switch content {
        case .workbook(let reading, _): return try reading.plan(schema)
        case .json(let document):
            let (plan, problems) = PlanDefinition.checking(try document.get(), against: schema)
            guard problems.isEmpty else { throw PlanError(problems: PlanProblem.grouped(problems)) }
            return plan
        }
    }

    /// The plan's problems, or if there are none its warnings on `day`. The plan is nil if it cannot be used.
    func checked(on day: CalendarDay) -> (plan: PlanDefinition?, problems: [PlanProblem]) {
        let (plan, problems): (PlanDefinition, [PlanProblem])
        switch content {
        case .workbook(let reading, _): (plan, problems) = reading.checked(schema, on: day)
        case .json(.success(let document)):
            let checked = PlanDefinition.checking(document, against: schema, on: day)
            (plan, problems) = (checked.plan, PlanProblem.grouped(checked.problems))
        case .json(.failure(let error)): return (nil, error.problems)
        }
        return (problems.contains { $0.severity == .error } ? nil : plan, problems)
    }

    /// Whether identifiers were made from names, for `writeIdentifiers` to write.
    var hasNewIdentifiers: Bool {
        if case .workbook(let reading, _) = content { !reading.newIdentifiers.isEmpty } else { false }
    }

    /// Writes identifiers made from names into the workbook, so that a name can be changed later. Returns a message
    /// that it did or could not; nil if no identifiers are missing, or for JSON.
    func writeIdentifiers(_ texts: Texts) -> String? {
        guard case .workbook(let reading, let parts) = content, !reading.newIdentifiers.isEmpty, path != "-",
            !Paths.isSpecial(path)
        else { return nil }
        var cells: [String: [CellReference: String]] = [:]
        for new in reading.newIdentifiers {
            guard let part = parts[new.sheet] else { continue }
            cells[part, default: [:]][new.cell] = new.text
        }
        let target = Paths.real(path)
        do throws(ToolError) {
            let folder = try OutputFolder(Paths.folder(of: target), texts: texts)
            let name = Paths.name(of: target)
            // If somebody has saved the plan since it was read, the cells may have moved.
            folder.expect(name, as: stamp)
            let draft = try folder.path(for: name)
            do throws(WriteError) {
                try CellFilling.fill(cells, in: target, writing: draft)
            } catch {
                throw folder.refusal(error, of: name)
            }
            try folder.commit()
            return texts(.planIdentifiersKept, ["file": path])
        } catch {
            return texts(.planIdentifiersNotKept, ["file": path, "reason": error.lines.joined(separator: " ")])
        }
    }

    /// A cross-table of a country's plan has a million cells.
    private static let limits: ReadLimits = {
        var limits = ReadLimits()
        limits.fileBytes = 64 << 20
        limits.totalBytes = 1 << 30
        limits.cells = 5_000_000
        limits.allTextBytes = 256 << 20
        return limits
    }()

    /// Throws if the folder already has a plan.
    static func expectNone(in folder: String, _ texts: Texts) throws(ToolError) {
        for path in names.map({ Paths.join(folder, $0) }) where Paths.kind(path) != .nothing {
            throw ToolError(texts(.fileExists, ["path": path]))
        }
    }

    /// Writes the plan as a workbook or as JSON, by the extension. An existing file is not overwritten.
    static func write(_ plan: PlanDefinition, to path: String, _ language: Language) throws {
        let texts = language.texts
        guard Paths.kind(path) == .nothing else { throw ToolError(texts(.fileExists, ["path": path])) }
        let name = Paths.name(of: path)
        let folder = try OutputFolder(Paths.folder(of: path), texts: texts)
        if path.lowercased().hasSuffix(".json") {
            try folder.write(.text(name, plan.json))
        } else if path.lowercased().hasSuffix(".xlsx") {
            let document = try PlanDefinition.document(json: plan.jsonBytes)
            let workbook = try PlanWorkbook(document, schema: .standard(), form: .standard(), language: language)
            let day = try Today.day(texts)
            try folder.write(.workbook(name) { workbook.workbook(madeOn: day) })
        } else {
            throw ToolError(texts(.planTargetKind, ["path": name]))
        }
        try folder.commit()
    }

    /// The problems, as lines for a person.
    func lines(_ problems: [PlanProblem], _ texts: Texts) -> [String] {
        [texts(.planUnusable, ["file": path])] + problems.map { "  " + $0.text(in: texts) }
    }

    /// The plan in the current folder.
    static func found(_ texts: Texts) throws(ToolError) -> String {
        let found = names.filter { Paths.kind($0) == .file }
        guard let name = found.first else { throw ToolError(texts(.planNotFound, ["folder": Paths.real(".")])) }
        guard found.count == 1 else { throw ToolError(texts(.planFoundBoth, ["folder": Paths.real(".")])) }
        return name
    }
}
