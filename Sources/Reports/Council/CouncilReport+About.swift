import CompetencePlan
import Forms
import SheetWriting
import Wording

/// Om tallene: who has returned, and how each figure is calculated.
extension CouncilReport {
    var aboutSheet: SheetDescription {
        var (sheet, row) = page(
            .aboutSheet, title: texts(.aboutTitle), about: [merged.statusReason], widths: [52, 18, 24])
        sheet.put(.text(texts(.aboutReturns)), row: row, column: 1, House.subtitle)
        row += 1
        putHeadings([.aboutUnit, .aboutStatus, .aboutErrors], words: 2, row: row, on: &sheet, isFixed: false)
        for unit in merged.returns.units {
            row += 1
            sheet.put([.text(unit.unit.name), .text(texts(unit.status.key)), .whole(unit.errors)], row: row)
        }
        row += 2
        sheet.put(.text(texts(.aboutDefinitions)), row: row, column: 1, House.subtitle)
        for definition in definitions {
            row += 1
            sheet.putWide(definition, row: row, columns: 3)
        }
        return sheet
    }

    private var definitions: [String] {
        let thresholds = plan.thresholds
        let limits = [
            "fte": texts.decimal(thresholds.vulnerableFTE.description),
            "headcount": "\(thresholds.vulnerableHeadcount)",
            "mean": percent(thresholds.vulnerableMeanPosition),
            "departures": percent(thresholds.vulnerableDepartureShare),
        ]
        return [
            texts(.aboutGap), texts(.aboutWeighted), texts(.aboutCoverage), texts(.aboutRecruitment), texts(.aboutMean),
            texts(.aboutVulnerable, limits), texts(.aboutNeeds), texts(.aboutErrorsLeftOut), hiddenNote,
            texts(.ownNote),
        ]
    }
}

extension ReturnStatus {
    /// The key of the status's name.
    package var key: TextKey {
        switch self {
        case .returned: .returnReturned
        case .missing: .returnMissing
        case .rejected: .returnRejected
        case .waived: .returnWaived
        }
    }
}
