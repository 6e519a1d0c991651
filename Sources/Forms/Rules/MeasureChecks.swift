import CompetencePlan
import TextFormats

/// Checks on the sheet Behov og tiltak.
enum MeasureChecks {
    /// ACT/need-without-measure, once for each need.
    static func needsWithoutMeasure(_ check: AnswerCheck) -> [Finding] {
        check.needs.filter { $0.allSatisfy { $0.measure.isEmpty } }.map {
            check.finding(.actionNeedWithoutMeasure, at: $0[0].source, ["need": $0[0].need])
        }
    }

    /// ACT/strategy-missing, once for each need that names no strategy in any of its rows.
    static func strategyMissing(_ check: AnswerCheck) -> [Finding] {
        check.needs.filter { $0.allSatisfy { $0.strategies.isEmpty } }.map {
            check.finding(.actionStrategyMissing, at: $0[0].source, ["need": $0[0].need])
        }
    }

    /// The rows of each need, all together, none of them empty; in first-seen order.
    static func needs(of measures: [MeasureAnswer]) -> [[MeasureAnswer]] {
        var rows: [[MeasureAnswer]] = []
        var places: [String: Int] = [:]
        for answer in measures {
            // Mostly the row before says the same.
            if let last = rows.indices.last, rows[last][0].need.hasSameBytes(as: answer.need) {
                rows[last].append(answer)
                continue
            }
            let key = NormalisedText.of(answer.need)
            if let place = places[key] {
                rows[place].append(answer)
            } else {
                places[key] = rows.count
                rows.append([answer])
            }
        }
        return rows
    }
}
