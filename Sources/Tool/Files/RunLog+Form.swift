import CompetencePlan
import Forms
import TextFormats
import Wording

extension RunLog {
    /// Logs a returned file: the unit, the saving time, who filled it in, and the numbers of answers and findings.
    /// `name` is the path with personal data masked.
    func read(_ path: String, as name: String, _ reading: FormReading) {
        func count(_ severity: Severity) -> String { "\(reading.findings.count { $0.severity == severity })" }
        let answers = reading.answers.map {
            $0.gaps.count + $0.staffing.count + ($0.wholeUnit == nil ? 0 : 1) + $0.recruitment.count + $0.measures.count
        }
        read(
            path, as: name,
            [
                ("unit", reading.unit.map { JSONWriter.quoted($0.text) } ?? "null"),
                ("accepted", "\(reading.answers != nil)"),
                ("saved", reading.savedAt.isEmpty ? "null" : JSONWriter.quoted(reading.savedAt)),
                ("filledBy", JSONWriter.quoted(reading.signature.filter { !$0.isEmpty }.joined(separator: ", "))),
                ("answers", "\(answers ?? 0)"), ("errors", count(.error)), ("warnings", count(.warning)),
                ("notes", count(.note)),
            ] + reading.findings.compactMap(\.technicalDetail).map { ("detail", JSONWriter.quoted($0)) })
    }
}
