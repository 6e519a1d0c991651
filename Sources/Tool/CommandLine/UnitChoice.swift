import CompetencePlan
import Forms
import Wording

/// Units given on the command line by id or name, or single forms, as in "skole/team-a".
enum UnitChoice {
    /// The units that `words` name; the error suggests what may have been meant.
    static func units(_ words: [String], of plan: PlanDefinition, _ texts: Texts) throws(ToolError) -> Set<
        Identifier<Unit>
    > {
        var result: Set<Identifier<Unit>> = []
        for word in words {
            let wanted = NormalisedText.of(word)
            guard
                let unit = (plan.units + plan.respondents).first(where: {
                    $0.id.text == word || NormalisedText.of($0.name) == wanted
                })
            else {
                let suggestion = texts.didYouMean(nearest(to: word, of: plan))
                throw ToolError(texts(.unknownUnit, ["value": word, "suggestion": suggestion]))
            }
            result.insert(unit.id)
        }
        return result
    }

    /// The id or name that was probably meant: one with a typo, else those that contain the word, as "helse-og-omsorg"
    /// contains "omsorg".
    private static func nearest(to word: String, of plan: PlanDefinition) -> String? {
        let (ids, names) = (plan.units.map(\.id.text), plan.units.map(\.name))
        if let near = EditDistance.nearest(to: word, among: ids) ?? EditDistance.nearest(to: word, among: names) {
            return near
        }
        let wanted = NormalisedText.of(word)
        let holders = plan.units.filter { unit in
            NormalisedText.of(unit.id.text).contains(wanted) || NormalisedText.of(unit.name).contains(wanted)
        }
        return wanted.isEmpty || holders.isEmpty ? nil : holders.prefix(3).map(\.id.text).joined(separator: ", ")
    }
}
