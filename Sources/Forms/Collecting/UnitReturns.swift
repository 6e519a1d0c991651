import CompetencePlan

/// What came from each unit, in the plan's order. There may be thousands: each takes a few bytes, and the rest is looked up
/// in the plan and in the unit's form when it is looked at.
package struct UnitReturns: RandomAccessCollection, Sendable {
    private struct Record: Sendable {
        /// In the plan's list.
        let unit: Int32
        let errors: Int32
        let warnings: Int32
        let carriedFrom: Int16?
        let status: ReturnStatus
        /// The form that counts, or the last that could not be used.
        let reading: PackedReading?
    }

    private let index: PlanIndex
    private var records: [Record] = []

    init(_ index: PlanIndex) { self.init(index, []) }

    private init(_ index: PlanIndex, _ records: [Record]) {
        self.index = index
        self.records = records
    }

    mutating func append(
        unitAt place: Int, _ status: ReturnStatus, _ reading: PackedReading?, errors: Int, warnings: Int,
        carriedFrom: Int?
    ) {
        records.append(
            Record(
                unit: Int32(place), errors: Int32(clamping: errors), warnings: Int32(clamping: warnings),
                carriedFrom: carriedFrom.map { Int16(clamping: $0) }, status: status, reading: reading))
    }

    /// The same with the units of another plan, which has the same ones.
    func named(by index: PlanIndex) -> UnitReturns { UnitReturns(index, records) }

    package var startIndex: Int { 0 }
    package var endIndex: Int { records.count }

    package subscript(position: Int) -> ReturnCollection.UnitReturn {
        let record = records[position]
        // Only who filled in a form that counts is told.
        let signature = record.reading?.answers == nil ? nil : record.reading?.signature
        return ReturnCollection.UnitReturn(
            unit: index.plan.units[Int(record.unit)], status: record.status, file: record.reading?.file ?? "",
            signature: signature ?? [], errors: Int(record.errors), warnings: Int(record.warnings),
            carriedFrom: record.carriedFrom.map { Int($0) })
    }
}
