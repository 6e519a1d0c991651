/// All valid answers of one unit.
///
/// A row with an error in a required cell is left out, and a finding reports it.
package struct UnitAnswers: Hashable, Sendable {
    package var unit: Identifier<Unit>
    /// Ansatte i virksomheten: asked for if the plan does not use Årsverk. It then decides what may be shown.
    package var employees: Int?
    package var gaps: [GapAnswer] = []
    package var staffing: [StaffingAnswer] = []
    /// Nil if the unit did not state it, or the form did not ask.
    package var wholeUnit: UnitStaffing?
    package var recruitment: [RecruitmentAnswer] = []
    package var measures: [MeasureAnswer] = []
    /// The sheets for which the unit stated that it has no need.
    package var nilReturns: Set<FormSheetID> = []
    /// The privacy threshold under which the answers were given, if carried forward from an earlier revision; nil if
    /// they belong to this revision.
    package var privacyThreshold: Int?
    /// Figures of the unit's own row that must stay hidden whatever other rows show, because earlier appendices hid
    /// them: in a roll-up those of its municipality, for carried answers those of the earlier revision.
    var hiddenFigures: Set<WorkforceDisclosure.Figure> = []
    package var explanations: [Explanation] = []

    package init(unit: Identifier<Unit>) { self.unit = unit }

    /// The largest whole number that an answer accepts; the form's validations use it too.
    package static let largestCount = 1_000_000

    /// The same answers with each source replaced by `transform` of it.
    package func mapSources(_ transform: (Source) -> Source) -> UnitAnswers {
        var copy = self
        for index in gaps.indices { copy.gaps[index].source = transform(gaps[index].source) }
        for index in staffing.indices { copy.staffing[index].source = transform(staffing[index].source) }
        if let source = wholeUnit?.source { copy.wholeUnit?.source = transform(source) }
        for index in recruitment.indices { copy.recruitment[index].source = transform(recruitment[index].source) }
        for index in measures.indices { copy.measures[index].source = transform(measures[index].source) }
        return copy
    }

    /// The same answers with prefixed file names in their sources, such as "2017: stab.xlsx". All answers of a file
    /// share the name, since a whole country has a million answers.
    func withFiles(prefixedBy words: String) -> UnitAnswers {
        let files = Set(sources.flatMap(\.all).map(\.file))
        let names = Dictionary(uniqueKeysWithValues: files.map { ($0, Source.file($0, of: words)) })
        return mapSources { $0.renamed(names) }
    }

    /// The same answers with each item replaced by a transform of it. Lists without a change are not copied:
    /// those of a country take 80 MB.
    package func mapChoices(
        areas: (Choice<SubjectArea>) -> Choice<SubjectArea>, positions: (Choice<Position>) -> Choice<Position>,
        strategies: (Choice<Strategy>) -> Choice<Strategy>
    ) -> UnitAnswers {
        var copy = self
        copy.gaps.change(\.area, by: areas)
        copy.staffing.change(\.area, by: areas)
        copy.recruitment.change(\.position, by: positions)
        copy.measures.change(\.area) { $0.map(areas) }
        copy.measures.change(\.strategies) { $0.map(strategies) }
        return copy
    }

    /// The number of answers on a sheet, with the whole unit's row of Årsverk.
    package func count(on sheet: FormSheetID) -> Int {
        switch sheet {
        case .gap: gaps.count
        case .staffing: staffingRows.count
        case .recruitment: recruitment.count
        case .measures: measures.count
        }
    }

    package var sources: [Source] {
        gaps.map(\.source) + staffing.map(\.source) + (wholeUnit.map { [$0.source] } ?? [])
            + recruitment.map(\.source) + measures.map(\.source)
    }

    /// Whether the contents are equal, ignoring their sources.
    package func hasSameContent(as other: UnitAnswers) -> Bool {
        var other = other.mapSources { _ in Source() }
        (other.privacyThreshold, other.hiddenFigures) = (privacyThreshold, hiddenFigures)
        return mapSources { _ in Source() } == other
    }
}

extension Array {
    /// Replaces a part of each element by a transform of it. An array without a change is not copied.
    fileprivate mutating func change<Part: Equatable>(
        _ part: WritableKeyPath<Element, Part>, by transform: (Part) -> Part
    ) {
        guard contains(where: { transform($0[keyPath: part]) != $0[keyPath: part] }) else { return }
        for index in indices { self[index][keyPath: part] = transform(self[index][keyPath: part]) }
    }
}

/// The location of an answer in a returned form, so that every number can be traced to a cell.
package struct Source: Hashable, Sendable {
    package var file: String
    package var sheet: String
    /// "C7": the first cell of the answer's row, or the cell itself where a row holds several answers.
    package var cell: String
    /// The other locations of an answer combined from several forms.
    package var others: [Source] = []

    package init(file: String = "", sheet: String = "", cell: String = "") {
        self.file = file
        self.sheet = sheet
        self.cell = cell
    }

    /// A file of another revision or municipality: "2017: stab.xlsx".
    package static func file(_ name: String, of words: String) -> String { "\(words): \(name)" }

    /// Each location by itself.
    package var all: [Source] { [Source(file: file, sheet: sheet, cell: cell)] + others }

    /// The same locations with other names for their files.
    fileprivate func renamed(_ names: [String: String]) -> Source {
        var copy = self
        copy.file = names[file] ?? file
        copy.others = others.map { $0.renamed(names) }
        return copy
    }

    /// The value that all locations share, or all their values in the order of the forms: "a.xlsx; b.xlsx".
    package func text(_ part: KeyPath<Source, String>) -> String {
        guard !others.isEmpty else { return self[keyPath: part] }
        let texts = all.map { $0[keyPath: part] }
        return Set(texts).count == 1 && part != \Source.cell ? texts[0] : texts.joined(separator: "; ")
    }
}
