/// Bemanning: employees and årsverk of a fagområde in a unit.
package struct StaffingAnswer: Answer {
    package var area = Choice<SubjectArea>.own("")
    /// Ansatte.
    package var headcount = 0
    /// Årsverk; nil if not stated, which is not zero.
    package var fte: FullTimeEquivalent?
    /// Heltid: employees with 100 % in this unit.
    package var fullTime: Int?
    /// Ventet avgang: employees expected to leave.
    package var departures: Int?
    /// Ubesatte årsverk.
    package var vacant: FullTimeEquivalent?
    package var comment = ""
    package var own: [String: OwnAnswer] = [:]
    package var source = Source()

    package init() {}

    /// Whether it is about the whole unit, which has no fagområde.
    package var isWholeUnit: Bool { area == .own("") }

    package mutating func fields(_ each: inout some FieldVisitor) {
        each.visit(AnswerField("area", json: "subjectArea", csv: "subject_area"), &area)
        figures(&each)
    }

    /// Visits each field except the fagområde: the fields of a row about the whole unit.
    fileprivate mutating func figures(_ each: inout some FieldVisitor) {
        each.visit(AnswerField("headcount", json: "headcount", csv: "headcount"), &headcount)
        each.visit(AnswerField("fte", json: "fte", csv: "fte"), &fte)
        each.visit(AnswerField("fullTime", json: "fullTime", csv: "full_time"), &fullTime)
        each.visit(AnswerField("departures", json: "departures", csv: "departures"), &departures)
        each.visit(AnswerField("vacant", json: "vacantFTE", csv: "vacant_fte"), &vacant)
        each.visit(AnswerField("comment", json: "comment", csv: "comment"), &comment)
    }
}

/// Hele virksomheten: a unit's own employees, each counted once, whatever they work with. Employees of other units are
/// not included. There is no such row if the unit has no organisation of its own.
///
/// It has the same figures as a fagområde; a separate type keeps them from being added together by mistake.
@dynamicMemberLookup
package struct UnitStaffing: Answer {
    /// The figures as a row of Årsverk without a fagområde.
    package var row = StaffingAnswer()
    package var own: [String: OwnAnswer] {
        get { row.own }
        set { row.own = newValue }
    }
    package var source: Source {
        get { row.source }
        set { row.source = newValue }
    }

    package init() {}

    package subscript<Value>(dynamicMember member: WritableKeyPath<StaffingAnswer, Value>) -> Value {
        get { row[keyPath: member] }
        set { row[keyPath: member] = newValue }
    }

    package mutating func fields(_ each: inout some FieldVisitor) { row.figures(&each) }
}

extension UnitAnswers {
    /// The rows of Årsverk as one list: the whole unit, without a fagområde, then its fagområder.
    package var staffingRows: [StaffingAnswer] { (wholeUnit.map { [$0.row] } ?? []) + staffing }

    /// The rows with answers in a column of HR's own. Of numbers that are shown or summed, one stated for the
    /// whole unit stands for those of its fagområder in the same year, which it includes and which it could
    /// reveal together with the others.
    package func staffingRows(for column: OwnColumn) -> [StaffingAnswer] {
        let covered = fieldsOfWholeUnit(for: column)
        guard let wholeUnit, !covered.isEmpty else { return column.isOfRows ? staffingRows : staffing }
        return [wholeUnit.row]
            + staffing.map { answer in
                var answer = answer
                answer.own = answer.own.filter { !covered.contains($0.key) }
                return answer
            }
    }

    /// The fields of HR's own column in which a number of the whole unit stands for those of its fagområder.
    func fieldsOfWholeUnit(for column: OwnColumn) -> Set<String> {
        guard !column.isOfRows else { return [] }
        return Set(wholeUnit?.own.keys.filter { OwnField.parts(of: $0).id == column.id } ?? [])
    }
}
