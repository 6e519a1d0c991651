import CompetencePlan
import Forms
import Reports
import Wording

/// `kompetanseplan merge`: combines all returned forms into the council's workbook, HR's report and the data.
enum MergeCommand {
    static let command = Command(
        name: "merge", summary: .commandMerge, operands: .forms,
        options: [
            .plan, .outOrPartial,
            Option(name: "final", value: nil, help: .optionFinal),
            Option(name: "replace-final", value: nil, help: .optionReplaceFinal),
            Option(name: "explained", value: nil, help: .optionExplained), .without, .previous,
            Option(name: "carry-forward", value: .valueUnit, help: .optionCarryForward, canRepeat: true),
            Option(name: "no-returns", value: nil, help: .optionNoReturns),
            Option(
                name: "returns-for", value: .valueReturnsFor, help: .optionReturnsFor,
                choices: ReturnForms.Recipients.words, excludes: ["no-returns", "partial"]),
            .date, .format(["text", "json"]), .jobs,
            Option(
                name: "partial", value: .valueFile, help: .optionPartial,
                excludes: ["out", "final", "replace-final", "explained", "without", "carry-forward", "no-returns"]),
            Option(name: "shard", value: .valueShard, help: .optionShard, requires: "partial"),
        ], example: "kompetanseplan merge levert --out resultat",
        inYearFolder: .init(operands: [YearFolder.returned], out: YearFolder.result), run: run)

    @Sendable
    private static func run(_ arguments: Arguments, _ terminal: Terminal) throws -> ExitStatus {
        let plan = try PlanFile.read(arguments)
        let texts = (arguments.language ?? plan.language).texts
        let waived = try UnitChoice.units(arguments.all("without"), of: plan, texts)
        let day = try arguments.day()
        let partial = arguments["partial"]
        if let partial, !PartialFile.hasExtension(partial) {
            throw ToolError(texts(.usageBadPartial, ["value": partial]))
        }
        let out = arguments["out"] ?? "."
        let isFinalThere = try partial == nil && FinalResult.exists(in: out, texts)
        guard !isFinalThere || arguments.has("replace-final") else {
            throw ToolError(texts(.finalThere, ["path": out]))
        }
        let collector = try FormCollector(arguments, plan, terminal, output: arguments["out"])
        let previous = collector.previous.revisions
        let carried = try CarriedUnits(
            arguments, from: previous, to: collector.context.index, without: waived, texts)
        let forms = try collector.forms()
        if let partial { return try write(forms, to: partial, collector, terminal) }
        let returns = ReturnCollection(
            forms.readings, context: collector.context, without: waived, carrying: carried.answers)
        // The readings are let go: the answers that count, and the findings, are in the returns.
        let realPaths = (consume forms).realPaths
        for unit in carried.notNeeded(in: returns) { terminal.inform(texts(.carryNotNeeded, ["unit": unit])) }
        let unexplained = arguments.has("explained") ? returns.unexplained : []
        let isFinal = arguments.has("final") && returns.isComplete && unexplained.isEmpty
        let merged = MergeResult(
            layout: collector.context.layout, returns: returns, previous: previous, isFinal: isFinal, day: day)
        let isJSON = arguments["format"] == "json"
        if arguments.has("final"), !isFinal {
            return refuse(merged, unexplained: unexplained, terminal, asJSON: isJSON)
        }
        let (names, kept) = try write(
            merged, returns, realPaths, collector, to: out, replacingFinal: isFinalThere,
            returnsFor: arguments.has("no-returns") ? nil : isFinal ? .nobody : ReturnForms.Recipients(arguments, plan))
        if let kept { terminal.inform(kept) }
        if isJSON { terminal.json(DataDocument.summary(merged)) }
        if !isJSON, !terminal.isQuiet { print(merged, names, in: out, terminal) }
        return returns.hasErrors ? .findings : .success
    }

    /// Writes the readings as a partial result.
    private static func write(
        _ forms: PartialResult, to path: String, _ collector: FormCollector, _ terminal: Terminal
    ) throws(ToolError) -> ExitStatus {
        let context = collector.context
        try OutputFile.write(to: path, keeping: collector.inputs, context.texts) { name in
            .bytes(name) { send in forms.write(context, program: Program.version, to: send) }
        }
        terminal.inform(context.texts(.partialDone, ["count": "\(forms.entries.count)", "path": path]))
        return .success
    }

