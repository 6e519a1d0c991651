import CompetencePlan
import Support
import Testing
import Wording

@testable import Forms

/// Changes from one return of a unit to the next.
@Suite("Corrections between a unit's returns")
struct ReturnComparisonTests {
    private let context: FormContext

    init() throws { context = try SamplePlan.context() }

    private func collection(_ forms: [SmallForm]) -> ReturnCollection {
        let readings = forms.enumerated().map { index, form in
            var workbook = form.workbook
            workbook.file = "\(index + 1).xlsx"
            workbook.savedAt = "2020-04-0\(index + 1)T10:00:00Z"
            return FormReader(context).read(workbook)
        }
        return ReturnCollection(readings, context: context, expectsAll: false)
    }

    /// Each correction as "Sheet!Cell Heading: before → after", with the codes that it closed and opened.
    private func summary(_ collection: ReturnCollection) -> [String] {
        collection.corrections.map { correction in
            let closed = correction.closed.map { " −\($0.code.rawValue)" }.joined()
            let opened = correction.opened.map { " +\($0.code.rawValue)" }.joined()
            return
                "\(correction.location.sheet)!\(correction.location.cell) \(correction.heading): \(correction.before) → "
                + "\(correction.after)\(closed)\(opened)"
        }
    }

    private func form(_ change: (inout SmallForm) -> Void) -> SmallForm {
        var form = SmallForm()
        change(&form)
        return form
    }

    @Test("a corrected cell gives its old and new value, and the finding that it closed")
    func corrected() {
        let wrong = form {
            $0.gap = $0.gap.replacing("avløp | 3 | 4", with: "avløp | 7 | 4")
            $0.staffing = $0.staffing.replacing("Planarbeid | 3 | 2", with: "Planarbeid | tre-fire | 2")
        }
        let collection = collection([wrong, SmallForm()])
        #expect(
            summary(collection) == [
                "GAP-analyse!B2 Dagens nivå: 7 → 3 −GAP/level-range",
                "Årsverk!B4 Ansatte: tre-fire → 3 −FTE/not-a-number",
            ])
        #expect(collection.units.first?.progress == .init(asked: 2, corrected: 2))
        #expect(collection.corrections.first?.earlierFile == "1.xlsx")
    }

    @Test("a need that is added closes its finding; a cell that could not be read gives its old words")
    func wasUnread() {
        let wrong = form {
            $0.measures = $0.measures.replacing("Bedre drift", with: "").replacing("10000", with: "ca 20 000 kr")
        }
        #expect(
            summary(collection([wrong, SmallForm()])) == [
                "Behov og tiltak!A2 Behov:  → Bedre drift −ACT/measure-without-need",
                "Behov og tiltak!J2 Kostnad: ca 20 000 kr → 10000",
            ])
        let unread = form { $0.measures = $0.measures.replacing("10000", with: "ca 20 000 kr") }
        #expect(
            summary(collection([unread, SmallForm()])) == [
                "Behov og tiltak!J2 Kostnad: ca 20 000 kr → 10000 −CELL/text-where-number"
            ])
    }

    @Test("a cell that is no longer correct opens a finding; a remaining question is not corrected")
    func opened() {
        let before = form { $0.gap = $0.gap.replacing("Brannvern | 2 | 3 | | 1", with: "Brannvern | 2 | 3") }
        let after = form {
            $0.gap = before.gap.replacing("Planarbeid | 3 | 3 | | 1", with: "Planarbeid | 3 | 2 | | 1")
        }
        let collection = collection([before, after])
        #expect(summary(collection) == ["GAP-analyse!C4 Ønsket nivå: 3 → 2 +GAP/desired-below-current"])
        #expect(collection.units.first?.progress == .init(asked: 1, corrected: 0))
    }

    @Test("rows may be sorted, and a renamed row is the same row; three returns are two steps")
    func rows() {
        let sorted = form {
            $0.gap = $0.gap.split(separator: "\n").reversed().joined(separator: "\n")
        }
        #expect(summary(collection([SmallForm(), sorted])).isEmpty)
        let renamed = form { $0.measures = $0.measures.replacing("Holde kurs", with: "Holde kurs i drift") }
        let again = form { $0.measures = renamed.measures.replacing("10000", with: "12000") }
        let collection = collection([SmallForm(), renamed, again])
        #expect(
            summary(collection) == [
                "Behov og tiltak!F2 Delstrategi/tiltak: Holde kurs → Holde kurs i drift",
                "Behov og tiltak!J2 Kostnad: 10000 → 12000",
            ])
        #expect(!collection.findings.contains { $0.code == .formReturnEmptier })
    }

    @Test("FORM/return-emptier: removed answers are questioned, except those already questioned")
    func emptier() throws {
        let less = form {
            $0.gap = $0.gap.replacing("Brannvern | 2 | 3 | | 1", with: "Brannvern | 2 | 3")
            $0.recruitment = ""
        }
        let collection = collection([SmallForm(), less])
        let finding = try #require(collection.findings.first { $0.code == .formReturnEmptier })
        #expect(finding.severity == .warning && finding.location.file == "2.xlsx")
        let message = finding.message(in: Language.nb.texts)
        #expect(message.contains("2 svar som sto i 1.xlsx"), "\(message)")
        #expect(message.contains("Rekruttering!B2 «1», Rekruttering!D2 «2»"), "\(message)")
        #expect(collection.units.first?.warnings ?? 0 >= 1)
        // A row that was questioned may be removed.
        let twice = form { $0.recruitment = "Ingeniører | 1 | | 2\nIngeniører | 1" }
        let once = self.collection([twice, SmallForm()])
        #expect(!once.findings.contains { $0.code == .formReturnEmptier })
        #expect(summary(once).count == 1)
    }

    @Test("the form's own rows, and sums that somebody added, are no answers and may change or go")
    func formsOwnRows() {
        let example = "Eksempel: Flere med fagbrev i renhold | | | | | To ansatte tar fagbrev | | Leder for renhold\n"
        let before = form {
            $0.measures = example + $0.measures
            $0.recruitment += "\nSum | 1 | | 2"
            $0.staffing += "\nTotalt | 16 | 13.75"
        }
        let after = form { $0.recruitment = "Ingeniører | 2 | | 2\nSum | 2 | | 2" }
        let collection = collection([before, after])
        #expect(summary(collection) == ["Rekruttering!B2 2020: 1 → 2"])
        #expect(!collection.findings.contains { $0.code == .formReturnEmptier })
    }

    @Test("if it is unknown which return is newer, nothing is compared")
    func unknownOrder() {
        var first = SmallForm().workbook
        first.savedAt = ""
        var second = form { $0.gap = $0.gap.replacing("| 3 | 4", with: "| 2 | 4") }.workbook
        second.savedAt = ""
        second.file = "annen.xlsx"
        let readings = [first, second].map { FormReader(context).read($0) }
        #expect(ReturnCollection(readings, context: context, expectsAll: false).corrections.isEmpty)
    }
}
