import CompetencePlan
import Forms
import Reports
import SheetReading
import Wording

/// `kompetanseplan rollup`: combines the data of several municipalities in a workbook like the council's.
enum RollUpCommand {
    static let command = Command(
        name: "rollup", summary: .commandRollUp, operands: .init(names: [.operandData], count: 1...Int.max),
        options: [.out, Option(name: "areas", value: .valueFile, help: .optionAreas), .date],
        example: "kompetanseplan rollup fjordvik/kompetanseplan.json os/kompetanseplan.json --out samlet", run: run)

    @Sendable
    private static func run(_ arguments: Arguments, _ terminal: Terminal) throws -> ExitStatus {
        var revisions: [Revision] = []
        let wanted = (arguments.language ?? .nb).texts
        for path in try files(arguments.operands, wanted) {
            revisions.append(try RevisionFiles.revision(path, wanted, refusal: .rollUpUnusable))
        }
        let language = arguments.language ?? revisions[0].plan.language
        let texts = language.texts
        let day = try arguments.day()
        let rollUp = try rollUp(consume revisions, areas: arguments["areas"], language)
        let report = try RollUpReport(rollUp, on: day, language, schema: .standard())
        let path = arguments["out"] ?? "."
        let folder = try OutputFolder(path, texts: texts)
        try folder.write(.workbook(report.fileName) { report.workbook })
        // HR's own table is an input and must not be overwritten.
        let table = Paths.join(path, RollUpReport.areasFileName)
        if !rollUp.rows.isEmpty, arguments["areas"].map(Paths.real) != Paths.real(table) {
            try folder.write(.workbook(RollUpReport.areasFileName) { report.areas })
        }
        let names = folder.names
        let kept = try folder.keepEarlier(list: WrittenFiles.nameAlone)
        try folder.commit()
        if let kept { terminal.inform(kept.sentence(texts)) }
        print(rollUp, names, in: path, areasFile: arguments["areas"] ?? table, texts, terminal)
        return .success
    }

    /// The given data files, and those in given folders.
    private static func files(_ operands: [String], _ texts: Texts) throws -> [String] {
        try operands.flatMap { path in
            guard Paths.kind(path) == .folder else { return [path] }
            let found = try RevisionFiles.dataFiles(in: path, texts)
            guard !found.isEmpty else { throw ToolError(texts(.rollUpNoneFound, ["path": path])) }
            return found
        }
    }

    private static func rollUp(
        _ revisions: consuming [Revision], areas: String?, _ language: Language
    ) throws -> RollUp {
        let texts = language.texts
        let mapping = try areas.map { try Self.mapping(at: $0, texts) } ?? AreaMapping()
        do throws(PlanError) {
            return try RollUp(consume revisions, mapping: mapping, title: texts(.rollUpTitle), language: language)
        } catch {
            throw ToolError(lines: [texts(.rollUpRefused)] + error.problems.map { "  " + $0.text(in: texts) })
        }
    }

    private static func mapping(at path: String, _ texts: Texts) throws -> AreaMapping {
        func refused(_ reasons: [String]) -> ToolError {
            ToolError(lines: [texts(.areasUnusable, ["file": path])] + reasons.map { "  " + $0 })
        }
        do {
            let workbook = try ReturnedWorkbook(Workbook(path: path, limits: FormLoading.limits), file: path)
            if let mapping = try AreaTable.mapping(in: workbook.sheets) { return mapping }
        } catch let error as ReadError {
            throw refused([error.messageOfWorkbook(in: texts)])
        } catch let error as PlanError {
            throw refused(error.problems.map { $0.text(in: texts) })
        }
        throw refused([texts(.areasNoTable)])
    }

    private static func print(
        _ rollUp: RollUp, _ names: [String], in path: String, areasFile: String, _ texts: Texts, _ terminal: Terminal
    ) {
        guard !terminal.isQuiet else { return }
        let (areas, shared) = rollUp.counts
        let areOfOneYear = Set(rollUp.members.map(\.year)).count == 1
        let members = rollUp.members.map { areOfOneYear ? "\($0.name) (\($0.year))" : $0.name }.joined(separator: ", ")
        terminal.result(texts(.rollUpMembers, ["members": members]))
        if rollUp.members.count == 1 { terminal.result(texts(.rollUpOneMember, ["member": members])) }
        if !areOfOneYear {
            terminal.result(texts(.rollUpSeveralYears, ["members": members]))
        }
        if areas > 0 {
            terminal.result(
                texts(.rollUpAreas, ["areas": "\(areas)", "shared": "\(shared)", "file": areasFile]))
        }
        for (unit, area) in rollUp.uncombined {
            terminal.result("  " + texts(.rollUpApart, ["unit": unit, "area": area]))
        }
        let omitted = rollUp.omittedColumns.joined(separator: "; ")
        if !omitted.isEmpty { terminal.result(texts(.rollUpColumns, ["columns": omitted])) }
        let status = texts(rollUp.revision.isFinal ? .final : .provisional)
        terminal.result(texts(.resultStatus, ["status": status]))
        terminal.result(texts(.resultFiles, ["path": path]))
        for name in names { terminal.result("  \(name)") }
    }
}
