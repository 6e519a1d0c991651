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
    package internal(set) var units: UnitReturns
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
        units = UnitReturns(context.index)
        var next = Self.sorted(readings, context.index)[...]
        for (place, unit) in context.plan.units.enumerated() {
            let own = next.prefix { $0.place == place }
            next = next.dropFirst(own.count)
            guard expectsAll || !own.isEmpty else { continue }
            add(
                unit, at: place, own.map(\.reading), isWaived: waived.contains(unit.id), carrying: carried[unit.id],
                context: context)
        }
        let homeless = readings.filter { $0.unit == nil }.sorted { $0.file < $1.file }
        for reading in homeless { findings.append(reading.findings) }
    }

    /// The readings of the plan's units by the unit's place in the plan; of one unit, the last saved last.
    private static func sorted(_ readings: [PackedReading], _ index: PlanIndex) -> [(
        place: Int, reading: PackedReading
    )] {
        let placed = readings.compactMap { reading in
            reading.unit.map { (place: index.place(of: $0), reading: reading) }
        }
        return placed.sorted { first, second in
            guard first.place == second.place else { return first.place < second.place }
            return (first.reading.savedAt, first.reading.file) < (second.reading.savedAt, second.reading.file)
        }
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
        _ unit: Unit, at place: Int, _ readings: [PackedReading], isWaived: Bool, carrying carried: CarriedAnswers?,
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
        if !isWaived, let answers = counted?.answers ?? standIn.map({ PackedAnswers($0.answers, context.index) }) {
            self.answers.append(answers)
        }
        var all = readings.sorted { $0.file < $1.file }.map(\.findings)
        if !remarks.isEmpty {
            all.append(PackedFindings(remarks.map { $0.with(context.plan.severities) }, context.index))
        }
        for findings in all { self.findings.append(findings) }
        // Findings of a form that another one has replaced are shown, but do not count against the unit.
        let counting = counted.map { [$0.findings] } ?? all
        units.append(
            unitAt: place, status, counted ?? readings.last, errors: counting.reduce(0) { $0 + $1.errors },
            warnings: counting.reduce(0) { $0 + $1.warnings }, carriedFrom: standIn?.year)
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

    /// The same returns, with the units as they are in another's plan: under other names.
    package func naming(by index: PlanIndex) -> ReturnCollection {
        var copy = self
        copy.units = units.named(by: index)
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
