import Cells
import CompetencePlan

/// The content of a form when its unit opens it: the fagområder of a blank form, answers prefilled from the previous
/// revision, or a return's own answers with the findings on them.
package struct FormContents: Sendable {
    package struct Row: Sendable {
        package var values: [ColumnKey: CellValue]
        /// Whether the name in the first column is the plan's and cannot be changed.
        package var isNameFixed = false
        /// Whether it is about the unit itself (Hele virksomheten).
        package var isWholeUnit = false
        /// The columns in which the unit struck through what it wrote.
        package var struckThrough: Set<ColumnKey> = []
        /// The previous revision's figures, for comparison with this year's.
        package var previous: [ColumnKey: FullTimeEquivalent] = [:]
    }

    /// By sheet, from the first row of the table; the unit's free rows come after them.
    package internal(set) var rows: [FormSheetID: [Row]] = [:]
    /// Utfylt av, Rolle, Dato; empty if none of them is filled in.
    package internal(set) var signature: [String] = []
    /// Ansatte i virksomheten, if Veiledning asks for them.
    package internal(set) var employees: Int?
    /// Melding til HR and Godkjent av.
    package internal(set) var message = ""
    package internal(set) var approvedBy = ""
    /// The sheets on which «Ingen behov» is answered.
    package internal(set) var nilReturns: Set<FormSheetID> = []
    /// What the unit wrote in cells beside the tables and cannot be read there.
    package internal(set) var words: [FormRemark.Target: String] = [:]
    /// Copies of sheets that the unit has beside those that are read, as it wrote them.
    package internal(set) var copies: [SheetContent] = []
    /// The revision that answers are prefilled from; nil in a form without any.
    package internal(set) var previous: Int?
    /// The fingerprint of the answers that the unit's form was first made with; nil if it was made without one.
    package internal(set) var prefilled: String?
    /// What the unit is asked to look at again.
    package internal(set) var remarks: [FormRemark] = []
    /// Whether this is a blank form in place of a file that could not be read.
    package internal(set) var replacesUnreadable = false
    /// How much of what the unit's second to last return was asked about has been corrected.
    package internal(set) var progress: ReturnCollection.Progress?
    /// The unit's explanations, carried along so that it is not asked again.
    package internal(set) var explanations: [Explanation] = []
    /// What the unit is asked about texts outside the form's cells, and about cells of the
    /// tables, until it changes them.
    package internal(set) var questions: [OpenQuestion] = []
    /// What it wrote outside the form's cells.
    package var leftovers: [OpenQuestion] { questions.filter(\.isLeftover) }

    init() {}

    /// The fingerprint of the current answers.
    func fingerprint(in layout: FormLayout) -> FormFingerprint {
        let names = Set(layout.plan.subjectAreas.map(\.name))
        return FormFingerprint(
            self, in: layout, isListed: { names.contains($0) || layout.sheet(.staffing)?.isWholeUnit($0) == true })
    }

    /// A form that contains all of `answers`: the plan's fagområder first, then the unit's own.
    package init(of unit: Unit, answering answers: UnitAnswers, in layout: FormLayout) {
        let rows = FormRows(layout)
        employees = answers.employees
        self.rows = [
            .gap: Self.merged(unit, answers.gaps.map { ($0.area, rows.row(of: $0)) }, rows),
            .staffing: rows.wholeUnit(answers.wholeUnit)
                + Self.merged(
                    unit, answers.staffing.map { ($0.area, rows.row(of: $0)) }, rows,
                    except: layout.index.isCrossCutting),
            .recruitment: rows.rows(of: answers.recruitment), .measures: answers.measures.map { rows.row(of: $0) },
        ]
    }

    /// The unit's fagområder in the plan's order with their answers, then those that it added itself.
    private static func merged(
        _ unit: Unit, _ answered: [(area: Choice<SubjectArea>, row: Row)], _ rows: FormRows,
        except isLeftOut: (Choice<SubjectArea>) -> Bool = { _ in false }
    ) -> [Row] {
        let byArea = Dictionary(first: answered.map { ($0.area.key, $0.row) })
        let listed = unit.subjectAreas.map { Choice.listed($0) }.filter { !isLeftOut($0) }
        let fixed = listed.map { area -> Row in
            var row = byArea[area.key] ?? rows.row(naming: area)
            row.isNameFixed = true
            return row
        }
        let keys = Set(listed.map(\.key))
        return fixed + answered.filter { !keys.contains($0.area.key) }.map(\.row)
    }
}

/// The answers on Veiledning that may be unusable.
package enum GuidanceField: Hashable, Sendable {
    /// Ansatte i virksomheten.
    case employees
    /// Godkjent av.
    case approval
}

/// A finding and where the form shows it.
package struct FormRemark: Sendable {
    package enum Target: Hashable, Sendable {
        /// The form as a whole.
        case form
        case sheet(FormSheetID)
        /// «Ingen behov» on a sheet.
        case nilReturn(FormSheetID)
        /// The unit's name on Veiledning.
        case unitName
        case guidance(GuidanceField)
        /// By index in the list of copied sheets.
        case copy(Int)
        /// A cell, by its row among the sheet's rows from 0.
        case cell(FormSheetID, row: Int, ColumnKey)
        /// By index in the list of leftovers.
        case leftover(Int)
    }

    package var finding: Finding
    package var target: Target
    /// Further cells that the finding covers.
    package var others: [Target] = []
}
