import CompetencePlan
import Forms
import SheetWriting
import Wording

/// Om tallene: who has returned, and how each figure is calculated.
extension CouncilReport {
    var aboutSheet: CouncilSheet {
        var sheet = sheet(
            .aboutSheet, title: texts(.aboutSheet), about: [merged.statusReason(elsewhere: false)],
            widths: [64, 22, 20])
        sheet.row -= 1
        sheet.writeSubtitle(texts(.aboutQuality), about: texts(.aboutQualityAbout))
        sheet.writeTable("quality", [.columnFigure, .aboutCount].map { texts($0) }, words: 1) { sheet in
            for (key, count) in qualityFigures { sheet.write([.text(texts(key)), .whole(count)]) }
        }
        sheet.writeSubtitle(texts(.aboutDefinitions))
        for definition in definitions { sheet.writeWide(definition) }
        let units = merged.returns.units
        let headings = [TextKey.columnUnit, .columnStatus, .aboutErrors].map { texts($0) }
        // This table is the last one, so that its headings are repeated only on its own pages.
        sheet.writePart { sheet in
            sheet.writeSubtitle(texts(.aboutReturns))
            sheet.writeRepeatedTable("returns", headings, words: 2, rows: units.count) { [texts] index, block in
                let unit = units[index]
                let carried = unit.carriedFrom.map { texts(.returnCarried, ["year": "\($0)"]) }
                // The number of errors does not apply if there is no form.
                let errors = unit.status.isReturned ? Entry.whole(unit.errors) : .inapplicable()
                block.write([.text(unit.unit.name), .text(carried ?? unit.statusText(texts)), errors])
            }
        }
        return sheet
    }

    private var qualityFigures: [(TextKey, Int?)] {
        [
            (.qualityExpected, quality.expected), (.qualityReturned, quality.returned),
            (.qualityToCorrect, quality.toCorrect), (.qualityCarried, quality.carried),
            (.qualityAbsent, quality.absent), (.qualityWaived, quality.waived),
        ] + (uses(.recruitment) ? [(.qualityNoRecruitment, quality.withoutRecruitment)] : [])
            + (uses(.measures) ? [(.qualityNoNeeds, quality.withoutNeeds)] : []) + [
                (.qualityRows, quality.rows), (.qualityLeftOut, quality.rowsLeftOut),
                (.qualityWarnings, quality.openWarnings), (.qualityExplained, quality.explainedWarnings),
            ] + (uses(.gap) ? [(.qualityHiddenLevels, figures.gaps.hidden)] : [])
            + (uses(.staffing) ? [(.qualityHiddenStaffing, figures.staffingHidden)] : [])
    }

    /// The ways out of vulnerability that the plan's categories of strategies have, and when each is suggested.
    private var routes: String {
        let roles = Set(plan.strategyCategories.map(\.role))
        let routes = Vulnerability.Route.allCases.filter { roles.contains($0.role) }.compactMap {
            $0.when(in: plan.form)
        }
        return routes.isEmpty ? "" : texts(.aboutRoutes, ["routes": routes.map { texts($0) }.joined(separator: "; ")])
    }

    private var definitions: [String] {
        let reasons = Vulnerability.Reason.allCases.filter { $0.isAsked(in: plan.form) }
            .map { $0.words(plan.thresholds, texts).uncapitalised }.joined(separator: "; ")
        let priorities = [
            "limit": "\(plan.largeWeightedGap)", "least": "\(Self.listedPriorities.lowerBound)",
            "most": "\(Self.listedPriorities.upperBound)",
        ]
        let definitions: [(sheet: FormSheetID?, text: String)] = [
            (.gap, texts(.aboutGap)), (.gap, plan.form.hides("gap.importance") ? "" : texts(.aboutWeighted)),
            (.gap, texts(.aboutCoverage)),
            (.gap, hasSharedNeeds ? texts(.aboutOverview) : ""),
            (.gap, texts(.aboutPriorities, priorities)),
            (.recruitment, texts(.aboutRecruitment)), (.staffing, texts(.aboutEmployees)),
            (.staffing, texts(.aboutMean)),
            (.staffing, texts(.aboutVulnerable, ["reasons": reasons])), (.staffing, routes),
            (.measures, texts(.aboutNeeds)), (.measures, asksStatus ? texts(.aboutMeasures) : ""),
            (.measures, plan.form.hides("measures.cost") ? "" : texts(.aboutCosts)),
            (nil, texts(.aboutErrorsLeftOut)), (nil, texts(.aboutFormulas)),
            (uses(.gap) ? nil : .staffing, hiddenNote), (showsOwnCounts ? nil : .staffing, hiddenCounts),
            (nil, texts(.ownNote)),
        ]
        return definitions.filter { uses($0.sheet) && !$0.text.isEmpty }.map(\.text)
    }
}

extension ReturnCollection.UnitReturn {
    /// The status, with «2 av 3» if the unit has several forms, and that the form of a unit
    /// that was left out is not used.
    package func statusText(_ texts: Texts) -> String {
        if status == .waived { return texts(file.isEmpty ? .returnWaived : .returnWaivedUnused) }
        guard let (count, total) = formsReturned else { return texts(status.key) }
        return texts(.returnForms, ["status": texts(status.key), "count": "\(count)", "total": "\(total)"])
    }
}

extension ReturnStatus {
    /// The key of the status's name.
    package var key: TextKey {
        switch self {
        case .waived: .returnWaived
        case .approved: .returnApproved
        case .returned: .returnReturned
        case .toCorrect: .returnToCorrect
        case .carried: .returnCarriedForward
        case .rejected: .returnRejected
        case .blank: .returnBlank
        case .missing: .returnMissing
        }
    }
}
