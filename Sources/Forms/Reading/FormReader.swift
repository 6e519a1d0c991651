import Cells
import CompetencePlan
import Wording

/// Reads a returned workbook as one unit's answers: identifies the unit, reads the sheets, and searches everything for
/// personal data.
package struct FormReader: Sendable {
    private let context: FormContext
    /// Whether each questioned cell gets its own finding, even if most of a column has the same fault. Used for return
    /// forms, in which each cell is marked.
    private let namesEachCell: Bool

    package init(_ context: FormContext, namesEachCell: Bool = false) {
        self.context = context
        self.namesEachCell = namesEachCell
    }

    package func read(_ workbook: ReturnedWorkbook) -> FormReading {
        var reading = identified(workbook)
        let found = workbook.personalDataFindings(unit: reading.unit, context)
        // Nothing else is in the cell.
        let masked = Set(found.map(\.location))
        reading.findings.removeAll {
            $0.code == .formContentOutside && $0.arguments["value"] == PersonalData.mask && masked.contains($0.location)
        }
        let personal = found.map(FindingSubjects(of: found, in: []).adding)
        let joined = namesEachCell ? personal : personal.joiningColumns(rows: [:], context.texts)
        reading.findings = (reading.findings + joined).inOrder(
            ofSheets: workbook.sheets.map { PersonalData.masked($0.name) })
        return reading
    }

    private func identified(_ workbook: ReturnedWorkbook) -> FormReading {
        let identification = FormIdentification(workbook, context)
        let reading = FormReading(
            file: workbook.file, unit: identification.unit, findings: identification.findings,
            savedAt: workbook.savedAt)
        guard let unit = identification.unit, !reading.hasErrors else { return reading }
        return read(workbook, as: unit, into: reading)
    }

    /// Reads a workbook as the form of `unit`, regardless of its identity.
    func read(
        _ workbook: ReturnedWorkbook, as unit: Identifier<Unit>, into reading: FormReading? = nil
    ) -> FormReading {
        let report = FindingReport(
            file: workbook.file, unit: unit, severities: context.severities, namesEachCell: namesEachCell)
        let empty = FormReading(file: workbook.file, unit: unit, savedAt: workbook.savedAt)
        var reader = UnitFormReader(
            workbook: workbook, context: context, boilerplate: Boilerplate(of: workbook, context),
            listed: ListedWarnings(workbook), sheets: SheetFinder(workbook, context),
            answers: UnitAnswers(unit: unit), report: report, reading: reading ?? empty)
        return reader.read()
    }
}
