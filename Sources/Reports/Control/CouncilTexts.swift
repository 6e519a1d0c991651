import CompetencePlan
import Forms
import Wording

/// A unit's text that the council will see, for HR to read before publication: no rule can
/// recognise a person described in words.
struct CouncilText {
    let unit: Identifier<Unit>
    /// The heading of its column in the form.
    let heading: TidyTable.Title
    let text: String
    /// The fagområde that it is about, if any.
    let area: Choice<SubjectArea>?
    /// Whether the levels of that fagområde are hidden.
    let isOfHidden: Bool
    let source: Source

    /// What makes two texts of a unit the same.
    private struct Content: Hashable {
        let heading: TidyTable.Title
        let text: String
    }

    /// Nil if there is no text.
    private init?(
        _ unit: Identifier<Unit>, _ heading: TidyTable.Title, _ text: String, _ area: Choice<SubjectArea>?,
        _ source: Source, _ filter: PublicAnswers
    ) {
        guard !text.isEmpty else { return nil }
        (self.unit, self.heading, self.text, self.area, self.source) = (unit, heading, text, area, source)
        isOfHidden = area.map { !filter.publishesLevels(of: $0) } ?? false
    }

    /// The texts of a unit, given the offset of its answers, in the order of its form, then `former` measures of the
    /// last revision. A text that it repeats is included once.
    static func all(
        ofUnitAt offset: Int, _ merged: MergeResult, former: [MeasureChanges.Line]
    ) -> [CouncilText] {
        let (answers, filter) = (merged.returns.answers[offset], merged.publicAnswers[offset])
        let earlier = former.compactMap { line -> CouncilText? in
            guard var source = line.formerSource, let year = merged.previous.last?.year else { return nil }
            source.file = Source.file(source.file, of: "\(year)")
            return CouncilText(answers.unit, .key(.challengesMeasures), line.measure, nil, source, filter)
        }
        return (texts(of: answers, merged, filter) + earlier)
            .grouped { Content(heading: $0.heading, text: $0.text) }
            // HR reads it first if any of its rows is about a hidden fagområde.
            .map { same in same.first(where: \.isOfHidden) ?? same[0] }
    }

    private static func texts(
        of unit: UnitAnswers, _ merged: MergeResult, _ filter: PublicAnswers
    ) -> [CouncilText] {
        func text(
            _ key: TextKey, _ text: String, _ area: Choice<SubjectArea>? = nil, _ source: Source
        ) -> CouncilText? {
            CouncilText(unit.unit, .key(key), text, area, source, filter)
        }
        let areas = unit.gaps.compactMap { text(.gapArea, $0.area.ownName, $0.area, $0.source) }
        let positions = unit.recruitment.compactMap {
            text(.recruitmentPosition, $0.position.ownName, nil, $0.source)
        }
        let measures = unit.measures.flatMap { answer in
            var found = [
                text(.challengesNeed, answer.need, answer.area, answer.source),
                text(.challengesMeasures, answer.measure, answer.area, answer.source),
            ]
            found += answer.strategies.map { text(.columnStrategies, $0.ownName, answer.area, answer.source) }
            if merged.publishesEvaluations {
                found.append(text(.columnEvaluation, answer.evaluation, answer.area, answer.source))
            }
            return found.compactMap(\.self)
        }
        return areas + positions + measures + ownTexts(of: unit, merged, filter)
    }

    /// Answers in columns of HR's own that are shown to the council.
    private static func ownTexts(
        of unit: UnitAnswers, _ merged: MergeResult, _ filter: PublicAnswers
    ) -> [CouncilText] {
        let columns = merged.plan.form.columns.filter {
            [.show, .countBy].contains($0.council) && [.text, .longText].contains($0.kind)
        }
        return columns.flatMap { column -> [CouncilText] in
            let fields = merged.plan.fields(of: column)
            return unit.rows(of: column, filter, merged.index).filter(\.isPublic).flatMap { row in
                fields.compactMap { field -> CouncilText? in
                    guard case .text(let text)? = row.own[field.key] else { return nil }
                    return CouncilText(unit.unit, .text(field.header), text, row.area, row.source, filter)
                }
            }
        }
    }
}

extension MergeResult {
    /// Whether evaluations of measures are shown to the council: on Endringer, unless the plan withholds them.
    var publishesEvaluations: Bool {
        !previous.isEmpty && !plan.form.hides("measures.evaluation")
            && !plan.form.withhold.contains("measures.evaluation")
    }
}

extension Choice {
    /// The unit's own name; empty for items of the plan.
    fileprivate var ownName: String {
        if case .own(let name) = self { name } else { "" }
    }
}
