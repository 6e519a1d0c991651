import Cells
import CompetencePlan
import Wording

/// What stands in a form when its unit opens it: the fagområder of a blank one, the answers that are carried on from last
/// revision, or a return's own answers with what is questioned in them.
package struct FormContents: Sendable {
    /// One row of a table.
    package struct Row: Sendable {
        package var values: [ColumnKey: CellValue]
        /// Whether the name in its first column is the plan's, which the unit does not change.
        package var isNameFixed = false
        /// Whether it is about the unit itself (Hele virksomheten).
        package var isWholeUnit = false
        /// Last revision's figures, which this year's are held against.
        package var previous: [ColumnKey: FullTimeEquivalent] = [:]
    }

    /// By sheet, from its first row on; the unit's free rows come after them.
    package internal(set) var rows: [FormSheet.ID: [Row]] = [:]
    /// Utfylt av, Rolle, Dato; empty where none of them is filled in.
    package internal(set) var signature: [String] = []
    /// Ansatte i virksomheten, where Veiledning asks for them.
    package internal(set) var employees: Int?
    /// Melding til HR and Godkjent av.
    package internal(set) var message = ""
    package internal(set) var approvedBy = ""
    /// The sheets that «Ingen behov» is answered on.
    package internal(set) var nilReturns: Set<NilReturn> = []
    /// The revision that answers are carried on from; nil in a form without any.
    package internal(set) var previous: Int?
    /// The fingerprint of the answers that the unit's form was first made with; nil where it was made without one.
    package internal(set) var prefilled: String?
    /// What the unit is asked to look at again.
    package internal(set) var remarks: [FormRemark] = []
    /// Whether this is a blank form in place of a file that could not be read.
    package internal(set) var replacesUnreadable = false
    /// How much of what was asked about in the last return but one is mended.
    package internal(set) var progress: ReturnCollection.Progress?
    /// What the unit has explained, which goes along so that it is not asked again.
    package internal(set) var explanations: [Explanation] = []
    /// What the unit wrote where the form has no place for it.
    package internal(set) var leftovers: [Leftover] = []

    init() {}

    /// A blank form: the unit's fagområder, and nothing else.
    package init(blankFor unit: Unit, in layout: FormLayout) {
        self.init(of: unit, answering: UnitAnswers(unit: unit.id), in: layout)
        prefilled = fingerprint(in: layout).text
    }

    /// Of the answers that stand in it now.
    func fingerprint(in layout: FormLayout) -> FormFingerprint {
        let names = Set(layout.plan.subjectAreas.map(\.name))
        return FormFingerprint(
            self, in: layout, isListed: { names.contains($0) || layout.sheet(.staffing)?.isWholeUnit($0) == true })
    }

    /// A form with all of `answers` in it: the plan's fagområder first, then the unit's own.
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

    /// The unit's fagområder in the plan's order, with what is answered for each, then those that it added itself.
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

/// A finding, and where in the form it is shown.
package struct FormRemark: Sendable {
    package enum Target: Hashable, Sendable {
        /// The form as a whole.
        case form
        case sheet(FormSheet.ID)
        /// A cell, by its row among the sheet's rows from 0.
        case cell(FormSheet.ID, row: Int, ColumnKey)
        /// By its index in the list.
        case leftover(Int)
    }

    package var finding: Finding
    package var target: Target
    /// Further cells that the finding stands for.
    package var others: [Target] = []
}

/// Something that a unit wrote outside the form's cells, and where it stood.
package struct Leftover: Hashable, Sendable {
    package var sheet: String
    package var cell: String
    package var text: String
}