    /// Writes the result. Returns the names of its files, and a sentence about earlier files that were kept.
    static func write(
        _ merged: MergeResult, _ returns: ReturnCollection, _ realPaths: [String: String],
        _ collector: FormCollector, to path: String, replacingFinal: Bool,
        returnsFor recipients: ReturnForms.Recipients?
    ) throws(ToolError) -> (names: [String], kept: String?) {
        let folder = try OutputFolder(path, keeping: collector.inputs, texts: merged.texts)
        let start = Paths.real(path)
        let council = CouncilReport.make(merged)
        let control = ResultFile.workbook(ControlReport.fileName) {
            // A link would show what is masked in the file's name.
            let paths = realPaths.filter { !$0.key.contains(PersonalData.mask) }
                .mapValues { Paths.relative(ZipPath.file($0), from: start) }
            return ControlReport.workbook(merged, totals: council.totals, paths: paths)
        }
        let appendix = ResultFile.workbook(CouncilReport.fileName(merged.plan)) { council.workbook }
        let data = dataFiles(merged)
        // The largest are begun first.
        try folder.write([appendix, control] + data, jobs: collector.jobs)
        if let recipients {
            try ReturnForms(
                collector: collector, realPaths: realPaths, returns: returns, recipients: recipients, day: merged.day,
                fileNames: UnitFileNames(collector.context.plan)
            )
            .write(to: folder, under: ReturnForms.folderName + "/")
        }
        let names = folder.names
        let kept = try folder.keepEarlier(all: replacingFinal)
        try folder.commit()
        let texts = merged.texts
        return (names, kept.map { replacingFinal ? texts(.finalKept, ["path": $0.folder]) : $0.sentence(texts) })
    }

    private static func dataFiles(_ merged: MergeResult) -> [ResultFile] {
        [.text("data/kompetanseplan.json") { merged.writeRevision(to: $0) }]
            + TidyTables(merged).all.map { table in .text("data/\(table.name).csv") { table.writeCSV(to: $0) } }
    }

    /// The number of errors to print; the rest are in the control report.
    private static let mostErrorsListed = 20

    private static func print(_ merged: MergeResult, _ names: [String], in path: String, _ terminal: Terminal) {
        let texts = merged.texts
        let text = ResultText(merged: merged, terminal: terminal)
        text.printTotals()
        terminal.result(texts(.resultStatus, ["status": texts(merged.isFinal ? .final : .provisional)]))
        if merged.returns.isComplete, !merged.isFinal { terminal.result(texts(.resultReady)) }
        text.printAbsent()
        // What HR must settle keeps the result provisional as errors do.
        let open = merged.returns.openFindings.filter { $0.severity != .error }
        let errors = open + merged.returns.findings.filter { $0.severity == .error }
        for finding in errors.prefix(mostErrorsListed) { text.print(finding) }
        if errors.count > mostErrorsListed {
            let rest = errors.count - mostErrorsListed
            terminal.result(texts.counted(.resultMore, rest, ["file": ControlReport.fileName]))
        }
        terminal.result(texts(.resultFiles, ["path": path]))
        let returns = names.filter { $0.hasPrefix(ReturnForms.folderName + "/") }
        for name in names where !returns.contains(name) { terminal.result("  \(name)") }
        if !returns.isEmpty {
            let counts = ReturnForms.counts(in: returns)
            for (key, count) in [(TextKey.resultReturns, counts.forms), (.resultReminders, counts.reminders)]
            where count > 0 {
                terminal.result("  " + texts.counted(key, count, ["folder": ReturnForms.folderName]))
            }
        }
        if merged.isFinal {
            terminal.result(texts(.mergeNextYear))
        } else if !returns.isEmpty {
            terminal.result(texts(.mergeNext, ["folder": Paths.join(path, ReturnForms.folderName)]))
        }
    }

    /// Explains why the result cannot be final. Nothing is written.
    private static func refuse(
        _ merged: MergeResult, unexplained: [(unit: Unit, count: Int)], _ terminal: Terminal, asJSON: Bool
    ) -> ExitStatus {
        let texts = merged.texts
        if asJSON { terminal.json(DataDocument.summary(merged)) }
        terminal.complain(texts(.finalRefused))
        for reason in merged.returns.forms.compactMap({ reason($0, texts) }) { terminal.complain("  " + reason) }
        for (unit, count) in unexplained {
            terminal.complain("  " + texts.counted(.finalUnexplained, count, ["unit": unit.name]))
        }
        for finding in merged.returns.openFindings {
            terminal.complain("  \(finding.location.description): \(finding.message(in: texts))")
        }
        let statuses = Set(merged.returns.forms.map(\.status))
        let hints: [(key: TextKey, applies: Bool)] = [
            (.finalCorrect, !statuses.isDisjoint(with: [.toCorrect, .rejected])),
            (.finalExplain, !unexplained.isEmpty), (.finalRemind, !statuses.isDisjoint(with: [.missing, .blank])),
            (.finalWithout, !merged.returns.units.allSatisfy(\.isSettled)),
        ]
        let previous = ["previous": merged.previous.isEmpty ? "" : "1"]
        for hint in hints where hint.applies { terminal.complain(texts(hint.key, previous)) }
        terminal.complain(texts(.nothingWritten))
        return .findings
    }

    /// Why a unit's return keeps the result provisional; nil if it does not.
    private static func reason(_ unit: ReturnCollection.UnitReturn, _ texts: Texts) -> String? {
        let arguments = ["unit": unit.unit.name]
        switch unit.status {
        case .missing: return texts(.finalMissing, arguments)
        case .blank: return texts(.finalBlank, arguments)
        case .rejected: return texts(.finalRejected, arguments)
        case .toCorrect: return texts.counted(.finalErrors, unit.errors, arguments)
        case .waived, .approved, .returned, .carried: return nil
        }
    }
}
