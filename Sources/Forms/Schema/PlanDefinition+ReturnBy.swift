import CompetencePlan
import Wording

extension PlanDefinition {
    /// Until when something is asked for, said on `day`: «innen 30.04.2027», and once that has passed «så snart dere kan».
    package func returnBy(on day: CalendarDay, _ texts: Texts) -> String {
        day > deadline ? texts(.bySoon) : texts(.byDay, ["deadline": texts.day(deadline.description)])
    }
}
