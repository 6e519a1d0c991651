import CompetencePlan
import Forms
import Reports
import Wording

/// `kompetanseplan status`: shows who has answered, as a table, as JSON and as a page for the intranet.
enum StatusCommand {
    static let command = Command(
        name: "status", summary: .commandStatus, operands: .forms,
        options: [
            .plan, Option(name: "html", value: .valueFile, help: .optionHTML), .without, .date,
            .format(["text", "json"]), .jobs,
        ],
        example: "kompetanseplan status levert --html status.html",
        inYearFolder: .init(operands: [YearFolder.returned]), run: run)

    @Sendable
    private static func run(_ arguments: Arguments, _ terminal: Terminal) throws -> ExitStatus {
        let plan = try PlanFile.read(arguments)
        let texts = (arguments.language ?? plan.language).texts
        let waived = try UnitChoice.units(arguments.all("without"), of: plan, texts)
        let day = try arguments.day()
        // Before the first form arrives, the page shows all units as missing.
        let collector = try FormCollector(arguments, plan, terminal, output: nil, needsFiles: false)
        let returns = ReturnCollection(
            try collector.forms().readings, context: collector.context, without: waived)
        let merged = MergeResult(layout: collector.context.layout, returns: returns, isFinal: false, day: day)
        if let path = arguments["html"] {
            try OutputFile.write(StatusPage(merged).html, to: path, keeping: collector.inputs, terminal, texts)
        }
        if arguments["format"] == "json" {
            terminal.json(merged.statusJSON)
        } else if arguments["html"] != "-", !terminal.isQuiet {
            print(merged, terminal)
        }
        return returns.hasErrors ? .findings : .success
    }

    private static func print(_ merged: MergeResult, _ terminal: Terminal) {
        let texts = merged.texts
        let text = ResultText(merged: merged, terminal: terminal)
        let about = [
            "plan": merged.plan.title, "municipality": merged.plan.municipality,
            "date": texts.day(merged.day.description),
        ]
        terminal.result(texts(.statusPageAbout, about) + "\n")
        text.printTotals()
        text.printDeadline()
        terminal.result("")
        text.printUnits()
        text.printAbsent()
        let unassigned = merged.unassignedFiles.joined(separator: ", ").printable
        if !unassigned.isEmpty { terminal.result(texts(.resultUnassigned, ["files": unassigned])) }
    }
}
