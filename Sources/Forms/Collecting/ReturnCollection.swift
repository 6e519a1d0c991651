import CompetencePlan
import Wording

/// All returns of a folder, brought to one for each unit.
package struct ReturnCollection: Sendable {
    package struct UnitReturn: Sendable {
        package var unit: Unit
        package var status: ReturnStatus
        /// The file that counts; empty where there is none.
        package var file: String
        package var signature: [String]
        package var errors: Int
        package var warnings: Int
        /// The revision whose figures stand in for the unit's (`--carry-forward`); nil where none do.
        package var carriedFrom: Int?
    }

    /// One for each unit, in the plan's order.
    package internal(set) var units: [UnitReturn] = []
    /// Of the units that returned, in the plan's order.
    package internal(set) var answers: AnswerStore
    /// By unit in the plan's order (files of no known unit last), then as they were found.
    package internal(set) var findings = FindingList()
    /// How many files were read, forms or not.
    package internal(set) var files: Int

    /// Chooses among `readings`, in any order: of two returns from one unit the one saved last counts. Unless all units
    /// are expected, those without a file are left out. For a unit of which nothing can be used, what is `carried` counts.
    package init(
        packed readings: [PackedReading], context: FormContext, without waived: Set<Identifier<Unit>> = [],
        carrying carried: [Identifier<Unit>: CarriedAnswers] = [:], expectsAll: Bool = true
    ) {
        files = readings.count
        answers = AnswerStore(context.index)
        let sorted = readings.sorted { ($0.savedAt, $0.file) < ($1.savedAt, $1.file) }
        let byUnit = Dictionary(grouping: sorted) { $0.unit }
        for unit in context.plan.units where expectsAll || byUnit[unit.id] != nil {
            add(
                unit, byUnit[unit.id] ?? [], isWaived: waived.contains(unit.id), carrying: carried[unit.id],
                context: context)
        }
        for reading in (byUnit[nil] ?? []).sorted(by: { $0.file < $1.file }) { findings.append(reading.findings) }
    }

    /// The same of readings that are not packed.
    package init(
        _ readings: [FormReading], context: FormContext, without waived: Set<Identifier<Unit>> = [],
        carrying carried: [Identifier<Unit>: CarriedAnswers] = [:], expectsAll: Bool = true
    ) {
        self.init(
            packed: readings.map(context.packed), context: context, without: waived, carrying: carried,
            expectsAll: expectsAll)
    }

    /// Adds what came from a unit, the last saved last.
    private mutating func add(
        _ unit: Unit, _ readings: [PackedReading], isWaived: Bool, carrying carried: CarriedAnswers?,
        context: FormContext
    ) {
        let accepted = readings.filter { $0.answers != nil }
        let counted = accepted.last
        let status: ReturnStatus =
            isWaived ? .waived : counted != nil ? .returned : readings.isEmpty ? .missing : .rejected
        let standIn = status == .missing || status == .rejected ? carried : nil
        var remarks = Self.duplicates(accepted, counted, context.index)
        if let standIn {
            remarks.append(Self.carriedForward(unit, standIn, context.texts))
        } else if status == .missing {
            remarks.append(Finding(.formUnitMissing, unit: unit.id, at: Place(file: ""), ["unit": unit.name]))
        }
        let last = PackedFindings(remarks.map { $0.with(context.plan.severities) }, context.index)
        if !isWaived, let answers = counted?.answers ?? standIn.map({ PackedAnswers($0.answers, context.index) }) {
            self.answers.append(answers)
        }
        // Findings of a form that another one has replaced are shown, but do not count against the unit.
        let counting = counted.map { [$0.findings] } ?? readings.map(\.findings) + [last]
        units.append(
            UnitReturn(
                unit: unit, status: status, file: counted?.file ?? readings.last?.file ?? "",
                signature: counted?.signature ?? [], errors: counting.reduce(0) { $0 + $1.errors },
                warnings: counting.reduce(0) { $0 + $1.warnings }, carriedFrom: standIn?.year))
        for reading in readings.sorted(by: { $0.file < $1.file }) { findings.append(reading.findings) }
        findings.append(last)
    }

    /// Several returns from one unit: the one that counts is said, and those that say the same.
    private static func duplicates(
        _ accepted: [PackedReading], _ counted: PackedReading?, _ index: PlanIndex
    ) -> [Finding] {
        guard accepted.count > 1, let counted, let answers = counted.answers?.answers(index) else { return [] }
        return accepted.filter { $0.file != counted.file }.sorted { $0.file < $1.file }.map { other in
            let isSame = other.answers?.answers(index).hasSameContent(as: answers) ?? false
            return Finding(
                isSame ? .formIdenticalReturn : .formDuplicateReturn, unit: counted.unit, at: Place(file: other.file),
                ["counted": counted.file])
        }
    }

    private static func carriedForward(_ unit: Unit, _ carried: CarriedAnswers, _ texts: Texts) -> Finding {
        let levels = carried.lacksLevels ? texts(.carriedLevels) : ""
        return Finding(
            .formCarriedForward, unit: unit.id, at: Place(file: ""),
            ["unit": unit.name, "year": "\(carried.year)", "levels": levels])
    }

    /// Whether every unit has returned without errors, is waived or carried forward, and no file is without a unit.
    package var isComplete: Bool {
        units.allSatisfy(\.isSettled)
            && (!hasErrors || !findings.contains { $0.unit == nil && $0.severity == .error })
    }

    /// The same returns under other names of their units.
    package func naming(_ name: (UnitReturn) -> String) -> ReturnCollection {
        var copy = self
        copy.units = units.map { unit in
            var named = unit
            named.unit.name = name(unit)
            return named
        }
        return copy
    }

    package var hasErrors: Bool { findings.count(of: .error) > 0 }
}

extension ReturnCollection.UnitReturn {
    /// Whether a final result may be made without anything more from the unit.
    package var isSettled: Bool {
        status == .waived || carriedFrom != nil || (status == .returned && errors == 0)
    }
}

extension UnitAnswers {
    /// Whether two returns say the same, wherever it stands.
    package func hasSameContent(as other: UnitAnswers) -> Bool { withoutSources == other.withoutSources }

    private var withoutSources: UnitAnswers {
        let nowhere = Source(file: "", sheet: "", cell: "")
        var copy = self
        for index in copy.gaps.indices { copy.gaps[index].source = nowhere }
        for index in copy.staffing.indices { copy.staffing[index].source = nowhere }
        for index in copy.recruitment.indices { copy.recruitment[index].source = nowhere }
        for index in copy.measures.indices { copy.measures[index].source = nowhere }
        return copy
    }
}
