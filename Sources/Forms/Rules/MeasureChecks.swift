import CompetencePlan
import TextFormats

/// Checks on the sheet Behov og tiltak.
enum MeasureChecks {
    /// ACT/need-without-measure, once for each need.
    static func needsWithoutMeasure(_ check: AnswerCheck) -> [Finding] {
        let measures = check.answers.measures
        return check.needs.filter { $0.allSatisfy { measures[$0].measure.isEmpty } }.map { rows in
            check.finding(.actionNeedWithoutMeasure, at: measures[rows[0]].source, ["need": measures[rows[0]].need])
        }
    }

    /// ACT/strategy-missing, once for each need that names no strategy in any of its rows.
    static func strategyMissing(_ check: AnswerCheck) -> [Finding] {
        let measures = check.answers.measures
        return check.needs.filter { $0.allSatisfy { measures[$0].strategies.isEmpty } }.map { rows in
            check.finding(.actionStrategyMissing, at: measures[rows[0]].source, ["need": measures[rows[0]].need])
        }
    }

    /// The places of each need's rows among measures, none without any; in first-seen order.
    static func needs(of measures: [MeasureAnswer]) -> [[Int]] {
        var needs: [[Int]] = []
        var places: [String: Int] = [:]
        for row in measures.indices {
            // Mostly the row before says the same.
            if let last = needs.last, measures[last[0]].need.hasSameBytes(as: measures[row].need) {
                needs[needs.count - 1].append(row)
                continue
            }
            let key = NormalisedText.of(measures[row].need)
            if let place = places[key] {
                needs[place].append(row)
            } else {
                places[key] = needs.count
                needs.append([row])
            }
        }
        return needs
    }
}
