import CompetencePlan
import Forms
import TextFormats
import Wording

/// How far the collecting of forms has come on a day: who has answered, what must be put right, and how long it is to the
/// deadline.
package struct StatusReport: Sendable {
    /// What has come from a unit, as those who wait for it see it.
    package enum Progress: CaseIterable, Sendable {
        /// Returned without errors.
        case accepted
        /// Returned, but something in it must be put right.
        case withErrors
        /// A file, but none that could be taken.
        case rejected
        case missing
        /// Left out on purpose.
        case waived

        /// The key of its name.
        package var key: TextKey {
            switch self {
            case .accepted: .returnReturned
            case .withErrors: .returnWithErrors
            case .rejected: .returnRejected
            case .missing: .returnMissing
            case .waived: .returnWaived
            }
        }
    }

    package let merged: MergeResult

    package init(_ merged: MergeResult) { self.merged = merged }

    package var texts: Texts { merged.texts }
    /// In the plan's order.
    package var units: [ReturnCollection.UnitReturn] { merged.returns.units }

    /// Days from the day of the report to the deadline; below zero when it has passed.
    package var daysLeft: Int { merged.plan.deadline.daysSince1970 - merged.day.daysSince1970 }

    /// How many units have come as far as one of `progress`.
    package func count(_ progress: Progress...) -> Int { units.count { progress.contains(Self.progress(of: $0)) } }

    /// How many units an answer is expected from.
    package var expected: Int { units.count - count(.waived) }

    /// How many units have answered, in order or not.
    package var returned: Int { count(.accepted, .withErrors) }

    /// Files with errors that belong to no unit.
    package var unplacedFiles: Int {
        Set(merged.returns.findings.filter { $0.unit == nil && $0.severity == .error }.map(\.place.file)).count
    }

    package static func progress(of unit: ReturnCollection.UnitReturn) -> Progress {
        switch unit.status {
        case .returned: unit.errors == 0 ? .accepted : .withErrors
        case .rejected: .rejected
        case .missing: .missing
        case .waived: .waived
        }
    }

    /// "Dager igjen til fristen 30.04.2017", or since.
    package var deadlineLabel: String {
        let deadline = texts.day(merged.plan.deadline.description)
        return texts(daysLeft < 0 ? .statusPageDaysPassed : .statusPageDaysAhead, ["date": deadline])
    }

    /// What `status --format json` prints.
    package var json: String {
        JSONWriter.document { json in
            json.member("plan", merged.plan.id)
            json.member("revision", merged.plan.revision)
            json.member("date", merged.day.description)
            json.member("deadline", merged.plan.deadline.description)
            json.member("daysLeft", daysLeft)
            json.member("expected", expected)
            json.member("returned", returned)
            json.member("withErrors", count(.withErrors))
            json.member("rejected", count(.rejected))
            json.member("missing", count(.missing))
            json.member("waived", count(.waived))
            json.member("unplacedFiles", unplacedFiles)
            json.array("units", of: units) { json, unit in
                json.member("unit", unit.unit.id.text)
                json.member("name", unit.unit.name)
                json.member("serviceArea", unit.unit.serviceArea.text)
                DataDocument.write(unit, to: &json)
            }
        }
    }
}
