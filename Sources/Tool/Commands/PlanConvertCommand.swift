import CompetencePlan
import Forms
import Wording

/// `kompetanseplan plan convert`: converts the plan definition from a workbook to JSON or back.
enum PlanConvertCommand {
    static let command = Command(
        name: "plan convert", summary: .commandPlanConvert,
        operands: .init(names: [.operandSource, .operandTarget], count: 2...2), options: [],
        example: "kompetanseplan plan convert plan.json plan.xlsx", run: run)

    @Sendable
    private static func run(_ arguments: Arguments, _ terminal: Terminal) throws -> ExitStatus {
        let plan = try PlanFile(arguments.operands[0], arguments.language).usablePlan()
        let language = arguments.language ?? plan.language
        let target = arguments.operands[1]
        if target == "-" {
            terminal.json(plan.json)
            return .success
        }
        try PlanFile.write(plan, to: target, language)
        terminal.inform(language.texts(.planConverted, ["path": target]))
        return .success
    }
}
