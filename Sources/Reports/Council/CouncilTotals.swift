/// The totals of the council's workbook in the order that they stand in it. Those of single units are found anew each time
/// they are looked at: they grow with the number of units.
package struct CouncilTotals: Sequence, Sendable {
    private enum Part: Sendable {
        case listed([CouncilTotal])
        case made(@Sendable () -> AnyIterator<CouncilTotal>)
    }

    private var parts: [Part] = []
    package private(set) var count = 0

    package init() {}

    mutating func append(_ total: CouncilTotal) {
        count += 1
        if case .listed(var totals) = parts.last {
            totals.append(total)
            parts[parts.count - 1] = .listed(totals)
        } else {
            parts.append(.listed([total]))
        }
    }

    /// Appends as many totals as `make` gives, the same ones each time.
    mutating func append<Totals: Sequence & SendableMetatype>(
        _ count: Int, _ make: @escaping @Sendable () -> Totals
    ) where Totals.Element == CouncilTotal, Totals.Iterator: SendableMetatype {
        self.count += count
        parts.append(.made { AnyIterator(make().makeIterator()) })
    }

    mutating func append(_ others: CouncilTotals) {
        parts += others.parts
        count += others.count
    }

    package func makeIterator() -> AnyIterator<CouncilTotal> {
        AnyIterator(
            parts.lazy.flatMap { part in
                switch part {
                case .listed(let totals): AnySequence(totals)
                case .made(let make): AnySequence(make)
                }
            }.makeIterator())
    }
}
