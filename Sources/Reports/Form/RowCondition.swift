import Forms

/// A condition on how a row is filled in, which becomes a formula in the form and is also evaluated here.
indirect enum RowCondition {
    case filled(ColumnKey)
    /// Filled in with something other than 0.
    case notZero(ColumnKey)
    case all([RowCondition])
    case any([RowCondition])
    case not(RowCondition)

    /// A formula over whole columns with results 1 and 0, for SUMPRODUCT. `ranges` has the
    /// cells of each column that exists.
    func formula(_ ranges: [ColumnKey: String]) -> String {
        switch self {
        case .filled(let key): ranges[key].map { "(\($0)<>\"\")" } ?? "0"
        case .notZero(let key): ranges[key].map { "(\($0)<>\"\")*(\($0)<>0)" } ?? "0"
        case .all(let parts): parts.map { $0.formula(ranges) }.joined(separator: "*")
        case .any(let parts): "((\(parts.map { $0.formula(ranges) }.joined(separator: "+")))>0)"
        case .not(let part): "(1-\(part.formula(ranges)))"
        }
    }

    func holds(in row: FormContents.Row) -> Bool {
        switch self {
        case .filled(let key): row.values[key] != nil
        case .notZero(let key): row.values[key] != nil && row.values[key] != .number(0)
        case .all(let parts): parts.allSatisfy { $0.holds(in: row) }
        case .any(let parts): parts.contains { $0.holds(in: row) }
        case .not(let part): !part.holds(in: row)
        }
    }
}

/// A number that a formula of the form counts, and its value before a spreadsheet program has calculated it.
struct CountFormula {
    var formula: String
    var value: Int

    static let zero = CountFormula(formula: "0", value: 0)

    static func + (left: CountFormula, right: CountFormula) -> CountFormula {
        CountFormula(formula: "\(left.formula)+\(right.formula)", value: left.value + right.value)
    }

    static func - (left: CountFormula, right: CountFormula) -> CountFormula {
        CountFormula(formula: "\(left.formula)-(\(right.formula))", value: left.value - right.value)
    }
}
