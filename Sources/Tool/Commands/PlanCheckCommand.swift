import CompetencePlan
import Forms
import TextFormats
import Wording

/// `kompetanseplan plan check`: reports everything that is wrong or probably unintended in a plan definition, and
/// writes nothing.
enum PlanCheckCommand {
    static let command = Command(
        name: "plan check", summary: .commandPlanCheck, operands: .init(names: [.valuePlan], count: 0...1),
        options: [.plan, .format(["text", "json"])], example: "kompetanseplan plan check plan.xlsx", run: run)

    @Sendable
    private static func run(_ arguments: Arguments, _ terminal: Terminal) throws -> ExitStatus {
        if let operand = arguments.operands.first, arguments["plan"] != nil {
            throw ToolError((arguments.language ?? .nb).texts(.usageTooMany, ["value": operand]))
        }
        let file = try PlanFile(arguments.operands.first ?? arguments["plan"], arguments.language)
        let (plan, problems) = file.checked(on: try Today.day(file.language.texts))
        let texts = file.language.texts
        let errors = problems.filter { $0.severity == .error }
        if arguments["format"] == "json" {
            terminal.json(json(problems, texts))
        } else {
            if let plan {
                let words = plan.texts(in: arguments.language ?? plan.language)
                terminal.result(summary(of: plan, in: file, words))
            }
            if !errors.isEmpty { file.lines(errors, texts).forEach(terminal.result) }
            let warnings = problems.filter { $0.severity != .error }
            if !warnings.isEmpty { terminal.result(texts(.planWarnings)) }
            for warning in warnings { terminal.result("  " + warning.text(in: texts)) }
            if errors.isEmpty {
                let plan = arguments.operands.flatMap { ["--plan", $0] }
                let out = YearFolder.isHere ? [] : ["--out", YearFolder.forms]
                terminal.inform(
                    texts(.planCheckNext, ["options": arguments.typed(plan + out, ["plan", "language"])]))
            }
        }
        return errors.isEmpty ? .success : .findings
    }

    private static func summary(of plan: PlanDefinition, in file: PlanFile, _ texts: Texts) -> String {
        let counts: [(TextKey, Int)] = [
            (.planUnits, plan.units.count), (.planAreas, plan.subjectAreas.count),
            (.planPositions, plan.positions.count), (.planStrategies, plan.strategies.count),
        ]
        let words = counts.map { texts.counted($0, $1) }.filter { !$0.isEmpty }
        let facts = ["file": file.path, "title": plan.title, "deadline": texts.day(plan.deadline.description)]
        return texts(.planInOrder, facts.merging(["counts": words.joined(separator: ", ")]) { first, _ in first })
    }

    private static func json(_ problems: [PlanProblem], _ texts: Texts) -> String {
        JSONWriter.document { json in
            json.member("status", problems.contains { $0.severity == .error } ? "unusable" : "usable")
            json.array("problems", of: problems) { json, problem in
                json.member("severity", problem.severity.rawValue)
                json.member("place", problem.location)
                json.member("message", problem.message(in: texts))
            }
        }
    }
}
