import CompetencePlan
import Forms
import TextFormats
import Wording

/// `kompetanseplan plan check`: says everything that is wrong with a plan definition, and writes nothing.
enum PlanCheckCommand {
    static let command = Command(
        name: "plan check", summary: .commandPlanCheck, operands: .plan,
        options: [.plan, .format(["text", "json"])], example: "kompetanseplan plan check plan.xlsx", run: run)

    @Sendable
    private static func run(_ arguments: Arguments, _ terminal: Terminal) throws -> ExitStatus {
        let language = arguments.language ?? .nb
        let texts = language.texts
        if let operand = arguments.operands.first, arguments["plan"] != nil {
            throw ToolError(texts(.usageTooMany, ["value": operand]))
        }
        let file = try PlanFile(arguments.operands.first ?? arguments["plan"], language)
        let schema = try FormSchema.standard()
        var problems: [PlanProblem] = []
        do throws(PlanError) {
            let plan = try file.plan(schema: schema)
            if arguments["format"] != "json" { terminal.result(summary(of: plan, in: file, texts)) }
        } catch {
            problems = error.problems
            if arguments["format"] != "json" { file.lines(problems, texts).forEach(terminal.result) }
        }
        if arguments["format"] == "json" { terminal.json(json(problems, texts)) }
        return problems.isEmpty ? .success : .findings
    }

    private static func summary(of plan: PlanDefinition, in file: PlanFile, _ texts: Texts) -> String {
        let counts = [
            "units": plan.units.count, "areas": plan.subjectAreas.count, "positions": plan.positions.count,
            "strategies": plan.strategies.count,
        ]
        let facts = ["file": file.path, "title": plan.title, "deadline": texts.day(plan.deadline.description)]
        return texts(.planInOrder, facts.merging(counts.mapValues(String.init)) { first, _ in first })
    }

    private static func json(_ problems: [PlanProblem], _ texts: Texts) -> String {
        JSONWriter.document { json in
            json.member("status", problems.isEmpty ? "usable" : "unusable")
            json.array("problems", of: problems) { json, problem in
                json.member("place", problem.place)
                json.member("message", texts(problem.key, problem.arguments))
            }
        }
    }
}
