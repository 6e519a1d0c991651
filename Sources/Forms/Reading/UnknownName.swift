import CompetencePlan
import Wording

/// The common part of findings about one unknown name.
struct UnknownName: Hashable {
    private let code: FindingCode
    private let name: String

    /// Nil for other findings, and if the name was too long to be complete.
    init?(_ finding: Finding) {
        let isTitle = finding.code == .formUnitUnclear
        guard
            isTitle || [.gapAreaUnknown, .recruitmentPositionUnknown, .measureStrategyUnknown].contains(finding.code),
            let value = finding.arguments[isTitle ? "other" : "value"], !value.hasSuffix("…")
        else { return nil }
        code = finding.code
        name = NormalisedText.withoutAnd(value)
    }
}
