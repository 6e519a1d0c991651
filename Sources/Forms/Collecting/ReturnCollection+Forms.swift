import CompetencePlan
import Wording

/// Units that answer by several forms: each form has returns of its own, and what they say together is the unit's.
extension ReturnCollection {
    /// All forms that are asked for, in the plan's order: a unit's one, or each of its several.
    package var forms: [UnitReturn] { units.flatMap { $0.forms.isEmpty ? [$0] : $0.forms } }

    /// The returns of a unit's forms as those of the unit. Where none of them can be used, what is carried counts.
    func united(as unit: Unit, carrying carried: CarriedAnswers?, _ context: FormContext) -> ReturnCollection {
        let isUsable = !answers.isEmpty || units.allSatisfy { $0.status == .waived }
        var united = ReturnCollection()
        if let carried, !isUsable {
            united.add(unit, [], isWaived: false, carrying: carried, context: context)
        } else {
            united.units = [UnitReturn(of: unit, units)]
            if !answers.isEmpty { united.answers = [UnitAnswers(combining: answers, of: unit, context.index)] }
        }
        let byForm = answers.keyed(by: \.unit)
        united.units[0].forms = units.map { form in
            var form = form
            form.answers = byForm[form.unit.id]
            return form
        }
        let missing = united.units[0].status == .carried ? FindingCode.formUnitMissing : nil
        united.findings += findings.filter { $0.code != missing }.map { finding in
            var finding = finding
            finding.unit = unit.id
            return finding
        }
        united.corrections = corrections.map { correction in
            var correction = correction
            correction.unit = unit.id
            return correction
        }
        return united
    }
}

extension ReturnCollection.UnitReturn {
    /// How a unit stands whose forms stand so. What is waived on purpose makes it no worse.
    fileprivate init(of unit: Unit, _ forms: [Self]) {
        let order: [ReturnStatus] = [.waived, .approved, .returned, .carried, .toCorrect, .rejected, .blank, .missing]
        let status = order.last { status in forms.contains { $0.status == status } } ?? .missing
        self.init(
            unit: unit, status: status, file: forms.map(\.file).filter { !$0.isEmpty }.joined(separator: "; "),
            signature: [
                forms.map { $0.signature.filter { !$0.isEmpty }.joined(separator: ", ") }.joined(separator: "; ")
            ]
            .filter { !$0.isEmpty },
            errors: forms.reduce(0) { $0 + $1.errors }, warnings: forms.reduce(0) { $0 + $1.warnings },
            explained: forms.reduce(0) { $0 + $1.explained }, carriedFrom: forms.compactMap(\.carriedFrom).max())
    }

    /// How many forms have been returned, of how many that are asked for; nil where the unit has one.
    package var formsReturned: (count: Int, total: Int)? {
        let asked = forms.filter { $0.status != .waived }
        return forms.isEmpty ? nil : (asked.count(where: \.status.isReturned), asked.count)
    }

    /// Whether there are no figures at all of a unit that is expected to have some.
    package var isAbsent: Bool { forms.isEmpty ? status.isAbsent : forms.allSatisfy { $0.status.isAbsent } }
}
