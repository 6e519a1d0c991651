import CompetencePlan
import Wording

extension PlanDefinition {
    /// When something is due, as said on `day`: «innen 30.04.2027», or «så snart dere kan» after the deadline.
    package func returnBy(on day: CalendarDay, _ texts: Texts) -> String {
        day > deadline ? texts(.bySoon) : texts(.byDay, ["deadline": texts.day(deadline.description)])
    }
}
