import CompetencePlan
import TextFormats

/// Years as people write them: "2026–2030", "2026, 2028", "2026 - 2028, 2030". Years can have labels, such as school
/// years and terms: "2026/27, 2027/28", "2026 = kort sikt, 2028 = lang sikt".
enum YearsText {
    /// A year of the plan, with its label if it has one.
    struct Period: Hashable {
        var year: Int
        var label: String?

        init(_ year: Int, _ label: String? = nil) { (self.year, self.label) = (year, label) }

        init?(_ json: JSONValue) {
            if let year = json.int {
                self.init(year)
            } else {
                guard case .object(let members) = json, let year = members["year"]?.int else { return nil }
                self.init(year, members["label"]?.string)
            }
        }

        var json: JSONValue {
            guard let label else { return .number("\(year)") }
            return .object(["year": .number("\(year)"), "label": .string(label)])
        }

        /// "2026", "2026/27", "2026 = kort sikt".
        fileprivate var text: String {
            guard let label else { return "\(year)" }
            return YearsText.split(label)?.rest != nil && YearsText.split(label)?.year == year
                ? label : "\(year) = \(label)"
        }
    }

    /// Writes consecutive years as a range and others separately.
    static func text(of periods: [Period]) -> String {
        var parts: [String] = []
        var run: ClosedRange<Int>?
        func end() {
            if let run { parts.append(run.count == 1 ? "\(run.lowerBound)" : "\(run.lowerBound)–\(run.upperBound)") }
            run = nil
        }
        for period in periods {
            if period.label != nil {
                end()
                parts.append(period.text)
            } else if let last = run, last.upperBound + 1 == period.year {
                run = last.lowerBound...period.year
            } else {
                end()
                run = period.year...period.year
            }
        }
        end()
        return parts.joined(separator: ", ")
    }

    /// The years in `text`, in the order given; nil if the text is anything else.
    static func periods(in text: String) -> [Period]? {
        var periods: [Period] = []
        for part in text.split(whereSeparator: { ",;\n".contains($0) }).map({ String($0).trimmed }) {
            if let period = named(part) {
                periods.append(period)
                continue
            }
            let ends = part.split(omittingEmptySubsequences: false) { "-–—".contains($0) }
                .map { split(String($0).trimmed) }
            guard (1...2).contains(ends.count), let first = ends.first ?? nil, let last = ends.last ?? nil,
                first.year <= last.year, (first.rest == nil) == (last.rest == nil)
            else { return nil }
            // "2026/27–2029/30" includes the school years in between.
            periods += (first.year...last.year).map { year in
                Period(year, first.rest.map { "\(year)/\(String(year + 1).suffix($0.count))" })
            }
        }
        return periods.isEmpty ? nil : periods
    }

    /// "2026 = kort sikt", "2026: kort sikt", "2026 (kort sikt)"; nil if no name follows the year.
    private static func named(_ part: String) -> Period? {
        guard let year = year(part.prefix(4)) else { return nil }
        let rest = String(part.dropFirst(4)).trimmed
        guard let sign = rest.first, "=:(".contains(sign) else { return nil }
        let name = String(rest.dropFirst()).trimmed
        let label = sign == "(" && name.hasSuffix(")") ? String(name.dropLast()).trimmed : name
        return label.isEmpty ? nil : Period(year, label)
    }

    /// "2026"; or "2026/27" as its first year and what follows the slash; nil for anything else.
    private static func split(_ part: String) -> (year: Int, rest: String?)? {
        guard let year = year(part.prefix(4)) else { return nil }
        if part.count == 4 { return (year, nil) }
        let rest = part.dropFirst(5)
        let isNext = part.dropFirst(4).first == "/" && [2, 4].contains(rest.count)
        return isNext && String(year + 1).hasSuffix(rest) ? (year, String(rest)) : nil
    }

    private static func year(_ text: Substring) -> Int? {
        guard text.count == 4, let year = Int(text), (1900...2999).contains(year) else { return nil }
        return year
    }
}
