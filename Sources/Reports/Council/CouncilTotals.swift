/// The totals of the council's workbook, in its order. Those of single units, which grow with the number of units, are
/// recalculated on each access, with one chunk for each unit.
package struct CouncilTotals: Sendable {
    private enum Part: Sendable {
        case listed([CouncilTotal])
        case made(chunks: Int, @Sendable (_ chunk: Int) -> [CouncilTotal])

        var chunks: Int {
            switch self {
            case .listed: 1
            case .made(let chunks, _): chunks
            }
        }
    }

    private var parts: [Part] = []
    /// The sums of columns of HR's own.
    var own: [OwnTotal] = []
    package private(set) var count = 0
    package private(set) var chunks = 0

    mutating func append(_ total: CouncilTotal) {
        count += 1
        if case .listed(let totals) = parts.last {
            parts[parts.count - 1] = .listed(totals + [total])
        } else {
            append(.listed([total]))
        }
    }

    /// Appends `count` totals in chunks; `make` must return the same ones each time.
    mutating func append(_ count: Int, in chunks: Int, _ make: @escaping @Sendable (_ chunk: Int) -> [CouncilTotal]) {
        self.count += count
        append(.made(chunks: chunks, make))
    }

    mutating func append(_ others: CouncilTotals) {
        count += others.count
        own += others.own
        for part in others.parts { append(part) }
    }

    private mutating func append(_ part: Part) {
        parts.append(part)
        chunks += part.chunks
    }

    /// The totals of a chunk; empty if there is no such chunk.
    package func totals(inChunk chunk: Int) -> [CouncilTotal] {
        var chunk = chunk
        for part in parts {
            guard chunk >= part.chunks else {
                switch part {
                case .listed(let totals): return totals
                case .made(_, let make): return make(chunk)
                }
            }
            chunk -= part.chunks
        }
        return []
    }
}
