import CompetencePlan
import Forms
import TextFormats
import Wording

extension RunLog {
    /// Logs a returned file: the unit, the saving time, who filled it in, and the numbers of answers and findings.
    /// `name` is the path with personal data masked.
    func read(_ path: String, as name: String, _ reading: FormReading) {
        let answers = reading.answers.map {
            $0.gaps.count + $0.staffing.count + ($0.wholeUnit == nil ? 0 : 1) + $0.recruitment.count + $0.measures.count
        }
        read(path, as: name) { json in
            json.member("unit", reading.unit?.text)
            json.member("accepted", reading.answers != nil)
            json.member("saved", reading.savedAt.isEmpty ? nil : reading.savedAt)
            json.member("filledBy", reading.signature.filter { !$0.isEmpty }.joined(separator: ", "))
            json.member("answers", answers ?? 0)
            for (member, severity) in [("errors", Severity.error), ("warnings", .warning), ("notes", .note)] {
                json.member(member, reading.findings.count { $0.severity == severity })
            }
            for detail in reading.findings.compactMap(\.technicalDetail) { json.member("detail", detail) }
        }
    }
}
