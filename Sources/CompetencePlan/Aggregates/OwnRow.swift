/// A row of a unit's form, with its answers in columns of HR's own.
package struct OwnRow: Sendable {
    package let own: [String: OwnAnswer]
    /// What names the row: a fagområde, a position, a measure or else its need.
    package let name: String
    /// The fagområde that it is about, if any.
    package let area: Choice<SubjectArea>?
    /// The employees among whom a number of persons counts some; nil if the row is not about employees, or did not say.
    package let employees: Int?
    /// Whether others than HR may see it.
    package let isPublic: Bool
    package let source: Source

    fileprivate init(
        _ answer: some Answer, _ name: String, of area: Choice<SubjectArea>?, among employees: Int? = nil,
        isPublic: Bool = true
    ) {
        (own, source) = (answer.own, answer.source)
        (self.name, self.area, self.employees, self.isPublic) = (name, area, employees, isPublic)
    }
}

extension UnitAnswers {
    /// The rows of a column's sheet, each once.
    package func rows(of column: OwnColumn, _ filter: PublicAnswers, _ index: PlanIndex) -> [OwnRow] {
        switch column.sheet {
        case .gap:
            gaps.map {
                OwnRow(
                    $0, index.name(of: $0.area), of: $0.area, among: filter.headcount(of: $0.area),
                    isPublic: filter.publishes($0))
            }
        case .staffing:
            staffingRows(for: column).map {
                OwnRow(
                    $0, index.name(of: $0.area), of: $0.isWholeUnit ? nil : $0.area, among: $0.headcount,
                    isPublic: filter.publishes($0))
            }
        case .recruitment: recruitmentRows.map { OwnRow($0, index.name(of: $0.position), of: nil) }
        case .measures:
            measures.map { answer in
                let isPublic = filter.publishesOwn(about: answer.area, countsPersons: column.countsPersons)
                let name = answer.measure.isEmpty ? answer.need : answer.measure
                return OwnRow(answer, name, of: answer.area, isPublic: isPublic)
            }
        }
    }
}
