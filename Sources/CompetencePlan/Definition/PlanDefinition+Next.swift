import TextFormats

extension PlanDefinition {
    /// Next year's definition. The revision, the years of the recruitment table and the deadline move on by a year.
    /// Everything else is kept, above all the ids, so that each unit's answers are found again.
    package var next: PlanDefinition {
        var next = self
        next.revision += 1
        next.years = years.map { $0 + 1 }
        next.periods = Dictionary(first: periods.map { ($0 + 1, Self.moved($1)) })
        next.readyToSend = false
        // 29 February exists only in leap years.
        let day = min(deadline.day, deadline.month == 2 ? 28 : deadline.day)
        next.deadline = CalendarDay(year: deadline.year + 1, month: deadline.month, day: day) ?? deadline
        return next
    }

    /// A label one year later: "2026/27" becomes "2027/28".
    private static func moved(_ label: String) -> String {
        var (moved, digits) = ("", "")
        for character in label + " " {
            if character.isASCII, character.isNumber {
                digits.append(character)
                continue
            }
            if let number = Int(digits), digits.count == 4 || digits.count == 2, !moved.isEmpty || digits.count == 4 {
                moved += (number + 1).padded(to: digits.count).suffix(digits.count)
            } else {
                moved += digits
            }
            digits = ""
            moved.append(character)
        }
        return String(moved.dropLast())
    }

    /// The years in the title, which `next` does not change since it is HR's own text.
    package var yearsInTitle: [String] {
        title.split { !$0.isNumber }.filter { $0.count == 4 && Int($0) != nil }.map(String.init)
    }
}
