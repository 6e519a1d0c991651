import CompetencePlan
import Wording

/// The first sheet of a form, Veiledning: who, why, how, the deadline, the contact, and what the levels mean.
package struct GuidancePage: Sendable {
    /// A level as the unit enters it, by its number or its label, and what it means.
    package typealias ExplainedLevel = (number: Int?, label: String, meaning: String)

    package let title: String
    /// Facts about the form as labels and values; the first is the unit's name.
    package let facts: [(label: String, value: String)]
    package private(set) var steps: [String]
    package let scale: [ExplainedLevel]
    package let importance: [ExplainedLevel]
    /// Utfylt av, Rolle, Dato: the unit writes beside them.
    package static let signatureLabels: [TextKey] = [.guidanceFilledBy, .guidanceRole, .guidanceDate]
    /// Ansatte i virksomheten; nil if this page does not ask for them.
    package let employeesLabel: String?
    /// Godkjent av; nil if the plan does not ask for approval.
    package let approvedLabel: String?
    private let texts: Texts
    private let remainingTexts: [String]

    /// `previous` is the revision that the form is prefilled from, `day` the day on which it is made.
    package init(layout: FormLayout, unit: Unit, previous: Int?, madeOn day: CalendarDay) {
        let texts = layout.texts
        let plan = layout.plan
        let contact = [plan.contact.name, plan.contact.email, plan.contact.phone].filter { !$0.isEmpty }
        self.texts = texts
        title = texts(.guidanceTitle, ["plan": plan.title])
        facts = [
            (texts(.columnUnit), unit.name), (texts(.guidanceMunicipality), plan.municipality),
            (texts(.guidanceDeadline), texts.day(plan.deadline.description)),
            (texts(.guidanceContact), contact.joined(separator: ", ")),
        ]
        steps = [texts(.guidanceWhy, ["plan": plan.title])]
        if unit.id.form != nil { steps.append(texts(.guidanceForm)) }
        if let previous {
            let isWhole = layout.sheets.count == FormSheetID.allCases.count
            steps.append(
                texts(isWhole ? .guidancePrevious : .guidancePreviousSome, ["revision": "\(previous)"]))
        }
        for (number, sheet) in layout.sheets.enumerated() {
            steps.append(texts(sheet.id.step, ["number": "\(number + 1)", "sheet": sheet.name]))
            if sheet.id == .staffing { steps.append(texts(.guidanceWholeUnit)) }
        }
        let threshold = plan.form.uses(.gap) ? "\(plan.thresholds.privacy)" : ""
        steps.append(texts(.guidancePrivacy, ["threshold": threshold]))
        steps.append(texts(.guidanceReturn, ["by": plan.returnBy(on: day, texts)]))
        scale = Self.explained(plan.levelScale, texts)
        importance = Self.explained(plan.importanceScale, texts)
        employeesLabel = layout.asksForEmployees ? texts(.guidanceEmployees) : nil
        approvedLabel = plan.form.approval == .none ? nil : texts(.guidanceApproved)
        let zeros = layout.sheets.map { _ in "0" }
        remainingTexts = [true, false].map { layout.remaining(zeros, isApproved: $0) }
    }

    /// Of letters and words without an explanation, at least the lowest and the highest are named so.
    private static func explained(_ scale: LevelScale, _ texts: Texts) -> [ExplainedLevel] {
        scale.levels.map { level in
            guard scale.isLabelled else { return (level.level, "", level.explained) }
            let isLowest = level == scale.levels.first
            let end = isLowest ? texts(.guidanceLowest) : level == scale.levels.last ? texts(.guidanceHighest) : ""
            return (nil, level.label, level.description.isEmpty ? end : level.description)
        }
    }

    /// The texts that are the same on every page of a plan.
    private static let labels: [TextKey] =
        [
            .guidanceSheet, .guidanceHow, .guidanceScale, .guidanceImportance, .guidanceSignature, .guidanceStatus,
            .guidanceTotal, .guidanceComplete, .guidanceMessage, .guidanceMessageHelp,
        ] + signatureLabels

    /// All texts of the page that are not answers.
    var fixedTexts: [String] {
        [title] + Self.labels.map { texts($0) } + remainingTexts + steps
            + [approvedLabel, employeesLabel].compactMap(\.self) + facts.flatMap { [$0.label, $0.value] }
            + (scale + importance).flatMap { [$0.label, $0.meaning] }
    }
}

extension FormSheetID {
    /// Veiledning's step for the sheet.
    fileprivate var step: TextKey {
        switch self {
        case .gap: .guidanceStepGap
        case .staffing: .guidanceStepStaffing
        case .recruitment: .guidanceStepRecruitment
        case .measures: .guidanceStepMeasures
        }
    }
}

extension PlanDefinition {
    /// When something is due, as said on `day`: «innen 30.04.2027», or «så snart dere kan» after the deadline.
    package func returnBy(on day: CalendarDay, _ texts: Texts) -> String {
        day > deadline ? texts(.bySoon) : texts(.byDay, ["deadline": texts.day(deadline.description)])
    }
}
