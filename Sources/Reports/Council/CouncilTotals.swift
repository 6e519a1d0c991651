import CompetencePlan

/// The totals of the council's workbook, in its order. Those of single units, which grow with the number of units, are
/// recalculated on each access, with one chunk for each unit.
package struct CouncilTotals: Sendable {
    /// Each makes the totals of one chunk.
    private var makers: [@Sendable () -> [CouncilTotal]] = []
    /// The sums of columns of HR's own.
    var own: [OwnTotal] = []
    /// The measures of the last revision that the workbook lists although nobody mentions them any more.
    var formerMeasures: [MeasureChanges.Line] = []
    package private(set) var count = 0
    package var chunks: Int { makers.count }

    mutating func append(_ total: CouncilTotal) { append(in: 1) { _ in [total] } }

    /// Appends totals in chunks; `make` must return the same ones each time.
    mutating func append(in chunks: Int, _ make: @escaping @Sendable (_ chunk: Int) -> [CouncilTotal]) {
        for chunk in 0..<chunks {
            count += make(chunk).count
            makers.append { make(chunk) }
        }
    }

    mutating func append(_ others: CouncilTotals) {
        count += others.count
        own += others.own
        formerMeasures += others.formerMeasures
        makers += others.makers
    }

    package func totals(inChunk chunk: Int) -> [CouncilTotal] { makers[chunk]() }
}
