import Cells
import CompetencePlan
import Wording

/// Units that answer with several forms: each form has its own returns, and together they are the unit's.
extension ReturnCollection {
    /// All forms that are asked for, in the plan's order: a unit's only form or each of its several.
    package var forms: [UnitReturn] { units.flatMap { $0.forms.isEmpty ? [$0] : $0.forms } }

    /// Combines the returns of a unit's forms. If none can be used, carried answers count.
    func united(as unit: Unit, carrying carried: CarriedAnswers?, _ context: FormContext) -> ReturnCollection {
        let isUsable = !answers.isEmpty || units.allSatisfy { $0.status == .waived }
        var united = ReturnCollection()
        if let carried, !isUsable {
            united.add(unit, [], isWaived: false, carrying: carried, context: context)
        } else {
            united.units = [UnitReturn(of: unit, units)]
            if !answers.isEmpty { united.answers = [UnitAnswers(combining: answers, of: unit, context.index)] }
        }
        united.formAnswers = answers.keyed(by: \.unit)
        let missing = united.units[0].status == .carried ? FindingCode.formUnitMissing : nil
        let together = isUsable ? united.answers.first : nil
        let (settled, open) = findings.filter { $0.code != missing }.reduce(into: ([Finding](), [Finding]())) {
            let (code, area) = ($1.code, $1.arguments["area"])
            let isAsked =
                code == .measureMissingForGap && $0.1.contains { $0.code == code && $0.arguments["area"] == area }
            if isAsked || together?.resolves($1, context.index) == true { $0.0.append($1) } else { $0.1.append($1) }
        }
        united.units[0].forms = units.map { form in
            var form = form
            let warnings = settled.count { $0.severity == .warning && $0.location.file == form.file }
            form.warnings -= warnings
            united.units[0].warnings -= warnings
            return form
        }
        united.findings += (open + countedTwice(context) + costsCountedTwice(context)).map { finding in
            var finding = finding
            finding.form = finding.unit
            finding.unit = unit.id
            return finding
        }
        united.corrections = corrections
        return united
    }

    /// FTE/unit-same-in-forms: forms that state the same total number of employees, if that is a number that
    /// departments seldom have in common. Each may have counted the whole unit.
    private func countedTwice(_ context: FormContext) -> [Finding] {
        let few = 10
        let stated = answers.map { ($0, headcount: $0.wholeUnit?.row.headcount ?? $0.employees ?? 0) }
        return stated.indices.dropFirst().compactMap { offset in
            let (form, headcount) = stated[offset]
            let earlier = stated[..<offset].first {
                $0.headcount == headcount && $0.0.wholeUnit?.row.fte == form.wholeUnit?.row.fte
            }
            guard headcount >= few, let earlier, let file = units.first(where: { $0.unit.id == form.unit })?.file else {
                return nil
            }
            return Finding(
                .staffingUnitSameInForms, unit: form.unit,
                at: form.wholeUnit.map { Location($0.source) } ?? Location(file: file),
                [
                    "form": context.index.name(of: form.unit), "other": context.index.name(of: earlier.0.unit),
                    "count": "\(headcount)",
                ])
        }
    }
}

extension ReturnCollection {
    /// ACT/measure-twice: a measure that several forms have with the same cost, which is counted for each. A note,
    /// since the forms are right one by one.
    private func costsCountedTwice(_ context: FormContext) -> [Finding] {
        var firsts: [String: (form: Identifier<Unit>, source: Source)] = [:]
        return answers.flatMap { form in
            form.measures.compactMap { answer in
                guard !answer.measure.isEmpty, let cost = answer.cost, cost > .zero else { return nil }
                let key = "\(answer.key)\n\(cost)"
                guard let first = firsts[key] else {
                    firsts[key] = (form.unit, answer.source)
                    return nil
                }
                guard first.form != form.unit, let row = CellReference(first.source.cell)?.row else { return nil }
                return Finding(
                    .measureTwice, unit: form.unit, at: Location(answer.source),
                    [
                        "measure": answer.measure, "row": "\(row)", "form": context.index.name(of: first.form),
                        "cost": context.texts.amount(cost.description),
                    ]
                ).judged(.note)
            }
        }
    }
}

extension UnitAnswers {
    /// Whether a finding in one form is resolved by the unit's other forms: another form has the measure, the gap is
    /// not the unit's or not large in the whole unit, or there are enough employees in total to show it.
    fileprivate func resolves(_ finding: Finding, _ index: PlanIndex) -> Bool {
        guard finding.severity == .warning || finding.severity == .note else { return false }
        let published = PublicAnswers(of: self, WorkforceDisclosure([], index))
        func isAbout(_ source: Source) -> Bool { source.all.contains { Location($0) == finding.location } }
        let gap = gaps.first { isAbout($0.source) }
        switch finding.code {
        case .measureMissingForGap:
            guard let gap, index.plan.isLarge(gap.weightedGap) else { return true }
            return measures.contains { !$0.measure.isEmpty && $0.area?.key == gap.area.key }
        case .privacyAreaIdentifiesPerson:
            return gap.map(published.publishes) ?? true
        case .privacyTextAboutFew:
            let area = measures.first { isAbout($0.source) }?.area
            return area.map(published.publishesLevels) ?? false
        default: return false
        }
    }
}

extension ReturnCollection.UnitReturn {
    /// The status of a unit from its forms: the worst one. Waived forms do not count against it.
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

    /// How many forms have been returned and how many are asked for; nil if the unit has only one.
    package var formsReturned: (count: Int, total: Int)? {
        let asked = forms.filter { $0.status != .waived }
        return asked.isEmpty ? nil : (asked.count(where: \.status.isReturned), asked.count)
    }

    /// Whether a unit that should have figures has none at all.
    package var isAbsent: Bool {
        forms.isEmpty ? status.isAbsent && !hasAnswers : forms.allSatisfy { $0.status.isAbsent }
    }
}
