/// The totals of the council's workbook in the order that they stand in it. Those of single units, which grow with the
/// number of units, are found anew each time they are looked at, a unit's to a piece.
package struct CouncilTotals: Sendable {
    private enum Part: Sendable {
        case listed([CouncilTotal])
        case made(pieces: Int, @Sendable (_ piece: Int) -> [CouncilTotal])

        var pieces: Int {
            switch self {
            case .listed: 1
            case .made(let pieces, _): pieces
            }
        }
    }

    private var parts: [Part] = []
    package private(set) var count = 0
    package private(set) var pieces = 0

    mutating func append(_ total: CouncilTotal) {
        count += 1
        if case .listed(let totals) = parts.last {
            parts[parts.count - 1] = .listed(totals + [total])
        } else {
            append(.listed([total]))
        }
    }

    /// Appends as many totals as the pieces have together; `make` gives the same ones each time.
    mutating func append(_ count: Int, in pieces: Int, _ make: @escaping @Sendable (_ piece: Int) -> [CouncilTotal]) {
        self.count += count
        append(.made(pieces: pieces, make))
    }

    mutating func append(_ others: CouncilTotals) {
        count += others.count
        for part in others.parts { append(part) }
    }

    private mutating func append(_ part: Part) {
        parts.append(part)
        pieces += part.pieces
    }

    /// The totals of a piece; none for a piece that there is not.
    package func totals(inPiece piece: Int) -> [CouncilTotal] {
        var piece = piece
        for part in parts {
            guard piece >= part.pieces else {
                switch part {
                case .listed(let totals): return totals
                case .made(_, let make): return make(piece)
                }
            }
            piece -= part.pieces
        }
        return []
    }
}
