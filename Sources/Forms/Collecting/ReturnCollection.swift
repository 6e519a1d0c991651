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
    package internal(set) var answers: [UnitAnswers] = []
    /// By unit in the plan's order (files of no known unit last), then as they were found.
    package internal(set) var findings: [Finding] = []
    /// How many files were read, forms or not.
    package internal(set) var files: Int

    /// Chooses among `readings`, in any order: of two returns from one unit the one saved last counts. Unless all units
    /// are expected, those without a file are left out. For a unit of which nothing can be used, what is `carried` counts.
    package init(
        _ readings: [FormReading], context: FormContext, without waived: Set<Identifier<Unit>> = [],
        carrying carried: [Identifier<Unit>: CarriedAnswers] = [:], expectsAll: Bool = true
    ) {
        files = readings.count
        let readings = readings.map { $0.with(context.plan.severities) }
        let byUnit = Dictionary(grouping: readings, by: \.unit)
        for unit in context.plan.units {
            let own = byUnit[unit.id] ?? []
            guard expectsAll || !own.isEmpty else { continue }
            let sorted = own.sorted { ($0.savedAt, $0.file) < ($1.savedAt, $1.file) }
            add(unit, sorted, isWaived: waived.contains(unit.id), carrying: carried[unit.id], context: context)
        }
        let withoutUnit = (byUnit[nil] ?? []).sorted { $0.file < $1.file }
        findings += withoutUnit.flatMap(\.findings)
    }

    /// Adds what came from a unit, the last saved last.
    private mutating func add(
        _ unit: Unit, _ readings: [FormReading], isWaived: Bool, carrying carried: CarriedAnswers?,
        context: FormContext
    ) {
        let accepted = readings.filter { $0.answers != nil }
        let counted = accepted.last
        let status: ReturnStatus =
            isWaived ? .waived : counted != nil ? .returned : readings.isEmpty ? .missing : .rejected
        let standIn = status == .missing || status == .rejected ? carried : nil
        var remarks = Self.duplicates(accepted, counted)
        if let standIn {
            remarks.append(Self.carriedForward(unit, standIn, context.texts))
        } else if status == .missing {
            remarks.append(Finding(.formUnitMissing, unit: unit.id, at: Place(file: ""), ["unit": unit.name]))
        }
        if !isWaived, let answers = counted?.answers ?? standIn?.answers { self.answers.append(answers) }
        let all =
            readings.sorted { $0.file < $1.file }.flatMap(\.findings)
            + remarks.map { $0.with(context.plan.severities) }
        findings += all
        // Findings of a form that another one has replaced are shown, but do not count against the unit.
        let counting = counted?.findings ?? all
        units.append(
            UnitReturn(
                unit: unit, status: status, file: (counted ?? readings.last)?.file ?? "",
                // Only who filled in a form that counts is told.
                signature: counted?.signature ?? [], errors: counting.count { $0.severity == .error },
                warnings: counting.count { $0.severity == .warning }, carriedFrom: standIn?.year))
    }

    /// Several returns from one unit: the one that counts is said, and those that say the same.
    private static func duplicates(_ accepted: [FormReading], _ counted: FormReading?) -> [Finding] {
        guard accepted.count > 1, let counted, let answers = counted.answers else { return [] }
        return accepted.filter { $0.file != counted.file }.sorted { $0.file < $1.file }.map { other in
            let isSame = other.answers?.hasSameContent(as: answers) ?? false
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

    /// The same returns, with the units as they are in another's plan: under other names.
    package func naming(by index: PlanIndex) -> ReturnCollection {
        var copy = self
        for offset in units.indices {
            if let unit = index.unit(units[offset].unit.id) { copy.units[offset].unit = unit }
        }
        return copy
    }

    package var hasErrors: Bool { count(of: .error) > 0 }

    /// How many findings of a severity there are.
    package func count(of severity: Severity) -> Int { findings.count { $0.severity == severity } }
}

extension ReturnCollection.UnitReturn {
    /// Whether a final result may be made without anything more from the unit.
    package var isSettled: Bool {
        status == .waived || carriedFrom != nil || (status == .returned && errors == 0)
    }
}
