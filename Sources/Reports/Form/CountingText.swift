import Cells
import CompetencePlan
import Forms
import SheetWriting

/// Sentences in a form whose counts are updated while it is filled in.
enum CountingText {
    /// A formula for `template` with its placeholder characters replaced by `formulas`.
    static func formula(_ template: String, _ formulas: [Character: String]) -> String {
        var parts: [String] = []
        var text = ""
        for character in template {
            guard let formula = formulas[character] else {
                text.append(character)
                continue
            }
            if !text.isEmpty { parts.append(quotedInFormula(text)) }
            parts.append(formula)
            text = ""
        }
        if !text.isEmpty { parts.append(quotedInFormula(text)) }
        return parts.joined(separator: "&")
    }

    /// What is left on all sheets, or that nothing is. `counts` are each in a cell of the hidden
    /// sheet, since a formula is limited to 8,192 characters. `approval` is the cell that the plan requires to be
    /// filled in, if any, with other words than `refusal`.
    static func total(
        _ counts: [(cell: String, value: Int)], complete: String, _ form: FormLayout, approval: CellReference?,
        refusal: String?, isApproved: Bool
    ) -> CellContent {
        let signs = "\u{1}\u{2}\u{3}\u{4}\u{5}\u{6}\u{7}\u{8}".prefix(counts.count)
        let formulas = Dictionary(first: zip(signs, counts.map(\.cell)))
        func sentence(isApproved: Bool) -> String {
            formula(form.remaining(signs.map(String.init), isApproved: isApproved), formulas)
        }
        let sum = counts.map(\.cell).joined(separator: "+")
        let open = "IF(\(sum)=0,\(quotedInFormula(complete)),\(sentence(isApproved: true)))"
        let isDone = counts.allSatisfy { $0.value == 0 } && isApproved
        let words = isDone ? complete : form.remaining(counts.map { "\($0.value)" }, isApproved: isApproved)
        guard let approval else { return .formula(open, cached: .text(words)) }
        let refused = refusal.map { "OR(\(approval)=\"\",\(approval)=\(quotedInFormula($0)))" } ?? "\(approval)=\"\""
        return .formula("IF(\(refused),\(sentence(isApproved: false)),\(open))", cached: .text(words))
    }

    /// What other sheets ask for on each sheet: fagområder that only one of GAP-analyse and Årsverk has, and
    /// large gaps without a measure.
    static func elsewhere(on tables: [FormTable]) -> [CountFormula] {
        let gap = tables.first { $0.layout.id == .gap }
        let staffing = tables.first { $0.layout.id == .staffing }
        return tables.map { table in
            switch table.layout.id {
            case .gap: staffing.map { AreaMatch.unmatched(in: $0, against: table) } ?? .zero
            case .staffing: gap.map { AreaMatch.unmatched(in: $0, against: table) } ?? .zero
            case .recruitment: .zero
            case .measures: gap.map { AreaMatch.largeGaps(in: $0, against: table) } ?? .zero
            }
        }
    }
}

/// Counts fagområder of one sheet that are missing on another.
private enum AreaMatch {
    private static let area = ColumnKey("area")

    static func unmatched(in table: FormTable, against other: FormTable) -> CountFormula {
        guard let own = table.ranges[area], let others = other.ranges[area] else {
            return .zero
        }
        var conditions = "(\(own)<>\"\")*ISNA(MATCH(\(own),\(others),0))"
        // Årsverk does not ask for cross-cutting ones.
        let crossCutting = table.form.layout.plan.subjectAreas.filter(\.isCrossCutting).map { $0.name.lowercased() }
        let named = names(in: other).union(crossCutting)
        if let shared = table.lists.crossCutting { conditions += "*ISNA(MATCH(\(own),\(shared),0))" }
        // The unit's own row has no fagområde.
        let withoutUnit = table.contents.contains(where: \.isWholeUnit) ? "-1" : ""
        let count = table.contents.count { row in
            name(of: row).map { !row.isWholeUnit && !named.contains($0) } ?? false
        }
        return CountFormula(formula: "SUMPRODUCT(\(conditions)*1)\(withoutUnit)", value: count)
    }

    /// Avoids arithmetic on cells that may contain text: for each degree of importance it has
    /// the gap from which it is large.
    static func largeGaps(in table: FormTable, against measures: FormTable) -> CountFormula {
        let plan = table.form.layout.plan
        let threshold = plan.largeWeightedGap
        guard let own = table.ranges[area], let others = measures.ranges[area],
            let gap = table.ranges[ColumnKey("gap")]
        else { return .zero }
        var large = "(\(gap)>=\(threshold))"
        if let importance = table.ranges[ColumnKey("importance")] {
            let degrees = plan.importance.map { degree in
                let isDegree =
                    plan.importanceScale.isLabelled
                    ? "((\(importance)=\(quotedInFormula(degree.label)))+(\(importance)=\(degree.level)))"
                    : "(\(importance)=\(degree.level))"
                return "\(isDegree)*(\(gap)>=\((threshold + degree.level - 1) / max(1, degree.level)))"
            }
            large = (degrees + ["(\(importance)=\"\")*\(large)"]).joined(separator: "+")
        }
        let named = names(in: measures)
        let count = table.contents.count { row in
            guard let name = name(of: row), let now = table.level(row.values[ColumnKey("current")]),
                let wanted = table.level(row.values[ColumnKey("desired")])
            else {
                return false
            }
            return (wanted - now) * (weight(of: row, plan) ?? 1) >= Double(threshold) && !named.contains(name)
        }
        return CountFormula(
            formula: "SUMPRODUCT(ISNUMBER(\(gap))*(\(large))*ISNA(MATCH(\(own),\(others),0)))", value: count)
    }

    private static func names(in table: FormTable) -> Set<String> { Set(table.contents.compactMap(name)) }

    private static func name(of row: FormContents.Row) -> String? {
        if case .text(let text)? = row.values[area] { text.lowercased() } else { nil }
    }

    private static func weight(of row: FormContents.Row, _ plan: PlanDefinition) -> Double? {
        switch row.values[ColumnKey("importance")] {
        case .number(let number)?: number
        case .text(let text)?: plan.importanceScale.level(labelled: text).map(Double.init)
        default: nil
        }
    }
}
