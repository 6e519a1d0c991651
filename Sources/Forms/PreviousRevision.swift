import CompetencePlan
import TextFormats

/// What is asked of the last revision's data (schemas/data.schema.json): which measures each unit carries on from it.
package struct PreviousRevision: Sendable {
    private var measures: [Identifier<Unit>: Set<String>] = [:]

    /// No revision before this one.
    package init() {}

    /// Reads `data/kompetanseplan.json`; nil where the bytes are no such document.
    package init?(json bytes: [UInt8]) {
        guard case .object(let document)? = try? JSONValue(parsing: bytes),
            document["schema"] == .string("kompetanseplan-data"), case .array(let units)? = document["units"]
        else { return nil }
        for case .object(let unit) in units {
            guard case .string(let id)? = unit["id"], case .array(let measures)? = unit["measures"] else { continue }
            for case .object(let measure) in measures {
                guard case .string(let need)? = measure["need"], case .string(let text)? = measure["measure"] else {
                    continue
                }
                self.measures[Identifier(id), default: []].insert(Self.key(need, text))
            }
        }
    }

    /// Whether the unit had this measure for this need, but for case and punctuation.
    func has(_ measure: MeasureAnswer, of unit: Identifier<Unit>) -> Bool {
        measures[unit]?.contains(Self.key(measure.need, measure.measure)) ?? false
    }

    private static func key(_ need: String, _ measure: String) -> String {
        NormalisedText.of(need) + "\n" + NormalisedText.of(measure)
    }
}
