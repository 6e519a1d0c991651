/// All that one unit answered and that counts.
///
/// A row with an error in a required cell is not here; a finding names it.
package struct UnitAnswers: Hashable, Sendable {
    package var unit: Identifier<Unit>
    /// Ansatte i virksomheten, asked for where the plan does without Årsverk: then they decide what may be shown.
    package var employees: Int?
    package var gaps: [GapAnswer] = []
    package var staffing: [StaffingAnswer] = []
    /// Nil where the unit did not state it, as in forms that did not ask.
    package var wholeUnit: UnitStaffing?
    package var recruitment: [RecruitmentAnswer] = []
    package var measures: [MeasureAnswer] = []
    /// The sheets that it has no need to fill in, and said so.
    package var nilReturns: Set<NilReturn> = []
    /// The privacy threshold that the answers were given under, where they are carried forward from an earlier revision;
    /// nil where they are the revision's own.
    package var privacyThreshold: Int?
    /// What of its own row is hidden whatever stands beside it: what the appendices hid of it that it was in before, in a
    /// roll-up those of its municipality, carried forward those of the earlier revision.
    var hiddenFigures: Set<WorkforceDisclosure.Figure> = []
    /// Why warnings are right as they stand.
    package var explanations: [Explanation] = []

    package init(unit: Identifier<Unit>) { self.unit = unit }

    /// The largest whole number that an answer takes: that of the form's validations.
    package static let largestCount = 1_000_000

    /// The same answers, with what `transform` makes of where each stands.
    package func mapSources(_ transform: (Source) -> Source) -> UnitAnswers {
        var copy = self
        for index in gaps.indices { copy.gaps[index].source = transform(gaps[index].source) }
        for index in staffing.indices { copy.staffing[index].source = transform(staffing[index].source) }
        if let source = wholeUnit?.source { copy.wholeUnit?.source = transform(source) }
        for index in recruitment.indices { copy.recruitment[index].source = transform(recruitment[index].source) }
        for index in measures.indices { copy.measures[index].source = transform(measures[index].source) }
        return copy
    }

    /// Where each answer stands.
    package var sources: [Source] {
        gaps.map(\.source) + staffing.map(\.source) + (wholeUnit.map { [$0.source] } ?? [])
            + recruitment.map(\.source) + measures.map(\.source)
    }

    /// Whether two returns say the same, wherever it stands.
    package func hasSameContent(as other: UnitAnswers) -> Bool {
        var other = other.mapSources { _ in Source() }
        (other.privacyThreshold, other.hiddenFigures) = (privacyThreshold, hiddenFigures)
        return mapSources { _ in Source() } == other
    }
}

/// Where an answer stands in a returned form, so that every number can be followed back to a cell.
package struct Source: Hashable, Sendable {
    package var file: String
    package var sheet: String
    /// "C7": the first cell of the answer's row, or the cell itself where a row holds several answers.
    package var cell: String
    /// Where the rest of it stands, for an answer that is put together from several forms.
    package var others: [Source] = []

    package init(file: String = "", sheet: String = "", cell: String = "") {
        self.file = file
        self.sheet = sheet
        self.cell = cell
    }

    /// Each location by itself.
    package var all: [Source] { [Source(file: file, sheet: sheet, cell: cell)] + others }

    /// The same locations in files that are called "2017: stab.xlsx".
    func prefixed(by words: String) -> Source {
        var copy = self
        copy.file = "\(words): \(file)"
        copy.others = others.map { $0.prefixed(by: words) }
        return copy
    }

    /// What the locations have in common, or theirs in the order of the forms: "a.xlsx; b.xlsx".
    package func text(_ part: KeyPath<Source, String>) -> String {
        guard !others.isEmpty else { return self[keyPath: part] }
        let texts = all.map { $0[keyPath: part] }
        return Set(texts).count == 1 && part != \Source.cell ? texts[0] : texts.joined(separator: "; ")
    }
}

/// Ingen behov: a sheet that a unit has answered by saying that it has no need.
package enum NilReturn: String, CaseIterable, Sendable {
    case recruitment, measures
}
