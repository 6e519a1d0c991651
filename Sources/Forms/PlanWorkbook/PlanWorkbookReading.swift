import Cells
import CompetencePlan
import TextFormats
import Wording

/// Reads a plan definition from a workbook: the document, and where in the workbook each part of it comes from, so that
/// problems with the document are reported at a cell.
package struct PlanWorkbookReading {
    var document = JSONValue.object([:])
    var locations: [String: PlanLocation] = [:]
    /// The heading of each cell's column.
    var headings: [PlanLocation: String] = [:]
    private var problems: [(location: PlanLocation, problem: PlanProblem)] = []
    /// The identifiers of each list, by normalised name and by identifier.
    var names: [String: [String: String]] = [:]
    /// The identifiers of each list in order, and their names.
    var identifiers: [String: [String]] = [:]
    var namesOfIdentifiers: [String: [String: String]] = [:]
    /// Identifiers made for elements whose identifier cell is empty.
    package var newIdentifiers: [NewIdentifier] = []
    /// The normalised names in the sheet being read that are used once per sheet.
    var namesInUse: Set<String> = []
    /// The name of each list's sheet.
    let sheetNames: [String: String]
    let sheets: [SheetContent]
    package let language: Language
    /// The language that the plan has, as far as it says.
    package var planLanguage: Language? { document["language"].string.flatMap(Language.init(rawValue:)) }

    /// Reads `sheets` even if they have errors. Names of sheets and choices in messages are in `language`.
    package init(_ sheets: [SheetContent], schema: PlanWorkbookSchema, language: Language) {
        self.sheets = sheets
        self.language = language
        sheetNames = Dictionary(first: schema.sheets.filter { $0.kind == .list }.map { ($0.part, $0.name(language)) })
        document.set(.string(PlanDefinition.schemaName), at: ["schema"])
        document.set(.number("\(PlanDefinition.schemaVersion)"), at: ["version"])
        let tables = tables(of: schema)
        guard tables.contains(where: { $0 != nil }) else {
            let known = schema.sheets.filter(\.required).map { $0.name(language) }.joined(separator: ", ")
            report(.planNoSheets, at: PlanLocation(), ["known": known])
            return
        }
        for (sheet, table) in zip(schema.sheets, tables) {
            if let table { read(table) } else { readMissing(sheet) }
            nameStandards(of: sheet)
        }
        if schema.sheets.contains(where: { $0.kind == .groups }) { addMissingChapters() }
        addPlanIdentifier()
    }

    /// An identifier made from a name, and the empty cell that it belongs in.
    package struct NewIdentifier: Hashable, Sendable {
        package let sheet: String
        package let cell: CellReference
        package let text: String
    }

    // MARK: The result

    /// The plan, or everything that is wrong with it, with sheet and cells.
    package func plan(_ schema: FormSchema) throws(PlanError) -> PlanDefinition {
        let (plan, problems) = checked(schema, on: nil)
        guard problems.isEmpty else { throw PlanError(problems: problems) }
        return plan
    }

    /// The plan and everything that is wrong with it, one problem for each cause. With a day, also its warnings on that
    /// day.
    package func checked(_ schema: FormSchema, on day: CalendarDay?) -> (plan: PlanDefinition, problems: [PlanProblem])
    {
        let (plan, found) = PlanDefinition.checking(
            document, against: schema, on: problems.isEmpty ? day : nil)
        let reported = Set(problems.map(\.location))
        var all = problems.map { (location: $0.location, problem: $0.problem, field: field(of: $0.location)) }
        for problem in found {
            let location = location(of: problem.location)
            // A location with a problem from reading its cell gets no further one from the document.
            let isCovered = reported.contains(location) || problems.contains { $0.location.sheet == nil }
            guard !isCovered else { continue }
            let cellProblem = cellProblem(problem, at: location)
            let isReported = all.contains { $0.location == location && $0.problem == cellProblem }
            if !isReported { all.append((location, cellProblem, PlanProblem.field(of: problem.location))) }
        }
        let sorted = all.sorted { $0.location < $1.location }
        let groups = PlanProblem.grouped(sorted.map { ($0.problem, $0.field) })
        return (plan, groups.map { located($0.problem, at: $0.members.map { sorted[$0].location }) })
    }

    /// Rewords a problem of the document for its cell.
    private func cellProblem(_ problem: PlanProblem, at location: PlanLocation) -> PlanProblem {
        let pointer = problem.location
        var problem = problem
        problem.location = ""
        switch problem.key {
        case .planMissing:
            guard let heading = headings[location] else { break }
            problem.key = .planFieldMissing
            problem.arguments = ["field": heading]
        case .planNotADay: problem.key = .planCellNotADay
        case .planNotDecimal: problem.key = .planCellNotDecimal
        // The workbook shows names where the document has identifiers.
        case .planTwice, .planUnitWithoutSection:
            let list = pointer.split(separator: "/").dropLast().last == "subjectAreas" ? "subjectAreas" : "units"
            let isReference =
                problem.key == .planUnitWithoutSection || pointer.split(separator: "/").last?.first?.isNumber == true
            if isReference, let id = problem.arguments["value"], let name = namesOfIdentifiers[list]?[id] {
                problem.arguments["value"] = name
            }
        default: break
        }
        return problem
    }

    private func field(of location: PlanLocation) -> String { "\(location.sheet ?? -1) \(location.cell?.column ?? 0)" }

    /// The location of a part of the document, or of the nearest part around it.
    private func location(of pointer: String) -> PlanLocation {
        var pointer = pointer[...]
        while true {
            if let location = locations[String(pointer)] { return location }
            guard let slash = pointer.lastIndex(of: "/") else { return PlanLocation() }
            pointer = pointer[..<slash]
        }
    }

    mutating func report(_ key: TextKey, at location: PlanLocation, _ arguments: [String: String] = [:]) {
        problems.append((location, PlanProblem(location: "", key: key, arguments: arguments)))
    }

    // MARK: Sheets

    /// The table of each sheet, found by name or else by its headings; nil if there is none.
    private func tables(of schema: PlanWorkbookSchema) -> [PlanTable?] {
        var free = sheets.indices.filter { sheets[$0].visibility == .visible }
        var result = schema.sheets.map { sheet -> PlanTable? in
            let names = Set((sheet.name.all + sheet.aliases).map(NormalisedText.of))
            let named = free.filter { names.contains(NormalisedText.of(sheets[$0].name)) }
            for index in named {
                guard let table = PlanTable(sheet, in: sheets[index], allHeadings: false) else { continue }
                free.removeAll { $0 == index }
                return table
            }
            return nil
        }
        for (number, sheet) in schema.sheets.enumerated() where result[number] == nil && sheet.kind != .facts {
            let tables = free.compactMap { index in
                PlanTable(sheet, in: sheets[index], allHeadings: true).map { (index, $0) }
            }
            guard let (index, table) = tables.first else { continue }
            result[number] = table
            free.removeAll { $0 == index }
        }
        return result
    }

    /// Reports a missing sheet if the plan requires it.
    private mutating func readMissing(_ sheet: PlanSheet) {
        guard sheet.required else { return }
        let location = PlanLocation(sheet: sheets.count, name: sheet.name(language))
        report(.planSheetMissing, at: location, ["sheet": sheet.name(language)])
        let paths = sheet.kind == .facts ? sheet.columns.map { sheet.path + $0.path } : [sheet.path]
        for path in paths.map(JSONValue.pointer) { locations[path] = locations[path] ?? location }
    }

    private mutating func read(_ table: PlanTable) {
        let sheet = table.sheet
        let top = location(table, table.header.row, 0)
        if sheet.kind != .facts, locations[JSONValue.pointer(to: sheet.path)] == nil {
            locations[JSONValue.pointer(to: sheet.path)] = top
        }
        for (index, column) in sheet.columns.enumerated()
        where sheet.kind != .facts && column.isRequired && table.header.columns[index] == nil {
            report(.planColumnMissing, at: top, ["column": column.header(language)])
        }
        namesInUse = table.namesInUse
        let strays = table.strays
        for cell in strays.headings {
            let text = cell.value.plainText
            let missing = sheet.columns.enumerated().filter { table.header.columns[$0.offset] == nil }
            report(
                .planUnknownHeading, at: self.location(table, cell.reference),
                ["value": text, "suggestion": suggestion(text, missing.map { $0.element.header(language) })])
        }
        for cell in strays.cells {
            report(.planOutside, at: self.location(table, cell.reference), ["value": cell.value.plainText])
        }
        switch sheet.kind {
        case .facts: readFacts(table)
        case .list: readList(table)
        case .members: readMembers(table)
        case .groups: readGroups(table)
        case .keyed: readKeyed(table)
        }
    }
}
