import CompetencePlan
import Forms
import Reports
import Wording

/// `kompetanseplan check`: reports what is wrong with returned forms, totals before lists. It writes nothing but the
/// return forms, if they are requested.
enum CheckCommand {
    static let command = Command(
        name: "check", summary: .commandCheck, operands: .forms,
        options: [
            .plan, .previous, Option(name: "returns", value: .valueDirectory, help: .optionReturns),
            Option(
                name: "returns-for", value: .valueReturnsFor, help: .optionReturnsFor,
                choices: ReturnForms.Recipients.words, requires: "returns"),
            .format(["text", "json"]), .jobs,
        ],
        example: "kompetanseplan check levert",
        inYearFolder: .init(operands: [YearFolder.returned]), run: run)

    @Sendable
    private static func run(_ arguments: Arguments, _ terminal: Terminal) throws -> ExitStatus {
        let plan = try PlanFile.read(arguments)
        // Even if no form has been returned yet, units can be reminded.
        let collector = try FormCollector(
            arguments, plan, terminal, output: arguments["returns"], needsFiles: !arguments.has("returns"))
        // A unit that checks its own form is not told about the others.
        let expectsAll = arguments.operands.contains { Paths.kind($0) == .folder }
        let forms = try collector.forms()
        let returns = ReturnCollection(forms.readings, context: collector.context, expectsAll: expectsAll)
        let merged = MergeResult(
            layout: collector.context.layout, returns: returns, isFinal: false,
            day: try Today.day(collector.context.texts))
        if let path = arguments["returns"] {
            let returnForms = ReturnForms(
                collector: collector, realPaths: forms.realPaths, returns: returns,
                recipients: ReturnForms.Recipients(arguments, merged.plan), day: merged.day,
                fileNames: UnitFileNames(collector.context.plan))
            try write(returnForms, to: path, terminal)
        }
        if arguments["format"] == "json" {
            terminal.json(DataDocument.summary(merged))
        } else {
            let text = ResultText(merged: merged, terminal: terminal)
            text.printTotals()
            if expectsAll { text.printDeadline() }
            if !returns.units.isEmpty {
                terminal.result("")
                text.printUnits()
            }
            text.printFindingsByFile()
            if !arguments.has("returns") { text.suggestReturns(of: arguments, expectsAll: expectsAll) }
        }
        return returns.hasErrors ? .findings : .success
    }

    private static func write(_ forms: ReturnForms, to path: String, _ terminal: Terminal) throws(ToolError) {
        let texts = forms.collector.context.texts
        let folder = try OutputFolder(path, keeping: forms.collector.inputs, texts: texts)
        try forms.write(to: folder, under: "")
        let counts = ReturnForms.counts(in: folder.names)
        let kept = try folder.keepEarlier(list: WrittenFiles.nameAlone)
        try folder.commit()
        if let kept { terminal.inform(kept.sentence(texts)) }
        if counts.forms > 0 || counts.reminders == 0 {
            terminal.inform(texts.counted(.returnsDone, counts.forms, ["path": path]))
        }
        if counts.reminders > 0 { terminal.inform(texts.counted(.remindersDone, counts.reminders, ["path": path])) }
    }
}
