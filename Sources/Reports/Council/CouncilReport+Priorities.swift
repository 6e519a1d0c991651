import CompetencePlan
import SheetWriting
import Wording

/// Prioriteringer: the largest gaps, with the measures that meet them.
extension CouncilReport {
    /// The number of gaps to list, apart from ties: the large ones by the plan's threshold, within these limits.
    static let listedPriorities = 20...PriorityList.mostWanted

    private var headings: [TextKey] {
        columns([
            .columnUnit, .gapArea, .gapCurrent, .gapDesired, .gapGap, .gapImportance, .gapWeighted,
            .columnMeasures,
        ])
    }

    /// A row with only the columns that the plan asks for.
    private func columns<Value>(_ row: [Value]) -> [Value] { withMeasures(withImportance(row, at: 5)) }

    var prioritiesSheet: CouncilSheet {
        var about = [texts(.prioritiesAbout)]
        if figures.gaps.hidden > 0 { about.append(hiddenNote) }
        var sheet = sheet(
            .prioritiesSheet, title: texts(.prioritiesTitle), about: about,
            widths: columns([32, 34, 9, 9, 9, 11, 10, 46]), isLandscape: true)
        let priorities = figures.priorities
        let selection = listedPriorities
        for index in selection.priorities.indices {
            sheet.figures[.priority(index)] = sheet.reference(row: sheet.row + 1 + index, column: weightedColumn + 1)
        }
        sheet.freezeHeadings()
        sheet.writeRepeatedTable(
            "priorities", headings.map { texts($0) }, words: 2, rows: selection.priorities.count
        ) { $1.write(entries(selection.priorities[$0])) }
        if priorities.count == 0 { sheet.writeWide(noGap, Theme.faint) }
        if let more = words(forRestOf: selection) { sheet.writeWide(more, Theme.faint) }
        return sheet
    }

    /// The gaps listed on the sheet.
    var listedPriorities: PriorityList.Selection {
        let listed = Self.listedPriorities
        let wanted = min(max(figures.priorities.largeCount, listed.lowerBound), listed.upperBound)
        return figures.priorities.selection(of: wanted)
    }

    /// A sentence on what a list leaves out: «33 til med vektet gap 6. 70 veier mindre.» Nil if nothing is.
    func words(forRestOf selection: PriorityList.Selection) -> String? {
        guard let next = selection.next else { return nil }
        let key: TextKey = selection.priorities.isEmpty ? .prioritiesNextAlone : .prioritiesNext
        let group = texts.counted(key, next.count, ["weight": texts.decimal(next.weight.description)])
        return selection.lighter > 0 ? group + " " + texts.counted(.prioritiesLighter, selection.lighter) : group
    }

    /// A degree of importance by label or number.
    private func importance(_ degree: Int?) -> Entry {
        plan.importanceScale.label(of: degree).map { .text($0, Theme.centred) } ?? .whole(degree)
    }

    private func entries(_ priority: Priority) -> [Entry] {
        let levels = priority.levels
        return columns([
            .text(index.name(of: priority.line.unit)), .text(name(of: priority.line.area)), entry(for: levels.current),
            entry(for: levels.desired), .level(levels.gap), importance(priority.line.importance),
            .level(levels.weightedGap, Theme.sum), entry(for: priority.measures),
        ])
    }

    /// A row whose last column is about measures, without it if the plan does not ask for the measures of a fagområde.
    func withMeasures<Value>(_ row: [Value]) -> [Value] {
        plan.form.linksMeasures ? row : Array(row.dropLast())
    }

    /// Measures as a list, with the number of others that the row has no room for, or "ingen
    /// tiltak"; "." if nobody was asked.
    func entry(for measures: [String]?, more: Int = 0) -> Entry {
        guard let measures else { return .inapplicable(Theme.cell) }
        guard !measures.isEmpty else { return .text(texts(.prioritiesNone), Self.none) }
        let rest = more == 0 ? [] : [texts(.listMore, ["count": texts.grouped(more)])]
        return .text((measures.distinct.map(\.asListItem) + rest).joined(separator: "\n"))
    }
}

extension String {
    /// The text as an item of a list. A sign that it begins with itself, such as one of a list in Word, is replaced.
    var asListItem: String {
        let rest = drop { "•▪·*-–".contains($0) }
        let isMarked = rest.startIndex > startIndex && rest.first?.isWhitespace == true
        return "• " + (isMarked ? String(rest.drop(while: \.isWhitespace)) : self)
    }
}
