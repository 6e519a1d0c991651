import Wording

extension PlanDefinition {
    /// Next year's definition: the revision, the years of the recruitment table and the deadline move on by a year, and
    /// everything else, the ids above all, stays, so that each unit's answers are found again.
    package var next: PlanDefinition {
        var next = self
        next.revision += 1
        next.years = years.map { $0 + 1 }
        next.readyToSend = false
        // 29 February has no other day like it.
        let day = min(deadline.day, deadline.month == 2 ? 28 : deadline.day)
        next.deadline = CalendarDay(year: deadline.year + 1, month: deadline.month, day: day) ?? deadline
        return next
    }

    /// The years that the title still names, and `next` does not change, since it is HR's own words.
    package var yearsInTitle: [String] {
        title.split { !$0.isNumber }.filter { $0.count == 4 && Int($0) != nil }.map(String.init)
    }
}
