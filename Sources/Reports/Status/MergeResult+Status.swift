import CompetencePlan
import Forms
import TextFormats
import Wording

/// The progress of collecting forms: who has answered, what must be corrected, and the time to the deadline.
extension MergeResult {
    /// Days from the day of the report to the deadline; negative after it.
    package var daysLeft: Int { plan.deadline.daysSince1970 - day.daysSince1970 }

    /// How many units have this status.
    package func count(_ status: ReturnStatus) -> Int { returns.units.count { $0.status == status } }

    /// The statuses that occur, with the number of units; they add up to all units.
    package var counts: [(status: ReturnStatus, count: Int)] {
        ReturnStatus.allCases.map { ($0, count($0)) }.filter { $0.1 > 0 }
    }

    /// Files with errors that belong to no unit.
    package var unassignedFiles: [String] {
        returns.findings.filter { $0.unit == nil && $0.severity == .error }.map(\.location.file).distinct
    }

    /// "Dager igjen til fristen 30.04.2017", or days since.
    package var deadlineLabel: String {
        let deadline = texts.day(plan.deadline.description)
        return texts(daysLeft < 0 ? .statusPageDaysPassed : .statusPageDaysAhead, ["date": deadline])
    }

    /// What `status --format json` prints.
    package var statusJSON: String {
        JSONWriter.document { json in
            json.member("plan", plan.id)
            json.member("revision", plan.revision)
            json.member("date", day.description)
            json.member("deadline", plan.deadline.description)
            json.member("daysLeft", daysLeft)
            json.object("counts") { json in
                for status in ReturnStatus.allCases {
                    json.member(status.rawValue, DecimalNumber(units: Int64(count(status)), decimals: 0))
                }
            }
            json.member("unplacedFiles", unassignedFiles.count)
            json.array("units", of: returns.units) { json, unit in
                json.member("unit", unit.unit.id.text)
                json.member("name", unit.unit.name)
                json.member("serviceArea", unit.unit.serviceArea.text)
                DataDocument.write(unit, to: &json)
            }
        }
    }
}
