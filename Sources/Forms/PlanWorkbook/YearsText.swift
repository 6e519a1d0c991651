import CompetencePlan

/// Years as people write them: "2026–2030", "2026, 2028", "2026 - 2028, 2030".
enum YearsText {
    /// Years that follow each other as a range, others by themselves.
    static func text(of years: [Int]) -> String {
        var runs: [ClosedRange<Int>] = []
        for year in years {
            if let last = runs.last, last.upperBound + 1 == year {
                runs[runs.count - 1] = last.lowerBound...year
            } else {
                runs.append(year...year)
            }
        }
        return runs.map { $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)–\($0.upperBound)" }
            .joined(separator: ", ")
    }

    /// The years in `text`, in the order that it names them; nil where it is anything else.
    static func years(in text: String) -> [Int]? {
        var years: [Int] = []
        for part in text.split(whereSeparator: { ",;\n".contains($0) }) {
            let ends = part.split(omittingEmptySubsequences: false) { "-–—".contains($0) }
            let numbers = ends.compactMap { Int(String($0).trimmed) }.filter { (1900...2999).contains($0) }
            guard numbers.count == ends.count, numbers.count <= 2, let first = numbers.first, let last = numbers.last,
                first <= last
            else { return nil }
            years += first...last
        }
        return years.isEmpty ? nil : years
    }
}
