import Cells
import CompetencePlan
import Wording

/// The table in which HR maps the municipalities' fagområder to common ones. Its columns are used both to make and to
/// read it.
package enum AreaTable {
    package enum Column: Int, CaseIterable, Sendable {
        case municipality, name, common, units, municipalities, id

        package var key: TextKey {
            switch self {
            case .municipality: .guidanceMunicipality
            case .name: .areasName
            case .common: .areasCommon
            case .units: .units
            case .municipalities: .areasMunicipalities
            case .id: .areasID
            }
        }

        /// Headings in tables made by earlier versions.
        fileprivate var formerHeadings: [String] {
            switch self {
            case .municipality: ["Kommune", "Municipality"]
            case .municipalities: ["Kommuner", "Kommunar", "Municipalities"]
            case .name, .common, .units, .id: []
            }
        }
    }

    /// HR's mapping from the first sheet that has the table; nil if there is none. A cell without a valid result is
    /// reported as a problem at that cell.
    package static func mapping(in sheets: [SheetContent]) throws(PlanError) -> AreaMapping? {
        let headings = Column.allCases.map { column in
            (Language.allCases.map { $0.texts(column.key) } + column.formerHeadings).map(NormalisedText.of)
        }
        for sheet in sheets where sheet.visibility == .visible {
            guard let header = HeaderRow.find(in: sheet, for: HeadingTable(headings), atLeast: 3),
                [Column.municipality, .name, .common].allSatisfy({ header.columns[$0.rawValue] != nil })
            else { continue }
            return try mapping(in: sheet, header)
        }
        return nil
    }

    private static func mapping(in sheet: SheetContent, _ header: HeaderRow) throws(PlanError) -> AreaMapping {
        var mapping = AreaMapping()
        var problems: [PlanProblem] = []
        for row in sheet.rows where row.number > header.row {
            func text(_ column: Column) -> String {
                let cell = row.cell(inColumn: header.columns[column.rawValue])
                if let cell, case .error(let text) = cell.value {
                    problems.append(
                        PlanProblem(
                            location: "\(sheet.name)!\(cell.reference)", key: .planCellError, arguments: ["value": text]
                        ))
                }
                return cell?.value.plainText.trimmed ?? ""
            }
            let (municipality, id, name, common) = (text(.municipality), text(.id), text(.name), text(.common))
            guard !municipality.isEmpty, !common.isEmpty else { continue }
            mapping.common[
                AreaMapping.Key(municipality: municipality, id: id.isEmpty ? nil : id, name: name)] = common
        }
        guard problems.isEmpty else { throw PlanError(problems: problems) }
        return mapping
    }
}
